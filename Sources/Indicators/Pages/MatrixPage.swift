// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Places
import Storage
import Web

/// Which matrix is kept until anyone commits.
struct MatrixKey: Hashable, Sendable {
    let scope: FigureScope
    let period: Period
}

/// Provinces against indicators for one period: who might need support.
struct MatrixModel: Sendable {
    let choice: FigureChoice
    let stored: [StoredIndicator]
    let places: [Place]
    /// For each indicator its figures by province.
    let figures: [[String: IndicatorValue]]
    let offered: [(period: Period, title: Sentence)]
    let asOf: Instant

    static func load(_ input: FigureInput, _ visit: Visit, _ needs: IndicatorsNeeds, _ tx: Transaction)
        throws -> MatrixModel
    {
        let scope = try FigureScope(visit, needs, tx)
        _ = try scope.first()
        let period = try FigureChoice.period(input, visit)
        let stored = try needs.indicators(tx)
        let figures = try needs.matrices.value(MatrixKey(scope: scope, period: period), tx) { tx in
            let queries = queries(scope, period)
            return try stored.map { try row($0, queries, scope, needs, tx) }
        }
        return MatrixModel(
            choice: FigureChoice(place: nil, period: period, by: ""),
            stored: stored,
            places: Set(figures.flatMap(\.keys)).sorted().compactMap { Gazetteer.bundled.find(ID($0)) },
            figures: figures,
            offered: try needs.offered(tx),
            asOf: visit.clock.now
        )
    }

    private static func row(
        _ stored: StoredIndicator,
        _ queries: [(query: IndicatorValues.Query, provinces: Set<String>)],
        _ scope: FigureScope,
        _ needs: IndicatorsNeeds,
        _ tx: Transaction
    ) throws -> [String: IndicatorValue] {
        var found: [String: IndicatorValue] = [:]
        for (query, provinces) in queries {
            for row in try needs.figures(stored, query, seesSmall: scope.seesSmall, tx).rows {
                if let place = row.place, provinces.contains(place) { found[place] = row.value }
            }
        }
        return found
    }

    /// One question for all provinces of which the same records are counted.
    private static func queries(_ scope: FigureScope, _ period: Period)
        -> [(query: IndicatorValues.Query, provinces: Set<String>)]
    {
        let all = Gazetteer.bundled.provinces.map(\.id.rawValue)
        let groups = Dictionary(grouping: all.filter { scope.records(in: $0) != nil }) {
            scope.records(in: $0)
        }
        return groups.map { records, provinces in
            let under = provinces.count == all.count ? [] : provinces.sorted()
            let query = IndicatorValues.Query(
                [period],
                level: .province,
                under: under,
                programmes: records?.programmes
            )
            return (query, Set(provinces))
        }
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
