// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Privacy
import Storage
import Web

/// The pages of one commitment.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /commitments/{id} | planning.read | the commitment with copies, targets, news and history |
/// | POST | /commitments/{id}/edit | planning.plan | new wording, kind, theme, indicator, due day |
/// | POST | /commitments/{id}/share | planning.plan | proposes a copy to an organization |
/// | POST | /commitments/{id}/host | planning.plan | proposes a host or co-host |
/// | POST | /commitments/{id}/target | planning.plan | adds a target |
/// | POST | /commitments/{id}/withdraw | planning.plan | takes it out of the plan, with a reason |
/// | POST | /copies/{id}/answer, /state | planning.work | an organization's answer and progress |
/// | POST | /copies/{id}/propose-again | planning.plan | asks an organization again |
struct CommitmentPages: Sendable {
    let database: Database

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .get("/commitments/{id}", Planning.read, about: subjects.commitment, show),
            .post("/commitments/{id}/edit", Planning.plan, about: subjects.shapedCommitment, edit),
            .post("/commitments/{id}/share", Planning.plan, about: subjects.shapedCommitment, share),
            .post("/commitments/{id}/host", Planning.plan, about: subjects.shapedCommitment, host),
            .post("/commitments/{id}/target", Planning.plan, about: subjects.shapedCommitment, target),
            .post("/commitments/{id}/withdraw", Planning.plan, about: subjects.shapedCommitment, withdraw),
            .post("/copies/{id}/answer", Planning.work, about: subjects.copy, answer),
            .post("/copies/{id}/state", Planning.work, about: subjects.copy, move),
            .post("/copies/{id}/propose-again", Planning.plan, about: subjects.shapedCopy, proposeAgain),
        ]
    }

    private func show(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let model = try await database.read {
            try CommitmentModel.load(Commitment.ID(input.id), today: visit.clock.today, $0)
        }
        return CommitmentPage(visit: visit, model: model).reply()
    }

    private func edit(_ visit: Visit, _ input: EditInput) async throws -> Reply {
        let due = try input.inputs.findDay("due", today: visit.clock.today)
        try await database.write { tx in
            var item = try CommitmentStore.get(Commitment.ID(input.id), tx).at(version: input.version)
            item.text = input.text
            item.kind = input.kind ?? item.kind
            item.theme = input.theme
            item.judging.indicator = input.indicator(item.judging.indicator)
            if due != item.due.day { item.due = Due(day: due) }
            try CommitmentStore.update(item, why: input.why, by: visit.doer(), tx)
            try input.guarded.note(input.id, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(PlanningPaths.commitment(Commitment.ID(input.id)))
    }

    private func share(_ visit: Visit, _ input: ShareInput) async throws -> Reply {
        try await database.write { tx in
            let item = try CommitmentStore.get(Commitment.ID(input.id), tx)
            let plan = try PlanStore.get(item.plan, tx)
            let organization = try OrganizationInput.find(input.organization, tx)
            let place = try ProvinceOf.organization(organization, tx)
            let seed = CopySeed(
                commitment: item.id,
                organization: organization,
                place: plan.place ?? place,
                state: .proposed
            )
            try CopyStore.insert(seed, root: plan.root, by: visit.doer(), tx)
        }
        return .see(PlanningPaths.commitment(Commitment.ID(input.id)))
    }

    private func host(_ visit: Visit, _ input: ShareInput) async throws -> Reply {
        try await database.write { tx in
            let item = try CommitmentStore.get(Commitment.ID(input.id), tx)
            try ItemWrites.host(.commitment(item.id), plan: item.plan, input, by: visit.doer(), tx)
        }
        return .see(PlanningPaths.commitment(Commitment.ID(input.id)))
    }

    private func target(_ visit: Visit, _ input: TargetInput) async throws -> Reply {
        try await database.write { tx in
            let item = try CommitmentStore.get(Commitment.ID(input.id), tx)
            try ItemWrites.target(.commitment(item.id), plan: item.plan, input, by: visit.doer(), tx)
        }
        return .see(PlanningPaths.commitment(Commitment.ID(input.id)))
    }

    private func withdraw(_ visit: Visit, _ input: MoveInput) async throws -> Reply {
        let plan = try await database.write { tx in
            let item = try CommitmentStore.get(Commitment.ID(input.id), tx)
            try CommitmentStore.withdraw(
                item.id,
                version: input.version,
                why: input.why,
                by: visit.doer(),
                tx
            )
            return try PlanStore.get(item.plan, tx)
        }
        return .see(PlanningPaths.plan(plan))
    }

    private func answer(_ visit: Visit, _ input: AnswerInput) async throws -> Reply {
        let commitment = try await database.write { tx in
            let copy = try CopyStore.get(CommitmentCopy.ID(input.id), tx)
            let doer = visit.doer(decidedFor: copy.organization)
            try CopyStore.respond(copy.id, version: input.version, input.answer, by: doer, tx)
            return copy.commitment
        }
        return .see(PlanningPaths.commitment(commitment))
    }

    private func move(_ visit: Visit, _ input: MoveInput) async throws -> Reply {
        guard let state = CommitmentCopy.State(rawValue: input.state) else {
            throw InputProblem.wrong(field: "state")
        }
        let commitment = try await database.write { tx in
            let copy = try CopyStore.get(CommitmentCopy.ID(input.id), tx)
            let doer = visit.doer(decidedFor: copy.organization)
            try CopyStore.move(copy.id, version: input.version, to: state, why: input.why, by: doer, tx)
            return copy.commitment
        }
        return .see(PlanningPaths.commitment(commitment))
    }

    private func proposeAgain(_ visit: Visit, _ input: MoveInput) async throws -> Reply {
        let commitment = try await database.write { tx in
            let copy = try CopyStore.get(CommitmentCopy.ID(input.id), tx)
            try CopyStore.proposeAgain(copy.id, version: input.version, why: input.why, by: visit.doer(), tx)
            return copy.commitment
        }
        return .see(PlanningPaths.commitment(commitment))
    }
}
