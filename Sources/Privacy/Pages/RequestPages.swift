// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Web

/// Requests of people as tracked work.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/requests | privacy.read | open ones with days left, then closed ones |
/// | GET | /privacy/requests/new | privacy.write | the form; prints as a blank |
/// | POST | /privacy/requests | privacy.write | takes one in: the clock starts |
/// | GET | /privacy/requests/{id} | privacy.read | one with who asks |
/// | POST | /privacy/requests/{id}/move, /erase | privacy.write | next step; erases who asked |
struct RequestPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/requests", Privacy.read, about: .wholeHouse, list),
            .get("/privacy/requests/new", Privacy.write, about: .wholeHouse, form),
            .post("/privacy/requests", Privacy.write, about: .wholeHouse, receive),
            .get("/privacy/requests/{id}", Privacy.read, about: .wholeHouse, show),
            .post("/privacy/requests/{id}/move", Privacy.write, about: .wholeHouse, move),
            .post("/privacy/requests/{id}/erase", Privacy.write, about: .wholeHouse, erase),
        ]
    }

    private func list(_ visit: Visit, _ input: PageInput) async throws -> Reply {
        let paging = Paging(input.page)
        let (requests, total) = try await needs.database.read { tx in
            (
                try RequestStore.list(offset: paging.offset, limit: paging.size, tx),
                try RequestStore.count(tx)
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
        RequestFormPage(visit: visit).reply()
    }

    private func receive(_ visit: Visit, _ input: RequestInput) async throws -> Reply {
        let today = visit.clock.today
        let received = min(try input.inputs.findDay("received", today: today) ?? today, today)
        let keys = needs.keys
        let id = try await needs.database.write { tx in
            try RequestStore.insert(
                input.kind,
                input.contact,
                received: received,
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
        let (request, contact) = try await needs.database.read { tx in
            (try RequestStore.get(id, tx), try RequestStore.contact(of: id, keys: keys, tx))
        }
        return RequestPage(visit: visit, request: request, contact: contact).reply()
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
    static let fields: [Field] = [
        .form("kind", .word(PersonRequest.Kind.allCases.map(\.rawValue))), .form("who", .text(max: 300)),
        .form("contact", .text(max: 500)), .form("matter", .text(max: 4000)), .form("received", .day),
    ]
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
    let identity: String
    let answer: String

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        version = try inputs.integer("version")
        state = try inputs.word("state")
        let notes = [inputs.find("identity") ?? "", inputs.find("answer") ?? ""]
        let words = try PrivacyGuard.check(notes, .publishing, GuardAnswer.read(inputs))
        identity = words[0]
        answer = words[1]
    }
}
