// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// One committee: its order and term, who sits in it for whom, and what is free.
struct CommitteePage: Sendable {
    let file: CommitteeFile

    private var committee: Committee { file.committee }

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()),
            .init(visit.say(PeopleText.committees), PeoplePaths.committees()), .init(committee.title),
        ]
        let subject = Subject(organizations: [committee.organization.rawValue])
        let mayChange = visit.may(Partners.writePeople, subject)
        return Layout(title: committee.title, current: "partners", crumbs: crumbs).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, prose: committee.title)
                if mayChange {
                    let edit = Link("committees", committee.id.rawValue, "edit")
                    html(.a, .class("btn plain"), .href(edit), text: visit.say(DeskText.change))
                }
            }
            writeFigures(&html, visit)
            writeFacts(&html, visit, written)
            writeSeats(&html, visit, mayChange)
            html(.div, .class("row tight noprint")) { html in
                let order = PeoplePaths.order(committee.id)
                html(.a, .class("btn plain"), .href(order), text: visit.say(PeopleText.draftOrder))
            }
        }
    }

    private func writeFigures(_ html: inout HTML, _ visit: Visit) {
        let taken = file.running(on: visit.clock.today).count
        var figures = [(String(taken), visit.say(PeopleText.seated(taken, of: committee.seats)))]
        if let quorum = committee.quorum {
            figures.append((String(quorum), visit.say(PeopleText.quorum(quorum))))
        }
        if let seats = committee.seats, seats > taken {
            figures.append((String(seats - taken), visit.say(PeopleText.free(seats - taken))))
        }
        html.figures(visit.say(PeopleText.committees), figures)
    }

    private func writeFacts(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        let days = WrittenDay.text(committee.term.starts, committee.term.ends, visit.language)
        let order = [committee.orderNumber, committee.orderDay.map { visit.day($0) } ?? ""].joinedWords
        let pairs: [(Sentence, String)] = [
            (PeopleText.kind, visit.say(committee.kind.title)), (DeskText.organization, file.organization),
            (PeopleText.legalBasis, committee.legalBasis), (PeopleText.order, order),
            (DeskText.starts, days),
            (DeskText.place, committee.place.map { written.name($0, visit.language) } ?? ""),
            (PeopleText.duties, committee.duties),
        ]
        html(.div, .class("card")) { html in
            committee.term.chip(&html, visit)
            html(.dl) { html in
                for (word, value) in pairs where !value.isEmpty {
                    html(.dt, visit.say(word))
                    html(.dd, prose: value)
                }
            }
        }
    }

    private func writeSeats(_ html: inout HTML, _ visit: Visit, _ mayChange: Bool) {
        html(.section, .class("stack")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2, visit.say(PeopleText.members))
                if mayChange {
                    let link = Link("committees", committee.id.rawValue, "seats", "new")
                    html(.a, .class("btn"), .href(link), text: visit.say(PeopleText.addSeat))
                }
            }
            if file.seats.isEmpty { html(.p, .class("muted"), text: visit.say(PeopleText.noSeats)) }
            for seat in file.seats { write(&html, visit, seat, mayChange) }
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ seat: Position, _ mayChange: Bool) {
        let name = file.persons[seat.person] ?? ""
        html(.div, .class("card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.div) { html in
                    html(.b, seat.shownTitle(visit))
                    html.text(" ")
                    html(.a, .href(PeoplePaths.person(seat.person)), text: name)
                }
                let days = WrittenDay.text(seat.term.starts, seat.term.ends, visit.language)
                html(.small, prose: [file.names.organization(seat.represents), days].joinedWords)
            }
            seat.term.chip(&html, visit)
            if mayChange {
                let edit = Link("seats", seat.id.rawValue, "edit")
                html(
                    .a,
                    .href(edit),
                    .aria("label", "\(visit.say(DeskText.change)) \(name)"),
                    text: visit.say(DeskText.change)
                )
            }
        }
    }
}
