// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Who saw a protected record; made for printing and handing to the person it is about.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /views | access.manage, for the record's organization | views and openings of one record |
struct ViewPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [.get("/views", Access.manage, about: about, show)]
    }

    /// The record itself decides who may know who saw it.
    private var about: About {
        let subject = needs.subject
        return About { inputs in
            let input = try ViewsInput(inputs)
            return try await subject(input.key.kind, input.key.record).subject
        }
    }

    private func show(_ visit: Visit, _ input: ViewsInput) async throws -> Reply {
        let record = try await needs.subject(input.key.kind, input.key.record)
        let paging = Paging(input.page)
        let (found, openings, names) = try await needs.database.read { tx in
            let openings = try OpeningStore.list(kind: input.key.kind, record: input.key.record, tx)
            let found = try ViewStore.list(
                kind: input.key.kind,
                record: input.key.record,
                offset: paging.offset,
                limit: paging.size + 1,
                tx
            )
            let people = found.map(\.account) + openings.map(\.account.rawValue)
            return (found, openings, try AccountStore.names(of: people, tx))
        }
        return ViewsPage(
            visit: visit,
            title: visit.say(OpeningText.whoSaw),
            intro: visit.say(OpeningText.one(visit.say(record.title), number: input.key.record)),
            openings: paging.offset == 0 ? openings : [],
            views: found,
            names: names,
            paging: paging,
            link: { Link("views", query: [("record", input.key.text), ("page", String($0))]) }
        ).reply()
    }
}

private struct ViewsInput: RouteInput {
    static let fields: [Field] = [.query("record", .text(max: 200)), .query("page", .integer)]
    let key: RecordKey
    let page: Int?

    init(_ inputs: Inputs) throws {
        guard let key = RecordKey(try inputs.text("record")) else {
            throw InputProblem.wrong(field: "record")
        }
        self.key = key
        page = inputs.findInteger("page")
    }
}

/// A list of views: when, who, what.
struct ViewsPage: Sendable {
    let visit: Visit
    let title: String
    let intro: String
    /// When the record was opened in need, and why: also if nobody then looked.
    var openings: [Opening] = []
    /// One more than fits on a page when there is a next one.
    let views: [Viewing]
    /// Names by account; empty where all are the reader's own.
    let names: [String: String]
    let paging: Paging
    let link: @Sendable (Int) -> Link

    func reply() -> Reply {
        Layout(title: title).page(visit) { html in
            html(.h1, title)
            html(.p, intro)
            writeOpenings(&html)
            if views.isEmpty && openings.isEmpty {
                html(.p, .class("card empty"), text: visit.say(OpeningText.nobodySaw))
            } else if !views.isEmpty {
                if !openings.isEmpty { html(.h2, visit.say(OpeningText.looks)) }
                html(.ul, .class("history card")) { html in
                    for view in views.prefix(paging.size) { write(&html, view) }
                }
            }
            paging.write(&html, visit, total: paging.offset + views.count, link: link)
            html(.p, .class("src"), text: visit.say(OpeningText.asOf(visit.moment(visit.clock.now))))
        }
    }

    private func writeOpenings(_ html: inout HTML) {
        guard !openings.isEmpty else { return }
        html(.div, .class("card")) { html in
            html(.h2, visit.say(OpeningText.title))
            html(.ul, .class("history")) { html in
                for opening in openings {
                    html(.li) { html in
                        html(
                            .time,
                            .plain(.datetime, opening.openedAt.iso),
                            text: visit.moment(opening.openedAt)
                        )
                        let name = names[opening.account.rawValue] ?? ""
                        html(.p, [name, opening.reason].filter { !$0.isEmpty }.joined(separator: " · "))
                    }
                }
            }
        }
    }

    private func write(_ html: inout HTML, _ view: Viewing) {
        html(.li) { html in
            html(.time, .plain(.datetime, view.at.iso), text: visit.moment(view.at))
            let what = visit.say(OpeningText.seen(view))
            html(.p, [names[view.account] ?? "", what].filter { !$0.isEmpty }.joined(separator: " · "))
        }
    }
}
