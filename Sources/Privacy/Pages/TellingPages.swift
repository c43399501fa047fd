// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Telling people whose data came from others, as tracked work.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/tellings | privacy.read | one's own: open ones with days left, then closed ones |
/// | GET | /privacy/tellings/new | privacy.write | the form; prints as a blank |
/// | POST | /privacy/tellings | privacy.write | the clock starts |
/// | GET | /privacy/tellings/{id} | privacy.read, its organization | one with the words to tell, for print and LINE |
/// | POST | /privacy/tellings/{id}/close | privacy.write | they were told, or need not be: how, or why |
struct TellingPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/tellings", Privacy.read, about: .house, list),
            .get("/privacy/tellings/new", Privacy.write, about: .house, form),
            .post("/privacy/tellings", Privacy.write, about: .house, add),
            .get("/privacy/tellings/{id}", Privacy.read, about: needs.about(.telling), show),
            .post("/privacy/tellings/{id}/close", Privacy.write, about: needs.about(.telling), close),
        ]
    }

    private func list(_ visit: Visit, _ input: PageInput) async throws -> Reply {
        let (paging, reached) = (Paging(input.page), needs.rights.reached(visit, Privacy.read))
        let (tellings, total) = try await needs.database.read { tx in
            (
                try TellingStore.list(reached: reached, offset: paging.offset, limit: paging.size, tx),
                try TellingStore.count(reached: reached, tx)
            )
        }
        return visit.privacyLayout(TellingText.title).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(TellingText.title))
                if needs.rights.mayBegin(visit) {
                    html(.a, .class("btn"), .href(PrivacyPaths.newTelling), text: visit.say(TellingText.new))
                }
            }
            html(.p, visit.say(TellingText.lead))
            if tellings.isEmpty { html(.p, .class("card empty"), text: visit.say(TellingText.none)) }
            let lines = tellings.map { telling in
                RecordList.Line(
                    link: PrivacyPaths.telling(telling.id),
                    cells: [
                        telling.source, telling.people, visit.say(TellingText.state(telling.state).word),
                        Self.due(telling, visit),
                    ]
                )
            }
            let heads = [TellingText.source, TellingText.people, PrivacyText.state, TellingText.dueOn]
            if !lines.isEmpty { RecordList(heads: heads, lines: lines).write(&html, visit) }
            paging.write(&html, visit, total: total) {
                Link("privacy", "tellings", query: [("page", String($0))])
            }
        }
    }

    /// The last day, and how many are left.
    static func due(_ telling: Telling, _ visit: Visit) -> String {
        guard telling.state == .open else { return visit.day(telling.due) }
        let left = TellingRules.daysLeft(telling, today: visit.clock.today)
        return "\(visit.day(telling.due)) · \(visit.say(PrivacyText.daysLeft(left)))"
    }

    private func form(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let (owners, purposes) = try await needs.database.read { tx in
            (try needs.rights.owners(visit, Privacy.write, tx), try PurposeStore.list(tx))
        }
        return TellingFormPage(visit: visit, owners: owners, purposes: purposes).reply()
    }

    private func add(_ visit: Visit, _ input: TellingInput) async throws -> Reply {
        let today = visit.clock.today
        let received = min(try input.inputs.findDay("received", today: today) ?? today, today)
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        let id = try await needs.database.write { tx in
            let new = NewTelling(
                source: input.source,
                people: input.people,
                purpose: try PurposeStore.get(input.purpose, tx).id,
                received: received,
                owner: OwnerFields.read(input.inputs)
            )
            try needs.rights.check(new.owner, visit, tx)
            let id = try TellingStore.insert(new, by: actor, at: now, tx)
            try input.guarded.note(id.rawValue, by: actor, at: now, tx)
            return id
        }
        return .see(PrivacyPaths.telling(id))
    }

    private func show(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        let model = try await needs.database.write { tx in
            let telling = try TellingStore.get(Telling.ID(input.id), tx)
            try needs.rights.viewed(PrivacyMatter.telling.rawValue, input.id, 1, visit, tx)
            let purpose = try PurposeStore.get(telling.purpose, tx)
            return TellingPage.Model(
                telling: telling,
                purpose: purpose,
                notice: try NoticeStore.current(purpose, tx),
                owner: try needs.title(of: telling.owner, visit, tx),
                closer: try telling.closedBy.map { try needs.person($0, tx) ?? $0 }
            )
        }
        let mayClose = needs.rights.may(visit, Privacy.write, model.telling.owner.subject())
        return TellingPage(visit: visit, model: model, mayClose: mayClose).reply()
    }

    private func close(_ visit: Visit, _ input: TellingCloseInput) async throws -> Reply {
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        try await needs.database.write { tx in
            try TellingStore.close(
                input.id,
                version: input.version,
                as: input.state,
                answer: input.guarded.first,
                by: actor,
                at: now,
                tx
            )
            try input.guarded.note(input.id.rawValue, by: actor, at: now, tx)
        }
        return .see(PrivacyPaths.telling(input.id))
    }
}

/// A telling as its form sends it; it names nobody, so that its words are looked over.
private struct TellingInput: RouteInput {
    static let fields: [Field] =
        [
            .form("source", .text(max: 300)), .form("people", .text(max: 300)), .form("purpose", .id),
            .form("received", .day), GuardAnswer.field,
        ] + OwnerFields.fields
    let purpose: Purpose.ID
    let guarded: GuardedWords
    let inputs: Inputs
    var source: String { guarded.words[0] }
    var people: String { guarded.words[1] }

    init(_ inputs: Inputs) throws {
        purpose = Purpose.ID(try inputs.text("purpose"))
        let words = [inputs.find("source") ?? "", inputs.find("people") ?? ""]
        guarded = try PrivacyGuard.check(words, .publishing, GuardAnswer.read(inputs))
        self.inputs = inputs
    }
}

/// How a telling ends.
private struct TellingCloseInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer),
        .form("state", .word(Telling.State.allCases.map(\.rawValue))), .form("answer", .text(max: 1000)),
        GuardAnswer.field,
    ]
    let id: Telling.ID
    let version: Int
    let state: Telling.State
    let guarded: GuardedWords

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        version = try inputs.integer("version")
        state = try inputs.word("state")
        let answer = inputs.find("answer") ?? ""
        guarded = try PrivacyGuard.check([answer], .publishing, GuardAnswer.read(inputs))
    }
}
