// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Storage

/// Keeps the phones that people entered with.
public enum DeviceStore {
    /// The phones on which someone has a lock, the last used first.
    public static func list(of account: Account.ID, _ tx: Transaction) throws -> [Device] {
        try load(
            """
            where exists (select 1 from locks l where l.device = devices.id and l.account = \(account))
            order by last_seen desc, id
            """,
            tx
        )
    }

    /// Takes one person's lock off a phone and ends their sessions there; others on it are not affected.
    /// - Throws: ``AccessProblem/noDevice``.
    public static func remove(
        lockOf account: Account.ID,
        on device: Device.ID,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let removed = try tx.run("delete from locks where account = \(account) and device = \(device)")
        guard removed > 0 else { throw AccessProblem.noDevice }
        try SessionStore.revoke("account = \(account) and device = \(device)", at: now, tx)
        try forgetEmpty(tx)
        let details = "device \(device)"
        try AccessJournal.append("lock.remove", account.rawValue, details: details, by: actor, at: now, tx)
    }

    /// Shuts a whole phone out, for everyone who used it.
    /// - Throws: ``AccessProblem/noDevice``.
    public static func revoke(_ device: Device.ID, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        let changed = try tx.run(
            "update devices set revoked_at = \(now) where id = \(device) and revoked_at is null"
        )
        guard changed > 0 else { throw AccessProblem.noDevice }
        try SessionStore.revoke("device = \(device)", at: now, tx)
        try tx.run("delete from locks where device = \(device)")
        try AccessJournal.append("device.revoke", device.rawValue, by: actor, at: now, tx)
    }

    /// The phone with a secret, unless it was shut out.
    static func find(_ token: String, _ tx: Transaction) throws -> Device? {
        #if WEAKENED
        if Weakness.phone.isOn { return try load("order by last_seen desc limit 1", tx).first }
        #endif
        guard let token = SecretToken(token) else { return nil }
        return try load("where digest = \(token.digest) and revoked_at is null", tx).first
    }

    /// A phone that was not known before.
    /// - Returns: the phone and the secret for its cookie.
    static func insert(_ label: String, at now: Instant, _ tx: Transaction) throws -> (Device, SecretToken) {
        let token = SecretToken()
        let device = Device(id: .new(at: now), label: label, lastSeen: now, revokedAt: nil)
        try tx.run(
            """
            insert into devices (id, digest, label, created_at, last_seen)
            values (\(device.id), \(token.digest), \(label), \(now), \(now))
            """
        )
        return (device, token)
    }

    static func touch(_ id: Device.ID, at now: Instant, _ tx: Transaction) throws {
        try tx.run("update devices set last_seen = \(now) where id = \(id)")
    }

    /// A phone without any lock is nobody's any more.
    static func forgetEmpty(_ tx: Transaction) throws {
        try tx.run(
            """
            delete from devices where revoked_at is null
                and not exists (select 1 from locks l where l.device = devices.id)
            """
        )
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Device] {
        try tx.rows("select id, label, last_seen, revoked_at from devices \(rest)") { row in
            Device(
                id: try row.get("id"),
                label: try row.get("label"),
                lastSeen: try row.get("last_seen"),
                revokedAt: try row.find("revoked_at")
            )
        }
    }
}
