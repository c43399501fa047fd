// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
public import Web

extension GrantStore {
    /// Sets the last day of a duty; whoever looks after people there may, and everyone for their own.
    /// - Parameters:
    ///   - id: the duty.
    ///   - day: its last day.
    ///   - version: the version that was read.
    ///   - visitor: who ends it.
    ///   - now: the time.
    ///   - areas: takes an area apart.
    ///   - tx: the transaction to write in.
    /// - Throws: ``AccessProblem/noGrant``, ``AccessProblem/notYours``, ``AccessProblem/endsBeforeStart``,
    ///   ``AccessProblem/lastAdministrator``, `StorageProblem.changedMeanwhile`.
    public static func end(
        _ id: GrantRecord.ID,
        on day: Day,
        version: Int,
        by visitor: Visitor,
        at now: Instant,
        areas: AreaPlaces,
        _ tx: Transaction
    ) throws {
        let record = try endable(id, by: visitor, at: now, areas, tx)
        guard record.starts <= day else { throw AccessProblem.endsBeforeStart }
        // Longer than before is giving, not ending.
        if let ends = record.ends, ends < day { throw AccessProblem.outlasts(ends: ends) }
        try tx.update(
            """
            update grants set ends = \(day), version = version + 1
            where id = \(id) and version = \(version) and withdrawn_at is null
            """,
            record: id.rawValue
        )
        try AccessJournal.append("grant.end", id.rawValue, details: day.iso, by: visitor.id, at: now, tx)
    }

    /// Takes a duty back at once.
    /// - Throws: ``AccessProblem/noGrant``, ``AccessProblem/notYours``,
    ///   ``AccessProblem/lastAdministrator``.
    public static func withdraw(
        _ id: GrantRecord.ID,
        by visitor: Visitor,
        at now: Instant,
        areas: AreaPlaces,
        _ tx: Transaction
    ) throws {
        _ = try endable(id, by: visitor, at: now, areas, tx)
        try tx.run("update grants set withdrawn_at = \(now), version = version + 1 where id = \(id)")
        try AccessJournal.append("grant.withdraw", id.rawValue, by: visitor.id, at: now, tx)
    }

    /// Someone leaves: all running duties go to another person from today, the leaver's end today, and
    /// the leaver's open links stop working.
    /// - Parameters:
    ///   - from: who leaves.
    ///   - to: who takes over; never the one who does this.
    ///   - visitor: who does this; must hold all of it.
    ///   - now: the time.
    ///   - areas: takes an area apart.
    ///   - tx: the transaction to write in.
    /// - Returns: how many duties were handed over.
    /// - Throws: what giving throws; then nothing was handed over.
    @discardableResult
    public static func handOver(
        from: Account.ID,
        to: Account.ID,
        by visitor: Visitor,
        at now: Instant,
        areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> Int {
        guard from != to else { throw AccessProblem.ownGrant }
        let today = now.bangkokDay
        let has = try list(of: to, tx).filter { $0.runs(on: today) }
        let leaving = try list(of: from, tx).filter {
            $0.withdrawnAt == nil && ($0.ends.map { today <= $0 } ?? true)
        }
        for old in leaving {
            let isThere = has.contains {
                $0.role == old.role && $0.scope == old.scope && ($0.ends == nil || $0.ends == old.ends)
            }
            if !isThere {
                let new = NewGrant(
                    account: to,
                    role: old.role,
                    scope: old.scope,
                    starts: max(today, old.starts),
                    ends: old.ends
                )
                try give(new, by: visitor, at: now, areas: areas, tx)
            }
            try stop(old, by: visitor, at: now, areas, tx)
        }
        try InvitationStore.revokeOpen(of: from, at: now, tx)
        try AccessJournal.append(
            "account.hand-over",
            from.rawValue,
            details: "to \(to)",
            by: visitor.id,
            at: now,
            tx
        )
        return leaving.count
    }

    /// Whether a visitor may issue links for someone, shut out their phones or close their account.
    public static func mayManage(
        _ account: Account.ID,
        by visitor: Visitor,
        today: Day,
        areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> Bool {
        guard let found = try AccountStore.find(account, tx) else { return false }
        return GrantRules.mayManage(
            try held(by: account, from: today, areas: areas, tx),
            createdBy: found.createdBy,
            account,
            by: visitor,
            today: today
        )
    }

    /// - Throws: ``AccessProblem/lastAdministrator`` when nobody else looks after the house.
    static func keepAnAdministrator(without account: Account.ID, today: Day, _ tx: Transaction) throws {
        guard try administrators("g.account = \(account)", today, tx) > 0 else { return }
        guard try administrators("g.account <> \(account)", today, tx) > 0 else {
            throw AccessProblem.lastAdministrator
        }
    }

    private static func stop(
        _ old: GrantRecord,
        by visitor: Visitor,
        at now: Instant,
        _ areas: AreaPlaces,
        _ tx: Transaction
    ) throws {
        let today = now.bangkokDay
        if old.starts <= today {
            try end(old.id, on: today, version: old.version, by: visitor, at: now, areas: areas, tx)
        } else {
            try withdraw(old.id, by: visitor, at: now, areas: areas, tx)
        }
    }

    /// Whether a visitor may end a duty; for its button.
    static func mayEnd(
        _ record: GrantRecord,
        by visitor: Visitor,
        today: Day,
        areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> Bool {
        guard record.withdrawnAt == nil, let role = try RoleStore.find(record.role, tx) else { return false }
        return try isEndable(record, role, by: visitor, today: today, areas, tx)
    }

    private static func isEndable(
        _ record: GrantRecord,
        _ role: Role,
        by visitor: Visitor,
        today: Day,
        _ areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> Bool {
        if visitor.id == record.account.rawValue { return true }
        return GrantRules.looksAfter(
            try expand(record.scope, role, areas, tx),
            visitor,
            today: today
        )
    }

    private static func endable(
        _ id: GrantRecord.ID,
        by visitor: Visitor,
        at now: Instant,
        _ areas: AreaPlaces,
        _ tx: Transaction
    ) throws -> GrantRecord {
        guard let record = try find(id, tx), record.withdrawnAt == nil,
            let role = try RoleStore.find(record.role, tx)
        else { throw AccessProblem.noGrant }
        let today = now.bangkokDay
        guard try isEndable(record, role, by: visitor, today: today, areas, tx) else {
            throw AccessProblem.notYours
        }
        if role.permissions.contains(Access.house), record.scope.isWholeHouse, record.runs(on: today) {
            guard try administrators("g.id <> \(id)", today, tx) > 0 else {
                throw AccessProblem.lastAdministrator
            }
        }
        return record
    }

    /// How many running duties look after the whole house without an end.
    private static func administrators(_ which: SQL, _ today: Day, _ tx: Transaction) throws -> Int {
        try tx.one(
            """
            select count(*) as number from grants g join accounts a on a.id = g.account
            join role_permissions p on p.role = g.role and p.permission = \(Access.house.rawValue)
                and p.is_held = 1
            where \(which) and a.state = 'active' and g.withdrawn_at is null and g.starts <= \(today)
                and (g.ends is null or g.ends > \(today)) and g.organization is null and g.place is null
                and g.area is null and g.programme is null and g.is_own_only = 0 and g.is_counts_only = 0
            """
        ) ?? 0
    }
}
