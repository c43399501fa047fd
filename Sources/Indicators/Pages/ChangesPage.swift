// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Kernel
import Places
import Web

/// What came and went in seven days.
struct ChangesPage: Sendable {
    let stored: StoredIndicator
    let choice: FigureChoice
    let since: Instant
    let sum: Amount?
    let facts: [Fact]
    let kept: Int
    let names: [String: String]
    let visit: Visit

    func reply() -> Reply {
        let definition = stored.definition
        let name = FigureText.name(definition.name, visit.language)
        let title = visit.say(IndicatorText.changesTitle(name))
        let crumbs = visit.crumbs(definition, choice, visit.say(IndicatorText.changes))
        let late = facts.count {
            $0.content.recordedAt.bangkokDay.daysSince1970 - $0.content.day.daysSince1970 > 7
        }
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, prose: title)
            html(.p, "\(choice.placeName(visit)) · \(visit.say(PeriodText.title(choice.period)))")
            html(.p, .class("muted"), text: visit.say(IndicatorText.reasonsHint))
            var figures: [(number: String, what: String)] = []
            if let sum {
                figures.append(((sum.units > 0 ? "+" : "") + sum.text, visit.say(IndicatorText.since)))
            }
            figures += [
                ("\(facts.count { $0.reverses == nil })", visit.say(IndicatorText.added)),
                ("\(facts.count { $0.reverses != nil })", visit.say(IndicatorText.takenBack)),
                ("\(late)", visit.say(IndicatorText.late)),
            ]
            html.figures(visit.say(IndicatorText.changes), figures)
            if kept > 0 { html(.p, .class("notice"), text: visit.say(IndicatorText.keptBack(kept))) }
            if facts.isEmpty {
                html(.p, .class("card empty"), text: visit.say(IndicatorText.noChange))
            } else {
                FactTableView(facts: facts, names: names, visit: visit).write(&html)
            }
        }
    }
}
