// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Web

/// One consent with its receipt, which prints.
struct ConsentPage: Sendable {
    struct Model: Sendable {
        let consent: Consent
        let subject: Confidential<String>?
        let purpose: Purpose
        let notice: Notice
        /// Who answers for it, in words.
        let owner: String
    }

    let visit: Visit
    let model: Model
    /// The person's own link, right after it was made.
    let link: SecretToken?

    func reply() -> Reply {
        let layout = visit.privacyLayout(
            PrivacyText.receipt,
            under: (PrivacyText.consents, PrivacyPaths.consents)
        )
        return layout.page(visit) { html in
            html(.h1, visit.say(PrivacyText.receipt))
            if let link {
                html(.div, .class("card item ask")) { html in
                    html(.p, visit.say(PrivacyText.ownLink))
                    html(.p) { html in html(.b, visit.address(PrivacyPaths.own(link.text).text)) }
                }
            }
            let name = model.subject?.reveal() ?? visit.say(PrivacyText.nameless)
            ConsentFacts(visit: visit, model: model).write(&html, name: name)
            writeActs(&html)
        }
    }

    private func writeActs(_ html: inout HTML) {
        let id = model.consent.id
        html(.div, .class("row tight noprint")) { html in
            if model.consent.state != .withdrawn {
                button(&html, PrivacyPaths.consent(id, "withdraw"), PrivacyText.withdraw)
            }
            if !model.consent.isNameless {
                button(&html, PrivacyPaths.consent(id, "link"), PrivacyText.newLink)
            }
        }
        if !model.consent.isNameless {
            EraseTool(visit: visit).write(&html, PrivacyPaths.consent(id, "erase"))
        }
    }

    private func button(_ html: inout HTML, _ action: Link, _ title: Sentence) {
        html(.form, .post, .action(action)) { html in
            html(.button, .class("btn plain"), text: visit.say(title))
        }
    }
}

/// What was agreed, by whom and how: the same on the office's page and on the person's own.
struct ConsentFacts: Sendable {
    let visit: Visit
    let model: ConsentPage.Model

    func write(_ html: inout HTML, name: String?) {
        let consent = model.consent
        html(.div, .class("card")) { html in
            let state = StateText.state(consent.state)
            html(.p) { html in html.chip(state.wash, visit.say(state.word)) }
            html(.dl) { html in
                if let name { fact(&html, PrivacyText.subject, name) }
                fact(&html, PrivacyText.purpose, visit.say(model.purpose.words.title))
                fact(&html, PrivacyText.scope, consent.scope)
                fact(&html, PrivacyText.organization, model.owner)
                fact(&html, PrivacyText.age, String(consent.giving.age))
                fact(&html, PrivacyText.giver, visit.say(StateText.giver(consent.giving.giver)))
                fact(&html, PrivacyText.way, visit.say(StateText.way(consent.giving.way)))
                fact(&html, PrivacyText.evidence, consent.giving.evidence)
                fact(&html, PrivacyText.given, consent.givenAt.map { visit.moment($0) } ?? "")
                fact(&html, PrivacyText.withdrawn, consent.withdrawnAt.map { visit.moment($0) } ?? "")
            }
        }
        html(.div, .class("card")) { html in
            html(.h2, visit.say(PrivacyText.seenNotice))
            html.lines(visit.say(model.notice.text))
            html(.p, .class("src"), text: NoticePages.versionLine(model.notice, visit))
        }
    }

    private func fact(_ html: inout HTML, _ label: Sentence, _ value: String) {
        guard !value.isEmpty else { return }
        html(.dt, visit.say(label))
        html(.dd, value)
    }
}

/// Erasing for good, behind a fold: nobody should press it in passing.
struct EraseTool: Sendable {
    let visit: Visit

    func write(_ html: inout HTML, _ action: Link) {
        html(.details, .class("noprint")) { html in
            html(.summary, visit.say(PrivacyText.erase))
            html(.form, .class("card"), .post, .action(action)) { html in
                html(.p, visit.say(PrivacyText.eraseHint))
                html(.button, .class("btn"), text: visit.say(PrivacyText.erase))
            }
        }
    }
}
