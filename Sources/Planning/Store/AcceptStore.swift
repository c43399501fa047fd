// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Places
public import Reading
public import Storage

/// The step from a confirmed draft to a plan: whole or not at all, and undone just so until the first news.
public enum AcceptStore {
    /// What a draft would become in a programme, compared with the plan that is there.
    /// - Parameters:
    ///   - draft: the draft after corrections.
    ///   - indicators: what items are measured by, by the names of the items, as the review knows it.
    ///   - report: what it was read from.
    ///   - root: the shared plan it goes into; nil starts a new one.
    ///   - tx: the transaction to read in.
    /// - Returns: the plans with every item marked new, changed or already there.
    /// - Throws: whatever storage refuses.
    public static func propose(
        _ draft: Draft,
        indicators: [Int: String] = [:],
        report: Kernel.ID<Report>,
        into root: Plan.ID?,
        _ tx: Transaction
    ) throws -> AcceptProposal {
        let tree = try root.map { try standing($0, tx) }
        return AcceptRules.propose(draft, indicators: indicators, report: report, standing: tree)
    }

    /// Makes the plans, commitments, targets, activities, hosts and copies that were chosen, and closes the
    /// review.
    ///
    /// Items that are in the plan already are left alone; changed ones get the new wording, numbers and
    /// date. News, copies and hosts of standing items are never touched.
    /// - Throws: ``PlanningProblem/nothingToAccept``, ``PlanningProblem/planClosed``; `ReadingProblem` when
    ///   the report was accepted before.
    public static func accept(
        _ proposal: AcceptProposal,
        _ choices: AcceptChoices,
        by doer: Doer,
        _ tx: Transaction
    ) throws -> Acceptance {
        var work = AcceptWork(proposal: proposal, choices: choices, doer: doer)
        try work.run(tx)
        let acceptance = Acceptance(
            id: .new(at: doer.now),
            report: proposal.report,
            sharedPlan: try work.sharedPlan(),
            counts: work.counts,
            accepted: doer.stamp,
            undone: nil
        )
        try insert(acceptance, changes: work.changes, tx)
        try ReportStore.markAccepted(proposal.report, actor: doer.actor, now: doer.now, tx)
        try log(acceptance, .reportAccepted, by: doer, tx)
        return acceptance
    }

    /// Takes an acceptance back: what it made is removed, what it changed is as before, the review is open
    /// again.
    /// - Throws: ``PlanningProblem`` once news or another organization's answer has come, after a later
    ///   acceptance into the same plan, when what it changed was edited since, or when it was undone
    ///   before.
    public static func undo(_ id: Acceptance.ID, by doer: Doer, _ tx: Transaction) throws {
        let acceptance = try get(id, tx)
        try UndoStore.check(acceptance, own: doer.organization, tx)
        try UndoStore.restore(acceptance, tx)
        try tx.run(
            """
            update acceptances set undone_by = \(doer.actor), undone_at = \(doer.now)
            where id = \(id) and undone_at is null
            """
        )
        try ReportStore.markReopened(acceptance.report, actor: doer.actor, now: doer.now, tx)
        try log(acceptance, .acceptanceUndone, by: doer, tx)
    }

    /// One acceptance.
    static func find(_ id: Acceptance.ID, _ tx: Transaction) throws -> Acceptance? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// One acceptance that must be there.
    /// - Throws: ``PlanningProblem/missing(record:)``.
    static func get(_ id: Acceptance.ID, _ tx: Transaction) throws -> Acceptance {
        guard let found = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return found
    }

    /// The acceptances of a report, newest first.
    static func list(report: Kernel.ID<Report>, _ tx: Transaction) throws -> [Acceptance] {
        try tx.rows("\(columns) where report = \(report) order by accepted_at desc", read)
    }

    /// The acceptances into a shared plan that stand, newest first.
    static func list(plan: Plan.ID, _ tx: Transaction) throws -> [Acceptance] {
        try tx.rows(
            "\(columns) where shared_plan = \(plan) and undone_at is null order by accepted_at desc, id desc",
            read
        )
    }
}

extension AcceptStore {
    /// A plan tree for comparison; withdrawn items are part of it.
    static func standing(_ root: Plan.ID, _ tx: Transaction) throws -> StandingTree {
        let plans = try PlanStore.tree(root, tx)
        let targets = Dictionary(grouping: try TargetStore.list(root: root, tx), by: \.owner)
        let commitments = try tx.rows(
            """
            select id, plan_place, text, due_day, indicator from commitments where root = \(root)
            order by plan_place, position
            """
        ) { try item(.commitment($0.get("id")), $0, targets) }
        let activities = try tx.rows(
            """
            select id, plan_place, text, due_day, indicator from activities where root = \(root)
            order by plan_place, position
            """
        ) { try item(.activity($0.get("id")), $0, targets) }
        return StandingTree(plans: plans, items: commitments + activities)
    }

    private static func item(
        _ item: PlanItem,
        _ row: Row,
        _ targets: [PlanItem: [Target]]
    ) throws -> StandingItem {
        let place: String = try row.get("plan_place")
        return try StandingItem(
            item: item,
            planPlace: place.isEmpty ? nil : Kernel.ID<Place>(place),
            text: row.get("text"),
            dueDay: row.find("due_day"),
            indicator: row.find("indicator"),
            targets: targets[item] ?? []
        )
    }

    private static func insert(_ acceptance: Acceptance, changes: [AcceptedChange], _ tx: Transaction) throws
    {
        try tx.run(
            """
            insert into acceptances (id, report, shared_plan, created, changed, accepted_by, accepted_at)
            values (\(acceptance.id), \(acceptance.report), \(acceptance.sharedPlan), \(acceptance.counts.created),
                    \(acceptance.counts.changed), \(acceptance.accepted.by), \(acceptance.accepted.at))
            """
        )
        for (seq, change) in changes.enumerated() {
            try tx.run(
                """
                insert into acceptance_changes (acceptance, seq, record_kind, record, before, after_version)
                values (\(acceptance.id), \(seq), \(change.kind), \(change.record), \(change.before?.json()),
                        \(change.afterVersion))
                """
            )
        }
    }

    private static func log(
        _ acceptance: Acceptance,
        _ action: HistoryAction,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let line = HistoryStore.Line(
            root: acceptance.sharedPlan,
            record: acceptance.sharedPlan.rawValue,
            action: action,
            from: acceptance.report.rawValue,
            to: "\(acceptance.counts.created)+\(acceptance.counts.changed)"
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    private static let columns: SQL = """
        select id, report, shared_plan, created, changed, accepted_by, accepted_at, undone_by, undone_at
        from acceptances
        """

    private static func read(_ row: Row) throws -> Acceptance {
        var undone: Stamp?
        if let by: String = try row.find("undone_by"), let at: Instant = try row.find("undone_at") {
            undone = Stamp(by: by, at: at)
        }
        return try Acceptance(
            id: row.get("id"),
            report: row.get("report"),
            sharedPlan: row.get("shared_plan"),
            counts: Acceptance.Counts(created: row.get("created"), changed: row.get("changed")),
            accepted: Stamp(by: row.get("accepted_by"), at: row.get("accepted_at")),
            undone: undone
        )
    }
}
