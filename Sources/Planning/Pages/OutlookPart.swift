// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// What is next in one plan: how many wait, and the items with the nearest last day.
struct OutlookPart: Sendable {
    let visit: Visit
    let outlook: PlanOutlook

    func write(_ html: inout HTML) {
        html(.article, .class("card")) { html in
            html(.h3) { html in
                html(.a, .href(PlanningPaths.board(outlook.plan.id)), prose: outlook.plan.title)
            }
            chips(&html)
            if !outlook.next.isEmpty {
                html(.ul) { html in
                    for coming in outlook.next { self.coming(&html, coming) }
                }
            }
        }
    }

    /// Only what needs someone's eye; the board has the rest.
    private func chips(_ html: inout HTML) {
        html(.div, .class("row tight")) { html in
            let figures = outlook.figures
            let chips: [(Wash, Sentence, Int)] = [
                (.help, StateWords.needsSupport, figures[.needsSupport]),
                (.proposed, StateWords.proposed, figures[.proposed] + figures[.changeAsked]),
            ]
            for (wash, word, count) in chips where count > 0 {
                html.chip(wash, "\(visit.say(word)) \(count)")
            }
        }
    }

    private func coming(_ html: inout HTML, _ coming: PlanOutlook.Coming) {
        html(.li) { html in
            html(
                .a,
                .href(PlanningPaths.item(coming.item)),
                prose: numbered(coming.label.number, coming.label.text)
            )
            var notes = ["\(visit.say(WorkText.due)) \(visit.day(coming.due))"]
            if let place = coming.place { notes.insert(place.provinceName(visit.language), at: 0) }
            if coming.sharers > 1 {
                let words = BoardText.organizationsDone(String(coming.finished), String(coming.sharers))
                notes.append(visit.say(words))
            }
            html(.div) { html in html(.small, notes.joined(separator: " · ")) }
        }
    }
}
