// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage

/// Seals what clients sent again after the key was renewed.
struct ClientResealing {
    let sealer: Sealer
    let limit: Int
    let tx: Transaction

    /// Where one sealed value lies.
    private struct Older {
        let place: SealedPlace
        let sealed: [UInt8]
        let key: (first: String, second: String)
    }

    /// - Returns: how many values were sealed again.
    func step() throws -> Int { try files() + things() + versions() }

    private func files() throws -> Int {
        let older = try older(
            "select submission, name, sealed from submission_files where sealed is not null"
        ) {
            row in
            let key = (
                first: try row.get("submission", as: String.self),
                second: try row.get("name", as: String.self)
            )
            let place = RecordFiles.place(Submission.ID(key.first), key.second)
            return Older(place: place, sealed: try row.get("sealed"), key: key)
        }
        return try renew(older) { new, key in
            "update submission_files set sealed = \(new) where submission = \(key.first) and name = \(key.second)"
        }
    }

    private func things() throws -> Int {
        let older = try older("select id, content from entities") { row in
            let key = (first: try row.get("id", as: String.self), second: "")
            return Older(place: EntityStore.place(key.first), sealed: try row.get("content"), key: key)
        }
        return try renew(older) { "update entities set content = \($0) where id = \($1.first)" }
    }

    private func versions() throws -> Int {
        let older = try older("select entity, version, content from entity_versions") { row in
            let version: Int = try row.get("version")
            let key = (first: try row.get("entity", as: String.self), second: String(version))
            let place = EntityStore.place(key.first, version)
            return Older(place: place, sealed: try row.get("content"), key: key)
        }
        return try renew(older) { new, key in
            "update entity_versions set content = \(new) where entity = \(key.first) and version = \(Int(key.second))"
        }
    }

    private func older(_ sql: SQL, _ read: (Row) throws -> Older) throws -> [Older] {
        var found: [Older] = []
        try tx.forEach(sql) { row in
            guard found.count < limit else { return }
            let one = try read(row)
            if sealer.needsReseal(one.sealed) { found.append(one) }
        }
        return found
    }

    private func renew(
        _ older: [Older],
        _ statement: (_ new: [UInt8], _ key: (first: String, second: String)) -> SQL
    ) throws -> Int {
        for one in older {
            let new = try sealer.seal(try sealer.open(one.sealed, at: one.place), at: one.place)
            try tx.run(statement(new, one.key))
        }
        return older.count
    }
}
