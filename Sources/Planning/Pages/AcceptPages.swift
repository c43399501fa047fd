// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Reading
import Storage
import Web

/// Where a reviewed draft becomes a plan.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /reports/{id}/accept | planning.write | what would become of it: new, changed, already there |
/// | POST | /reports/{id}/accept | planning.write | makes it all in one transaction |
struct AcceptPages: Sendable {
    let database: Database

    var routes: [Route] {
        [
            .get("/reports/{id}/accept", Planning.write, show),
            .post("/reports/{id}/accept", Planning.write, accept),
        ]
    }

    private func show(_ visit: Visit, _ input: AcceptQuery) async throws -> Reply {
        let model = try await database.read { try AcceptModel.load(input, $0) }
        return AcceptPage(visit: visit, model: model).reply()
    }

    private func accept(_ visit: Visit, _ input: AcceptInput) async throws -> Reply {
        let due = try input.inputs.findDay("due", today: visit.clock.today)
        let acceptance = try await database.write { tx in
            let report = Report.ID(input.id)
            let draft = try ReviewStore.draft(of: report, tx)
            let proposal = try AcceptStore.propose(draft, report: report, into: input.plan, tx)
            let own = try input.own.map { try OrganizationInput.find($0, tx) }
            let choices = try AcceptForm.choices(input, proposal: proposal, own: own, due: due, tx)
            return try AcceptStore.accept(proposal, choices, by: visit.doer(for: own), tx)
        }
        return .see(PlanningPaths.board(acceptance.sharedPlan))
    }
}

/// Into which programme and plan a report is to go.
struct AcceptQuery: RouteInput {
    static let fields: [Field] = [.path(), .query("programme", .id), .query("plan", .id)]
    let id: String
    let programme: Programme.ID?
    let plan: Plan.ID?

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        programme = inputs.findID("programme")
        plan = inputs.findID("plan")
    }
}

/// What was decided about a draft.
struct AcceptInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("programme", .id), .form("plan", .id), .form("title", .text(max: 300)),
        .form("own", .text(max: 300)), .form("sharers", .text(max: 20_000)), .form("due", .day),
        Field(.form, "item", .integer, repeated: true), Field(.form, "place", .text(max: 2), repeated: true),
        Field(.form, "host", .text(max: 300), repeated: true),
    ]
    let id: String
    let programme: Programme.ID
    let plan: Plan.ID?
    let title: String
    let own: String?
    let sharers: [String]
    let items: Set<Int>
    /// Province codes and typed hosts, side by side.
    let hosts: [(place: String, host: String)]
    let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        programme = try inputs.id("programme")
        plan = inputs.findID("plan")
        title = inputs.find("title") ?? ""
        own = inputs.find("own")
        sharers = (inputs.find("sharers") ?? "").split(whereSeparator: \.isNewline)
            .map { $0.trimmingSpaces }.filter { !$0.isEmpty }
        items = Set(inputs.all("item").compactMap { Int($0) })
        hosts = Array(zip(inputs.all("place"), inputs.all("host").map { Substring($0).trimmingSpaces }))
        self.inputs = inputs
    }
}

extension Substring {
    /// Without blanks at both ends.
    var trimmingSpaces: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}

/// Turns what was typed into choices, names into organizations.
enum AcceptForm {
    static func choices(
        _ input: AcceptInput,
        proposal: AcceptProposal,
        own: Organization.ID?,
        due: Day?,
        _ tx: Transaction
    ) throws -> AcceptChoices {
        var sharers: [Sharer] = []
        for name in input.sharers {
            let id = try OrganizationInput.find(name, tx)
            sharers.append(Sharer(organization: id, place: try ProvinceOf.organization(id, tx)))
        }
        if let own, !sharers.contains(where: { $0.organization == own }) {
            sharers.append(Sharer(organization: own, place: try ProvinceOf.organization(own, tx)))
        }
        var choices = AcceptChoices(programme: input.programme, title: input.title, sharers: sharers)
        choices.taken = input.items
        choices.dueDay = due
        for (place, host) in input.hosts where !host.isEmpty {
            choices.hosts[Kernel.ID<Place>(place)] = try OrganizationInput.find(host, tx)
        }
        choices.namedHosts = try named(proposal, tx)
        choices.theme = try ProgrammeStore.get(input.programme, tx).theme
        return choices
    }

    /// Host names of the report that lead to one known organization without doubt.
    private static func named(_ proposal: AcceptProposal, _ tx: Transaction) throws -> [String: Organization
        .ID]
    {
        let matching = try OrganizationStore.matching(tx)
        var found: [String: Organization.ID] = [:]
        for name in Set(proposal.items.flatMap(\.source.hosts)) {
            let sure = matching.match(name).filter { $0.certainty == .sure }
            if let only = sure.first, sure.count == 1 { found[name] = only.organization }
        }
        return found
    }
}
