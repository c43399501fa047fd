// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage

/// Seals what clients sent again after the key was renewed.
struct ClientResealing {
    let rows: SealedRows

    /// - Returns: how many values were sealed again.
    func step() throws -> Int { try files() + things() + versions() }

    private func files() throws -> Int {
        let older = try rows.older(
            "select submission, name, sealed from submission_files where sealed is not null"
        ) { row in
            let key = (
                first: try row.get("submission", as: String.self),
                second: try row.get("name", as: String.self)
            )
            let place = RecordFiles.place(Submission.ID(key.first), key.second)
            return SealedRows.Older(place: place, sealed: try row.get("sealed"), key: key)
        }
        return try rows.renew(older) { new, key in
            "update submission_files set sealed = \(new) where submission = \(key.first) and name = \(key.second)"
        }
    }

    private func things() throws -> Int {
        let older = try rows.older("select id, content from entities") { row in
            let key = (first: try row.get("id", as: String.self), second: "")
            return SealedRows.Older(
                place: EntityStore.place(key.first),
                sealed: try row.get("content"),
                key: key
            )
        }
        return try rows.renew(older) { "update entities set content = \($0) where id = \($1.first)" }
    }

    private func versions() throws -> Int {
        let older = try rows.older("select entity, version, content from entity_versions") { row in
            let version: Int = try row.get("version")
            let key = (first: try row.get("entity", as: String.self), second: String(version))
            let place = EntityStore.place(key.first, version)
            return SealedRows.Older(place: place, sealed: try row.get("content"), key: key)
        }
        return try rows.renew(older) { new, key in
            "update entity_versions set content = \(new) where entity = \(key.first) and version = \(Int(key.second))"
        }
    }
}
