// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Storage
import Web

/// One target against its plan.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /targets/{id} | planning.read | what was reached, planned for today and is missing, by province |
/// | POST | /targets/{id}/steps | planning.plan | puts typed steps in the place of the planned ones |
/// | POST | /targets/{id}/count-by | planning.plan | counts by an indicator over facts, or by news again |
/// | POST | /targets/{id}/remove | planning.plan | removes a target without news |
/// | POST | /targets/{id}/propose | planning.plan | drafts steps from instalments, quarters and months of rest |
struct TargetPages: Sendable {
    let database: Database

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .get("/targets/{id}", Planning.read, about: subjects.target, show),
            .post("/targets/{id}/steps", Planning.plan, about: subjects.shapedTarget, change),
            .post("/targets/{id}/count-by", Planning.plan, about: subjects.shapedTarget, countBy),
            .post("/targets/{id}/remove", Planning.plan, about: subjects.shapedTarget, remove),
            .post("/targets/{id}/propose", Planning.plan, about: subjects.shapedTarget, propose),
        ]
    }

    private func show(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let model = try await database.read {
            try TargetModel.load(Target.ID(input.id), today: visit.clock.today, $0)
        }
        return TargetPage(visit: visit, model: model).reply()
    }

    private func change(_ visit: Visit, _ input: StepsInput) async throws -> Reply {
        let steps = try input.steps(today: visit.clock.today)
        return try await replace(visit, input.id, version: input.version) { _, _ in steps }
    }

    private func propose(_ visit: Visit, _ input: ProposeInput) async throws -> Reply {
        let (from, until) = try input.days(today: visit.clock.today)
        return try await replace(visit, input.id, version: input.version) { target, instalments in
            guard let aim = TargetProgress(target, measured: nil)?.aim else {
                throw PlanningProblem.curveNothing
            }
            let ground = CurveRules.Ground(
                aim: aim,
                from: from,
                until: until,
                instalments: instalments,
                restMonths: input.rest
            )
            guard let curve = CurveRules.propose(ground) else { throw PlanningProblem.curveNothing }
            return curve.steps
        }
    }

    private func countBy(_ visit: Visit, _ input: CountByInput) async throws -> Reply {
        let since = try input.since(today: visit.clock.today)
        try await database.write { tx in
            let target = try TargetStore.get(Target.ID(input.id), tx)
            try TieStore.set(
                input.indicator.map { TargetTie(indicator: $0, since: since) },
                of: target,
                version: input.version,
                root: try ItemWrites.root(of: target.owner, tx),
                by: visit.doer(),
                tx
            )
        }
        return .see(PlanningPaths.target(Target.ID(input.id)))
    }

    private func remove(_ visit: Visit, _ input: StepsInput) async throws -> Reply {
        let owner = try await database.write { tx in
            let target = try TargetStore.get(Target.ID(input.id), tx)
            let root = try ItemWrites.root(of: target.owner, tx)
            try TargetStore.remove(target, version: input.version, root: root, by: visit.doer(), tx)
            return target.owner
        }
        return .see(PlanningPaths.item(owner))
    }

    private func replace(
        _ visit: Visit,
        _ id: String,
        version: Int,
        with steps: @escaping @Sendable (Target, [Instalment]) throws -> [TargetCurve.Step]
    ) async throws -> Reply {
        try await database.write { tx in
            let target = try TargetStore.get(Target.ID(id), tx)
            let plan = try PlanningSubjects.plan(target.owner, tx)
            let instalments = try ProgrammeStore.get(plan.programme, tx).instalments
            try CurveStore.replace(
                try steps(target, instalments),
                of: target,
                version: version,
                root: plan.root,
                by: visit.doer(),
                tx
            )
        }
        return .see(PlanningPaths.target(Target.ID(id)))
    }
}

/// Steps as typed, line by line.
struct StepsInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("day", .day), .form("planned", .text(max: 30)),
    ]
    let id: String
    let version: Int
    private let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = try inputs.integer("version")
        self.inputs = inputs
    }

    /// The lines that say something; one with only half of it is told.
    func steps(today: Day) throws -> [TargetCurve.Step] {
        let lines = zip(inputs.all("day"), inputs.all("planned")).map { day, planned in
            (day: day.trimmed, planned: planned.trimmed)
        }
        return try lines.filter { !$0.day.isEmpty || !$0.planned.isEmpty }.map { line in
            guard let day = WrittenDay.end(line.day, today: today) else {
                throw InputProblem.notADay(field: "day")
            }
            guard let planned = Quantity.typed(line.planned), planned >= .zero else {
                throw InputProblem.wrong(field: "planned")
            }
            return TargetCurve.Step(day: day, planned: planned)
        }
    }
}

/// The period and the months of rest from which steps are drafted.
struct ProposeInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("from", .day), .form("until", .day),
        .form("rest", .word((1...12).map(String.init))),
    ]
    let id: String
    let version: Int
    let rest: Set<Int>
    private let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = try inputs.integer("version")
        rest = Set(inputs.all("rest").compactMap { Int($0) }.filter { (1...12).contains($0) })
        self.inputs = inputs
    }

    func days(today: Day) throws -> (from: Day, until: Day) {
        guard let from = try inputs.findDay("from", today: today) else {
            throw InputProblem.missing(field: "from")
        }
        guard let until = try inputs.findDay("until", today: today) else {
            throw InputProblem.missing(field: "until")
        }
        return (from, until)
    }
}

/// The indicator that counts from some day on.
struct CountByInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("indicator", .text(max: 100)), .form("since", .day),
    ]
    let id: String
    let version: Int
    /// Nil goes back to news.
    let indicator: String?
    private let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = try inputs.integer("version")
        indicator = inputs.find("indicator")
        self.inputs = inputs
    }

    func since(today: Day) throws -> Day? { try inputs.findDay("since", today: today) }
}
