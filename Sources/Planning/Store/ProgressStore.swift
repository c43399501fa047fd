// SPDX-License-Identifier: Apache-2.0

import Facts
import Files
import Kernel
import Partners
public import Storage

/// News about items, and the facts they become in the same transaction.
public enum ProgressStore {
    /// The noun under which news stand as the source of facts.
    static let source = "planning.progress"
    /// One amount with three decimals.
    static let kind = FactKind("plan.progress", scales: [3])

    /// One piece of news.
    static func find(_ id: Progress.ID, _ tx: Transaction) throws -> Progress? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// The news about one item that stand, newest first.
    static func list(of item: WorkItem, limit: Int = 200, _ tx: Transaction) throws -> [Progress] {
        let order: SQL = "and reversed_at is null order by day desc, recorded_at desc limit \(limit)"
        return switch item {
        case .copy(let id): try tx.rows("\(columns) where copy = \(id) \(order)", read)
        case .activity(let id): try tx.rows("\(columns) where activity = \(id) \(order)", read)
        }
    }

    /// The assessments of a rubric that stand, newest first: each says a step, the day, who and the proof.
    static func assessments(of target: Target.ID, limit: Int = 100, _ tx: Transaction) throws -> [Progress] {
        try tx.rows(
            """
            \(columns) where target = \(target) and rubric_step is not null and reversed_at is null
            order by day desc, recorded_at desc limit \(limit)
            """,
            read
        )
    }

    /// The news about all copies of one commitment that stand, newest first.
    static func list(commitment: Commitment.ID, limit: Int = 200, _ tx: Transaction) throws -> [Progress] {
        try tx.rows(
            """
            \(columns) where copy in (select id from commitment_copies where commitment = \(commitment))
            and reversed_at is null order by day desc, recorded_at desc limit \(limit)
            """,
            read
        )
    }

    /// The news of a plan tree that stand, newest first.
    static func list(root: Plan.ID, limit: Int, offset: Int = 0, _ tx: Transaction) throws -> [Progress] {
        try tx.rows(
            """
            \(columns) where root = \(root) and reversed_at is null
            order by day desc, recorded_at desc limit \(limit) offset \(offset)
            """,
            read
        )
    }

    /// Records news, the fact behind it, and what it changes; sent twice with the same id it is recorded
    /// once.
    ///
    /// News from the organization whose copy is still only proposed also accepts it.
    /// - Throws: ``PlanningProblem`` when the day lies ahead, the line is missing, the number or step does
    ///   not fit the target, or the item has not been accepted by the organization it was proposed to.
    @discardableResult
    public static func record(_ news: News, by doer: Doer, _ tx: Transaction) throws -> Progress {
        if let id = news.id, let known = try find(id, tx) { return known }
        guard let organization = doer.organization else { throw PlanningProblem.organizationNeeded }
        let spot = try whereabouts(news.item, tx)
        let targets = try TargetStore.list(of: spot.owner, tx)
        let checked = try ProgressRules.check(news, targets: targets, today: doer.now.bangkokDay)
        try ProgressEffects.advance(checked, by: doer, tx)
        let progress = Progress(
            id: checked.id ?? .new(at: doer.now),
            item: checked.item,
            target: checked.target,
            organization: organization,
            day: checked.day,
            line: checked.line,
            quantity: checked.quantity,
            rubricStep: checked.rubricStep,
            proof: checked.proof,
            recorded: doer.stamp,
            reversed: nil
        )
        try insert(progress, finishes: checked.finishes, root: spot.root, tx)
        try FactStore.append(fact(progress, spot, targets: targets), tx)
        try ProgressEffects.refresh(checked.item, owner: spot.owner, tx)
        let line = HistoryStore.Line(
            root: spot.root,
            record: checked.item.record,
            action: .progressSent,
            to: progress.quantity?.text,
            why: checked.line
        )
        try HistoryStore.append(line, by: doer, tx)
        return progress
    }

    /// Takes news back: its fact is reversed and the item stands as before; the line stays in history.
    /// - Throws: ``PlanningProblem/missing(record:)``, ``PlanningProblem/alreadyTakenBack``,
    ///   ``PlanningProblem/whyNeeded``.
    static func takeBack(_ id: Progress.ID, why: String, by doer: Doer, _ tx: Transaction) throws {
        try ItemRules.check(why: why)
        guard let progress = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        let changed = try tx.run(
            """
            update progress set reversed_by = \(doer.actor), reversed_at = \(doer.now)
            where id = \(id) and reversed_at is null
            """
        )
        guard changed == 1 else { throw PlanningProblem.alreadyTakenBack }
        try FactStore.reverse(source: FactSource(kind: source, record: id.rawValue), at: doer.now, tx)
        let spot = try whereabouts(progress.item, tx)
        try ProgressEffects.refresh(progress.item, owner: spot.owner, tx)
        try ProgressEffects.stepBack(progress, by: doer, tx)
        let line = HistoryStore.Line(
            root: spot.root,
            record: progress.item.record,
            action: .progressTakenBack,
            from: progress.line,
            why: why
        )
        try HistoryStore.append(line, by: doer, tx)
    }
}

extension ProgressStore {
    static func whereabouts(_ item: WorkItem, _ tx: Transaction) throws -> Whereabouts {
        switch item {
        case .copy(let id): try CopyStore.whereabouts(id, tx)
        case .activity(let id): try ActivityStore.whereabouts(id, tx)
        }
    }

    private static func fact(_ progress: Progress, _ spot: Whereabouts, targets: [Target]) -> NewFact {
        let target = targets.first { $0.id == progress.target }
        let shape = TargetProgress.isShare(target) ? ["aggregate": "latest"] : ["aggregate": "sum"]
        return NewFact(
            kind: kind,
            day: progress.day,
            place: spot.place,
            programme: spot.programme.rawValue,
            organization: progress.organization.rawValue,
            amounts: [progress.quantity?.thousandths],
            shape: shape,
            source: FactSource(kind: source, record: progress.id.rawValue),
            recordedAt: progress.recorded.at
        )
    }

    private static func insert(_ item: Progress, finishes: Bool, root: Plan.ID, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into progress (id, root, copy, activity, target, organization, day, line, quantity, rubric_step,
                finishes, photo, evidence, recorded_by, recorded_at)
            values (\(item.id), \(root), \(item.item.copy), \(item.item.activity), \(item.target), \(item.organization),
                \(item.day), \(item.line), \(item.quantity), \(item.rubricStep), \(finishes), \(item.proof.photo),
                \(item.proof.evidence), \(item.recorded.by), \(item.recorded.at))
            """
        )
    }

    private static let columns: SQL = """
        select id, copy, activity, target, organization, day, line, quantity, rubric_step, photo, evidence, recorded_by,
               recorded_at, reversed_by, reversed_at
        from progress
        """

    static func item(_ row: Row) throws -> WorkItem {
        if let copy: CommitmentCopy.ID = try row.find("copy") { return .copy(copy) }
        return .activity(try row.get("activity"))
    }

    private static func read(_ row: Row) throws -> Progress {
        var reversed: Stamp?
        if let by: String = try row.find("reversed_by"), let at: Instant = try row.find("reversed_at") {
            reversed = Stamp(by: by, at: at)
        }
        return try Progress(
            id: row.get("id"),
            item: item(row),
            target: row.find("target"),
            organization: row.get("organization"),
            day: row.get("day"),
            line: row.get("line"),
            quantity: row.find("quantity"),
            rubricStep: row.find("rubric_step"),
            proof: Progress.Proof(photo: row.find("photo"), evidence: row.find("evidence")),
            recorded: Stamp(by: row.get("recorded_by"), at: row.get("recorded_at")),
            reversed: reversed
        )
    }
}
