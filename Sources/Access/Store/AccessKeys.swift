// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
public import Storage

/// Compares the key file with the database before anything is served.
public enum AccessKeys {
    /// Whether the database has never known a key: only then may a key file be made for it.
    public static func areUnknown(_ tx: Transaction) throws -> Bool {
        try tx.row("select word from key_checks limit 1") == nil
    }

    /// Finds out whether these are the keys of this database, and remembers keys it did not know.
    /// - Throws: `SealingProblem.wrongKey`, `SealingProblem.keyMissing`: then nothing may be served.
    public static func check(_ keys: SealingKeys, at now: Instant, _ tx: Transaction) throws {
        let stored = try tx.rows("select word from key_checks") { try $0.get("word", as: String.self) }
        for check in try KeyCheck.verify(stored, with: keys) {
            try tx.run("insert into key_checks (word, created_at) values (\(check.text), \(now))")
            try AccessJournal.append("key.known", check.key.description, by: "local", at: now, tx)
        }
    }

    /// A key was taken out of the ring: the database no longer asks for it.
    ///
    /// Only after ``Resealing`` is done.
    /// - Throws: `SealingProblem.keyInUse` for a key that is still in the ring.
    public static func forget(_ id: KeyID, keys: SealingKeys, at now: Instant, _ tx: Transaction) throws {
        guard !keys.ids.contains(id) else { throw SealingProblem.keyInUse(id: id.description) }
        try tx.run("delete from key_checks where substr(word, 1, 8) = \(id.description)")
        try AccessJournal.append("key.forgotten", id.description, by: "local", at: now, tx)
    }
}
