// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Places
import Storage
import Web

/// Provinces against indicators for one period: who might need support.
struct MatrixModel: Sendable {
    let choice: FigureChoice
    let stored: [StoredIndicator]
    let places: [Place]
    /// For each indicator its figures by province.
    let figures: [[String: IndicatorValue]]
    let offered: [(period: Period, title: Sentence)]
    let asOf: Instant

    static func load(_ choice: FigureChoice, _ visit: Visit, _ needs: IndicatorsNeeds, _ tx: Transaction)
        throws
        -> MatrixModel
    {
        let scope = FigureScope(visit)
        let stored = try IndicatorStore.list(tx)
        let figures = try stored.map { stored in
            let query = IndicatorValues.Query([choice.period], level: .province)
            let rows = try needs.figures(stored, query, seesSmall: scope.seesSmall, tx).rows
            return Dictionary(
                rows.compactMap { row in row.place.map { ($0, row.value) } },
                uniquingKeysWith: { first, _ in first }
            )
        }
        let codes = Set(figures.flatMap(\.keys)).filter { $0.count == 2 && scope.holds($0) }.sorted()
        return MatrixModel(
            choice: choice,
            stored: stored,
            places: codes.compactMap { Gazetteer.bundled.find(ID($0)) },
            figures: figures,
            offered: try needs.offered(tx),
            asOf: visit.clock.now
        )
    }
}

/// The matrix as a page.
struct MatrixPage: Sendable {
    let model: MatrixModel

    func write(_ visit: Visit) -> Reply {
        let title = visit.say(IndicatorText.matrixTitle)
        let crumbs = [
            Layout.Crumb(visit.say(IndicatorText.menu), IndicatorLinks.list()),
            Layout.Crumb(visit.say(IndicatorText.matrix)),
        ]
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(.p, .class("muted"), text: visit.say(PeriodText.title(model.choice.period)))
            FigureFilter(
                choice: model.choice,
                action: IndicatorLinks.matrix(),
                offered: model.offered,
                hasPlace: false
            ).write(&html, visit)
            if model.places.isEmpty {
                html(.p, .class("card empty"), text: visit.say(IndicatorText.empty))
            } else {
                writeTable(&html, visit)
            }
            html(.p, .class("src"), text: visit.say(IndicatorText.asOf(visit.moment(model.asOf))))
        }
    }

    /// Indicators run down, because their names are long and provinces' are short.
    private func writeTable(_ html: inout HTML, _ visit: Visit) {
        html(
            .div,
            .class("board numbers"),
            .plain(.tabindex, "0"),
            .role("region"),
            .aria("label", visit.say(IndicatorText.matrix))
        ) { html in
            html(.table) { html in
                html(.caption, visit.say(FigureText.marks))
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope("col"), text: visit.say(IndicatorText.menu))
                        for place in model.places {
                            html(.th, .scope("col")) { html in
                                let link = IndicatorLinks.list(
                                    place: place.id.rawValue,
                                    period: model.choice.period.description
                                )
                                html(.a, .href(link), text: place.name(visit.language))
                            }
                        }
                    }
                }
                html(.tbody) { html in
                    for (index, stored) in model.stored.enumerated() {
                        writeRow(&html, stored.definition, index, visit)
                    }
                }
            }
        }
    }

    private func writeRow(_ html: inout HTML, _ definition: IndicatorDefinition, _ index: Int, _ visit: Visit)
    {
        let figures = model.figures[index]
        let most = figures.values.compactMap { $0.result?.double }.max() ?? 0
        let period = model.choice.period.description
        html(.tr) { html in
            html(.th, .scope("row")) { html in
                html(
                    .a,
                    .href(IndicatorLinks.show(definition.key, period: period)),
                    prose: FigureText.name(definition.name, visit.language)
                )
            }
            for place in model.places {
                guard let value = figures[place.id.rawValue] else {
                    html(.td, .class("number"), text: "–")
                    continue
                }
                html(.td, .class("number cell" + MapChart.wash(value.result?.double, most: most))) { html in
                    html(
                        .a,
                        .href(IndicatorLinks.show(definition.key, place: place.id.rawValue, period: period)),
                        text: FigureText.short(value, definition, visit.language)
                    )
                }
            }
        }
    }
}
