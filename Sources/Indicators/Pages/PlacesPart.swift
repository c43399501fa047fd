// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// The places inside a place: bars, a map, and the table that says the same.
struct PlacesPart {
    let lines: [PlaceLine]
    let apart: [IndicatorRow]
    let definition: IndicatorDefinition
    let choice: FigureChoice
    let visit: Visit

    /// More bars than this are no picture any more; the table has them all.
    private static let mostBars = 15

    func write(_ html: inout HTML) {
        html(.div, .class("two")) { html in
            html(.section, .class("card")) { html in
                html(.h2, visit.say(IndicatorText.byPlace))
                BarChart(name: visit.say(IndicatorText.byPlace), bars: bars).draw(&html)
            }
            html(.section, .class("card")) { html in
                html(.h2, visit.say(IndicatorText.onMap))
                MapChart(
                    name: visit.say(IndicatorText.onMap),
                    entries: lines.compactMap { line in
                        line.place.map {
                            .init(place: $0, value: line.row.value.result?.double, text: short(line.row))
                        }
                    },
                    province: province,
                    language: visit.language
                ).draw(&html)
                html(.p) { html in html(.small, visit.say(IndicatorText.mapNote)) }
            }
        }
        writeTable(&html)
    }

    private var bars: [BarChart.Bar] {
        let ordered = lines.sorted {
            ($0.row.value.result?.double ?? -1) > ($1.row.value.result?.double ?? -1)
        }
        return ordered.prefix(Self.mostBars).map {
            .init(name: $0.name, value: $0.row.value.result?.double, text: short($0.row))
        }
    }

    /// The province that points are drawn in.
    private var province: Place? {
        guard let place = choice.place else { return nil }
        return Gazetteer.bundled.find(ID(String(place.id.rawValue.prefix(2))))
    }

    private var codes: [String?] {
        var seen: [String?] = []
        for code in apart.map({ $0.codes.first ?? nil }) where !seen.contains(code) { seen.append(code) }
        return seen.sorted { ($0 ?? "~") < ($1 ?? "~") }
    }

    private func writeTable(_ html: inout HTML) {
        html(
            .div,
            .class("board numbers"),
            .plain(.tabindex, "0"),
            .role("region"),
            .aria("label", visit.say(IndicatorText.byPlace))
        ) { html in
            html(.table) { html in
                html(.caption, visit.say(FigureText.marks))
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope("col"), text: visit.say(IndicatorText.place))
                        html(.th, .scope("col"), text: visit.say(IndicatorText.result))
                        html(.th, .scope("col"), text: visit.say(IndicatorText.counted))
                        if definition.denominator != .none {
                            html(.th, .scope("col"), text: visit.say(IndicatorText.over))
                        }
                        for code in codes {
                            html(.th, .scope("col"), text: visit.say(FigureText.code(choice.by, code)))
                        }
                    }
                }
                html(.tbody) { html in for line in lines { write(&html, line) } }
            }
        }
    }

    private func write(_ html: inout HTML, _ line: PlaceLine) {
        html(.tr) { html in
            html(.th, .scope("row")) { html in
                if let place = line.place {
                    let link = IndicatorLinks.show(
                        definition.key,
                        place: place.id.rawValue,
                        period: choice.period.description,
                        by: choice.by
                    )
                    html(.a, .href(link), text: line.name)
                } else {
                    html.text(line.name)
                }
            }
            html(.td, .class("number"), text: short(line.row))
            html(
                .td,
                .class("number"),
                text: line.row.value.numerator?.text ?? FigureText.mark(line.row.value.state)
            )
            if definition.denominator != .none {
                html(.td, .class("number"), text: line.row.value.denominator?.text ?? "–")
            }
            for code in codes {
                let found = apart.first { $0.place == line.row.place && ($0.codes.first ?? nil) == code }
                html(.td, .class("number"), text: found.map(short) ?? "–")
            }
        }
    }

    private func short(_ row: IndicatorRow) -> String {
        FigureText.short(row.value, definition, visit.language)
    }
}
