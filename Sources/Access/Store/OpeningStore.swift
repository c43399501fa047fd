// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
public import Web

/// Keeps records that were opened in need; nothing here is ever removed, for the responsible has to see it.
public enum OpeningStore {
    /// Opens a record for a while, if the visitor may.
    /// - Throws: what ``OpeningRules/check(_:by:today:)`` throws, ``AccessProblem/openedTooMany(count:)``.
    @discardableResult
    public static func open(_ new: NewOpening, by visitor: Visitor, at now: Instant, _ tx: Transaction) throws
        -> Opening
    {
        try OpeningRules.check(new, by: visitor, today: now.bangkokDay)
        try limit(visitor, at: now, tx)
        let told = [nil] + new.organizations.sorted().map(Optional.some)
        let opening = Opening(
            id: .new(at: now),
            account: Account.ID(visitor.id),
            kind: new.kind,
            record: new.record,
            permission: new.permission,
            told: told.map { Opening.Told(organization: $0, seenBy: nil, seenAt: nil) },
            reason: new.reason,
            openedAt: now,
            until: now.after(Int64(new.hours) * 3_600_000)
        )
        try tx.run(
            """
            insert into openings (id, account, kind, record, permission, reason, opened_at, until_at)
            values (\(opening.id), \(opening.account), \(new.kind), \(new.record), \(new.permission.rawValue),
                    \(new.reason), \(now), \(opening.until))
            """
        )
        for organization in told {
            let id = organization ?? ""
            try tx.run(
                "insert into openings_told (opening, organization) values (\(opening.id), \(id))"
            )
        }
        // The reason may name someone: it stays in its own row and is not copied into the journal.
        let details = "\(opening.key) \(new.permission.rawValue) until \(opening.until)"
        try AccessJournal.append(
            "record.open",
            opening.id.rawValue,
            details: details,
            by: visitor.id,
            at: now,
            tx
        )
        return opening
    }

    /// What was opened: first what they have not seen, then the newest.
    /// - Parameters:
    ///   - unseenOnly: only what they have not seen.
    ///   - organizations: only records of these; nil for all, as who looks after the house sees them.
    ///   - offset: how many are left out before.
    ///   - limit: how many at most.
    ///   - tx: the transaction to read in.
    /// - Returns: openings.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func list(
        unseenOnly: Bool,
        organizations: [String]?,
        offset: Int = 0,
        limit: Int = 200,
        _ tx: Transaction
    ) throws -> [Opening] {
        let unseen: SQL = " and t.seen_at is null"
        return try load(
            """
            where \(told(to: organizations, unseenOnly ? unseen : ""))
            order by case when \(told(to: organizations, unseen)) then 0 else 1 end, opened_at desc, id
            limit \(limit) offset \(offset)
            """,
            tx
        )
    }

    /// How many were opened, seen or not, for pages of them.
    static func count(organizations: [String]?, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) as number from openings where \(told(to: organizations, ""))") ?? 0
    }

    private static func told(to organizations: [String]?, _ unseen: SQL) -> SQL {
        """
        exists (select 1 from openings_told t where t.opening = openings.id
            and t.organization in (\(list: organizations ?? [""]))\(unseen))
        """
    }

    /// Many openings would hide the one that matters.
    private static func limit(_ visitor: Visitor, at now: Instant, _ tx: Transaction) throws {
        let since = now.after(-24 * 3_600_000)
        let opened: Int? = try tx.one(
            "select count(*) as number from openings where account = \(visitor.id) and opened_at > \(since)"
        )
        guard (opened ?? 0) < OpeningRules.most else {
            throw AccessProblem.openedTooMany(count: OpeningRules.most)
        }
    }

    /// Who opened one record, the newest first.
    public static func list(kind: String, record: String, _ tx: Transaction) throws -> [Opening] {
        try load("where kind = \(kind) and record = \(record) order by opened_at desc, id", tx)
    }

    /// One opening, or nil.
    public static func find(_ id: Opening.ID, _ tx: Transaction) throws -> Opening? {
        try load("where id = \(id)", tx).first
    }

    /// A responsible person has seen it, for their organizations only; nobody sees their own.
    /// - Parameters:
    ///   - id: the opening.
    ///   - organizations: those the person looks after; nil for who looks after the house.
    ///   - visitor: who has seen it.
    ///   - now: the time.
    ///   - tx: the transaction to write in.
    /// - Throws: ``AccessProblem/noOpening``, ``AccessProblem/notYours``.
    public static func see(
        _ id: Opening.ID,
        for organizations: [String]?,
        by visitor: Visitor,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        guard let found = try find(id, tx) else { throw AccessProblem.noOpening }
        guard found.account.rawValue != visitor.id, !found.told(to: organizations).isEmpty else {
            throw AccessProblem.notYours
        }
        let changed = try tx.run(
            """
            update openings_told set seen_by = \(visitor.id), seen_at = \(now)
            where opening = \(id) and organization in (\(list: organizations ?? [""])) and seen_at is null
            """
        )
        guard changed > 0 else { return }
        try AccessJournal.append("record.open-seen", id.rawValue, by: visitor.id, at: now, tx)
    }

    /// Ends an opening before its time: by who opened it, or by the responsible.
    /// - Throws: ``AccessProblem/noOpening`` when it has ended.
    public static func close(_ id: Opening.ID, by actor: String, at now: Instant, _ tx: Transaction) throws {
        let changed = try tx.run(
            "update openings set until_at = \(now) where id = \(id) and until_at > \(now)"
        )
        guard changed > 0 else { throw AccessProblem.noOpening }
        try AccessJournal.append("record.close", id.rawValue, by: actor, at: now, tx)
    }

    /// What someone has open at a moment, as the policy compares it.
    static func open(by account: Account.ID, at now: Instant, _ tx: Transaction) throws -> Set<String> {
        let rows = try tx.rows(openSQL(account, now)) { row in
            Visitor.opening(
                try row.get("kind", as: String.self) + ":" + row.get("record", as: String.self),
                Permission(rawValue: try row.get("permission"))
            )
        }
        return Set(rows)
    }

    static func openSQL(_ account: Account.ID, _ now: Instant) -> SQL {
        "select kind, record, permission from openings where account = \(account) and until_at > \(now)"
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Opening] {
        try tx.rows(
            """
            select id, account, kind, record, permission, reason, opened_at, until_at from openings \(rest)
            """
        ) { row in
            let id: Opening.ID = try row.get("id")
            return Opening(
                id: id,
                account: try row.get("account"),
                kind: try row.get("kind"),
                record: try row.get("record"),
                permission: Permission(rawValue: try row.get("permission")),
                told: try told(id, tx),
                reason: try row.get("reason"),
                openedAt: try row.get("opened_at"),
                until: try row.get("until_at")
            )
        }
    }

    private static func told(_ id: Opening.ID, _ tx: Transaction) throws -> [Opening.Told] {
        try tx.rows(
            """
            select organization, seen_by, seen_at from openings_told where opening = \(id)
            order by organization
            """
        ) { row in
            let organization: String = try row.get("organization")
            return Opening.Told(
                organization: organization.isEmpty ? nil : organization,
                seenBy: try row.find("seen_by"),
                seenAt: try row.find("seen_at")
            )
        }
    }
}

extension OpeningStore {
    /// How many openings ended before a moment; those of held records are not counted.
    public static func count(before limit: Instant, sparing held: [String], _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from openings where \(isOutlived(limit, held))") ?? 0
    }

    /// Removes at most so many of them, with their reasons and whom they were told.
    /// - Returns: how many.
    @discardableResult
    public static func remove(
        before limit: Instant,
        sparing held: [String],
        atMost count: Int,
        _ tx: Transaction
    ) throws -> Int {
        let ids = try tx.rows(
            "select id from openings where \(isOutlived(limit, held)) order by until_at, id limit \(count)"
        ) { try $0.get("id", as: String.self) }
        guard !ids.isEmpty else { return 0 }
        try tx.run("delete from openings_told where opening in (\(list: ids))")
        return try tx.run("delete from openings where id in (\(list: ids))")
    }

    private static func isOutlived(_ limit: Instant, _ held: [String]) -> SQL {
        let free: SQL = held.isEmpty ? "1 = 1" : "record not in (\(list: held))"
        return "until_at < \(limit) and \(free)"
    }
}
