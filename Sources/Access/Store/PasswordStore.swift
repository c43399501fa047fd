// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage

/// Keeps the hashes of passwords.
enum PasswordStore {
    /// The hash of someone's password, or nil.
    static func find(_ account: Account.ID, _ tx: Transaction) throws -> PasswordHash? {
        let stored: String? = try tx.one("select hash from passwords where account = \(account)")
        return try stored.map { try PasswordHash(stored: $0) }
    }

    /// Sets a password that someone chose.
    static func put(_ account: Account.ID, _ hash: PasswordHash, at now: Instant, _ tx: Transaction) throws {
        try replace(account, hash, at: now, tx)
        try AccessJournal.append("password.set", account.rawValue, by: account.rawValue, at: now, tx)
    }

    /// The same password, hashed at today's cost.
    static func replace(_ account: Account.ID, _ hash: PasswordHash, at now: Instant, _ tx: Transaction)
        throws
    {
        try tx.run(
            """
            insert into passwords (account, hash, changed_at) values (\(account), \(hash.stored), \(now))
            on conflict (account) do update set hash = excluded.hash, changed_at = excluded.changed_at
            """
        )
    }
}
