// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// The ways from an organization to its people, committees and households; names stand behind them.
struct OrganizationPeople: Sendable {
    let file: OrganizationFile

    func write(_ html: inout HTML, _ visit: Visit) {
        let id = file.organization.id
        let subject = Subject(organizations: [id.rawValue])
        let mayAddPeople = visit.may(Partners.writePeople, subject)
        let mayAddHomes = visit.may(Partners.writeHouseholds, subject)
        guard !file.committees.isEmpty || mayAddPeople || visit.may(Partners.readPeople, subject) else {
            return
        }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(PeopleText.committees))
            for committee in file.committees {
                html(.div, .class("card row spread")) { html in
                    html(.a, .href(PeoplePaths.committee(committee.id)), prose: committee.title)
                    committee.term.chip(&html, visit)
                }
            }
            html(.div, .class("row tight")) { html in
                if visit.may(Partners.readPeople, subject) {
                    let link = PeoplePaths.persons(PersonFilter(organization: id))
                    html(.a, .class("btn plain"), .href(link), text: visit.say(PeopleText.persons))
                }
                let adding = [
                    ("persons", PeopleText.addPerson, mayAddPeople),
                    ("committees", PeopleText.addCommittee, mayAddPeople),
                    ("households", PeopleText.addHousehold, mayAddHomes),
                ]
                for (word, title, may) in adding where may {
                    let link = Link("partners", id.rawValue, word, "new")
                    html(.a, .class("btn plain"), .href(link), text: visit.say(title))
                }
            }
        }
    }
}
