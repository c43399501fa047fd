// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Web

/// One request: what is asked, how long there is, who asks, and the next step.
struct RequestPage: Sendable {
    struct Model: Sendable {
        let request: PersonRequest
        let contact: PersonContact?
        /// Who answers for it, in words.
        let owner: String
        /// Ids of records that must stay meanwhile.
        let holds: [String]
    }

    let visit: Visit
    let model: Model

    private var request: PersonRequest { model.request }
    private var contact: PersonContact? { model.contact }

    func reply() -> Reply {
        let layout = visit.privacyLayout(
            StateText.kind(request.kind),
            under: (PrivacyText.requests, PrivacyPaths.requests)
        )
        return layout.page(visit) { html in
            html(.h1, visit.say(StateText.kind(request.kind)))
            writeFacts(&html)
            if !request.state.isClosed { writeMove(&html) }
            if !request.state.isClosed || !model.holds.isEmpty { writeHolds(&html) }
            if contact != nil {
                EraseTool(visit: visit).write(&html, PrivacyPaths.request(request.id, "erase"))
            }
        }
    }

    private func writeFacts(_ html: inout HTML) {
        html(.div, .class("card")) { html in
            let state = StateText.state(request.state)
            html(.p) { html in html.chip(state.wash, visit.say(state.word)) }
            html(.dl) { html in
                fact(&html, PrivacyText.receivedOn, visit.day(request.received))
                let left = RequestRules.daysLeft(request, today: visit.clock.today)
                let due = request.state.isClosed ? "" : " · \(visit.say(PrivacyText.daysLeft(left)))"
                fact(&html, PrivacyText.dueOn, visit.day(request.due) + due)
                let nameless = visit.say(PrivacyText.nameless)
                fact(&html, PrivacyText.who, contact?.name.reveal() ?? nameless)
                fact(&html, PrivacyText.contact, contact?.contact.reveal() ?? "")
                fact(&html, PrivacyText.matter, contact?.matter.reveal() ?? "")
                fact(&html, PrivacyText.organization, model.owner)
                fact(&html, PrivacyText.identity, request.identityNote)
                fact(&html, PrivacyText.answer, request.answer)
            }
        }
    }

    private func fact(_ html: inout HTML, _ label: Sentence, _ value: String) {
        guard !value.isEmpty else { return }
        html(.dt, visit.say(label))
        html(.dd, value)
    }

    private func writeHolds(_ html: inout HTML) {
        html(.div, .class("card stack")) { html in
            html(.h2, visit.say(PrivacyText.holds))
            html(.p, visit.say(PrivacyText.holdsLead))
            if !model.holds.isEmpty {
                html(.ul) { html in for record in model.holds { html(.li, record) } }
            }
            guard !request.state.isClosed else { return }
            let action = PrivacyPaths.request(request.id, "hold")
            html(.form, .class("stack noprint"), .post, .action(action)) { html in
                html.field(visit.say(PrivacyText.holdWhat), id: "record")
                html(.button, .class("btn plain"), text: visit.say(PrivacyText.hold))
            }
        }
    }

    private func writeMove(_ html: inout HTML) {
        html(.form, .class("card stack noprint"), .post, .action(PrivacyPaths.request(request.id, "move"))) {
            html in
            html(.h2, visit.say(PrivacyText.moveOn))
            html.void(.input, .type("hidden"), .name("version"), .value(String(request.version)))
            let next: [PersonRequest.State] =
                request.state == .received ? [.identified, .done, .refused] : [.done, .refused]
            html.choice(
                visit.say(PrivacyText.state),
                id: "state",
                options: next.map { ($0.rawValue, visit.say(StateText.state($0).word)) }
            )
            html.area(visit.say(PrivacyText.identity), id: "identity", value: request.identityNote, rows: 2)
            html.area(visit.say(PrivacyText.answer), id: "answer", value: request.answer)
            html(.button, .class("btn"), text: visit.say(PrivacyText.save))
        }
    }
}

/// The form that takes a request in.
struct RequestFormPage: Sendable {
    let visit: Visit
    let owners: OwnerChoices

    func reply() -> Reply {
        let layout = visit.privacyLayout(
            PrivacyText.newRequest,
            under: (PrivacyText.requests, PrivacyPaths.requests)
        )
        return layout.page(visit) { html in
            html(.h1, visit.say(PrivacyText.newRequest))
            html(.form, .class("card stack"), .post, .action(PrivacyPaths.requests)) { html in
                OwnerFields(visit: visit, choices: owners).write(&html)
                html.choice(
                    visit.say(PrivacyText.kind),
                    id: "kind",
                    options: PersonRequest.Kind.allCases.map { ($0.rawValue, visit.say(StateText.kind($0))) }
                )
                html.field(visit.say(PrivacyText.who), id: "who", .plain(.autocomplete, "off"))
                html.field(visit.say(PrivacyText.contact), id: "contact", .plain(.autocomplete, "off"))
                html.area(visit.say(PrivacyText.matter), id: "matter")
                html.field(
                    visit.say(PrivacyText.receivedOn),
                    id: "received",
                    .value(visit.day(visit.clock.today))
                )
                html(.button, .class("btn"), text: visit.say(PrivacyText.save))
            }
        }
    }
}
