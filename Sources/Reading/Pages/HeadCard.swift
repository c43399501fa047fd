// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The facts about the meeting itself, above the items.
struct HeadCard: Sendable {
    let sheet: ReviewSheet
    let place: ReviewPlace

    func write(_ html: inout HTML, _ visit: Visit) {
        let head = sheet.draft.head
        html(.div, .class("card")) { html in
            html(.h2, visit.say(ReviewText.head))
            html(.dl) { html in
                fact(&html, visit, "title", ReviewText.headTitle, head.title?.text ?? sheet.report.title)
                fact(&html, visit, "date", ReviewText.eventDay, days(visit))
                fact(&html, visit, "venue", ReviewText.venue, venue(visit))
                fact(&html, visit, "participants", ReviewText.participants, participants(visit))
                names(&html, visit)
                fact(
                    &html,
                    visit,
                    "people",
                    ReviewText.people,
                    head.people.map(person).joined(separator: ", ")
                )
            }
            if sheet.isOpen {
                html(
                    .a,
                    .class("btn quiet"),
                    .href(HeadPages.path(to: sheet.report.id)),
                    text: visit.say(ReviewText.editHead)
                )
            }
        }
    }

    private func fact(_ html: inout HTML, _ visit: Visit, _ id: String, _ label: Sentence, _ value: String) {
        html(.dt, visit.say(label))
        html(.dd, .id("fact-\(id)")) { html in
            if value.isEmpty {
                html(.span, .class("muted"), text: visit.say(ReviewText.notSaid))
            } else {
                html.text(value)
            }
        }
    }

    private func names(_ html: inout HTML, _ visit: Visit) {
        let bodies = sheet.draft.head.parties.organizations
        html(.dt, visit.say(ReviewText.organizations))
        html(.dd, .id("fact-organizations")) { html in
            guard !bodies.isEmpty else {
                html(.span, .class("muted"), text: visit.say(ReviewText.notSaid))
                return
            }
            for (index, body) in bodies.enumerated() {
                html.text((index > 0 ? ", " : "") + body.name)
                guard sheet.choices.known.contains(body.name) else { continue }
                html.text(" ")
                html.chip(.done, visit.say(ReviewText.known))
            }
        }
    }

    private func days(_ visit: Visit) -> String {
        sheet.draft.head.dates.filter { $0.role == .event }
            .map { WrittenDay.text($0.start, $0.end, visit.language) }.joined(separator: ", ")
    }

    private func venue(_ visit: Visit) -> String {
        guard let venue = sheet.draft.head.venue else { return "" }
        let place = venue.placeCode.map { visit.say(PlaceWords.full($0)) }
        let stated = [venue.subdistrict, venue.district, venue.province].compactMap(\.self).joined(
            separator: " "
        )
        return [venue.text, place ?? stated].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func participants(_ visit: Visit) -> String {
        guard let count = sheet.draft.head.participants else { return "" }
        let word =
            count.comparator == .exactly ? "" : visit.say(ReviewWords.comparator(count.comparator)) + " "
        return word + ReviewWords.number(Double(count.count))
    }

    private func person(_ person: DraftPerson) -> String {
        let name = [person.title, person.name].compactMap(\.self).joined()
        return person.position.map { "\(name) (\($0))" } ?? name
    }
}
