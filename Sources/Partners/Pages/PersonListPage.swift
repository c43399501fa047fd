// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The list of persons: name, what they are now, and whose record it is.
struct PersonListPage: Sendable {
    let filter: PersonFilter
    let paging: Paging
    let total: Int
    let persons: [Person]
    let positions: [Person.ID: [Position]]
    let names: PositionNames

    func write(_ visit: Visit) -> Reply {
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()),
            .init(visit.say(PeopleText.persons)),
        ]
        let layout = Layout(title: visit.say(PeopleText.persons), current: "partners", crumbs: crumbs)
        return layout.page(visit) { html in
            html(.h1, visit.say(PeopleText.whoKnows))
            writeFilter(&html, visit)
            if persons.isEmpty {
                html(.div, .class("card empty")) { html in html(.p, visit.say(PeopleText.noPersons)) }
            } else {
                html(.p, visit.say(PeopleText.people(total)))
                html(.div, .class("stack")) { html in
                    for person in persons { write(&html, visit, person) }
                }
                paging.write(&html, visit, total: total) { PeoplePaths.persons(filter, page: $0) }
            }
            html(.p) { html in
                html(
                    .a,
                    .class("btn plain"),
                    .href(PeoplePaths.terms),
                    text: visit.say(PeopleText.termsTitle)
                )
            }
        }
    }

    private func writeFilter(_ html: inout HTML, _ visit: Visit) {
        let form = FormWriter(visit: visit)
        html(.form, .class("card row"), .get, .action(PeoplePaths.persons(PersonFilter())), .role("search")) {
            html in
            html(.div, .class("grow")) { html in
                form.text(&html, OrganizationText.search, id: "q", value: filter.text)
            }
            form.tick(
                &html,
                visit.say(PeopleText.resources),
                id: "resource",
                name: "resource",
                value: "yes",
                isOn: filter.isResource
            )
            html(.button, .class("btn plain"), text: visit.say(OrganizationText.searchButton))
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ person: Person) {
        html(.div, .class("card")) { html in
            html(.h2) { html in
                html(.a, .href(PeoplePaths.person(person.id)), text: person.name(visit.language))
            }
            let held = (positions[person.id] ?? []).map { position in
                "\(visit.say(position.role.title)) \(names.body(position.body).name)"
            }
            let home = held.isEmpty ? [names.organization(person.organization)] : []
            html(.small, prose: (held + home + [person.isResource ? person.skills : ""]).joinedWords)
        }
    }
}
