// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The agreements and the form for a new one.
struct AgreementPage: Sendable {
    let visit: Visit
    let names: NameBook
    let pick: OrganizationPick
    let agreements: [AgreementRecord]
    let form: AgreementForm
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(AgreementText.title)
        let crumbs: [Layout.Crumb] = [.init(visit.say(PeopleText.title), AccessLinks.people), .init(title)]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, visit.say(AgreementText.answers))
            html(.p, visit.say(AgreementText.how))
            if agreements.isEmpty {
                html(.p, .class("card empty"), text: visit.say(AgreementText.none))
            }
            for agreement in agreements { write(&html, agreement) }
            writeForm(&html)
        }
    }

    private func write(_ html: inout HTML, _ agreement: AgreementRecord) {
        let today = visit.clock.today
        let hasEnded = agreement.ends.map { $0 < today } ?? false
        html(.div, .class(hasEnded ? "card item out" : "card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.b, names.organization(agreement.organization))
                let programme = agreement.programme.map(names.programme)
                let what = [names.place(agreement.place), programme ?? visit.say(AgreementText.allRecords)]
                html(.p, what.joined(separator: " · "))
                let period = WrittenDay.text(agreement.starts, agreement.ends, visit.language)
                let notes = [period, agreement.note].filter { !$0.isEmpty }
                html(.small, notes.joined(separator: " · "))
            }
            // One that ends today still runs; there is nothing more to end.
            let mine = Managing(visit).may(
                agreement.organization,
                place: agreement.place,
                programme: agreement.programme
            )
            if mine, agreement.ends.map({ $0 > today }) ?? true, agreement.starts <= today {
                html(.form, .post, .action(AccessLinks.endAgreement(agreement.id))) { html in
                    html.void(
                        .input,
                        .type("hidden"),
                        .name("version"),
                        .value(String(agreement.version))
                    )
                    html(.button, .class("btn plain"), text: visit.say(AgreementText.end))
                }
            }
        }
    }

    private func writeForm(_ html: inout HTML) {
        let writer = FormWriter(visit: visit, faults: faults)
        writer.summary(&html)
        html(.form, .class("card stack"), .post, .action(AccessLinks.agreements)) { html in
            html(.h2, visit.say(AgreementText.new))
            pick.write(&html, writer, none: AgreementText.chooseOrganization)
            writer.text(
                &html,
                PeopleText.place,
                id: "place",
                value: form.place,
                hint: AgreementText.placeHint
            )
            writer.choice(
                &html,
                PeopleText.programme,
                id: "programme",
                options: names.programmes.map { ($0.id, $0.title) },
                chosen: form.programme,
                none: AgreementText.allRecords
            )
            writer.text(
                &html,
                PeopleText.starts,
                id: "starts",
                value: form.starts,
                hint: PeopleText.startsHint
            )
            writer.text(&html, PeopleText.ends, id: "ends", value: form.ends, hint: PeopleText.endsHint)
            writer.text(&html, AgreementText.note, id: "note", value: form.note, hint: AgreementText.noteHint)
            html(.button, .class("btn"), text: visit.say(AgreementText.save))
        }
    }
}
