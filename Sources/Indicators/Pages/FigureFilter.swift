// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// The form above figures: place, period, and what to tell apart by; it only changes the address.
struct FigureFilter {
    let choice: FigureChoice
    let action: Link
    /// Codes to tell apart by; none where the page has no such choice.
    var dimensions: [String] = []
    /// Instalments of programmes to choose from.
    var offered: [(period: Period, title: Sentence)] = []
    var hasPlace = true

    func write(_ html: inout HTML, _ visit: Visit) {
        html(.form, .class("card row noprint"), .get, .action(action), .role("search")) { html in
            let writer = FormWriter(visit: visit)
            if hasPlace {
                html(.div, .class("grow")) { html in
                    writer.text(
                        &html,
                        IndicatorText.place,
                        id: "place",
                        value: choice.place.map {
                            Gazetteer.bundled.fullName(of: $0, language: visit.language)
                        } ?? "",
                        hint: IndicatorText.placeHint,
                        list: "provinces"
                    )
                }
                html(.datalist, .id("provinces")) { html in
                    for province in Gazetteer.bundled.provinces {
                        html(
                            .option,
                            .value(Gazetteer.bundled.fullName(of: province, language: visit.language)),
                            text: ""
                        )
                    }
                }
            }
            html(.div) { html in
                writer.choice(
                    &html,
                    IndicatorText.period,
                    id: "period",
                    options: periods(visit).map { ($0.description, title($0, visit)) },
                    chosen: choice.period.description
                )
            }
            if !dimensions.isEmpty {
                html(.div) { html in
                    writer.choice(
                        &html,
                        IndicatorText.by,
                        id: "by",
                        options: dimensions.map { ($0, visit.say(FigureText.dimension($0))) },
                        chosen: choice.by,
                        none: IndicatorText.notApart
                    )
                }
            }
            html(.button, .class("btn plain"), text: visit.say(IndicatorText.see))
        }
    }

    private func title(_ period: Period, _ visit: Visit) -> String {
        if let own = offered.first(where: { $0.period == period }) { return visit.say(own.title) }
        return visit.say(PeriodText.title(period))
    }

    /// The usual ones around today; an unusual one that stands in the address is offered too.
    private func periods(_ visit: Visit) -> [Period] {
        var periods = Self.usual(visit.clock.today) + offered.map(\.period)
        if !periods.contains(choice.period) { periods.insert(choice.period, at: 0) }
        return periods
    }

    static func usual(_ today: Day) -> [Period] {
        let year = today.year + 543
        let fiscal = today.fiscalYear
        let month = Period.month(year: year, month: today.month)
        let quarter = Period.fiscalQuarter(year: fiscal, quarter: (today.month + 2) % 12 / 3 + 1)
        let week = Period.week(holding: today)
        let near = [quarter, quarter.previous, month, month.previous, week, week.previous].compactMap { $0 }
        return [.fiscalYear(fiscal)] + near + [
            .lastTwelve(year: year, month: today.month), .cumulative(to: today), .year(year),
            .fiscalYear(fiscal - 1), .year(year - 1),
        ]
    }
}
