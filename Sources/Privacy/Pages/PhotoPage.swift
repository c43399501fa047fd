// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One photo: who can be recognised, who has agreed, and whether everyone may see it.
struct PhotoPage: Sendable {
    struct Model: Sendable {
        let entry: PhotoEntry
        let isCleared: Bool
        let linked: [Consent]
        /// Consents of the same organization that could belong to it.
        let offered: [Consent]
        /// Who answers for it, in words.
        let owner: String
    }

    let visit: Visit
    let model: Model

    private var entry: PhotoEntry { model.entry }

    func reply() -> Reply {
        let under = (PhotoText.title, PrivacyPaths.photos)
        return visit.privacyLayout(PhotoText.photo, under: under).page(visit) { html in
            html(.h1, visit.say(PhotoText.photo))
            html(.div, .class("card stack")) { html in
                html.void(
                    .img,
                    .class("photo"),
                    .src(Link("files", entry.photo)),
                    .alt(entry.note.isEmpty ? visit.say(PhotoText.photo) : entry.note)
                )
                html(.p) { html in
                    html.chip(
                        model.isCleared ? .done : .none,
                        visit.say(model.isCleared ? PhotoText.shown : PhotoText.inside)
                    )
                    let count = model.linked.count { $0.state == .given }
                    html.text(" " + visit.say(PhotoText.agreed(count, of: entry.people)))
                }
                html(.p, .class("src"), text: model.owner)
            }
            writeForm(&html)
            writeConsents(&html)
        }
    }

    private func writeForm(_ html: inout HTML) {
        html(.form, .class("card stack"), .post, .action(PrivacyPaths.photo(entry.photo))) { html in
            html.void(.input, .type("hidden"), .name("version"), .value(String(entry.version)))
            let people = entry.version == 0 ? "" : String(entry.people)
            html.field(
                visit.say(PhotoText.people),
                id: "people",
                .value(people),
                .plain(.inputmode, "numeric"),
                .flag(.required)
            )
            html.field(visit.say(PhotoText.note), id: "note", .value(entry.note))
            html.field(visit.say(PhotoText.until), id: "until", .value(entry.until.map(visit.day) ?? ""))
            FormWriter(visit: visit, faults: []).tick(
                &html,
                visit.say(PhotoText.open),
                id: "open",
                name: "open",
                value: "1",
                isOn: entry.isOpen
            )
            html(.p, .class("hint"), text: visit.say(PhotoText.lead))
            html(.button, .class("btn"), text: visit.say(PrivacyText.save))
        }
    }

    private func writeConsents(_ html: inout HTML) {
        html(.section, .class("card stack")) { html in
            html(.h2, visit.say(PhotoText.consents))
            html(.ul) { html in
                for consent in model.linked {
                    let state = StateText.state(consent.state)
                    html(.li) { html in
                        html(.a, .href(PrivacyPaths.consent(consent.id)), text: words(of: consent))
                        html.text(" ")
                        html.chip(state.wash, visit.say(state.word))
                    }
                }
            }
            guard !model.offered.isEmpty else {
                let agreed = model.linked.count { $0.state == .given }
                guard agreed < entry.people || entry.version == 0 else { return }
                html(.p, .class("muted"), text: visit.say(PhotoText.noChoices))
                html(.p) { html in
                    let link = PrivacyPaths.newConsent
                    html(.a, .class("btn plain"), .href(link), text: visit.say(PrivacyText.newConsent))
                }
                return
            }
            let action = PrivacyPaths.photo(entry.photo, "consents")
            html(.form, .class("stack"), .post, .action(action)) { html in
                html.choice(
                    visit.say(PhotoText.addConsent),
                    id: "consent",
                    options: model.offered.map { ($0.id.rawValue, words(of: $0)) }
                )
                html(.button, .class("btn plain"), text: visit.say(PhotoText.addConsent))
            }
        }
    }

    /// A consent without its name: when it was given, and what for.
    private func words(of consent: Consent) -> String {
        [consent.givenAt.map { visit.day($0.bangkokDay) }, consent.scope].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
