// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Storage
import Web

/// One field for everything that was agreed, is done, or takes part.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /search | planning.read | commitments, activities and organizations that hold the words |
struct SearchPages: Sendable {
    let database: Database

    var routes: [Route] { [.get("/search", Planning.read, search)] }

    private func search(_ visit: Visit, _ input: SearchInput) async throws -> Reply {
        let model = try await database.read { tx in
            guard !input.words.isEmpty else { return SearchModel(words: "") }
            return SearchModel(
                words: input.words,
                commitments: try CommitmentStore.search(input.words, limit: 50, tx),
                activities: try ActivityStore.search(input.words, limit: 50, tx),
                organizations: try OrganizationStore.search(input.words, limit: 30, tx)
            )
        }
        return SearchPage(visit: visit, model: model).reply()
    }
}

private struct SearchInput: RouteInput {
    static let fields: [Field] = [.query("q", .text(max: 200))]
    let words: String

    init(_ inputs: Inputs) throws { words = inputs.find("q") ?? "" }
}

/// What was looked for and found.
struct SearchModel: Sendable {
    let words: String
    var commitments: [Commitment] = []
    var activities: [Activity] = []
    var organizations: [Organization] = []

    var count: Int { commitments.count + activities.count + organizations.count }
}

/// The page of one search.
struct SearchPage: Sendable {
    let visit: Visit
    let model: SearchModel

    func reply() -> Reply {
        let title = visit.say(AcceptText.search)
        return Layout(title: title).page(visit) { html in
            html(.h1, title)
            html(.form, .get, .action(Link("search")), .role("search"), .class("card row")) { html in
                html(.div, .class("grow")) { html in
                    html.field(
                        visit.say(AcceptText.searchHint),
                        id: "q",
                        .type("search"),
                        .value(model.words)
                    )
                }
                html(.button, .class("btn"), text: title)
            }
            if !model.words.isEmpty { results(&html) }
        }
    }

    private func results(_ html: inout HTML) {
        html(
            .p,
            .role("status"),
            text: visit.say(model.count == 0 ? AcceptText.none : AcceptText.found(model.count))
        )
        section(
            &html,
            BoardText.commitments,
            model.commitments.map { ($0.text, PlanningPaths.commitment($0.id)) }
        )
        section(
            &html,
            BoardText.activities,
            model.activities.map { ($0.text, PlanningPaths.activity($0.id)) }
        )
        section(
            &html,
            BoardText.partners,
            model.organizations.map { ($0.name(visit.language), PlanLinks.partner($0.id.rawValue)) }
        )
    }

    private func section(_ html: inout HTML, _ title: Sentence, _ entries: [(String, Link)]) {
        guard !entries.isEmpty else { return }
        html(.section, .class("card")) { html in
            html(.h2, visit.say(title))
            html(.ul) { html in
                for (text, link) in entries { html(.li) { html in html(.a, .href(link), prose: text) } }
            }
        }
    }
}
