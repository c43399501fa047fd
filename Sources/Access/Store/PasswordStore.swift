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

    /// Sets a password that someone chose; `setUpBy` made the link for it, nil when there was none.
    static func put(
        _ account: Account.ID,
        _ hash: PasswordHash,
        setUpBy: String? = nil,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try replace(account, hash, at: now, tx)
        // Who only changes it came in by the same link as before.
        if let setUpBy {
            try tx.run("update passwords set set_up_by = \(setUpBy) where account = \(account)")
        }
        try AccessJournal.append("password.set", account.rawValue, by: account.rawValue, at: now, tx)
    }

    /// Takes off a password that came by a link of certain people, with its second step and its sessions.
    static func remove(of account: Account.ID, setUpBy makers: [String], at now: Instant, _ tx: Transaction)
        throws
    {
        let removed = try tx.run(
            "delete from passwords where account = \(account) and set_up_by in (\(list: makers))"
        )
        guard removed > 0 else { return }
        try TwoFactorStore.remove(of: account, by: "local", at: now, tx)
        try SessionStore.revoke("account = \(account) and device is null", at: now, tx)
        try AccessJournal.append("password.remove", account.rawValue, by: "local", at: now, tx)
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
