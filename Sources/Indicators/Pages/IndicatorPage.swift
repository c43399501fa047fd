// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Kernel
import Places
import Web

/// One indicator: the figure now, how it got there, where, and where it comes from.
struct IndicatorPage: Sendable {
    let model: IndicatorModel
    let visit: Visit

    private var definition: IndicatorDefinition { model.definition }
    private var key: String { definition.key }
    private var choice: FigureChoice { model.choice }

    func reply() -> Reply {
        let name = FigureText.name(definition.name, visit.language)
        let crumbs = [
            Layout.Crumb(
                visit.say(IndicatorText.menu),
                IndicatorLinks.list(place: choice.place?.id.rawValue ?? "", period: choice.period.description)
            ), Layout.Crumb(name),
        ]
        return Layout(title: name, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, prose: name)
            FigureFilter(
                choice: choice,
                action: IndicatorLinks.show(key),
                dimensions: definition.numerator.keys,
                offered: model.offered
            ).write(&html, visit)
            writeNow(&html)
            writeTrend(&html)
            writePlaces(&html)
            writeSource(&html)
            writeTools(&html)
        }
    }

    private func writeNow(_ html: inout HTML) {
        html(.section, .class("card now"), .aria("label", visit.say(IndicatorText.now))) { html in
            html(.p, "\(choice.placeName(visit)) · \(visit.say(PeriodText.title(choice.period)))")
            html(.p, .class("huge")) { html in
                html(.b, FigureText.text(model.now, definition, visit.language))
            }
            if let numerator = model.now.numerator, let denominator = model.now.denominator {
                html(
                    .p,
                    "\(visit.say(IndicatorText.counted)) \(numerator.text) · \(visit.say(IndicatorText.over)) \(denominator.text)"
                )
            }
            if model.now.state == .noDenominator, case .table(let table) = definition.denominator,
                model.denominator == nil
            {
                html(.p, visit.say(IndicatorText.noTable(table)))
            }
            for row in model.apart {
                let code = FigureText.code(choice.by, row.codes.first ?? nil)
                html(.p, "\(visit.say(code)): \(FigureText.text(row.value, definition, visit.language))")
            }
            html(.p) { html in
                html(
                    .a,
                    .class("btn plain noprint"),
                    .href(IndicatorLinks.cells(key, choice)),
                    text: visit.say(IndicatorText.open)
                )
            }
        }
    }

    private func writeTrend(_ html: inout HTML) {
        let points = zip(model.steps, model.overTime).map { period, value in
            LineChart.Point(
                mark: visit.say(PeriodText.mark(period)),
                value: value.result?.double,
                text: FigureText.short(value, definition, visit.language)
            )
        }
        html(.section, .class("card")) { html in
            html(.h2, visit.say(IndicatorText.overTime))
            LineChart(
                name:
                    "\(visit.say(IndicatorText.overTime)): \(FigureText.name(definition.name, visit.language))",
                points: points
            )
            .draw(&html)
            html(.details) { html in
                html(.summary, visit.say(IndicatorText.period))
                html(.table) { html in
                    html(.tbody) { html in
                        for (period, value) in zip(model.steps, model.overTime) {
                            html(.tr) { html in
                                html(.th, .scope("row")) { html in
                                    html(
                                        .a,
                                        .href(
                                            IndicatorLinks.show(
                                                key,
                                                place: choice.place?.id.rawValue ?? "",
                                                period: period.description,
                                                by: choice.by
                                            )
                                        ),
                                        text: visit.say(PeriodText.title(period))
                                    )
                                }
                                html(
                                    .td,
                                    .class("number"),
                                    text: FigureText.short(value, definition, visit.language)
                                )
                                html(.td, .class("number")) { html in html.fraction(value) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func writePlaces(_ html: inout HTML) {
        guard let level = choice.below, !model.parts.isEmpty else { return }
        let lines = model.parts.map { PlaceLine.make($0, level: level.rawValue, visit) }
        PlacesPart(
            lines: lines,
            apart: model.partsApart,
            definition: definition,
            choice: choice,
            visit: visit
        ).write(&html)
    }

    private func writeSource(_ html: inout HTML) {
        html(.div, .class("src stack")) { html in
            let count = visit.say(FigureText.count(definition.numerator.count))
            html(.span, visit.say(IndicatorText.source(definition.numerator.kind, count)))
            if let table = model.denominator {
                let name = FigureText.name(table.name, visit.language)
                let day = visit.day(table.referenceDay)
                html(.span, visit.say(IndicatorText.denominatorSource(name, table.source, day)))
            }
            if definition.isSensitive {
                html(.span, visit.say(IndicatorText.sensitive(definition.threshold)))
            }
            let about = FigureText.name(definition.about, visit.language)
            if !about.isEmpty { html(.span, prose: about) }
            let made = "\(visit.say(IndicatorText.version)) \(model.stored.number)"
            html(.span, "\(visit.say(IndicatorText.asOf(visit.moment(model.asOf)))) · \(made)")
        }
    }

    private func writeTools(_ html: inout HTML) {
        html(.div, .class("row tight noprint")) { html in
            for (title, link) in [
                (IndicatorText.changes, IndicatorLinks.changes(key, choice)),
                (IndicatorText.quality, IndicatorLinks.quality(key, choice)),
                (IndicatorText.versions, IndicatorLinks.versions(key)),
            ] { html(.a, .class("btn plain"), .href(link), text: visit.say(title)) }
            for name in ["table.csv", "table.xlsx", "table.json", "table.geojson"] {
                let title = name.split(separator: ".").last.map { $0.uppercased() } ?? name
                html(.a, .class("btn plain"), .href(IndicatorLinks.file(key, name, choice)), text: title)
            }
            if visit.may(Indicators.write, .init()) {
                html(
                    .a,
                    .class("btn plain"),
                    .href(IndicatorLinks.edit(key)),
                    text: visit.say(IndicatorText.edit)
                )
            }
        }
        if visit.may(Indicators.publish, .init()) { PublishForm(model: model).write(&html, visit) }
    }
}

extension HTML {
    /// "12 / 40", or nothing for a plain count.
    mutating func fraction(_ value: IndicatorValue) {
        guard let numerator = value.numerator, let denominator = value.denominator else { return }
        text("\(numerator.text) / \(denominator.text)")
    }
}
