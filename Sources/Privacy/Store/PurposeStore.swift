// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Kernel
public import Storage

/// The record of processing: what ships, and what this house has changed of it.
public enum PurposeStore {
    /// Every line, in the order of the shipped list.
    public static func list(_ tx: Transaction) throws -> [Purpose] {
        let changed = try tx.rows("select * from purposes", read)
        return ShippedPurposes.all.map { shipped in changed.first { $0.id == shipped.id } ?? shipped }
    }

    /// One line.
    /// - Throws: ``PrivacyProblem/missing``.
    public static func get(_ id: Purpose.ID, _ tx: Transaction) throws -> Purpose {
        let changed = try tx.row("select * from purposes where id = \(id)").map(read)
        guard let purpose = changed ?? ShippedPurposes.all.first(where: { $0.id == id }) else {
            throw PrivacyProblem.missing
        }
        return purpose
    }

    /// Changes a line as the form knew it.
    /// - Throws: `StorageProblem.changedMeanwhile`.
    static func update(_ purpose: Purpose, by actor: String, at now: Instant, _ tx: Transaction) throws {
        let words = String(decoding: try JSONEncoder().encode(purpose.words), as: UTF8.self)
        try tx.update(
            """
            insert into purposes
                (id, words, class, basis, retention_days, is_checked, version, updated_at, updated_by)
            values (\(purpose.id), \(words), \(purpose.dataClass), \(purpose.basis), \(purpose.retentionDays),
                    \(purpose.isChecked), \(purpose.version + 1), \(now), \(actor))
            on conflict (id) do update set words = excluded.words, class = excluded.class,
                basis = excluded.basis, retention_days = excluded.retention_days,
                is_checked = excluded.is_checked, version = excluded.version,
                updated_at = excluded.updated_at, updated_by = excluded.updated_by
            where purposes.version = \(purpose.version)
            """,
            record: purpose.id.rawValue
        )
        try Privacy.log("purpose.change", purpose.id.rawValue, by: actor, at: now, tx)
    }

    private static func read(_ row: Row) throws -> Purpose {
        let words: String = try row.get("words")
        return try Purpose(
            id: row.get("id"),
            words: JSONDecoder().decode(Purpose.Words.self, from: Data(words.utf8)),
            dataClass: row.get("class"),
            basis: row.get("basis"),
            retentionDays: row.find("retention_days"),
            isChecked: row.get("is_checked"),
            version: row.get("version")
        )
    }
}
