// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Opening a protected record in need, with a reason that those responsible see.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /open | access.open | asks for the reason |
/// | POST | /open | access.open | opens the record for some hours, and says so to those responsible |
/// | GET | /openings | access.manage | what was opened in the organizations one looks after |
/// | POST | /openings/{id}/seen | access.manage | marks one as seen |
struct OpeningPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [
            .get("/open", Access.open, about: .house, ask),
            .post("/open", Access.open, about: .house, open),
            .get("/openings", Access.manage, about: .house, list),
            .post("/openings/{id}/seen", Access.manage, about: .house, see),
        ]
    }

    private func ask(_ visit: Visit, _ input: OpenInput) async throws -> Reply {
        _ = try await needs.subject(input.key.kind, input.key.record)
        return OpenPage(visit: visit, input: input, faults: []).reply()
    }

    private func open(_ visit: Visit, _ input: OpenInput) async throws -> Reply {
        let ties = try await needs.subject(input.key.kind, input.key.record)
        do {
            let new = NewOpening(
                kind: input.key.kind,
                record: input.key.record,
                permission: input.permission,
                organizations: ties.subject.organizations,
                reason: input.reason,
                hours: input.hours
            )
            try await needs.database.write { tx in
                _ = try OpeningStore.open(new, by: visit.visitor, at: visit.clock.now, tx)
            }
            return .see(Link(returning: input.back) ?? ties.link)
        } catch let problem as any Problem {
            guard let form = FormProblem(mending: problem) else { throw problem }
            return form.mark(OpenPage(visit: visit, input: input, faults: form.faults).reply())
        }
    }

    private func list(_ visit: Visit, _ input: OpeningsInput) async throws -> Reply {
        let own = Managing(visit).organizations
        let paging = Paging(input.page)
        let (found, total) = try await needs.database.read { tx in
            let page = try OpeningStore.list(
                unseenOnly: false,
                organizations: own,
                offset: paging.offset,
                limit: paging.size,
                tx
            )
            return (page, try OpeningStore.count(organizations: own, tx))
        }
        var links: [String: RecordTies] = [:]
        for opening in found { links[opening.key] = try? await needs.subject(opening.kind, opening.record) }
        let people = found.map(\.account.rawValue) + found.flatMap { $0.told.compactMap(\.seenBy) }
        let names = try await needs.database.read { try AccountStore.names(of: people, $0) }
        return OpeningsPage(
            visit: visit,
            openings: found,
            paging: paging,
            total: total,
            own: own,
            names: names,
            records: links
        ).reply()
    }

    private func see(_ visit: Visit, _ input: OwnInput) async throws -> Reply {
        try await needs.database.write { tx in
            let (own, now) = (Managing(visit).organizations, visit.clock.now)
            try OpeningStore.see(Opening.ID(input.id), for: own, by: visit.visitor, at: now, tx)
        }
        return .see(AccessLinks.openings)
    }
}

/// Which page of the list.
private struct OpeningsInput: RouteInput {
    static let fields: [Field] = [.query("page", .integer)]
    let page: Int?

    init(_ inputs: Inputs) throws { page = inputs.findInteger("page") }
}

/// Which record is to be opened, for what, why and for how long.
struct OpenInput: RouteInput {
    static let fields: [Field] = [
        .query("record", .text(max: 200)), .query("for", .text(max: 100)), .query("back", .text(max: 2000)),
        .form("reason", .text(max: 1000)), .form("hours", .integer),
    ]
    let key: RecordKey
    let permission: Permission
    let back: String
    let reason: String
    let hours: Int

    init(_ inputs: Inputs) throws {
        guard let key = RecordKey(try inputs.text("record")) else {
            throw InputProblem.wrong(field: "record")
        }
        self.key = key
        permission = Permission(rawValue: try inputs.text("for"))
        back = inputs.find("back") ?? ""
        reason = inputs.find("reason") ?? ""
        hours = inputs.findInteger("hours") ?? 4
    }
}

/// The form for the reason.
struct OpenPage: Sendable {
    let visit: Visit
    let input: OpenInput
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(OpeningText.open)
        return Layout(title: title).page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(OpeningText.openHow))
            let form = FormWriter(visit: visit, faults: faults)
            html(.form, .class("card stack"), .post, .action(Link("open"))) { html in
                form.hidden(&html, "record", input.key.text)
                form.hidden(&html, "for", input.permission.rawValue)
                form.hidden(&html, "back", input.back)
                form.area(
                    &html,
                    OpeningText.reason,
                    id: "reason",
                    value: input.reason,
                    hint: OpeningText.reasonHint
                )
                form.choice(
                    &html,
                    OpeningText.hours,
                    id: "hours",
                    options: [1, 4, 24].map { (String($0), visit.say(OpeningText.hours($0))) },
                    chosen: String(input.hours)
                )
                html(.button, .class("btn"), text: visit.say(OpeningText.openButton))
            }
        }
    }
}

/// What was opened: first what they have not looked at yet, which stands out, then the newest.
struct OpeningsPage: Sendable {
    let visit: Visit
    let openings: [Opening]
    let paging: Paging
    let total: Int
    /// The organizations that the visitor answers for; nil is the house.
    let own: [String]?
    let names: [String: String]
    let records: [String: RecordTies]

    func reply() -> Reply {
        let title = visit.say(OpeningText.title)
        let crumbs: [Layout.Crumb] = [.init(visit.say(PeopleText.title), AccessLinks.people), .init(title)]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, visit.say(OpeningText.answers))
            if openings.isEmpty { html(.p, .class("card empty"), text: visit.say(OpeningText.none)) }
            for opening in openings { write(&html, opening) }
            paging.write(&html, visit, total: total) { AccessLinks.openings(page: $0) }
        }
    }

    private func write(_ html: inout HTML, _ opening: Opening) {
        let isNew = opening.told(to: own).contains { $0.seenAt == nil }
        html(.div, .class(isNew ? "card item ask" : "card item")) { html in
            html(.b, name(opening.account.rawValue))
            if let record = records[opening.key] {
                html(.p) { html in html(.a, .href(record.link), text: visit.say(record.title)) }
            }
            html(.p, opening.reason)
            let until = OpeningText.until(visit.moment(opening.openedAt), visit.moment(opening.until))
            html(.p) { html in html(.small, visit.say(until)) }
            html(.div, .class("row tight")) { html in
                for told in opening.told {
                    guard let by = told.seenBy, let at = told.seenAt else { continue }
                    html.chip(.done, visit.say(OpeningText.seenBy(name(by), visit.moment(at))))
                }
                if isNew, opening.account.rawValue != visit.visitor.id {
                    html(.form, .post, .action(AccessLinks.seen(opening.id))) { html in
                        html(.button, .class("btn"), text: visit.say(OpeningText.markSeen))
                    }
                }
                html(
                    .a,
                    .class("btn quiet"),
                    .href(AccessLinks.views(opening.key)),
                    text: visit.say(OpeningText.whoSaw)
                )
            }
        }
    }

    private func name(_ id: String) -> String { names[id] ?? id }
}
