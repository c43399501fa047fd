// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import Web

/// The pages of one commitment.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /commitments/{id} | planning.read | the commitment with copies, targets, news and history |
/// | POST | /commitments/{id}/edit | planning.write | new wording, kind, theme, indicator, due day |
/// | POST | /commitments/{id}/share | planning.write | proposes a copy to an organization |
/// | POST | /commitments/{id}/host | planning.write | proposes a host or co-host |
/// | POST | /commitments/{id}/target | planning.write | adds a target |
/// | POST | /commitments/{id}/withdraw | planning.write | takes it out of the plan, with a reason |
/// | POST | /copies/{id}/answer, /state, /propose-again | planning.write | an organization's answer and progress |
struct CommitmentPages: Sendable {
    let database: Database

    var routes: [Route] {
        [
            .get("/commitments/{id}", Planning.read, show),
            .post("/commitments/{id}/edit", Planning.write, edit),
            .post("/commitments/{id}/share", Planning.write, share),
            .post("/commitments/{id}/host", Planning.write, host),
            .post("/commitments/{id}/target", Planning.write, target),
            .post("/commitments/{id}/withdraw", Planning.write, withdraw),
            .post("/copies/{id}/answer", Planning.write, answer),
            .post("/copies/{id}/state", Planning.write, move),
            .post("/copies/{id}/propose-again", Planning.write, proposeAgain),
        ]
    }

    private func show(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let model = try await database.read { try CommitmentModel.load(Commitment.ID(input.id), $0) }
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
            let doer = visit.doer(for: copy.organization)
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
            let doer = visit.doer(for: copy.organization)
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
