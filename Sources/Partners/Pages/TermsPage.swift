// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What ends soon: committees, positions, agreements; so that no term ends unnoticed.
struct TermsPage: Sendable {
    let committees: [Committee]
    let ended: [Committee]
    let positions: [Position]
    let papers: [Paper]
    let persons: [Person.ID: String]
    let names: PositionNames

    func write(_ visit: Visit) -> Reply {
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()),
            .init(visit.say(PeopleText.termsTitle)),
        ]
        let layout = Layout(title: visit.say(PeopleText.termsTitle), current: "partners", crumbs: crumbs)
        return layout.page(visit) { html in
            html(.h1, visit.say(PeopleText.terms))
            if committees.isEmpty && positions.isEmpty && papers.isEmpty && ended.isEmpty {
                html(.div, .class("card empty")) { html in html(.p, visit.say(PeopleText.noTerms)) }
            }
            html(.div, .class("stack")) { html in
                for committee in ended + committees {
                    let link = PeoplePaths.committee(committee.id)
                    write(
                        &html,
                        visit,
                        committee.title,
                        link,
                        visit.say(committee.kind.title),
                        committee.term
                    )
                }
                for position in positions {
                    let body = names.body(position.body).name
                    let link = PeoplePaths.person(position.person)
                    let words = "\(position.shownTitle(visit)) · \(body)"
                    write(&html, visit, persons[position.person] ?? "", link, words, position.term)
                }
                for paper in papers {
                    let link = OrganizationPages.path(to: paper.organization)
                    let title = paper.title.isEmpty ? visit.say(paper.kind.title) : paper.title
                    write(&html, visit, title, link, visit.say(paper.kind.title), paper.term)
                }
            }
        }
    }

    private func write(
        _ html: inout HTML,
        _ visit: Visit,
        _ title: String,
        _ link: Link,
        _ words: String,
        _ term: Term
    ) {
        html(.div, .class("card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.a, .href(link), prose: title)
                html(.div) { html in
                    let days = WrittenDay.text(term.starts, term.ends, visit.language)
                    html(.small, prose: [words, days].joinedWords)
                }
            }
            term.chip(&html, visit)
        }
    }
}
