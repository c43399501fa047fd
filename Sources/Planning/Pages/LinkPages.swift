// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage
import Web

/// Secret links: who made them for whom, until when, and what was sent by them.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /plans/{id}/links | planning.plan | the links of a plan that work, and a form for one more |
/// | POST | /plans/{id}/links | planning.plan | a link for an organization without accounts, shown once |
/// | POST | /plans/{id}/links/{link}/revoke | planning.plan | closes one |
/// | GET | /links | planning.work | the links that answer for one's own organizations, whoever made them |
/// | POST | /plans/{id}/own-links | planning.work | a link for one's own organization, shown once |
/// | POST | /links/{id}/revoke | planning.work, of its organization | closes one |
struct LinkPages: Sendable {
    let database: Database

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .get("/plans/{id}/links", Planning.plan, about: subjects.shapedTree, list),
            .post("/plans/{id}/links", Planning.plan, about: subjects.shapedTree, make),
            .post("/plans/{id}/links/{link}/revoke", Planning.plan, about: subjects.shapedTree, revoke),
            .get("/links", Planning.work, about: .house, listOwn),
            .post("/plans/{id}/own-links", Planning.work, about: subjects.tree, makeOwn),
            .post("/links/{id}/revoke", Planning.work, about: subjects.link, revokeOwn),
        ]
    }

    private func list(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let now = visit.clock.now
        let model = try await database.read { tx in
            let plan = try PlanStore.get(PlanStore.get(Plan.ID(input.id), tx).root, tx)
            return try LinksModel.load(PartnerLinkStore.list(plan: plan.id, at: now, tx), plan: plan, tx)
        }
        return LinksPage(visit: visit, model: model).reply()
    }

    private func listOwn(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let model = try await database.read { tx in
            let reach = visit.reach(Planning.work)
            let links = try PartnerLinkStore.list(within: reach, at: visit.clock.now, tx)
            return try LinksModel.load(links, own: ChosenOrganization.find(visit), tx)
        }
        return LinksPage(visit: visit, model: model).reply()
    }

    /// Whoever shapes a plan makes links only for those who could not answer otherwise.
    private func make(_ visit: Visit, _ input: LinkInput) async throws -> Reply {
        try await make(visit, input) { organization, plan, tx in
            let work = PlanTies.work(of: organization, in: plan)
            let answers = try GrantStore.isHeld(
                Planning.work,
                for: organization.rawValue,
                today: visit.clock.today,
                tx
            )
            guard !answers || visit.may(Planning.work, work) else { throw PlanningProblem.linkNotNeeded }
            return visit.doer()
        }
    }

    private func makeOwn(_ visit: Visit, _ input: LinkInput) async throws -> Reply {
        try await make(visit, input) { organization, plan, _ in
            guard visit.may(Planning.work, PlanTies.work(of: organization, in: plan)) else {
                throw PlanningProblem.notForThem
            }
            return visit.doer(decidedFor: organization)
        }
    }

    private func make(
        _ visit: Visit,
        _ input: LinkInput,
        _ doer: @escaping @Sendable (Organization.ID, Plan, Transaction) throws -> Doer
    ) async throws -> Reply {
        let (token, name, plan) = try await database.write { tx in
            let plan = try PlanStore.get(PlanStore.get(Plan.ID(input.id), tx).root, tx)
            let organization = try OrganizationInput.find(input.organization, tx)
            let token = try PartnerLinkStore.insert(
                plan: plan.id,
                organization: organization,
                days: input.days,
                by: doer(organization, plan, tx),
                tx
            )
            return (token, try OrganizationStore.get(organization, tx).name(visit.language), plan)
        }
        return NewLinkPage(visit: visit, plan: plan, name: name, token: token).reply()
    }

    private func revoke(_ visit: Visit, _ input: RevokeInput) async throws -> Reply {
        let plan = try await database.write { tx in
            let root = try PlanStore.get(Plan.ID(input.id), tx).root
            let link = try PartnerLinkStore.get(name: input.link, tx)
            guard link.plan == root else { throw PlanningProblem.linkUnknown }
            try PartnerLinkStore.revoke(link, by: visit.doer(), tx)
            return root
        }
        return .see(PlanLinks.action(plan, "links"))
    }

    private func revokeOwn(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        try await database.write { tx in
            let link = try PartnerLinkStore.get(name: input.id, tx)
            let doer = visit.doer(decidedFor: link.organization)
            try PartnerLinkStore.revoke(link, by: doer, tx)
        }
        return .see(PlanLinks.links)
    }
}

private struct LinkInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("organization", .text(max: 300)), .form("days", .integer),
    ]
    let id: String
    let organization: String
    let days: Int?

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        organization = try inputs.text("organization")
        days = inputs.findInteger("days")
    }
}

private struct RevokeInput: RouteInput {
    static let fields: [Field] = [.path(), .path("link")]
    let id: String
    let link: String

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        link = try inputs.text("link")
    }
}
