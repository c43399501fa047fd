// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage
import Web

/// Which months and places a figure is made of: the step between a figure and its records.
struct CellsModel: Sendable {
    let stored: StoredIndicator
    let choice: FigureChoice
    /// Months, or days of a short period.
    let steps: [Period]
    let rows: [IndicatorRow]
    let sums: [IndicatorRow]

    /// More columns are no table any more.
    private static let mostSteps = 24

    static func load(
        _ key: String,
        _ choice: FigureChoice,
        _ visit: Visit,
        _ needs: IndicatorsNeeds,
        _ tx: Transaction
    ) throws -> CellsModel {
        guard let stored = try IndicatorStore.find(key, tx) else { throw IndicatorsProblem.missing(key) }
        let days = try IndicatorValues.days(choice.period, needs.instalments, tx)
        let steps = steps(days, today: visit.clock.today)
        let below = choice.below
        return CellsModel(
            stored: stored,
            choice: choice,
            steps: steps,
            rows: try below.map {
                try needs.figures(stored, choice.query(steps, level: $0), seesSmall: choice.seesSmall, tx)
                    .rows
            } ?? [],
            sums: try needs.figures(stored, choice.query(steps), seesSmall: choice.seesSmall, tx).rows
        )
    }

    /// The months of whole months, otherwise days; the last ones where there are many.
    private static func steps(_ days: PeriodDays, today: Day) -> [Period] {
        let last = min(days.last, today)
        var steps: [Period] = []
        if days.isWholeMonths || days.first == nil
            || last.daysSince1970 - (days.first ?? last).daysSince1970 > 62
        {
            var step = Period.month(year: last.year + 543, month: last.month)
            while steps.count < mostSteps, let end = step.calendarDays?.last, end >= days.first ?? end {
                steps.append(step)
                guard let before = step.previous else { break }
                step = before
            }
        } else {
            let first = days.first ?? last
            steps = (0..<mostSteps).map { last.adding(days: -$0) }.filter { $0 >= first }.map { .day($0) }
        }
        return steps
    }
}

/// The cells as a page.
struct CellsPage: Sendable {
    let model: CellsModel
    let visit: Visit

    private var definition: IndicatorDefinition { model.stored.definition }

    func reply() -> Reply {
        let title = visit.say(IndicatorText.cellsTitle)
        let name = FigureText.name(definition.name, visit.language)
        let crumbs = [
            Layout.Crumb(visit.say(IndicatorText.menu), IndicatorLinks.list()),
            Layout.Crumb(name, IndicatorLinks.file(definition.key, "", model.choice)), Layout.Crumb(title),
        ]
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(
                .p,
                "\(name) · \(model.choice.placeName(visit)) · \(visit.say(PeriodText.title(model.choice.period)))"
            )
            html(.p, .class("muted"), text: visit.say(IndicatorText.cellsNote))
            html(
                .div,
                .class("board numbers"),
                .plain(.tabindex, "0"),
                .role("region"),
                .aria("label", title)
            ) {
                html in
                html(.table) { html in
                    html(.caption, visit.say(FigureText.marks))
                    html(.thead) { html in
                        html(.tr) { html in
                            html(.th, .scope("col"), text: visit.say(IndicatorText.place))
                            for step in model.steps {
                                html(.th, .scope("col"), text: visit.say(PeriodText.mark(step)))
                            }
                        }
                    }
                    html(.tbody) { html in writeRows(&html) }
                }
            }
        }
    }

    private func writeRows(_ html: inout HTML) {
        write(&html, name: model.choice.placeName(visit), choice: model.choice, rows: model.sums)
        let level = model.choice.below?.rawValue ?? 6
        let groups = Dictionary(grouping: model.rows, by: \.place)
        for place in groups.keys.sorted(by: { ($0 ?? "~") < ($1 ?? "~") }) {
            guard let rows = groups[place], let first = rows.first else { continue }
            let line = PlaceLine.make(first, level: level, visit)
            let choice = line.place.map { model.choice.at($0) }
            write(&html, name: line.name, choice: choice, rows: rows)
        }
    }

    private func write(_ html: inout HTML, name: String, choice: FigureChoice?, rows: [IndicatorRow]) {
        html(.tr) { html in
            html(.th, .scope("row"), text: name)
            for (index, step) in model.steps.enumerated() {
                html(.td, .class("number")) { html in
                    guard let value = rows.first(where: { $0.period == index })?.value else {
                        return html.text("–")
                    }
                    let text = value.numerator?.text ?? FigureText.mark(value.state)
                    guard let choice, value.numerator != nil else { return html.text(text) }
                    html(.a, .href(IndicatorLinks.facts(definition.key, choice.during(step))), text: text)
                }
            }
        }
    }
}
