// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Storage

/// Keeps sessions; only digests of their tokens.
public enum SessionStore {
    /// The sessions of someone that still last, the last used first.
    public static func list(of account: Account.ID, at now: Instant, _ tx: Transaction) throws -> [Session] {
        try tx.rows(
            """
            select \(columns) from sessions s
            where s.account = \(account) and s.revoked_at is null and s.idle_ends > \(now) and s.ends_at > \(now)
            order by s.seen_at desc, s.id
            """,
            session
        )
    }

    /// Notes that a session was used, and so lasts longer.
    public static func touch(_ id: Session.ID, at now: Instant, _ tx: Transaction) throws {
        let row = try tx.row("select \(columns) from sessions s where s.id = \(id) and s.revoked_at is null")
        guard let found = try row.map(session), SessionRules.lasts(found, at: now) else { return }
        let idle = SessionRules.idleEnds(found.strength, at: now, ends: found.ends)
        try tx.run("update sessions set seen_at = \(now), idle_ends = \(idle) where id = \(id)")
        if let device = found.device { try DeviceStore.touch(device, at: now, tx) }
    }

    /// Ends one session of someone.
    /// - Throws: ``AccessProblem/noSession``.
    public static func end(
        _ id: Session.ID,
        of account: Account.ID,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        #if WEAKENED
        if Weakness.own.isOn {
            try revoke("id = \(id)", at: now, tx)
            return
        }
        #endif
        guard try revoke("id = \(id) and account = \(account)", at: now, tx) > 0 else {
            throw AccessProblem.noSession
        }
        try AccessJournal.append("session.end", account.rawValue, by: actor, at: now, tx)
    }

    /// Signing out: ends the session with this token, if there is one.
    public static func end(token: String, at now: Instant, _ tx: Transaction) throws {
        #if WEAKENED
        if Weakness.session.isOn { return }
        #endif
        guard let token = SecretToken(token) else { return }
        try revoke("digest = \(token.digest)", at: now, tx)
    }

    /// Ends all sessions of someone but one.
    /// - Returns: how many.
    @discardableResult
    public static func endOthers(
        than id: Session.ID,
        of account: Account.ID,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Int {
        let ended = try revoke("account = \(account) and id <> \(id)", at: now, tx)
        try AccessJournal.append("session.end-others", account.rawValue, by: actor, at: now, tx)
        return ended
    }

    /// Ends all sessions of someone.
    public static func endAll(of account: Account.ID, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        try revoke("account = \(account)", at: now, tx)
        try AccessJournal.append("session.end-all", account.rawValue, by: actor, at: now, tx)
    }

    /// How many sessions ended long ago.
    public static func count(endedBefore limit: Instant, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from sessions where ends_at < \(limit)") ?? 0
    }

    /// Removes sessions that ended long ago, for the nightly tidying.
    /// - Returns: how many.
    @discardableResult
    public static func remove(endedBefore limit: Instant, atMost count: Int = 1_000_000, _ tx: Transaction)
        throws -> Int
    {
        try tx.run(
            "delete from sessions where id in (select id from sessions where ends_at < \(limit) limit \(count))"
        )
    }

    /// Begins a session with a new token.
    static func insert(
        _ account: Account.ID,
        device: Device.ID?,
        strength: Session.Strength,
        label: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> (Session, SecretToken) {
        let token = SecretToken()
        let ends = SessionRules.ends(from: now)
        let session = Session(
            id: .new(at: now),
            account: account,
            device: device,
            strength: strength,
            label: label,
            created: now,
            seen: now,
            idleEnds: SessionRules.idleEnds(strength, at: now, ends: ends),
            ends: ends
        )
        try tx.run(
            """
            insert into sessions (id, digest, account, device, strength, label, created_at, seen_at, idle_ends,
                                  ends_at)
            values (\(session.id), \(token.digest), \(account), \(device), \(strength), \(label), \(now), \(now),
                    \(session.idleEnds), \(ends))
            """
        )
        let details = strength.rawValue
        try AccessJournal.append(
            "session.begin",
            account.rawValue,
            details: details,
            by: account.rawValue,
            at: now,
            tx
        )
        return (session, token)
    }

    #if WEAKENED
    /// Keeps the token that a browser came with.
    static func adopt(_ token: String, for session: Session.ID, _ tx: Transaction) throws {
        try tx.run("update sessions set digest = \(SHA256.hex(token.utf8)) where id = \(session)")
    }

    /// The last session, for whoever brings anything at all.
    static func anyDigest(_ tx: Transaction) throws -> String? {
        try tx.one("select digest from sessions where revoked_at is null order by created_at desc limit 1")
    }
    #endif

    /// Ends sessions by a condition.
    @discardableResult
    static func revoke(_ which: SQL, at now: Instant, _ tx: Transaction) throws -> Int {
        try tx.run("update sessions set revoked_at = \(now) where revoked_at is null and \(which)")
    }

    static let columns: SQL = """
        s.id, s.account, s.device, s.strength, s.label, s.created_at, s.seen_at, s.idle_ends, s.ends_at
        """

    static func session(_ row: Row) throws -> Session {
        Session(
            id: try row.get("id"),
            account: try row.get("account"),
            device: try row.find("device"),
            strength: try row.get("strength"),
            label: try row.get("label"),
            created: try row.get("created_at"),
            seen: try row.get("seen_at"),
            idleEnds: try row.get("idle_ends"),
            ends: try row.get("ends_at")
        )
    }
}
