// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Kernel
import Partners
import Storage
import Web

/// One organization's own page behind a secret link: it answers, sends news and asks for support without an
/// account.
///
/// What is sent without signing in is written down as sent by the link, with who made it (decision 0018);
/// whoever is signed in acts as themselves, and only where they may answer for the organization anyway.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /l/{token} | link | what is proposed to this organization, and what it has taken |
/// | POST | /l/{token}/copies/{id}/answer, /state | link | its answer, its state |
/// | GET, POST | /l/{token}/progress | link | news in three taps |
/// | GET, POST | /l/{token}/support | link | asks for support |
struct PartnerLinkPages: Sendable {
    let database: Database
    let files: FileStore

    var routes: [Route] {
        [
            .get("/l/{token}", .link, show),
            .post("/l/{token}/copies/{id}/answer", .link, answer),
            .post("/l/{token}/copies/{id}/state", .link, move),
            .get("/l/{token}/progress", .link, form),
            .post("/l/{token}/progress", .link, send),
            .get("/l/{token}/support", .link, supportForm),
            .post("/l/{token}/support", .link, ask),
        ]
    }

    private func show(_ visit: Visit, _ input: Linked<NoInput>) async throws -> Reply {
        let model = try await database.read { tx in
            let link = try PartnerLinkStore.get(token: input.token, at: visit.clock.now, tx)
            let plan = try PlanStore.get(link.plan, tx)
            let copies = try CopyStore.list(organization: link.organization, root: link.plan, tx)
            let commitments = try CommitmentStore.list(ids: copies.map(\.commitment), tx)
            return PartnerLinkModel(
                plan: plan,
                mayWork: visit.visitor.isGuest
                    || visit.may(Planning.work, PlanTies.work(of: link.organization, in: plan)),
                name: try OrganizationStore.get(link.organization, tx).name(visit.language),
                commitments: Dictionary(
                    commitments.map { ($0.id, $0) },
                    uniquingKeysWith: { first, _ in first }
                ),
                copies: copies
            )
        }
        return PartnerLinkPage(visit: visit, model: model, token: input.token).reply()
    }

    private func answer(_ visit: Visit, _ input: Linked<AnswerInput>) async throws -> Reply {
        try await database.write { tx in
            let copy = CommitmentCopy.ID(input.rest.id)
            let doer = try doer(visit, .copy(copy), input.token, tx)
            try CopyStore.respond(copy, version: input.rest.version, input.rest.answer, by: doer, tx)
        }
        return .see(PlanningPaths.partner(input.token))
    }

    private func move(_ visit: Visit, _ input: Linked<MoveInput>) async throws -> Reply {
        guard let state = CommitmentCopy.State(rawValue: input.rest.state) else {
            throw InputProblem.wrong(field: "state")
        }
        try await database.write { tx in
            let copy = CommitmentCopy.ID(input.rest.id)
            let doer = try doer(visit, .copy(copy), input.token, tx)
            try CopyStore.move(
                copy,
                version: input.rest.version,
                to: state,
                why: input.rest.why,
                by: doer,
                tx
            )
        }
        return .see(PlanningPaths.partner(input.token))
    }

    private func form(_ visit: Visit, _ input: Linked<WorkInput>) async throws -> Reply {
        guard let item = input.rest.item else { return .see(PlanningPaths.partner(input.token)) }
        let spot = try await database.read { try self.spot(item, visit, input.token, $0) }
        return ProgressPage(visit: visit, token: input.token).form(spot)
    }

    private func send(_ visit: Visit, _ input: Linked<NewsInput>) async throws -> Reply {
        let day = try input.rest.inputs.findDay("day", today: visit.clock.today) ?? visit.clock.today
        _ = try await database.read { try self.spot(input.rest.item, visit, input.token, $0) }
        let proof = try await ProofInput.receive(input.rest.inputs, files)
        try await database.write { tx in
            let doer = try doer(visit, input.rest.item, input.token, tx)
            try NewsInput.record(input.rest, day: day, proof: proof, files: files, by: doer, tx)
        }
        return .see(PlanningPaths.partner(input.token))
    }

    private func supportForm(_ visit: Visit, _ input: Linked<WorkInput>) async throws -> Reply {
        guard let item = input.rest.item else { return .see(PlanningPaths.partner(input.token)) }
        let spot = try await database.read { try self.spot(item, visit, input.token, $0) }
        return SupportPage(visit: visit, token: input.token).reply(spot)
    }

    private func ask(_ visit: Visit, _ input: Linked<SupportInput>) async throws -> Reply {
        try await database.write { tx in
            let doer = try doer(visit, input.rest.item, input.token, tx)
            try input.rest.ask(for: input.rest.item, by: doer, tx)
        }
        return .see(PlanningPaths.partner(input.token))
    }

    /// The item, provided that it is this organization's own copy under the link's plan.
    private func spot(_ item: WorkItem, _ visit: Visit, _ token: String, _ tx: Transaction) throws -> WorkSpot
    {
        _ = try own(item, visit, token, tx)
        return try WorkSpot.load(item, tx)
    }

    private func own(_ item: WorkItem, _ visit: Visit, _ token: String, _ tx: Transaction) throws
        -> PartnerLink
    {
        let link = try PartnerLinkStore.get(token: token, at: visit.clock.now, tx)
        guard case .copy(let id) = item else { throw PlanningProblem.linkUnknown }
        let copy = try CopyStore.get(id, tx)
        let spot = try CopyStore.whereabouts(id, tx)
        guard copy.organization == link.organization, spot.root == link.plan else {
            throw PlanningProblem.linkUnknown
        }
        return link
    }

    /// Who writes: the link where nobody has signed in, else the person as themselves.
    /// - Throws: ``PlanningProblem/notForThem`` when they may not answer for the link's organization.
    private func doer(_ visit: Visit, _ item: WorkItem, _ token: String, _ tx: Transaction) throws -> Doer {
        let link = try own(item, visit, token, tx)
        try PartnerLinkStore.use(link, at: visit.clock.now, tx)
        #if WEAKENED
        if Weakness.voice.isOn { return LinkRules.doer(link, at: visit.clock.now) }
        #endif
        if visit.visitor.isGuest { return LinkRules.doer(link, at: visit.clock.now) }
        return try visit.doer(for: link.organization, about: PlanTies.work(item, tx))
    }
}

/// The input of a route behind a secret link.
struct Linked<Rest: RouteInput>: RouteInput {
    static var fields: [Field] { [.path("token")] + Rest.fields }
    let token: String
    let rest: Rest

    init(_ inputs: Inputs) throws {
        token = try inputs.text("token")
        rest = try Rest(inputs)
    }
}

/// What one organization sees behind its link.
struct PartnerLinkModel: Sendable {
    let plan: Plan
    /// Whether the reader may answer: nobody has signed in, or someone of this organization.
    let mayWork: Bool
    let name: String
    let commitments: [Commitment.ID: Commitment]
    let copies: [CommitmentCopy]
}

/// The page behind the link: large, calm, one card for each thing.
struct PartnerLinkPage: Sendable {
    let visit: Visit
    let model: PartnerLinkModel
    let token: String

    func reply() -> Reply {
        let title = visit.say(LinkText.title)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.div) { html in
                html(.h1, prose: model.name)
                html(.p, .class("muted"), prose: "\(title) · \(model.plan.title)")
            }
            if !visit.visitor.isGuest {
                let words = model.mayWork ? LinkText.signedIn : LinkText.notTheirs
                html(.p, .class("notice"), text: visit.say(words))
            }
            let open = model.copies.count { $0.state == .proposed }
            if open > 0 { html(.p) { html in html.chip(.proposed, visit.say(WorkText.toAnswer(open))) } }
            if model.copies.isEmpty { html(.p, .class("card empty"), text: visit.say(WorkText.nothingNext)) }
            html(.div, .class("stack")) { html in
                for (index, copy) in sorted.enumerated() { card(&html, copy, isFirst: index == 0) }
            }
        }
    }

    /// What waits for an answer first, what is done last.
    private var sorted: [CommitmentCopy] {
        let order: [CommitmentCopy.State] = [.proposed, .changeAsked, .waiting, .notStarted, .done, .notOurs]
        return model.copies.sorted { left, right in
            let ranks = [left, right].map { order.firstIndex(of: $0.state) ?? order.count }
            return ranks[0] == ranks[1] ? left.id.rawValue < right.id.rawValue : ranks[0] < ranks[1]
        }
    }

    private func card(_ html: inout HTML, _ copy: CommitmentCopy, isFirst: Bool) {
        guard let commitment = model.commitments[copy.commitment] else { return }
        CopyCard(
            visit: visit,
            copy: copy,
            name: numbered(commitment.outline.number, commitment.text),
            token: token,
            isFirst: isFirst,
            mayWork: model.mayWork,
            mayShape: false
        )
        .write(&html)
    }
}
