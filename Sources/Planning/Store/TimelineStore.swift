// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage

/// What begins, is due and was done in a plan and those under it, by day.
enum TimelineStore {
    /// The entries of a plan tree between two days, in order of days.
    static func list(
        root: Plan.ID,
        from: Day,
        to: Day,
        limit: Int = 500,
        _ tx: Transaction
    ) throws -> [TimelineEntry] {
        let sql: SQL = """
            select a.starts as day, 'starts' as kind, null as commitment, a.id as activity, a.text, a.plan, a.plan_place,
                   null as organization
            from activities a where a.root = \(root) and a.starts >= \(from) and a.starts <= \(to)
            union all
            select a.due_day, 'activity-due', null, a.id, a.text, a.plan, a.plan_place, null
            from activities a where a.root = \(root) and a.due_day >= \(from) and a.due_day <= \(to)
            and a.state <> 'dropped'
            union all
            select m.due_day, 'commitment-due', m.id, null, m.text, m.plan, m.plan_place, null
            from commitments m where m.root = \(root) and m.due_day >= \(from) and m.due_day <= \(to)
            and m.withdrawn_at is null
            union all
            select p.day, 'news', c.commitment, null, p.line, m.plan, m.plan_place, p.organization
            from progress p join commitment_copies c on c.id = p.copy join commitments m on m.id = c.commitment
            where p.root = \(root) and p.day >= \(from) and p.day <= \(to) and p.reversed_at is null
            union all
            select p.day, 'news', null, p.activity, p.line, a.plan, a.plan_place, p.organization
            from progress p join activities a on a.id = p.activity
            where p.root = \(root) and p.day >= \(from) and p.day <= \(to) and p.reversed_at is null
            order by day, kind, plan_place, text limit \(limit)
            """
        return try tx.rows(sql, entry)
    }

    private static func entry(_ row: Row) throws -> TimelineEntry {
        let item: PlanItem
        if let commitment: Commitment.ID = try row.find("commitment") {
            item = .commitment(commitment)
        } else {
            item = .activity(try row.get("activity"))
        }
        let place: String = try row.get("plan_place")
        return try TimelineEntry(
            day: row.get("day"),
            kind: row.get("kind"),
            item: item,
            text: row.get("text"),
            plan: row.get("plan"),
            place: place.isEmpty ? nil : Kernel.ID<Place>(place),
            organization: row.find("organization")
        )
    }
}
