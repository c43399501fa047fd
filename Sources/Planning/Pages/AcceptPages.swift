// SPDX-License-Identifier: Apache-2.0

import Access
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
/// | GET | /reports/{id}/accept | planning.plan | what would become of it: new, changed, already there |
/// | POST | /reports/{id}/accept | planning.plan | makes it all in one transaction |
struct AcceptPages: Sendable {
    let database: Database

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .get("/reports/{id}/accept", Planning.plan, about: subjects.report, show),
            .post("/reports/{id}/accept", Planning.plan, about: subjects.shapedProgramme, accept),
        ]
    }

    private func show(_ visit: Visit, _ input: AcceptQuery) async throws -> Reply {
        let model = try await database.read { try AcceptModel.load(input, visit, $0) }
        return AcceptPage(visit: visit, model: model).reply()
    }

    private func accept(_ visit: Visit, _ input: AcceptInput) async throws -> Reply {
        let due = try input.inputs.findDay("due", today: visit.clock.today)
        let (acceptance, own) = try await database.write { tx in
            let report = Report.ID(input.id)
            try input.check(visit, tx)
            let reviewed = try ReviewStore.review(of: report, tx)
            let proposal = try AcceptStore.propose(
                reviewed.accepted,
                indicators: reviewed.indicators,
                report: report,
                into: input.plan,
                tx
            )
            let form = AcceptForm(input: input, doer: visit.doer())
            let own = try input.own.map { try form.organization($0, nil, tx) }
            let doer = try visit.doer(for: own, about: Subject(programme: input.programme.rawValue))
            let choices = try form.choices(proposal, own: own, due: due, tx)
            return (try AcceptStore.accept(proposal, choices, by: doer, tx), own)
        }
        let reply = Reply.see(PlanningPaths.board(acceptance.sharedPlan))
        return own == nil ? reply : ChosenOrganization.remember(own, in: reply)
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
        .form("add-unknown", .flag),
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
    /// Whether typed names that nothing known comes near to become new organizations.
    let addsUnknown: Bool
    let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        programme = try inputs.id("programme")
        plan = inputs.findID("plan")
        title = inputs.find("title") ?? ""
        own = inputs.find("own")
        sharers = (inputs.find("sharers") ?? "").split(whereSeparator: \.isNewline)
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        items = Set(inputs.all("item").compactMap { Int($0) })
        hosts = Array(zip(inputs.all("place"), inputs.all("host").map(\.trimmed)))
        addsUnknown = inputs.flag("add-unknown")
        self.inputs = inputs
    }
}

extension AcceptInput {
    /// The route looked at the programme; the report and the plan of the form have to fit it.
    ///
    /// Accepting closes the report's review and gives it to a programme: seeing it, which a stated reason may
    /// allow, is not enough.
    /// - Throws: `RouteProblem.notAllowed` for a report or plan of others.
    func check(_ visit: Visit, _ tx: Transaction) throws {
        try visit.require(Self.needed, PlanningSubjects.report(Report.ID(id), tx))
        guard let plan else { return }
        guard try PlanStore.get(plan, tx).programme == programme else { throw RouteProblem.notAllowed }
    }

    private static var needed: Permission {
        #if WEAKENED
        if Weakness.own.isOn { return Reading.read }
        #endif
        return Reading.write
    }
}

/// Turns what was typed into choices, names into organizations.
struct AcceptForm {
    let input: AcceptInput
    let doer: Doer

    /// The organization that a name means; a new one where the form allows it.
    func organization(
        _ written: String,
        _ place: Kernel.ID<Place>?,
        _ tx: Transaction
    ) throws -> Organization.ID {
        input.addsUnknown
            ? try OrganizationInput.findOrAdd(written, place: place, by: doer, tx)
            : try OrganizationInput.find(written, tx)
    }

    func choices(_ proposal: AcceptProposal, own: Organization.ID?, due: Day?, _ tx: Transaction) throws
        -> AcceptChoices
    {
        var ids = try input.sharers.map { try organization($0, nil, tx) }
        if let own, !ids.contains(own) { ids.append(own) }
        let sharers = try ids.map { Sharer(organization: $0, place: try ProvinceOf.organization($0, tx)) }
        var choices = AcceptChoices(programme: input.programme, title: input.title, sharers: sharers)
        choices.taken = input.items
        choices.dueDay = due
        for (code, host) in input.hosts where !host.isEmpty {
            let place = Kernel.ID<Place>(code)
            choices.hosts[place] = try organization(host, place, tx)
        }
        choices.namedHosts = try named(proposal, tx)
        choices.theme = try ProgrammeStore.get(input.programme, tx).theme
        return choices
    }

    /// Host names of the report: those that lead to one known organization, and new ones where allowed.
    private func named(_ proposal: AcceptProposal, _ tx: Transaction) throws -> [String: Organization.ID] {
        let matching = try OrganizationStore.matching(tx)
        var found: [String: Organization.ID] = [:]
        for item in proposal.items where input.items.contains(item.source.id) {
            let place = item.source.placeCode.map { Kernel.ID<Place>(String($0.prefix(2))) }
            for name in item.source.hosts where found[name] == nil {
                let matches = matching.match(name)
                if let sure = matching.sure(name) {
                    found[name] = sure.organization
                } else if matches.isEmpty, input.addsUnknown {
                    found[name] = try organization(name, place, tx)
                }
            }
        }
        return found
    }
}
