// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// One person: how to reach them, what they are and were, and whose record it is.
struct PersonPage: Sendable {
    let person: Person
    let reach: PersonReach
    let positions: [Position]
    let names: PositionNames
    /// The person's own view, which changes nothing.
    var isOwn = false

    func write(_ visit: Visit) -> Reply {
        let name = person.name(visit.language)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()),
            .init(visit.say(PeopleText.persons), PeoplePaths.persons(PersonFilter())), .init(name),
        ]
        let subject = Subject(organizations: [person.organization.rawValue])
        let mayChange = !isOwn && person.state == .active && visit.may(Partners.writePeople, subject)
        return Layout(title: name, current: "partners", crumbs: crumbs).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, name)
                if mayChange {
                    let edit = Link("persons", person.id.rawValue, "edit")
                    html(.a, .class("btn plain"), .href(edit), text: visit.say(DeskText.change))
                }
            }
            writeFacts(&html, visit)
            writePositions(&html, visit, mayChange)
            if mayChange {
                html(.p, .class("muted"), text: "\(visit.say(PeopleText.erasing)): \(person.id.rawValue)")
            }
        }
    }

    private func writeFacts(_ html: inout HTML, _ visit: Visit) {
        let pairs: [(Sentence, String)] = [
            (PeopleText.phone, reach.phone), (PeopleText.mail, reach.mail), (PeopleText.line, reach.line),
            (PeopleText.skills, person.skills),
            (PeopleText.workRecords, names.organization(person.organization)),
        ]
        html(.div, .class("card")) { html in
            html(.dl) { html in
                for (word, value) in pairs where !value.isEmpty {
                    html(.dt, visit.say(word))
                    html(.dd, value)
                }
            }
            if person.isResource { html(.p, visit.say(PeopleText.isResource)) }
            html(.p, .class("muted"), text: visit.say(PeopleText.sealedHint))
        }
    }

    private func writePositions(_ html: inout HTML, _ visit: Visit, _ mayChange: Bool) {
        html(.section, .class("stack")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2, visit.say(PeopleText.positions))
                if mayChange {
                    let link = Link("persons", person.id.rawValue, "positions", "new")
                    html(.a, .class("btn plain"), .href(link), text: visit.say(PeopleText.addPosition))
                }
            }
            if positions.isEmpty { html(.p, .class("muted"), text: visit.say(PeopleText.noPositions)) }
            for position in positions { write(&html, visit, position, mayChange) }
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ position: Position, _ mayChange: Bool) {
        let (body, link) = names.body(position.body)
        let lent = position.lentBy.map { "\(visit.say(PeopleText.lentBy)) \(names.organization($0))" } ?? ""
        html(.div, .class("card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.div, position.shownTitle(visit))
                html(.a, .href(link), prose: body)
                let days = WrittenDay.text(position.term.starts, position.term.ends, visit.language)
                html(.div) { html in html(.small, prose: [days, position.order, lent].joinedWords) }
            }
            position.term.chip(&html, visit)
            if mayChange, case .organization = position.body {
                let edit = Link("positions", position.id.rawValue, "edit")
                html(
                    .a,
                    .href(edit),
                    .aria("label", "\(visit.say(DeskText.change)) \(body)"),
                    text: visit.say(DeskText.change)
                )
            }
        }
    }
}

extension Position {
    /// The words of the order where there are some, else the role.
    func shownTitle(_ visit: Visit) -> String { title.isEmpty ? visit.say(role.title) : title }
}

extension Term {
    /// Says where a term stands, only where it has an end.
    func chip(_ html: inout HTML, _ visit: Visit) {
        let today = visit.clock.today
        guard let ends else { return }
        if ends < today {
            html.chip(.none, visit.say(PeopleText.ended))
        } else if endsSoon(today, within: PositionRules.warning) {
            html.chip(.wait, visit.say(PeopleText.endsSoon))
        } else {
            html.chip(.done, visit.say(PeopleText.inTerm))
        }
    }
}
