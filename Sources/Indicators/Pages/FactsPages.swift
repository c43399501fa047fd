// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Kernel
import Places
import Storage
import Web

/// The records behind figures, each shown only to whom it is not kept from.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /indicators/{key}/facts | indicators.read, not counts only | the records behind a figure, the newest first |
/// | GET | /indicators/facts/{seq} | indicators.read, not counts only | one record with the way to where it came from |
struct FactsPages: Sendable {
    let needs: IndicatorsNeeds

    private static let pageSize = 50

    func list(_ visit: Visit, _ input: FactsInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let choice = try FigureChoice(input.figures, visit, needs, tx)
            guard let stored = try IndicatorStore.find(input.key, tx) else {
                throw IndicatorsProblem.missing(input.key)
            }
            let days = try IndicatorValues.days(choice.period, needs.instalments, tx)
            let keep = choice.by.isEmpty || input.code == nil ? [] : [choice.by]
            let query = MeasureReading.Query(
                days: [days],
                level: .everywhere,
                under: choice.under,
                keep: keep,
                programmes: choice.records.programmes
            )
            let code = input.code == "-" ? nil : input.code
            let page = try MeasureReading.open(
                stored.definition.numerator,
                query,
                row: CellRow(period: 0, codes: keep.isEmpty ? [] : [code], value: 0, facts: 0),
                after: input.after.flatMap(FactCursor.init),
                limit: Self.pageSize,
                tx
            )
            let shown = page.facts.filter { visit.may(Indicators.read, Self.subject($0)) }
            let names = try needs.names(shown.compactMap(\.content.organization), tx)
            let isGuarded = stored.definition.isSensitive && !choice.seesSmall
            return FactsPage.Model(
                stored: stored,
                choice: choice,
                facts: shown,
                kept: isGuarded ? 0 : page.facts.count - shown.count,
                next: page.next?.text,
                names: names
            )
        }
        return FactsPage(model: model, visit: visit, code: input.code).reply()
    }

    func show(_ visit: Visit, _ input: FactInput) async throws -> Reply {
        let (fact, record, name) = try await needs.database.read { tx in
            guard let fact = try FactStore.find(seq: input.seq, tx) else {
                throw IndicatorsProblem.missing("\(input.seq)")
            }
            try visit.require(Indicators.read, Self.subject(fact))
            let record = try needs.record(fact.content.source, tx)
            let names = try needs.names(fact.content.organization.map { [$0] } ?? [], tx)
            return (fact, record, names.values.first)
        }
        return FactPageView(fact: fact, record: record, organization: name, visit: visit).reply()
    }

    /// A record's ties, as its room would say them.
    static func subject(_ fact: Fact) -> Subject {
        Subject(
            organizations: Set(fact.content.organization.map { [$0] } ?? []),
            programme: fact.content.programme,
            place: fact.content.place
        )
    }
}

/// Which records are asked for.
struct FactsInput: RouteInput {
    static let fields: [Field] =
        [.path("key")] + FigureInput.fields + [
            .query("code", .text(max: 80)), .query("after", .text(max: 40)),
        ]
    let key: String
    let figures: FigureInput
    let code: String?
    let after: String?

    init(_ inputs: Inputs) throws {
        key = try inputs.text("key")
        figures = try FigureInput(inputs)
        code = inputs.find("code")
        after = inputs.find("after")
    }
}

/// One record.
struct FactInput: RouteInput {
    static let fields: [Field] = [Field(.path, "seq", .integer)]
    let seq: Int

    init(_ inputs: Inputs) throws { seq = try inputs.integer("seq") }
}

/// The records behind a figure.
struct FactsPage: Sendable {
    struct Model: Sendable {
        let stored: StoredIndicator
        let choice: FigureChoice
        let facts: [Fact]
        /// How many on this page are kept from the visitor.
        let kept: Int
        let next: String?
        let names: [String: String]
    }

    let model: Model
    let visit: Visit
    let code: String?

    func reply() -> Reply {
        let definition = model.stored.definition
        let title = visit.say(IndicatorText.factsTitle)
        let name = FigureText.name(definition.name, visit.language)
        let crumbs = visit.crumbs(definition, model.choice, title)
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(
                .p,
                "\(name) · \(model.choice.placeName(visit)) · \(visit.say(PeriodText.title(model.choice.period)))"
            )
            if model.facts.isEmpty, model.kept == 0 {
                html(.p, .class("card empty"), text: visit.say(IndicatorText.noFacts))
            }
            if model.kept > 0 {
                html(.p, .class("notice"), text: visit.say(IndicatorText.keptBack(model.kept)))
            }
            if !model.facts.isEmpty {
                FactTableView(facts: model.facts, names: model.names, visit: visit).write(&html)
            }
            if let next = model.next {
                let link = IndicatorLinks.facts(definition.key, model.choice, code: code, after: next)
                html(.p) { html in
                    html(.a, .class("btn plain"), .href(link), text: visit.say(IndicatorText.older))
                }
            }
        }
    }
}

/// One record with the way to where it came from.
struct FactPageView: Sendable {
    let fact: Fact
    let record: IndicatorsNeeds.Record?
    let organization: String?
    let visit: Visit

    func reply() -> Reply {
        let title = visit.say(IndicatorText.factTitle(fact.seq))
        let crumbs = [
            Layout.Crumb(visit.say(IndicatorText.menu), IndicatorLinks.list()), Layout.Crumb(title),
        ]
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(.div, .class("card")) { html in
                html(.dl) { html in
                    for (word, text) in lines where !text.isEmpty {
                        html(.dt, visit.say(word))
                        html(.dd, prose: text)
                    }
                }
            }
            if let record {
                html(.p) { html in
                    html(
                        .a,
                        .class("btn"),
                        .href(record.link),
                        text: "\(visit.say(IndicatorText.toRecord)): \(visit.say(record.title))"
                    )
                }
            } else {
                html(.p, .class("muted"), text: visit.say(IndicatorText.noRecord))
            }
        }
    }

    private var lines: [(Sentence, String)] {
        let content = fact.content
        return [
            (
                IndicatorText.kind,
                content.kind.name
                    + (fact.reverses.map { " · \(visit.say(IndicatorText.reversed)) \($0)" } ?? "")
            ),
            (IndicatorText.day, visit.day(content.day)),
            (IndicatorText.place, FactWordsView.place(content.place, visit)),
            (IndicatorText.organization, organization ?? ""),
            (IndicatorText.codes, FactWordsView.codes(content.shape, visit)),
            (IndicatorText.amount, FactWordsView.amounts(content)),
            (IndicatorText.recorded, visit.moment(content.recordedAt)),
            (IndicatorText.sourceWord, "\(content.source.kind) \(content.source.record)"),
        ]
    }
}
