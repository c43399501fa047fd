// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
import ThaiText
public import Web

extension AccountStore {
    /// The people a visitor looks after, in Thai order: everyone for who looks after the house, else
    /// those with a duty in the visitor's organizations and places and those the visitor added.
    /// - Parameters:
    ///   - filter: which of them.
    ///   - visitor: who asks.
    ///   - today: the day.
    ///   - offset: how many to pass over.
    ///   - limit: how many at most.
    ///   - tx: the transaction to read in.
    /// - Returns: accounts.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func list(
        _ filter: AccountFilter,
        for visitor: Visitor,
        today: Day,
        offset: Int = 0,
        limit: Int = 100,
        _ tx: Transaction
    ) throws -> [Account] {
        guard let condition = try condition(filter, visitor, today, tx) else { return [] }
        return try load(
            "where \(condition) order by a.sort_key, a.id limit \(limit) offset \(offset)",
            tx
        )
    }

    /// How many people such a list has.
    public static func count(_ filter: AccountFilter, for visitor: Visitor, today: Day, _ tx: Transaction)
        throws -> Int
    {
        guard let condition = try condition(filter, visitor, today, tx) else { return 0 }
        return try tx.one("select count(*) as number from accounts a where \(condition)") ?? 0
    }

    private static func condition(
        _ filter: AccountFilter,
        _ visitor: Visitor,
        _ today: Day,
        _ tx: Transaction
    ) throws -> SQL? {
        guard let scope = scope(visitor, today) else { return nil }
        var condition: SQL = filter.isClosed ? "a.state <> 'active'" : "a.state = 'active'"
        condition = condition + scope
        if !filter.text.isEmpty {
            let query = SearchTokens.query(filter.text)
            let found = try SearchIndex.find(kind: noun, tokens: query, limit: 500, tx)
            condition = condition + " and a.id in (\(list: found))"
        }
        if let organization = filter.organization {
            condition = condition + running(" and g.organization = \(organization)", today)
        }
        if let role = filter.role { condition = condition + running(" and g.role = \(role)", today) }
        return condition
    }

    private static func running(_ which: SQL, _ today: Day) -> SQL {
        """
         and exists (select 1 from grants g where g.account = a.id and g.withdrawn_at is null
            and g.starts <= \(today) and (g.ends is null or g.ends >= \(today))\(which))
        """
    }

    /// Whether someone is among the people a visitor looks after, in use or closed.
    static func isLookedAfter(_ id: Account.ID, by visitor: Visitor, today: Day, _ tx: Transaction) throws
        -> Bool
    {
        guard let scope = scope(visitor, today) else { return false }
        return try tx.row("select a.id from accounts a where a.id = \(id)\(scope)") != nil
    }

    /// Duties that run, will run, or ended so lately that work is still handed over; whom one added, while
    /// they never had a duty.
    /// - Returns: nil when the visitor looks after nobody.
    private static func scope(_ visitor: Visitor, _ today: Day) -> SQL? {
        if visitor.isHouse { return "" }
        let grants = visitor.grants.filter {
            $0.runs(on: today) && $0.permissions.contains(Access.manage) && !$0.scope.isOwnOnly
                && !$0.scope.isCountsOnly
        }
        guard !grants.isEmpty else { return nil }
        if grants.contains(where: { StrengthRules.isWholeHouse($0.scope) }) { return "" }
        let own = grants.compactMap(\.scope.organization)
        var reach: SQL = "g.organization in (\(list: own))"
        for place in grants.filter({ $0.scope.organization == nil }).flatMap(\.scope.places) {
            reach = reach + " or (g.organization is null and substr(g.place, 1, \(place.count)) = \(place))"
        }
        let since = today.adding(days: -AccountRules.handOverDays)
        return """
             and (a.state = 'active' or a.updated_at >= \(since)) and (exists (
                select 1 from grants g where g.account = a.id and (\(reach))
                    and (g.ends is null or g.ends >= \(since))
                    and (g.withdrawn_at is null or g.withdrawn_at >= \(since)))
                or (a.created_by = \(visitor.id) and not exists (
                    select 1 from grants g where g.account = a.id)))
            """
    }
}
