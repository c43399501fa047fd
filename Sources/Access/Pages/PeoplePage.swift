// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The list: who comes in, and what they may do.
struct PeoplePage: Sendable {
    let visit: Visit
    let model: PeopleModel

    func reply() -> Reply {
        let title = visit.say(PeopleText.title)
        let crumbs: [Layout.Crumb] = [.init(visit.say(MeText.title), AccessLinks.me), .init(title)]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(PeopleText.answers))
                html(.a, .class("btn"), .href(AccessLinks.newPerson), text: visit.say(PeopleText.new))
            }
            writeFilter(&html)
            if model.people.isEmpty {
                let isAll = model.filter == AccountFilter()
                html(.p, .class("card empty"), text: visit.say(isAll ? PeopleText.none : PeopleText.notFound))
            } else {
                html(.p, visit.say(PeopleText.count(model.total)))
                writeTable(&html)
                writeCards(&html)
                model.paging.write(&html, visit, total: model.total) { link("people", page: $0) }
            }
            writeFoot(&html)
        }
    }

    private func writeFilter(_ html: inout HTML) {
        let form = FormWriter(visit: visit)
        html(.form, .class("card row"), .get, .action(AccessLinks.people), .role("search")) { html in
            html(.div, .class("grow")) { html in
                form.text(&html, PeopleText.search, id: "q", value: model.filter.text)
            }
            model.choices.pick.write(&html, form, none: PeopleText.anyOrganization)
            form.choice(
                &html,
                PeopleText.role,
                id: "role",
                options: model.choices.roles.map { ($0.id, visit.say($0.title)) },
                chosen: model.filter.role ?? "",
                none: PeopleText.anyRole
            )
            html(.button, .class("btn plain"), text: visit.say(PeopleText.searchButton))
        }
    }

    private func writeTable(_ html: inout HTML) {
        let heads = [PeopleText.name, PeopleText.role, PeopleText.organization]
        html(.div, .class("board desk")) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for head in heads { html(.th, .scope("col"), text: visit.say(head)) }
                    }
                }
                html(.tbody) { html in
                    for person in model.people {
                        html(.tr) { html in
                            html(.th, .scope("row")) { html in writeName(&html, person) }
                            html(.td, roles(person))
                            html(.td, places(person))
                        }
                    }
                }
            }
        }
    }

    private func writeCards(_ html: inout HTML) {
        html(.section, .class("phone"), .aria("label", visit.say(PeopleText.title))) { html in
            for person in model.people {
                html(.div, .class("card")) { html in
                    html(.h2) { html in writeName(&html, person) }
                    html(.p, roles(person))
                    html(.small, places(person))
                }
            }
        }
    }

    private func writeName(_ html: inout HTML, _ person: PeopleModel.Person) {
        html(.a, .href(AccessLinks.person(person.account.id)), text: person.account.name)
        if person.account.state != .active { html.chip(.none, visit.say(PeopleText.closed)) }
    }

    private func roles(_ person: PeopleModel.Person) -> String {
        person.lines.isEmpty
            ? visit.say(PeopleText.noDuties) : person.lines.map(\.role).joined(separator: ", ")
    }

    private func places(_ person: PeopleModel.Person) -> String {
        person.lines.map(\.place).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func writeFoot(_ html: inout HTML) {
        html(.div, .class("row tight noprint")) { html in
            let files = [("list.xlsx", PeopleText.xlsx), ("list.csv", PeopleText.csv)]
            for (name, word) in files {
                html(.a, .class("btn plain"), .href(link("people", name)), text: visit.say(word))
            }
            var other = model.filter
            other.isClosed.toggle()
            let word = other.isClosed ? PeopleText.closedOnes : PeopleText.openOnes
            html(.a, .class("btn quiet"), .href(link("people", filter: other)), text: visit.say(word))
        }
        html(.div, .class("row tight noprint")) { html in
            html(.a, .class("btn quiet"), .href(AccessLinks.agreements), text: visit.say(AgreementText.title))
            html(.a, .class("btn quiet"), .href(AccessLinks.openings), text: visit.say(OpeningText.title))
        }
    }

    private func link(_ path: String..., page: Int = 1, filter: AccountFilter? = nil) -> Link {
        let filter = filter ?? model.filter
        return Link(
            segments: path,
            query: [
                ("q", filter.text), ("organization", filter.organization ?? ""),
                ("role", filter.role ?? ""), ("closed", filter.isClosed ? "1" : ""),
                ("page", page > 1 ? String(page) : ""),
            ]
        )
    }
}

/// The form for someone new.
struct NewPersonPage: Sendable {
    let visit: Visit
    let form: PersonForm
    let choices: GrantChoices
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(PeopleText.new)
        let crumbs: [Layout.Crumb] = [.init(visit.say(PeopleText.title), AccessLinks.people), .init(title)]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            let writer = FormWriter(visit: visit, faults: faults)
            writer.summary(&html)
            html(.form, .class("card stack"), .post, .action(AccessLinks.people)) { html in
                writer.text(&html, PeopleText.name, id: "name", value: form.name, hint: PeopleText.nameHint)
                GrantFields(form: writer, typed: form.grant, choices: choices).write(&html)
                writer.text(
                    &html,
                    PeopleText.phone,
                    id: "phone",
                    value: form.phone,
                    hint: PeopleText.phoneHint,
                    .plain(.inputmode, "tel")
                )
                html(.button, .class("btn"), text: visit.say(PeopleText.saveAndLink))
            }
        }
    }
}
