// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Storage

/// Keeps one-time links; only digests of their tokens.
public enum InvitationStore {
    /// How many invitations ended, used or not, before a moment.
    public static func count(endedBefore limit: Instant, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from invitations where expires_at < \(limit)") ?? 0
    }

    /// Removes invitations that ended, used or not, before a moment.
    /// - Returns: how many.
    @discardableResult
    public static func remove(endedBefore limit: Instant, atMost count: Int = 1_000_000, _ tx: Transaction)
        throws -> Int
    {
        try tx.run(
            "delete from invitations where id in (select id from invitations where expires_at < \(limit) limit \(count))"
        )
    }

    /// Makes a link for someone; links they had not used yet stop working.
    /// - Parameters:
    ///   - account: for whom.
    ///   - purpose: a PIN on a phone, or a new password.
    ///   - clearsSecond: whether the authenticator is taken off as well; for whoever looks after the house.
    ///   - actor: who makes it.
    ///   - now: the time.
    ///   - tx: the transaction to write in.
    /// - Returns: the link; its token is never seen again.
    /// - Throws: ``AccessProblem/noAccount``, ``AccessProblem/accountClosed``.
    public static func issue(
        for account: Account.ID,
        _ purpose: Invitation.Purpose,
        clearsSecond: Bool = false,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> IssuedLink {
        guard try AccountStore.get(account, tx).state == .active else { throw AccessProblem.accountClosed }
        try revokeOpen(of: account, at: now, tx)
        return try insert(account, purpose, clearsSecond: clearsSecond, by: actor, at: now, tx)
    }

    /// The link for the first administrator; every call makes a new one, the one before stops working.
    /// - Returns: nil once there is an account.
    public static func firstLink(at now: Instant, _ tx: Transaction) throws -> IssuedLink? {
        guard try AccountStore.countAll(tx) == 0 else { return nil }
        try tx.run(
            """
            update invitations set revoked_at = \(now)
            where account is null and used_at is null and revoked_at is null
            """
        )
        return try insert(nil, .setup, clearsSecond: false, by: "local", at: now, tx)
    }

    /// A phone is gone: its owner's locks, sessions and open links end now, and a new link is made.
    /// - Throws: ``AccessProblem/noAccount``, ``AccessProblem/accountClosed``.
    public static func lostPhone(
        _ account: Account.ID,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> IssuedLink {
        try AccountStore.endWaysIn(account, at: now, tx)
        try AccessJournal.append("account.lost-phone", account.rawValue, by: actor, at: now, tx)
        return try issue(for: account, .enter, by: actor, at: now, tx)
    }

    /// The link with a token, used or not; nil when no such link was ever made.
    public static func find(_ token: String, _ tx: Transaction) throws -> Invitation? {
        guard let token = SecretToken(token) else { return nil }
        return try load("where digest = \(token.digest)", tx).first
    }

    /// The links of one person, the newest first.
    public static func list(of account: Account.ID, _ tx: Transaction) throws -> [Invitation] {
        try load("where account = \(account) order by created_at desc, id desc", tx)
    }

    /// Takes a link back.
    /// - Throws: ``AccessProblem/linkUnknown`` when it was used or taken back already.
    public static func revoke(_ id: Invitation.ID, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        let changed = try tx.run(
            "update invitations set revoked_at = \(now) where id = \(id) and used_at is null and revoked_at is null"
        )
        guard changed > 0 else { throw AccessProblem.linkUnknown }
        try AccessJournal.append("invitation.revoke", id.rawValue, by: actor, at: now, tx)
    }

    /// Uses a link up; of two at the same time only one gets through.
    static func use(_ invitation: Invitation, at now: Instant, _ tx: Transaction) throws {
        #if WEAKENED
        if Weakness.links.isOn { return }
        #endif
        let changed = try tx.run(
            """
            update invitations set used_at = \(now)
            where id = \(invitation.id) and used_at is null and revoked_at is null and expires_at > \(now)
            """
        )
        guard changed > 0 else { throw AccessProblem.linkUsed }
    }

    static func revokeOpen(of account: Account.ID, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            update invitations set revoked_at = \(now)
            where account = \(account) and used_at is null and revoked_at is null
            """
        )
    }

    /// Ends the open links of an account that anyone but one person made.
    static func revokeOpen(
        of account: Account.ID,
        madeByOthersThan actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try tx.run(
            """
            update invitations set revoked_at = \(now)
            where account = \(account) and used_at is null and revoked_at is null and created_by <> \(actor)
            """
        )
    }

    private static func insert(
        _ account: Account.ID?,
        _ purpose: Invitation.Purpose,
        clearsSecond: Bool,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> IssuedLink {
        let token = SecretToken()
        let invitation = Invitation(
            id: .new(at: now),
            account: account,
            purpose: purpose,
            clearsSecond: clearsSecond,
            createdBy: actor,
            createdAt: now,
            expires: InvitationRules.expires(from: now),
            usedAt: nil,
            revokedAt: nil
        )
        try tx.run(
            """
            insert into invitations (id, digest, account, purpose, clears_second, created_by, created_at,
                                     expires_at)
            values (\(invitation.id), \(token.digest), \(account), \(purpose), \(clearsSecond), \(actor), \(now),
                    \(invitation.expires))
            """
        )
        let details = "\(purpose.rawValue) \(account?.rawValue ?? "")"
        try AccessJournal.append(
            "invitation.issue",
            invitation.id.rawValue,
            details: details,
            by: actor,
            at: now,
            tx
        )
        return IssuedLink(invitation: invitation, token: Confidential(token.text))
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Invitation] {
        try tx.rows(
            """
            select id, account, purpose, clears_second, created_by, created_at, expires_at, used_at, revoked_at
            from invitations \(rest)
            """
        ) { row in
            Invitation(
                id: try row.get("id"),
                account: try row.find("account"),
                purpose: try row.get("purpose"),
                clearsSecond: try row.get("clears_second"),
                createdBy: try row.get("created_by"),
                createdAt: try row.get("created_at"),
                expires: try row.get("expires_at"),
                usedAt: try row.find("used_at"),
                revokedAt: try row.find("revoked_at")
            )
        }
    }
}
