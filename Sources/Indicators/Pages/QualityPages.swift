// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Kernel
import Places
import Storage
import Web

/// What to look at in the records behind a figure, and what changed in the last seven days.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /indicators/{key}/quality | indicators.read, not counts only | completeness, delay, odd and double records, sums |
/// | GET | /indicators/{key}/changes | indicators.read, not counts only | what came and went, with the records |
struct QualityPages: Sendable {
    let needs: IndicatorsNeeds

    /// More records than this are not looked at one by one.
    private static let mostFacts = 5000
    private static let week: Int64 = 7 * 86_400_000

    func quality(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        let choice = try FigureChoice(input.figures, visit)
        let page = try await needs.database.read { tx in
            guard let stored = try IndicatorStore.find(input.key, tx) else {
                throw IndicatorsProblem.missing(input.key)
            }
            let spec = stored.definition.numerator
            let days = try IndicatorValues.days(choice.period, needs.instalments, tx)
            let query = MeasureReading.Query(days: [days], level: .everywhere, under: choice.under, keep: [])
            let facts = try Self.facts(spec, query, tx)
            let steps = IndicatorModel.steps(choice.period, upTo: min(days.last, visit.clock.today))
            let series = IndicatorValues.Query(steps, under: choice.under)
            let table = try needs.figures(stored, series, seesSmall: true, tx)
            let values = steps.indices.map { table.value(period: $0)?.numerator?.double }
            return QualityPage(
                stored: stored,
                choice: choice,
                report: QualityRules.look(
                    facts,
                    spec,
                    under: choice.place?.id.rawValue ?? "",
                    today: visit.clock.today
                ),
                oddSteps: QualityRules.oddSteps(values).map { steps[$0] },
                sums: try disagreements(stored, choice, tx),
                isCut: facts.count >= Self.mostFacts,
                visit: visit
            )
        }
        return page.reply()
    }

    func changes(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        let choice = try FigureChoice(input.figures, visit)
        let since = Instant(milliseconds: visit.clock.now.milliseconds - Self.week)
        let page = try await needs.database.read { tx in
            guard let stored = try IndicatorStore.find(input.key, tx) else {
                throw IndicatorsProblem.missing(input.key)
            }
            let spec = stored.definition.numerator
            let days = try IndicatorValues.days(choice.period, needs.instalments, tx)
            let query = MeasureReading.Query(days: [days], level: .everywhere, under: choice.under, keep: [])
            let reasons = try MeasureReading.reasons(spec, query, since: since, limit: 200, tx)
            let shown = reasons.facts.filter { visit.mayRead($0) }
            let sum =
                spec.count == .facts || spec.count == .sum
                ? try MeasureReading.changes(spec, query, since: since, tx).first?.value : nil
            return ChangesPage(
                stored: stored,
                choice: choice,
                since: since,
                sum: sum.map { Amount($0, scale: spec.valueScale) },
                facts: shown,
                kept: reasons.facts.count - shown.count,
                names: try needs.names(shown.compactMap(\.content.organization), tx),
                visit: visit
            )
        }
        return page.reply()
    }

    private static func facts(_ spec: MeasureSpec, _ query: MeasureReading.Query, _ tx: Transaction) throws
        -> [Fact]
    {
        var facts: [Fact] = []
        var after: FactCursor?
        repeat {
            let row = CellRow(period: 0, value: 0, facts: 0)
            let page = try MeasureReading.open(spec, query, row: row, after: after, limit: 500, tx)
            facts += page.facts
            after = page.next
        } while after != nil && facts.count < mostFacts
        return facts
    }

    /// Sums that should agree: the whole against its parts by place and by code, and a share above the whole.
    private func disagreements(_ stored: StoredIndicator, _ choice: FigureChoice, _ tx: Transaction) throws
        -> [Sentence]
    {
        let definition = stored.definition
        var found: [Sentence] = []
        let whole = try IndicatorValues.table(
            definition,
            .init([choice.period], under: choice.under),
            instalments: needs.instalments,
            tx
        ).first?.value
        if definition.unit == .percent, let result = whole?.result, result.double > 100 {
            found.append(QualityText.moreThanWhole(result.text))
        }
        guard definition.numerator.addsUp, let sum = whole?.numerator else { return found }
        var splits: [(Sentence, IndicatorValues.Query)] = definition.numerator.keys.map {
            (FigureText.dimension($0), .init([choice.period], under: choice.under, by: [$0]))
        }
        if let below = choice.below {
            splits.append((IndicatorText.place, .init([choice.period], level: below, under: choice.under)))
        }
        for (what, query) in splits {
            let rows = try IndicatorValues.table(definition, query, instalments: needs.instalments, tx)
            let parts = Amount(rows.compactMap(\.value.numerator?.units).reduce(0, +), scale: sum.scale)
            if parts != sum { found.append(QualityText.sumsDisagree(what, sum.text, parts.text)) }
        }
        return found
    }
}

extension Visit {
    /// Whether a record may be shown to the visitor.
    fileprivate func mayRead(_ fact: Fact) -> Bool { may(Indicators.read, FactsPages.subject(fact)) }
}

/// What to look at.
struct QualityPage: Sendable {
    let stored: StoredIndicator
    let choice: FigureChoice
    let report: QualityRules.Report
    let oddSteps: [Period]
    let sums: [Sentence]
    let isCut: Bool
    let visit: Visit

    func reply() -> Reply {
        let definition = stored.definition
        let name = FigureText.name(definition.name, visit.language)
        let title = visit.say(IndicatorText.quality)
        let crumbs = [
            Layout.Crumb(visit.say(IndicatorText.menu), IndicatorLinks.list()),
            Layout.Crumb(
                name,
                IndicatorLinks.show(
                    definition.key,
                    place: choice.place?.id.rawValue ?? "",
                    period: choice.period.description
                )
            ),
            Layout.Crumb(title),
        ]
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, visit.say(QualityText.title))
            html(.p, "\(name) · \(choice.placeName(visit)) · \(visit.say(PeriodText.title(choice.period)))")
            html(.p, .class("muted"), text: visit.say(QualityText.note))
            html.figures(
                title,
                [
                    ("\(report.placesWithRecords) / \(report.places)", visit.say(QualityText.complete)),
                    ("\(report.medianDelay)", visit.say(QualityText.delay)),
                    ("\(report.late)", visit.say(QualityText.late)),
                    ("\(report.unstated)", visit.say(QualityText.unstated)),
                ]
            )
            html(.ul, .class("card checks")) { html in
                write(&html, QualityText.coarse(report.coarse), isFine: report.coarse == 0)
                write(&html, QualityText.duplicates(report.duplicates.count), numbers: report.duplicates)
                write(&html, QualityText.impossible(report.impossible.count), numbers: report.impossible)
                write(&html, QualityText.outliers(report.outliers.count), numbers: report.outliers)
                let odd = oddSteps.map { visit.say(PeriodText.title($0)) }.joined(separator: ", ")
                write(&html, QualityText.oddSteps(odd), isFine: oddSteps.isEmpty)
                for sum in sums { write(&html, sum, isFine: false) }
                if sums.isEmpty { write(&html, QualityText.sumsAgree, isFine: true) }
            }
            if isCut { html(.p, .class("src"), text: visit.say(QualityText.cut(report.records))) }
        }
    }

    private func write(_ html: inout HTML, _ text: Sentence, numbers: [Int]) {
        write(&html, text, isFine: numbers.isEmpty, numbers: Array(numbers.prefix(20)))
    }

    private func write(_ html: inout HTML, _ text: Sentence, isFine: Bool, numbers: [Int] = []) {
        html(.li) { html in
            html.chip(isFine ? .done : .help, visit.say(isFine ? QualityText.fine : QualityText.look))
            html.text(" " + visit.say(text) + " ")
            for number in numbers {
                html(.a, .href(IndicatorLinks.fact(number)), text: "\(number)")
                html.text(" ")
            }
        }
    }
}

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
        let crumbs = [
            Layout.Crumb(visit.say(IndicatorText.menu), IndicatorLinks.list()),
            Layout.Crumb(
                name,
                IndicatorLinks.show(
                    definition.key,
                    place: choice.place?.id.rawValue ?? "",
                    period: choice.period.description
                )
            ),
            Layout.Crumb(visit.say(IndicatorText.changes)),
        ]
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
