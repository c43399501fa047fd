// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The list of committees: who keeps them and until when they sit.
struct CommitteeListPage: Sendable {
    let paging: Paging
    let total: Int
    let committees: [Committee]
    let names: [Organization.ID: String]

    func write(_ visit: Visit) -> Reply {
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()),
            .init(visit.say(PeopleText.committees)),
        ]
        let layout = Layout(title: visit.say(PeopleText.committees), current: "partners", crumbs: crumbs)
        return layout.page(visit) { html in
            html(.h1, visit.say(PeopleText.whichCommittees))
            if committees.isEmpty {
                html(.div, .class("card empty")) { html in html(.p, visit.say(PeopleText.noCommittees)) }
            } else {
                html(.p, visit.say(PeopleText.committees(total)))
            }
            html(.div, .class("stack")) { html in
                for committee in committees { write(&html, visit, committee) }
            }
            paging.write(&html, visit, total: total) { PeoplePaths.committees(page: $0) }
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

    private func write(_ html: inout HTML, _ visit: Visit, _ committee: Committee) {
        html(.div, .class("card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.a, .href(PeoplePaths.committee(committee.id)), prose: committee.title)
                let days = WrittenDay.text(committee.term.starts, committee.term.ends, visit.language)
                let words = [visit.say(committee.kind.title), names[committee.organization] ?? "", days]
                html(.div) { html in html(.small, prose: words.joinedWords) }
            }
            committee.term.chip(&html, visit)
        }
    }
}
