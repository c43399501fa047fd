// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Privacy
import Reading
import Storage
import Web

/// What is done with a whole plan.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | POST | /plans/{id}/items | planning.plan | adds a goal, agreement or activity by hand |
/// | POST | /plans/{id}/state | planning.plan | draft, agreed, active, closed |
/// | POST | /plans/{id}/publish, /unpublish | planning.publish | a dated public snapshot |
/// | POST | /plans/{id}/carry | planning.plan | the next round from this plan |
/// | POST | /acceptances/{id}/undo | planning.plan | takes an acceptance back, until the first progress |
struct PlanPages: Sendable {
    let database: Database

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .post("/plans/{id}/items", Planning.plan, about: subjects.shapedPlan, add),
            .post("/plans/{id}/state", Planning.plan, about: subjects.shapedPlan, move),
            .post("/plans/{id}/publish", Planning.publish, about: subjects.shapedPlan, publish),
            .post("/plans/{id}/unpublish", Planning.publish, about: subjects.shapedPlan, unpublish),
            .post("/plans/{id}/carry", Planning.plan, about: subjects.shapedTree, carry),
            .post("/acceptances/{id}/undo", Planning.plan, about: subjects.shapedAcceptance, undo),
        ]
    }

    private func add(_ visit: Visit, _ input: AddInput) async throws -> Reply {
        let due = Due(day: try input.inputs.findDay("due", today: visit.clock.today))
        let plan = try await database.write { tx in
            let plan = try PlanStore.get(Plan.ID(input.id), tx)
            try AddedItem.insert(input, due: due, into: plan, by: visit.doer(), tx)
            return plan
        }
        return .see(PlanningPaths.plan(plan))
    }

    private func move(_ visit: Visit, _ input: MoveInput) async throws -> Reply {
        guard let state = Plan.State(rawValue: input.state) else { throw InputProblem.wrong(field: "state") }
        let plan = try await database.write { tx in
            let id = Plan.ID(input.id)
            try PlanStore.move(id, version: input.version, to: state, why: input.why, by: visit.doer(), tx)
            return try PlanStore.get(id, tx)
        }
        return .see(PlanningPaths.plan(plan))
    }

    private func publish(_ visit: Visit, _ input: PublishInput) async throws -> Reply {
        try await database.write { tx in
            let tree = try PlanStore.tree(Plan.ID(input.id), tx).map(\.id)
            try PublicationStore.publish(tree, input.answer, by: visit.doer(), tx)
        }
        return .see(PlanLinks.published(Plan.ID(input.id)))
    }

    private func unpublish(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        try await database.write { tx in
            for plan in try PlanStore.tree(Plan.ID(input.id), tx) {
                _ = try PublicationStore.withdraw(plan.id, by: visit.doer(), tx)
            }
        }
        return .see(PlanningPaths.board(Plan.ID(input.id)))
    }

    private func carry(_ visit: Visit, _ input: CarryInput) async throws -> Reply {
        let today = visit.clock.today
        let starts = try input.inputs.findDay("starts", today: today)
        let ends = try input.inputs.findDay("ends", today: today)
        let plan = try await database.write { tx in
            let round = NextRound(title: input.title, year: nil, starts: starts, ends: ends)
            return try CarryStore.carry(Plan.ID(input.id), into: round, by: visit.doer(), tx)
        }
        return .see(PlanningPaths.plan(plan))
    }

    private func undo(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let report = try await database.write { tx in
            let acceptance = try AcceptStore.get(Acceptance.ID(input.id), tx)
            try AcceptStore.undo(acceptance.id, by: visit.doer(), tx)
            return acceptance.report
        }
        return .see(ReviewPages.path(to: report))
    }
}

/// An item that is added by hand.
struct AddInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("kind", .word(["goal", "agreement", "activity"])),
        .form("text", .text(max: ItemRules.longest)), .form("due", .day), GuardAnswer.field,
    ]
    let id: String
    /// Nil for an activity.
    let kind: Commitment.Kind?
    let guarded: GuardedWords
    var text: String { guarded.first }
    let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        kind = inputs.findWord("kind")
        guarded = try PrivacyGuard.check([inputs.text("text")], .note, GuardAnswer.read(inputs))
        self.inputs = inputs
    }
}

private struct CarryInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("title", .text(max: 300)), .form("starts", .day), .form("ends", .day),
    ]
    let id: String
    let title: String
    let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        title = try inputs.text("title")
        self.inputs = inputs
    }
}

/// Makes records of what was typed by hand.
enum AddedItem {
    static func insert(_ input: AddInput, due: Due, into plan: Plan, by doer: Doer, _ tx: Transaction) throws
    {
        guard let kind = input.kind else {
            let item = Activity(
                id: .new(at: doer.now),
                plan: plan.id,
                commitment: nil,
                outline: Outline(position: try ActivityStore.nextPosition(plan: plan.id, tx)),
                text: input.text,
                starts: nil,
                due: due,
                terms: ActivityTerms(),
                place: nil,
                state: .planned,
                record: ActivityRecord(),
                version: 1
            )
            try ActivityStore.insert(item, in: plan, by: doer, tx)
            return try input.guarded.note(item.id.rawValue, by: doer.actor, at: doer.now, tx)
        }
        let item = Commitment(
            id: .new(at: doer.now),
            plan: plan.id,
            outline: Outline(position: try CommitmentStore.nextPosition(plan: plan.id, tx)),
            kind: kind,
            text: input.text,
            theme: nil,
            judging: Judging(isQualitative: false),
            due: due,
            place: nil,
            origin: Origin(),
            withdrawnAt: nil,
            version: 1
        )
        try CommitmentStore.insert(item, in: plan, by: doer, tx)
        try input.guarded.note(item.id.rawValue, by: doer.actor, at: doer.now, tx)
    }
}

/// A plan to publish, and what was answered when its texts name someone.
private struct PublishInput: RouteInput {
    static let fields: [Field] = [.path(), GuardAnswer.field]
    let id: String
    let answer: GuardAnswer?

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        answer = GuardAnswer.read(inputs)
    }
}
