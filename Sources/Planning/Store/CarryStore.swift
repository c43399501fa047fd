// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Partners
import Places
public import Storage

/// The round that a plan is carried into.
public struct NextRound: Sendable, Equatable {
    /// What the new shared plan is called.
    let title: String
    /// Buddhist-era year that it is for.
    let year: Int?
    /// First day.
    let starts: Day?
    /// Last day.
    let ends: Day?

    /// A round; what is not known yet is left out.
    public init(title: String, year: Int? = nil, starts: Day? = nil, ends: Day? = nil) {
        self.title = title
        self.year = year
        self.starts = starts
        self.ends = ends
    }
}

/// Brings last round's plan into the next: what is not finished goes on, with the way back to where it came
/// from.
public enum CarryStore {
    /// Makes the new plan tree; the old one stays as it is, with its news.
    ///
    /// Every carried item points to its former self and to the sentence of the report it came from.
    /// Organizations that had not finished are asked again; the doer's own goes on at once.
    /// - Returns: the new shared plan.
    /// - Throws: ``PlanningProblem/missing(record:)``, and ``PlanningProblem/nothingToAccept`` when all is
    ///   finished.
    @discardableResult
    public static func carry(_ root: Plan.ID, into round: NextRound, by doer: Doer, _ tx: Transaction) throws
        -> Plan
    {
        let plans = try PlanStore.tree(root, tx)
        guard let old = plans.first, old.parent == nil else {
            throw PlanningProblem.missing(record: root.rawValue)
        }
        let sheets = try plans.map { try unfinished(ProvinceStore.sheet($0.id, withSums: false, tx)) }
        guard sheets.contains(where: { !$0.isEmpty }) else { throw PlanningProblem.nothingToAccept }
        let shared = try plan(after: old, under: nil, round, by: doer, tx)
        try fill(shared, sheets[0], round, by: doer, tx)
        for (province, sheet) in zip(plans, sheets).dropFirst() where !sheet.isEmpty {
            try fill(plan(after: province, under: shared.id, round, by: doer, tx), sheet, round, by: doer, tx)
        }
        return shared
    }

    private struct Unfinished {
        let commitments: [CommitmentSheet]
        let activities: [ActivitySheet]
        var isEmpty: Bool { commitments.isEmpty && activities.isEmpty }
    }

    private static func unfinished(_ sheet: PlanSheet) -> Unfinished {
        Unfinished(
            commitments: sheet.commitments.filter { CarryOver.goesOn($0.copies) },
            activities: sheet.activities.filter { CarryOver.goesOn($0.activity.state) }
        )
    }

    private static func plan(
        after old: Plan,
        under parent: Plan.ID?,
        _ round: NextRound,
        by doer: Doer,
        _ tx: Transaction
    ) throws -> Plan {
        let plan = Plan(
            id: .new(at: doer.now),
            programme: old.programme,
            parent: parent,
            place: old.place,
            title: round.title,
            year: round.year,
            starts: round.starts,
            ends: round.ends,
            state: .draft,
            previous: old.id,
            report: old.report,
            version: 1
        )
        return try PlanStore.insert(plan, by: doer, tx)
    }

    private static func fill(
        _ plan: Plan,
        _ sheet: Unfinished,
        _ round: NextRound,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        var made: [Commitment.ID: Commitment.ID] = [:]
        for (position, old) in sheet.commitments.enumerated() {
            let parent = old.commitment.outline.parent.flatMap { made[$0] }
            let item = commitment(
                old.commitment,
                in: plan,
                parent: parent,
                at: position,
                round,
                now: doer.now
            )
            made[old.commitment.id] = item.id
            try CommitmentStore.insert(item, in: plan, by: doer, tx)
            try targets(old.targets, owner: .commitment(item.id), now: doer.now, tx)
            try share(old.copies, item.id, root: plan.root, by: doer, tx)
            try offer(old.hosts, .commitment(item.id), plan, by: doer, tx)
        }
        for (position, old) in sheet.activities.enumerated() {
            let above = old.activity.commitment.flatMap { made[$0] }
            let item = activity(old.activity, in: plan, commitment: above, at: position, round, now: doer.now)
            try ActivityStore.insert(item, in: plan, by: doer, tx)
            try targets(old.targets, owner: .activity(item.id), now: doer.now, tx)
            try offer(old.hosts, .activity(item.id), plan, by: doer, tx)
        }
    }

    private static func commitment(
        _ old: Commitment,
        in plan: Plan,
        parent: Commitment.ID?,
        at position: Int,
        _ round: NextRound,
        now: Instant
    ) -> Commitment {
        Commitment(
            id: .new(at: now),
            plan: plan.id,
            outline: Outline(parent: parent, number: old.outline.number, position: position),
            kind: old.kind,
            text: old.text,
            theme: old.theme,
            judging: old.judging,
            due: CarryOver.due(old.due, starts: round.starts),
            place: old.place,
            origin: Origin(report: old.origin.report, span: old.origin.span, carriedFrom: old.id.rawValue),
            withdrawnAt: nil,
            version: 1
        )
    }

    private static func activity(
        _ old: Activity,
        in plan: Plan,
        commitment: Commitment.ID?,
        at position: Int,
        _ round: NextRound,
        now: Instant
    ) -> Activity {
        let origin = Origin(report: old.origin.report, span: old.origin.span, carriedFrom: old.id.rawValue)
        return Activity(
            id: .new(at: now),
            plan: plan.id,
            commitment: commitment,
            outline: Outline(number: old.outline.number, position: position),
            text: old.text,
            starts: nil,
            due: CarryOver.due(old.due, starts: round.starts),
            terms: old.terms,
            place: old.place,
            state: .planned,
            record: ActivityRecord(origin: origin),
            version: 1
        )
    }

    private static func targets(_ old: [Target], owner: PlanItem, now: Instant, _ tx: Transaction) throws {
        var made: [Target.ID: Target.ID] = [:]
        for target in old.sorted(by: { $0.subsetOf == nil && $1.subsetOf != nil }) {
            let next = Target(
                id: .new(at: now),
                owner: owner,
                subsetOf: target.subsetOf.flatMap { made[$0] },
                position: target.position,
                measure: target.measure,
                scope: target.scope,
                rubric: target.rubric,
                baseline: target.baseline,
                text: target.text,
                version: 1
            )
            made[target.id] = next.id
            try TargetStore.insert(next, tx)
        }
    }

    private static func share(
        _ old: [CommitmentCopy],
        _ commitment: Commitment.ID,
        root: Plan.ID,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        for copy in old where CarryOver.asks(copy) {
            let seed = CopySeed(
                commitment: commitment,
                organization: copy.organization,
                place: copy.place,
                state: copy.organization == doer.organization ? .notStarted : .proposed
            )
            try CopyStore.insert(seed, root: root, by: doer, tx)
        }
    }

    private static func offer(
        _ old: [Hosting],
        _ item: PlanItem,
        _ plan: Plan,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        for hosting in old where hosting.state != .notOurs {
            let offer = HostOffer(
                item: item,
                organization: hosting.organization,
                role: hosting.role,
                contribution: hosting.contribution,
                place: plan.place
            )
            try HostingStore.insert(offer, root: plan.root, by: doer, tx)
        }
    }
}
