// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage

/// "What is next for me": everything an organization can answer, begin or send news about.
enum NextStore {
    /// The list of one organization, the most pressing first.
    /// - Parameters:
    ///   - organization: whose list.
    ///   - reach: what the visitor may work on.
    ///   - root: only items of this plan tree; nil takes all.
    ///   - today: the day in Bangkok.
    ///   - tx: the transaction to read in.
    /// - Returns: the items in the order in which to take them.
    /// - Throws: whatever storage refuses.
    static func list(
        organization: Kernel.ID<Organization>,
        within reach: AccessReach,
        root: Plan.ID? = nil,
        today: Day,
        _ tx: Transaction
    ) throws -> [NextItem] {
        let items = try copies(organization, reach, tx) + activities(organization, reach, tx)
        return NextRules.sort(items.filter { root == nil || $0.root == root }, today: today)
    }

    private static func copies(
        _ organization: Kernel.ID<Organization>,
        _ reach: AccessReach,
        _ tx: Transaction
    ) throws -> [NextItem] {
        let sql: SQL = """
            select c.id as work, c.root, c.state, c.last_news, c.needs_support, c.measured, m.id, m.number, m.text,
                   m.due_day, m.due_instalment, t.comparator, t.quantity, t.upper_quantity, t.unit, t.rubric,
                   (select count(*) from support_requests s where s.copy = c.id and s.state = 'answered') as answers
            from commitment_copies c join commitments m on m.id = c.commitment join plans p on p.id = c.root
            left join targets t on t.commitment = m.id and t.position = 0
            where c.organization = \(organization) and c.is_current = 1
            and c.state in ('proposed', 'not-started', 'waiting') and \(reach.condition(PlanTies.copyColumns))
            """
        return try tx.rows(sql) { row in
            let state: CommitmentCopy.State = try row.get("state")
            let needs: Bool = try row.get("needs_support")
            let answers: Int = try row.get("answers")
            guard let step = NextRules.step(state, needsSupport: needs, hasAnswer: answers > 0) else {
                return nil
            }
            let owner = PlanItem.commitment(try row.get("id"))
            let standing = Standing(state, needsSupport: needs)
            return try item(row, step: step, item: .copy(row.get("work")), owner: owner, standing: standing)
        }.compactMap { $0 }
    }

    private static func activities(
        _ organization: Kernel.ID<Organization>,
        _ reach: AccessReach,
        _ tx: Transaction
    ) throws -> [NextItem] {
        let sql: SQL = """
            select a.id, a.root, a.state, a.last_news, a.needs_support, a.measured, a.number, a.text, a.due_day,
                   a.due_instalment, h.state as hosting, t.comparator, t.quantity, t.upper_quantity, t.unit, t.rubric,
                   (select count(*) from support_requests s where s.activity = a.id and s.state = 'answered') as answers
            from hostings h join activities a on a.id = h.activity join plans p on p.id = a.root
            left join targets t on t.activity = a.id and t.position = 0
            where h.organization = \(organization) and h.state in ('proposed', 'accepted')
            and a.state in ('proposed', 'planned', 'doing') and \(reach.condition(PlanTies.hostColumns))
            """
        return try tx.rows(sql) { row in
            let state: Activity.State = try row.get("state")
            let needs: Bool = try row.get("needs_support")
            let answers: Int = try row.get("answers")
            let hosting: Hosting.State = try row.get("hosting")
            guard
                let step = NextRules.step(
                    state,
                    hosting: hosting,
                    needsSupport: needs,
                    hasAnswer: answers > 0
                ),
                let standing = Standing(state, needsSupport: needs, hasHost: true)
            else { return nil }
            let id: Activity.ID = try row.get("id")
            return try item(row, step: step, item: .activity(id), owner: .activity(id), standing: standing)
        }.compactMap { $0 }
    }

    private static func item(
        _ row: Row,
        step: NextItem.Step,
        item: WorkItem,
        owner: PlanItem,
        standing: Standing
    ) throws -> NextItem {
        let measure = try TargetStore.measure(row)
        let steps = measure == nil ? TargetStore.steps(try row.find("rubric") ?? "[]").count : 0
        return try NextItem(
            step: step,
            item: item,
            owner: owner,
            label: BoardRow.Label(number: row.get("number"), text: row.get("text")),
            root: row.get("root"),
            due: ItemColumns.due(row),
            lastNews: row.find("last_news"),
            standing: standing,
            progress: TargetProgress(measure: measure, steps: steps, measured: row.find("measured"))
        )
    }
}
