// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One telling: until when, the words to tell, and how it ended.
struct TellingPage: Sendable {
    struct Model: Sendable {
        let telling: Telling
        let purpose: Purpose
        let notice: Notice
        /// Who answers for it, in words.
        let owner: String
        /// Who closed it, in words.
        let closer: String?
    }

    let visit: Visit
    let model: Model
    let mayClose: Bool

    private var telling: Telling { model.telling }

    func reply() -> Reply {
        let under = (TellingText.title, PrivacyPaths.tellings)
        return visit.privacyLayout(TellingText.one, under: under).page(visit) { html in
            html(.h1, telling.source)
            writeFacts(&html)
            if telling.state == .open {
                writeWords(&html)
                if mayClose { writeClose(&html) }
            }
        }
    }

    private func writeFacts(_ html: inout HTML) {
        html(.div, .class("card noprint")) { html in
            let state = TellingText.state(telling.state)
            html(.p) { html in html.chip(state.wash, visit.say(state.word)) }
            html(.dl) { html in
                var facts = [
                    (TellingText.people, telling.people),
                    (PrivacyText.purpose, visit.say(model.purpose.words.title)),
                    (TellingText.receivedOn, visit.day(telling.received)),
                    (TellingText.dueOn, TellingPages.due(telling, visit)),
                    (PrivacyText.organization, model.owner), (TellingText.answer, telling.answer),
                ]
                if let closed = telling.closedAt {
                    facts.append((TellingText.closed, "\(visit.moment(closed)) · \(model.closer ?? "")"))
                }
                for (label, value) in facts where !value.isEmpty {
                    html(.dt, visit.say(label))
                    html(.dd, value)
                }
            }
        }
    }

    /// What people are told: whence and when it came, and the notice as it stands.
    private func writeWords(_ html: inout HTML) {
        let owner = telling.owner == PrivacyOwner() ? visit.say(TellingText.network) : model.owner
        let came = visit.say(TellingText.came(telling.source, visit.day(telling.received), owner))
        html(.section, .class("card")) { html in
            html(.h2, visit.say(TellingText.words))
            html(.p, came)
            html.lines(visit.say(model.notice.text))
            html(.p, .class("src"), text: NoticePages.versionLine(model.notice, visit))
        }
        let address = visit.address(PrivacyPaths.notices.text + "#" + model.purpose.id.rawValue)
        let lines = [came] + visit.say(model.notice.text).split(separator: "\n").map(String.init)
        html.copyForLine(LineText.make(lines, address: address), visit)
    }

    private func writeClose(_ html: inout HTML) {
        let action = PrivacyPaths.telling(telling.id, "close")
        html(.form, .class("card stack noprint"), .post, .action(action)) { html in
            html(.h2, visit.say(TellingText.close))
            html(.p, visit.say(TellingText.closeHint))
            html.void(.input, .type("hidden"), .name("version"), .value(String(telling.version)))
            html.choice(
                visit.say(PrivacyText.state),
                id: "state",
                options: [Telling.State.told, .excused].map {
                    ($0.rawValue, visit.say(TellingText.state($0).word))
                }
            )
            html.area(visit.say(TellingText.answer), id: "answer")
            html(.button, .class("btn"), text: visit.say(PrivacyText.save))
        }
    }
}

/// The form that starts the clock.
struct TellingFormPage: Sendable {
    let visit: Visit
    let owners: OwnerChoices
    let purposes: [Purpose]

    func reply() -> Reply {
        let under = (TellingText.title, PrivacyPaths.tellings)
        return visit.privacyLayout(TellingText.new, under: under).page(visit) { html in
            html(.h1, visit.say(TellingText.new))
            html(.form, .class("card stack"), .post, .action(PrivacyPaths.tellings)) { html in
                OwnerFields(visit: visit, choices: owners).write(&html)
                html.field(visit.say(TellingText.source), id: "source", .flag(.required))
                html.field(visit.say(TellingText.peopleHint), id: "people")
                html.choice(
                    visit.say(PrivacyText.purpose),
                    id: "purpose",
                    options: purposes.map { ($0.id.rawValue, visit.say($0.words.title)) },
                    chosen: "field-records"
                )
                let today = visit.day(visit.clock.today)
                html.field(visit.say(TellingText.receivedOn), id: "received", .value(today))
                html(.button, .class("btn"), text: visit.say(PrivacyText.save))
            }
        }
    }
}
