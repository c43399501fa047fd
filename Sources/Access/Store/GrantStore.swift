// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
public import Web

/// Keeps duties: who has which role where, and from when to when.
public enum GrantStore {
    /// Gives a duty, if the giver may; `Visitor.local` may everything.
    /// - Parameters:
    ///   - new: the duty.
    ///   - visitor: who gives it.
    ///   - now: the time.
    ///   - areas: takes an area apart.
    ///   - tx: the transaction to write in.
    /// - Returns: the duty as stored.
    /// - Throws: what ``GrantRules/check(_:for:by:today:)`` throws, ``AccessProblem/noRole``,
    ///   ``AccessProblem/noAccount``, ``AccessProblem/accountClosed``, ``AccessProblem/placeShape``.
    @discardableResult
    public static func give(
        _ new: NewGrant,
        by visitor: Visitor,
        at now: Instant,
        areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> GrantRecord {
        guard let role = try RoleStore.find(new.role, tx) else { throw AccessProblem.noRole }
        guard try AccountStore.get(new.account, tx).state == .active else {
            throw AccessProblem.accountClosed
        }
        if let place = new.scope.place, !PlaceCode.isShaped(place) { throw AccessProblem.placeShape }
        let wanted = Grant(
            id: "",
            role: role.id,
            permissions: role.permissions,
            scope: try expand(new.scope, role, areas, tx),
            starts: new.starts,
            ends: new.ends
        )
        try GrantRules.check(wanted, for: new.account, by: visitor, today: now.bangkokDay)
        // A link that someone else made before could let them in with what the person receives now.
        try InvitationStore.revokeOpen(of: new.account, madeByOthersThan: visitor.id, at: now, tx)
        if StrengthRules.reduced([wanted]).isReduced {
            try LockStore.removeSetUpByOthers(new.account, at: now, tx)
        }
        try WaysInOfMakers.end(beyond: wanted, of: new.account, givenBy: visitor, at: now, areas, tx)
        return try insert(new, by: visitor.id, at: now, tx)
    }

    /// Whether somebody's duties of today allow something in full, however they signed in: for keys that
    /// were made when they did.
    /// - Parameters:
    ///   - permission: what is to be allowed.
    ///   - account: whose duties.
    ///   - subject: about what.
    ///   - now: the time.
    ///   - areas: takes an area apart.
    ///   - tx: the transaction to read in.
    /// - Returns: false also for an account that was closed.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func allows(
        _ permission: Permission,
        of account: Account.ID,
        on subject: Subject,
        at now: Instant,
        areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> Bool {
        guard try AccountStore.find(account, tx)?.state == .active else { return false }
        let grants = try GrantList.running(of: account, on: now.bangkokDay, areas, tx)
        let holder = Visitor(id: account.rawValue, grants: grants)
        return AccessPolicy.decide(holder, permission, on: subject, today: now.bangkokDay) == .allow
    }

    /// All duties of one person, the newest first.
    public static func list(of account: Account.ID, _ tx: Transaction) throws -> [GrantRecord] {
        try load("where account = \(account) order by starts desc, given_at desc, id", tx)
    }

    /// The running duties for an organization.
    public static func list(in organization: String, today: Day, _ tx: Transaction) throws -> [GrantRecord] {
        try load(
            """
            where organization = \(organization) and withdrawn_at is null and starts <= \(today)
                and (ends is null or ends >= \(today)) order by role, given_at, id
            """,
            tx
        )
    }

    /// Whether anyone in use holds a permission for an organization today, in full.
    public static func isHeld(
        _ permission: Permission,
        for organization: String,
        today: Day,
        _ tx: Transaction
    ) throws -> Bool {
        try tx.row(
            """
            select g.id from grants g join accounts a on a.id = g.account and a.state = 'active'
            join roles r on r.id = g.role
            join role_permissions p on p.role = g.role and p.permission = \(permission.rawValue) and p.is_held = 1
            where g.organization = \(organization) and g.withdrawn_at is null and g.starts <= \(today)
                and (g.ends is null or g.ends >= \(today)) and g.is_counts_only = 0 and r.is_counts_only = 0
            limit 1
            """
        ) != nil
    }

    /// One duty, or nil.
    public static func find(_ id: GrantRecord.ID, _ tx: Transaction) throws -> GrantRecord? {
        try load("where id = \(id)", tx).first
    }

    /// The duties of someone that run on a day or will, with what their roles allow, areas taken apart.
    static func held(by account: Account.ID, from today: Day, areas: AreaPlaces, _ tx: Transaction) throws
        -> [Grant]
    {
        var roles: [String: Role] = [:]
        return try load(
            """
            where account = \(account) and withdrawn_at is null and (ends is null or ends >= \(today))
            order by given_at, id
            """,
            tx
        ).compactMap { record in
            guard let role = try roles[record.role] ?? RoleStore.find(record.role, tx) else { return nil }
            roles[record.role] = role
            return Grant(
                id: record.id.rawValue,
                role: role.id,
                permissions: role.permissions,
                scope: try expand(record.scope, role, areas, tx),
                starts: record.starts,
                ends: record.ends
            )
        }
    }

    /// What the policy compares: an area as places, and what the role limits by itself.
    static func expand(_ scope: GrantScope, _ role: Role, _ areas: AreaPlaces, _ tx: Transaction) throws
        -> Grant.Scope
    {
        Grant.Scope(
            organization: scope.organization,
            places: try PlaceCode.places(scope.place, scope.area, areas, tx),
            programme: scope.programme,
            isOwnOnly: scope.isOwnOnly || role.isOwnOnly,
            isCountsOnly: scope.isCountsOnly || role.isCountsOnly
        )
    }

    static func insert(_ new: NewGrant, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> GrantRecord
    {
        let record = GrantRecord(
            id: .new(at: now),
            account: new.account,
            role: new.role,
            scope: new.scope,
            starts: new.starts,
            ends: new.ends,
            givenBy: actor,
            givenAt: now,
            withdrawnAt: nil,
            version: 1
        )
        try tx.run(
            """
            insert into grants (id, account, role, organization, place, area, programme, is_own_only,
                                is_counts_only, starts, ends, given_by, given_at)
            values (\(record.id), \(new.account), \(new.role), \(new.scope.organization), \(new.scope.place),
                    \(new.scope.area), \(new.scope.programme), \(new.scope.isOwnOnly),
                    \(new.scope.isCountsOnly), \(new.starts), \(new.ends), \(actor), \(now))
            """
        )
        try AccessJournal.append(
            "grant.give",
            record.id.rawValue,
            details: "\(new.account) \(new.role) \(words(new.scope)) \(new.starts)–\(new.ends?.iso ?? "")",
            by: actor,
            at: now,
            tx
        )
        return record
    }

    private static func words(_ scope: GrantScope) -> String {
        let parts = [
            scope.organization.map { "organization=\($0)" }, scope.place.map { "place=\($0)" },
            scope.area.map { "area=\($0)" }, scope.programme.map { "programme=\($0)" },
            scope.isOwnOnly ? "own" : nil, scope.isCountsOnly ? "counts" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ",")
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [GrantRecord] {
        try tx.rows(
            """
            select id, account, role, organization, place, area, programme, is_own_only, is_counts_only, starts,
                   ends, given_by, given_at, withdrawn_at, version
            from grants \(rest)
            """
        ) { row in
            GrantRecord(
                id: try row.get("id"),
                account: try row.get("account"),
                role: try row.get("role"),
                scope: try scope(row),
                starts: try row.get("starts"),
                ends: try row.find("ends"),
                givenBy: try row.get("given_by"),
                givenAt: try row.get("given_at"),
                withdrawnAt: try row.find("withdrawn_at"),
                version: try row.get("version")
            )
        }
    }

    static func scope(_ row: Row) throws -> GrantScope {
        GrantScope(
            organization: try row.find("organization"),
            place: try row.find("place"),
            area: try row.find("area"),
            programme: try row.find("programme"),
            isOwnOnly: try row.get("is_own_only"),
            isCountsOnly: try row.get("is_counts_only")
        )
    }
}
