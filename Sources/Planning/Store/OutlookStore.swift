// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// What is due or waiting next in all running plans, for those who have not said whose work they look after.
enum OutlookStore {
    /// The plans that are not closed and have something open, those with the earliest day first.
    /// - Parameters:
    ///   - plans: how many of the newest plans are looked at.
    ///   - items: how many items of each.
    ///   - tx: the transaction to read in.
    /// - Returns: one outlook a plan.
    /// - Throws: whatever storage refuses.
    static func list(plans: Int = 6, items: Int = 3, _ tx: Transaction) throws -> [PlanOutlook] {
        let all = try PlanStore.running(limit: plans, tx).map { plan in
            PlanOutlook(
                plan: plan,
                figures: try BoardStore.figures(root: plan.id, tx),
                next: try coming(plan.id, limit: items, tx)
            )
        }
        return all.filter { !$0.isQuiet }.enumerated().sorted { left, right in
            let days = [left, right].map { $0.element.next.first?.due.iso ?? "9999" }
            return (days[0], left.offset) < (days[1], right.offset)
        }.map(\.element)
    }

    private static func coming(
        _ root: Plan.ID,
        limit: Int,
        _ tx: Transaction
    ) throws -> [PlanOutlook.Coming] {
        let both = try commitments(root, limit: limit, tx) + activities(root, limit: limit, tx)
        return Array(
            both.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
                .map(\.element).prefix(limit)
        )
    }

    private static func commitments(
        _ root: Plan.ID,
        limit: Int,
        _ tx: Transaction
    ) throws -> [PlanOutlook.Coming] {
        let sql: SQL = """
            select m.id, m.number, m.text, m.due_day, m.plan_place from commitments m
            where m.root = \(root) and m.due_day is not null and m.withdrawn_at is null
            and exists (select 1 from commitment_copies c where c.commitment = m.id and c.is_current = 1
                and c.state in ('proposed', 'not-started', 'waiting'))
            order by m.due_day, m.plan_place, m.position, m.id limit \(limit)
            """
        let found: [(Commitment.ID, PlanOutlook.Coming)] = try tx.rows(sql) { row in
            let id: Commitment.ID = try row.get("id")
            return (id, try one(row, .commitment(id)))
        }
        let copies = Dictionary(grouping: try CopyStore.list(of: found.map(\.0), tx), by: \.commitment)
        return found.map { id, coming in
            var coming = coming
            let own = (copies[id] ?? []).filter { $0.state != .notOurs }
            coming.sharers = own.count
            coming.finished = own.count { $0.state == .done }
            return coming
        }
    }

    private static func activities(
        _ root: Plan.ID,
        limit: Int,
        _ tx: Transaction
    ) throws -> [PlanOutlook.Coming] {
        let sql: SQL = """
            select a.id, a.number, a.text, a.due_day, a.plan_place from activities a
            where a.root = \(root) and a.due_day is not null and a.state in ('proposed', 'planned', 'doing')
            order by a.due_day, a.plan_place, a.position, a.id limit \(limit)
            """
        return try tx.rows(sql) { row in try one(row, .activity(row.get("id"))) }
    }

    private static func one(_ row: Row, _ item: PlanItem) throws -> PlanOutlook.Coming {
        let label = BoardRow.Label(number: try row.get("number"), text: try row.get("text"))
        let place: String = try row.get("plan_place")
        return PlanOutlook.Coming(
            item: item,
            label: label,
            place: place.isEmpty ? nil : Kernel.ID<Place>(place),
            due: try row.get("due_day")
        )
    }
}
