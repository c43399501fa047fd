// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Privacy
import Storage
import Web

/// Asking for support with an item, and answering.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /support | planning.work | the form for an item |
/// | POST | /support | planning.work | asks |
/// | POST | /support/{id}/answer | planning.work | someone offers help |
/// | POST | /support/{id}/close | planning.work | settled |
struct SupportPages: Sendable {
    let database: Database

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .get("/support", Planning.work, about: subjects.newWork, form),
            .post("/support", Planning.work, about: subjects.newWork, ask),
            .post("/support/{id}/answer", Planning.work, about: subjects.supportAnswer, answer),
            .post("/support/{id}/close", Planning.work, about: subjects.support, close),
        ]
    }

    private func form(_ visit: Visit, _ input: WorkInput) async throws -> Reply {
        guard let item = input.item else { return .see(PlanningPaths.progress) }
        let spot = try await database.read { try WorkSpot.load(item, $0) }
        return SupportPage(visit: visit).reply(spot)
    }

    private func ask(_ visit: Visit, _ input: SupportInput) async throws -> Reply {
        let owner = try await database.write { tx in
            let spot = try WorkSpot.load(input.item, tx)
            let organization = try input.organization.map { try OrganizationInput.find($0, tx) }
            let doer = try visit.doer(
                for: organization ?? spot.organization,
                about: PlanTies.work(input.item, tx)
            )
            try input.ask(for: input.item, by: doer, tx)
            return spot.owner
        }
        return .see(PlanningPaths.item(owner))
    }

    private func answer(_ visit: Visit, _ input: SupportAnswerInput) async throws -> Reply {
        let owner = try await database.write { tx in
            let organization = try input.organization.map { try OrganizationInput.find($0, tx) }
            let id = SupportRequest.ID(input.id)
            guard let request = try SupportStore.find(id, tx) else {
                throw PlanningProblem.missing(record: input.id)
            }
            let doer = try visit.doer(for: organization, about: PlanTies.work(request.item, tx))
            try SupportStore.answer(id, version: input.version, input.guarded.first, by: doer, tx)
            try input.guarded.note(input.id, by: doer.actor, at: doer.now, tx)
            return try Self.owner(of: id, tx)
        }
        return .see(PlanningPaths.item(owner))
    }

    private func close(_ visit: Visit, _ input: MoveInput) async throws -> Reply {
        let owner = try await database.write { tx in
            let id = SupportRequest.ID(input.id)
            try SupportStore.close(id, version: input.version, by: visit.doer(), tx)
            return try Self.owner(of: id, tx)
        }
        return .see(PlanningPaths.item(owner))
    }

    private static func owner(of id: SupportRequest.ID, _ tx: Transaction) throws -> PlanItem {
        guard let request = try SupportStore.find(id, tx) else {
            throw PlanningProblem.missing(record: id.rawValue)
        }
        return try WorkSpot.load(request.item, tx).owner
    }
}

/// A request for support as the form sends it.
struct SupportInput: RouteInput {
    static let fields: [Field] = [
        .form("item", .text(max: 80)), .form("kind", .word(SupportRequest.Kind.allCases.map(\.rawValue))),
        .form("text", .text(max: 1000)), .form("organization", .text(max: 300)), GuardAnswer.field,
    ]
    let item: WorkItem
    let kind: SupportRequest.Kind
    let guarded: GuardedWords
    let organization: String?

    init(_ inputs: Inputs) throws {
        guard let item = PlanningPaths.work(try inputs.text("item")) else {
            throw InputProblem.wrong(field: "item")
        }
        self.item = item
        kind = try inputs.word("kind")
        guarded = try PrivacyGuard.check([inputs.text("text")], .note, GuardAnswer.read(inputs))
        organization = inputs.find("organization")
    }

    /// Asks, and notes it when the writer chose to name someone.
    func ask(for item: WorkItem, by doer: Doer, _ tx: Transaction) throws {
        let request = try SupportStore.ask(kind, guarded.first, for: item, by: doer, tx)
        try guarded.note(request.id.rawValue, by: doer.actor, at: doer.now, tx)
    }
}

/// An answer to a request.
private struct SupportAnswerInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("text", .text(max: 1000)),
        .form("organization", .text(max: 300)), GuardAnswer.field,
    ]
    let id: String
    let version: Int
    let guarded: GuardedWords
    let organization: String?

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = try inputs.integer("version")
        guarded = try PrivacyGuard.check([inputs.text("text")], .note, GuardAnswer.read(inputs))
        organization = inputs.find("organization")
    }
}

/// The form that asks for support.
struct SupportPage: Sendable {
    let visit: Visit
    /// Set on a partner's own page: the form goes through the secret link.
    var token: String?

    func reply(_ spot: WorkSpot) -> Reply {
        let title = visit.say(WorkText.support)
        return Layout(title: title, current: "today", isPublic: token != nil).page(visit) { html in
            html(.h1, title)
            spot.notice(&html, links: token == nil)
            let action = token.map { Link("l", $0, "support") } ?? PlanningPaths.support
            html(.form, .post, .action(action), .class("card stack")) { html in
                html.void(.input, .type("hidden"), .name("item"), .value(PlanningPaths.text(spot.item)))
                html.choice(
                    visit.say(WorkText.supportKind),
                    id: "kind",
                    options: SupportRequest.Kind.allCases.map {
                        ($0.rawValue, visit.say(StateWords.kind($0)))
                    }
                )
                html.area(visit.say(WorkText.supportWords), id: "text")
                if token == nil {
                    html.field(
                        visit.say(WorkText.organization),
                        id: "organization",
                        .value(spot.organizationName ?? "")
                    )
                }
                html(.button, .class("btn"), text: visit.say(WorkText.support))
            }
        }
    }
}
