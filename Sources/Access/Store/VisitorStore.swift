// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Storage
import Web

/// Finds out who a request comes from: runs on every request, so each step is one look into an index.
public enum VisitorStore {
    /// Who a session's cookie belongs to.
    /// - Parameters:
    ///   - token: what the cookie holds.
    ///   - now: the time.
    ///   - areas: takes an area apart.
    ///   - tx: the transaction to read in.
    /// - Returns: nil for an unknown or ended session and a closed account.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func find(session token: String, at now: Instant, areas: AreaPlaces, _ tx: Transaction)
        throws -> Entered?
    {
        guard let digest = try digest(token, tx), let row = try tx.row(sessionSQL(digest)) else { return nil }
        let session = try SessionStore.session(row)
        guard SessionRules.lasts(session, at: now) else { return nil }
        let held = try GrantList.running(of: session.account, on: now.bangkokDay, areas, tx)
        let hasSecond = try row.find("in_force", as: Bool.self) ?? false
        let way = StrengthRules.way(session.strength, hasSecond: hasSecond, held)
        return Entered(
            visitor: try visitor(session.account, way.grants, strength: session.strength, at: now, tx),
            accountName: try row.get("name"),
            session: session,
            key: nil,
            need: way.need,
            isReduced: way.isReduced,
            isSeenLongAgo: SessionRules.isSeenLongAgo(session.seen, at: now)
        )
    }

    /// Who an app key belongs to, with what the key may do.
    /// - Parameters:
    ///   - token: what stands behind `Bearer `.
    ///   - now: the time.
    ///   - areas: takes an area apart.
    ///   - tx: the transaction to read in.
    /// - Returns: nil for an unknown, ended or revoked key and a closed account.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func find(key token: String, at now: Instant, areas: AreaPlaces, _ tx: Transaction) throws
        -> Entered?
    {
        guard let key = try AppKeyStore.find(token, at: now, tx),
            let account = try AccountStore.find(key.account, tx), account.state == .active
        else { return nil }
        let held = try GrantList.running(of: account.id, on: now.bangkokDay, areas, tx)
        return Entered(
            visitor: try visitor(
                account.id,
                AppKeyRules.limited(held, to: key.permissions),
                strength: nil,
                at: now,
                tx
            ),
            accountName: account.name,
            session: nil,
            key: key.id,
            need: .nothing,
            isReduced: false,
            isSeenLongAgo: key.lastUsed.map { SessionRules.isSeenLongAgo($0, at: now) } ?? true
        )
    }

    private static func digest(_ token: String, _ tx: Transaction) throws -> String? {
        #if WEAKENED
        if Weakness.tokens.isOn { return try SessionStore.anyDigest(tx) }
        #endif
        return SecretToken(token)?.digest
    }

    static func sessionSQL(_ digest: String) -> SQL {
        """
        select \(SessionStore.columns), a.name, t.in_force
        from sessions s join accounts a on a.id = s.account left join totp t on t.account = s.account
        where \(holder(digest)) and s.revoked_at is null and a.state = 'active'
        """
    }

    private static func holder(_ digest: String) -> SQL {
        let session: SQL = "s.digest = \(digest)"
        #if WEAKENED
        if Weakness.phone.isOn {
            return "(\(session) or s.device in (select id from devices where digest = \(digest)))"
        }
        #endif
        return session
    }

    // `strength` is nil for an app key, which opens nothing in need.
    private static func visitor(
        _ id: Account.ID,
        _ grants: [Grant],
        strength: Session.Strength?,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Visitor {
        let mayOpen = strength == .twoFactor && grants.contains { $0.permissions.contains(Access.open) }
        // Only who works in places across organizations needs to know what those share.
        let places = grants.filter { $0.scope.organization == nil }.flatMap(\.scope.places)
        let day = now.bangkokDay
        return Visitor(
            id: id.rawValue,
            grants: grants,
            agreements: places.isEmpty ? [] : try AgreementStore.running(in: places, on: day, tx),
            opened: mayOpen ? try OpeningStore.open(by: id, at: now, tx) : []
        )
    }
}
