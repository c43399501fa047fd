// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The list of consents; no names stand in it.
struct ConsentListPage: Sendable {
    struct Model: Sendable {
        let filter: ConsentFilter
        let purposes: [Purpose]
        let total: Int
        let consents: [Consent]
    }

    let visit: Visit
    let model: Model
    let paging: Paging

    static let heads = [
        PrivacyText.purpose, PrivacyText.scope, PrivacyText.age, PrivacyText.giver, PrivacyText.way,
        PrivacyText.state, PrivacyText.given, PrivacyText.withdrawn,
    ]

    static func cells(_ consent: Consent, _ purposes: [Purpose], _ visit: Visit) -> [String] {
        let purpose = purposes.first { $0.id == consent.purpose }
        return [
            purpose.map { visit.say($0.words.title) } ?? consent.purpose.rawValue, consent.scope,
            String(consent.giving.age), visit.say(StateText.giver(consent.giving.giver)),
            visit.say(StateText.way(consent.giving.way)), visit.say(StateText.state(consent.state).word),
            consent.givenAt.map { visit.day($0.bangkokDay) } ?? "",
            consent.withdrawnAt.map { visit.day($0.bangkokDay) } ?? "",
        ]
    }

    func reply() -> Reply {
        visit.privacyLayout(PrivacyText.consents).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(PrivacyText.consents))
                html(
                    .a,
                    .class("btn"),
                    .href(PrivacyPaths.newConsent),
                    text: visit.say(PrivacyText.newConsent)
                )
            }
            writeFilter(&html)
            if model.consents.isEmpty {
                html(.p, .class("card empty"), text: visit.say(PrivacyText.noConsents))
                return
            }
            let lines = model.consents.map {
                RecordList.Line(
                    link: PrivacyPaths.consent($0.id),
                    cells: Self.cells($0, model.purposes, visit)
                )
            }
            RecordList(heads: Self.heads, lines: lines).write(&html, visit)
            paging.write(&html, visit, total: model.total) { link("consents", page: $0) }
            html(.div, .class("row tight noprint")) { html in
                for (name, title) in [("consents.xlsx", PrivacyText.xlsx), ("consents.csv", PrivacyText.csv)]
                {
                    html(.a, .class("btn plain"), .href(link(name)), text: visit.say(title))
                }
            }
        }
    }

    private func link(_ name: String, page: Int? = nil) -> Link {
        Link(
            "privacy",
            name,
            query: [
                ("purpose", model.filter.purpose?.rawValue ?? ""),
                ("state", model.filter.state?.rawValue ?? ""),
                ("page", page.map(String.init) ?? ""),
            ]
        )
    }

    private func writeFilter(_ html: inout HTML) {
        html(.form, .class("card row"), .get, .action(PrivacyPaths.consents), .role("search")) { html in
            html(.div, .class("grow")) { html in
                html.choice(
                    visit.say(PrivacyText.purpose),
                    id: "purpose",
                    options: model.purposes.map { ($0.id.rawValue, visit.say($0.words.title)) },
                    chosen: model.filter.purpose?.rawValue ?? "",
                    none: visit.say(PrivacyText.any)
                )
            }
            html(.div) { html in
                html.choice(
                    visit.say(PrivacyText.state),
                    id: "state",
                    options: Consent.State.allCases.map {
                        ($0.rawValue, visit.say(StateText.state($0).word))
                    },
                    chosen: model.filter.state?.rawValue ?? "",
                    none: visit.say(PrivacyText.any)
                )
            }
            html(.button, .class("btn plain"), text: visit.say(PrivacyText.show))
        }
    }
}

/// The form of a new consent.
struct ConsentFormPage: Sendable {
    let visit: Visit
    let purposes: [Purpose]
    let owners: OwnerChoices

    func reply() -> Reply {
        let layout = visit.privacyLayout(
            PrivacyText.newConsent,
            under: (PrivacyText.consents, PrivacyPaths.consents)
        )
        return layout.page(visit) { html in
            html(.h1, visit.say(PrivacyText.newConsent))
            html(.form, .class("card stack"), .post, .action(PrivacyPaths.consents)) { html in
                OwnerFields(visit: visit, choices: owners).write(&html)
                writeFields(&html)
                html(.button, .class("btn"), text: visit.say(PrivacyText.save))
            }
        }
    }

    private func writeFields(_ html: inout HTML) {
        html.choice(
            visit.say(PrivacyText.purpose),
            id: "purpose",
            options: purposes.map { ($0.id.rawValue, visit.say($0.words.title)) },
            chosen: "photos"
        )
        html.field(visit.say(PrivacyText.subject), id: "subject", .plain(.autocomplete, "off"))
        html.area(visit.say(PrivacyText.scope), id: "scope")
        html.field(
            visit.say(PrivacyText.age),
            id: "age",
            .type("number"),
            .plain(.min, "0"),
            .plain(.max, "120")
        )
        html.tick(visit.say(PrivacyText.strictlyPersonal), id: "personal")
        html.choice(
            visit.say(PrivacyText.giver),
            id: "giver",
            options: Consent.Giver.allCases.map { ($0.rawValue, visit.say(StateText.giver($0))) }
        )
        html.choice(
            visit.say(PrivacyText.way),
            id: "way",
            options: Consent.Way.allCases.map { ($0.rawValue, visit.say(StateText.way($0))) }
        )
        html.field(visit.say(PrivacyText.evidence), id: "evidence")
    }
}
