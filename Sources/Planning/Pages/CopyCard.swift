// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One organization's copy: its state, its last news, and what it can do now.
struct CopyCard: Sendable {
    let visit: Visit
    let copy: CommitmentCopy
    let name: String
    /// Set on a partner's own page: its forms go through the secret link.
    var token: String?
    /// The likeliest next thing on the page: only its first button is a primary one.
    var isFirst = false

    func write(_ html: inout HTML) {
        html(.article, .class("card item"), .id("copy-\(copy.id)")) { html in
            html(.div, .class("row spread")) { html in
                html(token == nil ? .h3 : .h2, prose: name)
                let (wash, word) = StateWords.of(copy.state, needsSupport: copy.needsSupport)
                html.chip(wash, visit.say(word))
            }
            if !copy.note.isEmpty { html(.p, .class("muted"), prose: "“\(copy.note)”") }
            if let news = copy.lastNews { html(.small, "\(visit.say(WorkText.lastNews)) \(visit.day(news))") }
            actions(&html)
        }
    }

    /// The buttons for the state at hand, the likeliest first.
    func actions(_ html: inout HTML) {
        switch copy.state {
        case .proposed, .changeAsked, .notOurs:
            answer(&html)
        case .notStarted, .waiting:
            html(.div, .class("row tight")) { html in
                html(.a, .class(main), .href(link("progress")), text: visit.say(WorkText.sendProgress))
                if !copy.needsSupport {
                    html(.a, .class("btn quiet"), .href(link("support")), text: visit.say(WorkText.support))
                }
                move(&html, to: .done, WorkText.markDone, style: "btn quiet")
            }
        case .done:
            html(.div, .class("row tight")) { html in
                html(.a, .class("btn quiet"), .href(link("progress")), text: visit.say(WorkText.sendProgress))
                html(.details) { html in
                    html(.summary, visit.say(WorkText.reopen))
                    form(&html, "state", hidden: [("state", CommitmentCopy.State.waiting.rawValue)]) { html in
                        html.field(
                            visit.say(WorkText.why),
                            id: "why-\(copy.id)",
                            name: "why",
                            .flag(.required)
                        )
                        html(.button, .class("btn plain"), text: visit.say(WorkText.reopen))
                    }
                }
            }
        }
    }

    private var main: String { isFirst ? "btn" : "btn plain" }

    private func answer(_ html: inout HTML) {
        html(.div, .class("row tight")) { html in
            form(&html, "answer", hidden: [("answer", "accept")]) { html in
                html(.button, .class(main), text: visit.say(WorkText.accept))
            }
            if token == nil, copy.state != .proposed {
                form(&html, "propose-again", hidden: []) { html in
                    html(.button, .class("btn plain"), text: visit.say(WorkText.proposeAgain))
                }
            }
            html(.details) { html in
                html(.summary, visit.say(WorkText.answerOther))
                form(&html, "answer", hidden: []) { html in
                    html.area(visit.say(WorkText.answerNote), id: "note-\(copy.id)", name: "why", rows: 2)
                    html(.div, .class("row tight")) { html in
                        html(
                            .button,
                            .class("btn plain"),
                            .name("answer"),
                            .value("change"),
                            text: visit.say(WorkText.askChange)
                        )
                        html(
                            .button,
                            .class("btn plain"),
                            .name("answer"),
                            .value("not-ours"),
                            text: visit.say(WorkText.notOurs)
                        )
                    }
                }
            }
        }
    }

    private func move(_ html: inout HTML, to state: CommitmentCopy.State, _ words: Sentence, style: String) {
        form(&html, "state", hidden: [("state", state.rawValue)]) { html in
            html(.button, .class(style), text: visit.say(words))
        }
    }

    private func form(
        _ html: inout HTML,
        _ action: String,
        hidden: [(String, String)],
        _ body: (inout HTML) -> Void
    ) {
        html(.form, .post, .class("stack"), .action(postLink(action))) { html in
            html.void(.input, .type("hidden"), .name("version"), .value(String(copy.version)))
            for (name, value) in hidden { html.void(.input, .type("hidden"), .name(name), .value(value)) }
            body(&html)
        }
    }

    private func postLink(_ action: String) -> Link {
        token.map { Link("l", $0, "copies", copy.id.rawValue, action) } ?? PlanningPaths.copy(copy.id, action)
    }

    private func link(_ action: String) -> Link {
        if let token {
            return Link("l", token, action, query: [("item", PlanningPaths.text(.copy(copy.id)))])
        }
        return action == "progress"
            ? PlanningPaths.progress(.copy(copy.id)) : PlanningPaths.support(.copy(copy.id))
    }
}
