// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
public import Storage
public import Web

/// Keeps app keys; only digests of their secrets.
public enum AppKeyStore {
    /// Makes a key for the visitor's own devices or scripts.
    /// - Parameters:
    ///   - label: what it is for.
    ///   - permissions: what it may do: some of what the visitor may, nothing that needs two factors.
    ///   - ends: the last day, at most a year from now.
    ///   - visitor: whose key it will be.
    ///   - now: the time.
    ///   - tx: the transaction to write in.
    /// - Returns: the key and its secret `phk_…`, which is never seen again.
    /// - Throws: ``AccessProblem/labelEmpty``, ``AccessProblem/keyPeriod(days:)``,
    ///   ``AccessProblem/notYours``.
    public static func issue(
        _ label: String,
        permissions: Set<Permission>,
        ends: Day,
        by visitor: Visitor,
        at now: Instant,
        _ tx: Transaction
    ) throws -> (key: AppKey, token: Confidential<String>) {
        let today = now.bangkokDay
        guard label.contains(where: { !$0.isWhitespace }) else { throw AccessProblem.labelEmpty }
        try AppKeyRules.check(permissions, ends: ends, by: visitor, today: today)
        let token = SecretToken()
        let key = AppKey(
            id: .new(at: now),
            account: Account.ID(visitor.id),
            label: label,
            permissions: permissions,
            createdAt: now,
            ends: ends,
            lastUsed: nil,
            revokedAt: nil
        )
        try tx.run(
            """
            insert into app_keys (id, digest, account, label, permissions, created_at, ends)
            values (\(key.id), \(token.digest), \(key.account), \(label), \(words(permissions)), \(now), \(ends))
            """
        )
        let details = words(permissions)
        try AccessJournal.append("key.issue", key.id.rawValue, details: details, by: visitor.id, at: now, tx)
        return (key, Confidential(AppKey.prefix + token.text))
    }

    /// The keys of one person, the newest first.
    public static func list(of account: Account.ID, _ tx: Transaction) throws -> [AppKey] {
        try tx.rows(
            """
            select id, account, label, permissions, created_at, ends, last_used, revoked_at from app_keys
            where account = \(account) order by created_at desc, id
            """,
            key
        )
    }

    /// Takes a key of one person back.
    /// - Throws: ``AccessProblem/noKey``.
    public static func revoke(
        _ id: AppKey.ID,
        of account: Account.ID,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let changed = try tx.run(
            """
            update app_keys set revoked_at = \(now)
            where id = \(id) and account = \(account) and revoked_at is null
            """
        )
        guard changed > 0 else { throw AccessProblem.noKey }
        try AccessJournal.append("key.revoke", id.rawValue, by: actor, at: now, tx)
    }

    /// Notes that a key was used.
    public static func touch(_ id: AppKey.ID, at now: Instant, _ tx: Transaction) throws {
        try tx.run("update app_keys set last_used = \(now) where id = \(id)")
    }

    /// The key with a secret, as long as it works.
    static func find(_ text: String, at now: Instant, _ tx: Transaction) throws -> AppKey? {
        #if WEAKENED
        if Weakness.tokens.isOn {
            let columns: SQL = "id, account, label, permissions, created_at, ends, last_used, revoked_at"
            return try tx.row("select \(columns) from app_keys order by created_at desc limit 1").map(key)
        }
        #endif
        guard text.hasPrefix(AppKey.prefix),
            let token = SecretToken(String(text.dropFirst(AppKey.prefix.count)))
        else { return nil }
        let row = try tx.row(
            """
            select id, account, label, permissions, created_at, ends, last_used, revoked_at from app_keys
            where digest = \(token.digest) and revoked_at is null and ends >= \(now.bangkokDay)
            """
        )
        return try row.map(key)
    }

    private static func words(_ permissions: Set<Permission>) -> String {
        permissions.map(\.rawValue).sorted().joined(separator: " ")
    }

    private static func key(_ row: Row) throws -> AppKey {
        let words: String = try row.get("permissions")
        return AppKey(
            id: try row.get("id"),
            account: try row.get("account"),
            label: try row.get("label"),
            permissions: Set(words.split(separator: " ").map { Permission(rawValue: String($0)) }),
            createdAt: try row.get("created_at"),
            ends: try row.get("ends"),
            lastUsed: try row.find("last_used"),
            revokedAt: try row.find("revoked_at")
        )
    }
}
