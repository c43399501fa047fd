// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// The list of households: by a sign that names nobody, with nothing opened.
struct HouseholdListPage: Sendable {
    let place: String
    let paging: Paging
    let total: Int
    let households: [Household]
    let names: [Organization.ID: String]

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()),
            .init(visit.say(PeopleText.households)),
        ]
        let layout = Layout(title: visit.say(PeopleText.households), current: "partners", crumbs: crumbs)
        return layout.page(visit) { html in
            html(.h1, visit.say(PeopleText.whichHouseholds))
            html(.p, .class("muted"), text: visit.say(PeopleText.noIdentity))
            writeFilter(&html, visit, written)
            if households.isEmpty {
                html(.div, .class("card empty")) { html in html(.p, visit.say(PeopleText.noHouseholds)) }
            } else {
                html(.p, visit.say(PeopleText.households(total)))
            }
            html(.div, .class("stack")) { html in
                for household in households { write(&html, visit, household, written) }
            }
            paging.write(&html, visit, total: total) { PeoplePaths.households(in: place, page: $0) }
        }
    }

    private func writeFilter(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        let form = FormWriter(visit: visit)
        html(.form, .class("card row"), .get, .action(PeoplePaths.households(in: "")), .role("search")) {
            html in
            form.choice(
                &html,
                OrganizationText.province,
                id: "place",
                options: ProvinceOptions.all(written.resolver.gazetteer, visit.language),
                chosen: place,
                none: OrganizationText.anyProvince
            )
            html(.button, .class("btn plain"), text: visit.say(OrganizationText.searchButton))
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ household: Household, _ written: WrittenPlaces) {
        html(.div, .class("card")) { html in
            html(.h2) { html in
                html(.a, .href(PeoplePaths.household(household.id)), text: household.label)
            }
            let words = [
                household.place.map { written.name($0, visit.language) } ?? "",
                visit.say(PeopleText.people(household.members)), names[household.organization] ?? "",
                household.visited.map { "\(visit.say(PeopleText.visited)) \(visit.day($0))" } ?? "",
            ]
            html(.small, prose: words.joinedWords)
        }
    }
}
