// SPDX-License-Identifier: Apache-2.0

import Kernel
import Privacy
import Storage
import Web

/// The pages of one activity, and the answers of hosts.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /activities/{id} | planning.read | the activity with targets, hosts, news and history |
/// | POST | /activities/{id}/edit | planning.plan | new wording, due day, cost |
/// | POST | /activities/{id}/state | planning.work | moves it on or back, with a reason where one is due |
/// | POST | /activities/{id}/host, /target | planning.plan | proposes a host; adds a target |
/// | POST | /hostings/{id}/answer | planning.work | a host's answer |
struct ActivityPages: Sendable {
    let database: Database

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .get("/activities/{id}", Planning.read, about: subjects.activity, show),
            .post("/activities/{id}/edit", Planning.plan, about: subjects.shapedActivity, edit),
            .post("/activities/{id}/state", Planning.work, about: subjects.activityWork, move),
            .post("/activities/{id}/host", Planning.plan, about: subjects.shapedActivity, host),
            .post("/activities/{id}/target", Planning.plan, about: subjects.shapedActivity, target),
            .post("/hostings/{id}/answer", Planning.work, about: subjects.hosting, answer),
        ]
    }

    private func show(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let model = try await database.read {
            try ActivityModel.load(Activity.ID(input.id), today: visit.clock.today, $0)
        }
        return ActivityPage(visit: visit, model: model).reply()
    }

    private func edit(_ visit: Visit, _ input: EditInput) async throws -> Reply {
        let due = try input.inputs.findDay("due", today: visit.clock.today)
        try await database.write { tx in
            var item = try ActivityStore.get(Activity.ID(input.id), tx).at(version: input.version)
            item.text = input.text
            item.terms.cost = input.cost
            item.terms.indicator = input.indicator(item.terms.indicator)
            if due != item.due.day { item.due = Due(day: due) }
            try ActivityStore.update(item, why: input.why, by: visit.doer(), tx)
            try input.guarded.note(input.id, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(PlanningPaths.activity(Activity.ID(input.id)))
    }

    private func move(_ visit: Visit, _ input: MoveInput) async throws -> Reply {
        guard let state = Activity.State(rawValue: input.state) else {
            throw InputProblem.wrong(field: "state")
        }
        let id = Activity.ID(input.id)
        try await database.write { tx in
            try ActivityStore.move(
                id,
                version: input.version,
                to: state,
                why: input.why,
                by: visit.doer(),
                tx
            )
        }
        return .see(PlanningPaths.activity(id))
    }

    private func host(_ visit: Visit, _ input: ShareInput) async throws -> Reply {
        try await database.write { tx in
            let item = try ActivityStore.get(Activity.ID(input.id), tx)
            try ItemWrites.host(.activity(item.id), plan: item.plan, input, by: visit.doer(), tx)
        }
        return .see(PlanningPaths.activity(Activity.ID(input.id)))
    }

    private func target(_ visit: Visit, _ input: TargetInput) async throws -> Reply {
        try await database.write { tx in
            let item = try ActivityStore.get(Activity.ID(input.id), tx)
            try ItemWrites.target(.activity(item.id), plan: item.plan, input, by: visit.doer(), tx)
        }
        return .see(PlanningPaths.activity(Activity.ID(input.id)))
    }

    private func answer(_ visit: Visit, _ input: AnswerInput) async throws -> Reply {
        let item = try await database.write { tx in
            guard let hosting = try HostingStore.find(Hosting.ID(input.id), tx) else {
                throw PlanningProblem.missing(record: input.id)
            }
            let doer = visit.doer(decidedFor: hosting.organization)
            try HostingStore.respond(hosting.id, version: input.version, input.answer, by: doer, tx)
            return hosting.item
        }
        return .see(PlanningPaths.item(item))
    }
}
