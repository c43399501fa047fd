// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Places
import Web

/// What to look at in the records behind a figure.
struct QualityPage: Sendable {
    let stored: StoredIndicator
    let choice: FigureChoice
    let signs: FactSigns
    /// Subdistricts inside the place, and those of them with a record.
    let places: (all: Int, told: Int)
    let oddSteps: [Period]
    let sums: [Sentence]
    let visit: Visit

    func reply() -> Reply {
        let definition = stored.definition
        let name = FigureText.name(definition.name, visit.language)
        let title = visit.say(IndicatorText.quality)
        let crumbs = visit.crumbs(definition, choice, title)
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, visit.say(QualityText.title))
            html(.p, "\(name) · \(choice.placeName(visit)) · \(visit.say(PeriodText.title(choice.period)))")
            html(.p, .class("muted"), text: visit.say(QualityText.note))
            html.figures(
                title,
                [
                    ("\(places.told) / \(places.all)", visit.say(QualityText.complete)),
                    ("\(signs.medianDelay)", visit.say(QualityText.delay)),
                    ("\(count(.late))", visit.say(QualityText.late)),
                    ("\(count(.unstated))", visit.say(QualityText.unstated)),
                ]
            )
            html(.ul, .class("card checks")) { html in
                for sign in FactSign.allCases { write(&html, sign) }
                let odd = oddSteps.map { visit.say(PeriodText.title($0)) }.joined(separator: ", ")
                write(&html, QualityText.oddSteps(odd), isFine: oddSteps.isEmpty)
                for sum in sums { write(&html, sum, isFine: false) }
                if sums.isEmpty { write(&html, QualityText.sumsAgree, isFine: true) }
            }
            html(
                .p,
                .class("src"),
                text: visit.say(QualityText.looked(signs.records, isWider: signs.isWider))
            )
        }
    }

    private func count(_ sign: FactSign) -> Int { signs.counts[sign] ?? 0 }

    private func write(_ html: inout HTML, _ sign: FactSign) {
        let count = count(sign)
        let link = count == 0 ? nil : IndicatorLinks.quality(stored.definition.key, choice, sign: sign)
        write(&html, QualityText.sign(sign, count), isFine: count == 0, link: link)
    }

    private func write(_ html: inout HTML, _ text: Sentence, isFine: Bool, link: Link? = nil) {
        html(.li) { html in
            html.chip(isFine ? .done : .help, visit.say(isFine ? QualityText.fine : QualityText.look))
            html.text(" " + visit.say(text) + " ")
            if let link { html(.a, .href(link), text: visit.say(QualityText.seeRecords)) }
        }
    }
}

/// The records that show one sign, page by page.
struct QualityListPage: Sendable {
    let stored: StoredIndicator
    let choice: FigureChoice
    let sign: FactSign
    let facts: [Fact]
    /// How many on this page are kept from the visitor.
    let kept: Int
    let next: Int?
    let names: [String: String]
    let visit: Visit

    func reply() -> Reply {
        let definition = stored.definition
        let title = visit.say(QualityText.title(sign))
        let above = Layout.Crumb(
            visit.say(IndicatorText.quality),
            IndicatorLinks.quality(definition.key, choice)
        )
        var crumbs = visit.crumbs(definition, choice, title)
        crumbs.insert(above, at: crumbs.count - 1)
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            let name = FigureText.name(definition.name, visit.language)
            html(.h1, title)
            html(.p, "\(name) · \(choice.placeName(visit)) · \(visit.say(PeriodText.title(choice.period)))")
            if kept > 0 { html(.p, .class("notice"), text: visit.say(IndicatorText.keptBack(kept))) }
            if facts.isEmpty {
                html(.p, .class("card empty"), text: visit.say(IndicatorText.noFacts))
            } else {
                FactTableView(facts: facts, names: names, visit: visit).write(&html)
            }
            if let next {
                let link = IndicatorLinks.quality(definition.key, choice, sign: sign, before: next)
                html(.p) { html in
                    html(.a, .class("btn plain"), .href(link), text: visit.say(IndicatorText.older))
                }
            }
        }
    }
}

extension Visit {
    /// The way from the list of figures over one indicator to a page about it.
    func crumbs(_ definition: IndicatorDefinition, _ choice: FigureChoice, _ title: String) -> [Layout.Crumb]
    {
        let place = choice.place?.id.rawValue ?? ""
        let link = IndicatorLinks.show(definition.key, place: place, period: choice.period.description)
        return [
            Layout.Crumb(say(IndicatorText.menu), IndicatorLinks.list()),
            Layout.Crumb(FigureText.name(definition.name, language), link), Layout.Crumb(title),
        ]
    }
}
