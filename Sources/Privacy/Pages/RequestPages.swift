// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Web

/// Requests of people as tracked work.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/requests | privacy.read | one's own: open ones with days left, then closed ones |
/// | GET | /privacy/requests/new | privacy.write | the form; prints as a blank |
/// | POST | /privacy/requests | privacy.write | takes one in: the clock starts |
/// | GET | /privacy/requests/{id} | privacy.read, its organization | one with who asks; a view is noted |
/// | POST | /privacy/requests/{id}/move, /erase | privacy.write | next step; erases who asked |
/// | POST | /privacy/requests/{id}/hold | privacy.write | keeps a record until the request is closed |
struct RequestPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/requests", Privacy.read, about: .house, list),
            .get("/privacy/requests/new", Privacy.write, about: .house, form),
            .post("/privacy/requests", Privacy.write, about: .house, receive),
            .get("/privacy/requests/{id}", Privacy.read, about: needs.about(.request), show),
            .post("/privacy/requests/{id}/move", Privacy.write, about: needs.about(.request), move),
            .post("/privacy/requests/{id}/hold", Privacy.write, about: needs.about(.request), hold),
            .post("/privacy/requests/{id}/erase", Privacy.write, about: needs.about(.request), erase),
        ]
    }

    private func list(_ visit: Visit, _ input: PageInput) async throws -> Reply {
        let (paging, reached) = (Paging(input.page), needs.rights.reached(visit, Privacy.read))
        let (requests, total) = try await needs.database.read { tx in
            (
                try RequestStore.list(reached: reached, offset: paging.offset, limit: paging.size, tx),
                try RequestStore.count(reached: reached, tx)
            )
        }
        return visit.privacyLayout(PrivacyText.requests).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(PrivacyText.requests))
                html(
                    .a,
                    .class("btn"),
                    .href(PrivacyPaths.newRequest),
                    text: visit.say(PrivacyText.newRequest)
                )
            }
            if requests.isEmpty { html(.p, .class("card empty"), text: visit.say(PrivacyText.noRequests)) }
            let lines = requests.map { line($0, visit) }
            let heads = [PrivacyText.kind, PrivacyText.state, PrivacyText.receivedOn, PrivacyText.dueOn]
            if !lines.isEmpty { RecordList(heads: heads, lines: lines).write(&html, visit) }
            paging.write(&html, visit, total: total) {
                Link("privacy", "requests", query: [("page", String($0))])
            }
        }
    }

    private func line(_ request: PersonRequest, _ visit: Visit) -> RecordList.Line {
        let left = RequestRules.daysLeft(request, today: visit.clock.today)
        let due = request.state.isClosed ? "" : " · \(visit.say(PrivacyText.daysLeft(left)))"
        return RecordList.Line(
            link: PrivacyPaths.request(request.id),
            cells: [
                visit.say(StateText.kind(request.kind)), visit.say(StateText.state(request.state).word),
                visit.day(request.received), visit.day(request.due) + due,
            ]
        )
    }

    private func form(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let owners = try await needs.database.read { try needs.rights.owners(visit, Privacy.write, $0) }
        return RequestFormPage(visit: visit, owners: owners).reply()
    }

    private func receive(_ visit: Visit, _ input: RequestInput) async throws -> Reply {
        let today = visit.clock.today
        let received = min(try input.inputs.findDay("received", today: today) ?? today, today)
        let keys = needs.keys
        let new = NewRequest(
            kind: input.kind,
            contact: input.contact,
            received: received,
            owner: OwnerFields.read(input.inputs)
        )
        let id = try await needs.database.write { tx in
            try needs.rights.check(new.owner, visit, tx)
            return try RequestStore.insert(
                new,
                keys: keys,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(PrivacyPaths.request(id))
    }

    private func show(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        let (id, keys) = (PersonRequest.ID(input.id), needs.keys)
        let model = try await needs.database.write { tx in
            let request = try RequestStore.get(id, tx)
            try needs.rights.viewed(PrivacyMatter.request.rawValue, id.rawValue, 1, visit, tx)
            return RequestPage.Model(
                request: request,
                contact: try RequestStore.contact(of: id, keys: keys, tx),
                owner: try needs.title(of: request.owner, visit, tx),
                holds: try HoldStore.list(id, tx)
            )
        }
        return RequestPage(visit: visit, model: model).reply()
    }

    private func hold(_ visit: Visit, _ input: HoldInput) async throws -> Reply {
        try await needs.database.write { tx in
            let request = try RequestStore.get(input.id, tx)
            try HoldStore.insert(
                input.record,
                for: request,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(PrivacyPaths.request(input.id))
    }

    private func move(_ visit: Visit, _ input: RequestMoveInput) async throws -> Reply {
        try await needs.database.write { tx in
            try RequestStore.move(
                input.id,
                version: input.version,
                to: input.state,
                identity: input.identity,
                answer: input.answer,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
            try input.guarded.note(input.id.rawValue, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(PrivacyPaths.request(input.id))
    }

    private func erase(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        try await needs.eraser.erase(input.id, room: "requests", by: visit.visitor.id, at: visit.clock.now)
        return .see(PrivacyPaths.request(PersonRequest.ID(input.id)))
    }
}

/// The page of a list.
struct PageInput: RouteInput {
    static let fields: [Field] = [.query("page", .integer)]
    let page: Int?
    init(_ inputs: Inputs) throws { page = inputs.findInteger("page") }
}

/// A request as its form sends it.
private struct RequestInput: RouteInput {
    static let fields: [Field] =
        [
            .form("kind", .word(PersonRequest.Kind.allCases.map(\.rawValue))),
            .form("who", .text(max: 300)), .form("contact", .text(max: 500)),
            .form("matter", .text(max: 4000)), .form("received", .day),
        ] + OwnerFields.fields
    let kind: PersonRequest.Kind
    let contact: PersonContact
    let inputs: Inputs

    init(_ inputs: Inputs) throws {
        kind = try inputs.word("kind")
        contact = PersonContact(
            name: Confidential(try inputs.text("who")),
            contact: Confidential(inputs.find("contact") ?? ""),
            matter: Confidential(inputs.find("matter") ?? "")
        )
        self.inputs = inputs
    }
}

/// The next step of a request; its notes stay after the name has gone, so that they are looked over.
private struct RequestMoveInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer),
        .form("state", .word(PersonRequest.State.allCases.map(\.rawValue))),
        .form("identity", .text(max: 1000)), .form("answer", .text(max: 4000)), GuardAnswer.field,
    ]
    let id: PersonRequest.ID
    let version: Int
    let state: PersonRequest.State
    let guarded: GuardedWords
    var identity: String { guarded.words[0] }
    var answer: String { guarded.words[1] }

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        version = try inputs.integer("version")
        state = try inputs.word("state")
        let notes = [inputs.find("identity") ?? "", inputs.find("answer") ?? ""]
        guarded = try PrivacyGuard.check(notes, .publishing, GuardAnswer.read(inputs))
    }
}

/// A record that is to be kept: the address of its page, or its id alone.
private struct HoldInput: RouteInput {
    static let fields: [Field] = [.path(), .form("record", .text(max: 500))]
    let id: PersonRequest.ID
    let record: String

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        let typed = try inputs.text("record").prefix { $0 != "?" && $0 != "#" }
        let parts = typed.split(separator: "/").map(String.init).filter { !$0.contains(".") }
        // The id is the longest part of an address: before it stand host and room, behind it an act.
        guard let record = parts.max(by: { $0.count < $1.count }), (8...100).contains(record.utf8.count)
        else { throw PrivacyProblem.recordUnclear }
        self.record = record
    }
}
