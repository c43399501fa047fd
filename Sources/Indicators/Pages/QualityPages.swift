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
/// | GET | /indicators/{key}/quality | indicators.read, not counts only | completeness, delay, odd and double records, sums; with a sign its records |
/// | GET | /indicators/{key}/changes | indicators.read, not counts only | what came and went, with the records |
struct QualityPages: Sendable {
    let needs: IndicatorsNeeds

    private static let pageSize = 50
    private static let week: Int64 = 7 * 86_400_000

    /// What both pages begin with.
    private struct Ground {
        let stored: StoredIndicator
        let choice: FigureChoice
        let days: PeriodDays
        let query: MeasureReading.Query

        var spec: MeasureSpec { stored.definition.numerator }
        /// Whether even numbers of records would tell what is hidden.
        var isGuarded: Bool { stored.definition.isSensitive && !choice.seesSmall }
    }

    private func ground(_ key: String, _ input: FigureInput, _ visit: Visit, _ tx: Transaction) throws
        -> Ground
    {
        let choice = try FigureChoice(input, visit, needs, tx)
        guard let stored = try IndicatorStore.find(key, tx) else { throw IndicatorsProblem.missing(key) }
        let days = try IndicatorValues.days(choice.period, needs.instalments, tx)
        let query = MeasureReading.Query(
            days: [days],
            level: .everywhere,
            under: choice.under,
            keep: [],
            programmes: choice.records.programmes
        )
        return Ground(stored: stored, choice: choice, days: days, query: query)
    }

    func quality(_ visit: Visit, _ input: QualityInput) async throws -> Reply {
        try await needs.database.read { tx in
            let ground = try ground(input.key, input.figures, visit, tx)
            if ground.isGuarded {
                return GuardedPage(stored: ground.stored, choice: ground.choice, visit: visit).reply()
            }
            let today = visit.clock.today
            let quality = try MeasureReading.quality(ground.spec, ground.query, today: today, tx)
            if let sign = input.sign {
                return try records(sign, before: input.before, quality, ground, visit, tx).reply()
            }
            return try report(quality, ground, visit, tx).reply()
        }
    }

    private func report(_ quality: FactQuality?, _ ground: Ground, _ visit: Visit, _ tx: Transaction) throws
        -> QualityPage
    {
        let choice = ground.choice
        let signs = try quality?.look() ?? FactSigns()
        let under = choice.place?.id.rawValue ?? ""
        let inside = Gazetteer.bundled.places(.subdistrict).filter { $0.id.rawValue.hasPrefix(under) }
        let steps = IndicatorModel.steps(choice.period, upTo: min(ground.days.last, visit.clock.today))
        let table = try needs.figures(ground.stored, choice.query(steps), seesSmall: choice.seesSmall, tx)
        let values = steps.indices.map { table.value(period: $0)?.numerator?.double }
        return QualityPage(
            stored: ground.stored,
            choice: choice,
            signs: signs,
            places: (inside.count, inside.count { signs.places.contains($0.id.rawValue) }),
            oddSteps: QualityRules.oddSteps(values).map { steps[$0] },
            sums: try disagreements(ground.stored, choice, tx),
            visit: visit
        )
    }

    private func records(
        _ sign: FactSign,
        before: Int?,
        _ quality: FactQuality?,
        _ ground: Ground,
        _ visit: Visit,
        _ tx: Transaction
    ) throws -> QualityListPage {
        let page = try quality?.list(sign, before: before, limit: Self.pageSize)
        let facts = page?.facts ?? []
        let shown = facts.filter { visit.mayRead($0) }
        return QualityListPage(
            stored: ground.stored,
            choice: ground.choice,
            sign: sign,
            facts: shown,
            kept: facts.count - shown.count,
            next: page?.next,
            names: try needs.names(shown.compactMap(\.content.organization), tx),
            visit: visit
        )
    }

    func changes(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        let since = Instant(milliseconds: visit.clock.now.milliseconds - Self.week)
        return try await needs.database.read { tx in
            let ground = try ground(input.key, input.figures, visit, tx)
            if ground.isGuarded {
                return GuardedPage(stored: ground.stored, choice: ground.choice, visit: visit).reply()
            }
            let (spec, query) = (ground.spec, ground.query)
            let reasons = try MeasureReading.reasons(spec, query, since: since, limit: 200, tx)
            let shown = reasons.facts.filter { visit.mayRead($0) }
            let sum =
                spec.count == .facts || spec.count == .sum
                ? try MeasureReading.changes(spec, query, since: since, tx).first?.value : nil
            return ChangesPage(
                stored: ground.stored,
                choice: ground.choice,
                since: since,
                sum: sum.map { Amount($0, scale: spec.valueScale) },
                facts: shown,
                kept: reasons.facts.count - shown.count,
                names: try needs.names(shown.compactMap(\.content.organization), tx),
                visit: visit
            ).reply()
        }
    }

    /// Sums that should agree: the whole against its parts by place and by code, and a share above the whole.
    private func disagreements(_ stored: StoredIndicator, _ choice: FigureChoice, _ tx: Transaction) throws
        -> [Sentence]
    {
        let definition = stored.definition
        func table(_ level: PlaceLevel = .everywhere, by: [String] = []) throws -> [IndicatorRow] {
            let query = choice.query([choice.period], level: level, by: by)
            return try needs.figures(stored, query, seesSmall: choice.seesSmall, tx).rows
        }
        var found: [Sentence] = []
        let whole = try table().first?.value
        if definition.unit == .percent, let result = whole?.result, result.double > 100 {
            found.append(QualityText.moreThanWhole(result.text))
        }
        guard definition.numerator.addsUp, let sum = whole?.numerator else { return found }
        func compare(_ what: Sentence, _ rows: [IndicatorRow]) {
            let parts = Amount(rows.compactMap(\.value.numerator?.units).reduce(0, +), scale: sum.scale)
            if parts != sum { found.append(QualityText.sumsDisagree(what, sum.text, parts.text)) }
        }
        for key in definition.numerator.keys { compare(FigureText.dimension(key), try table(by: [key])) }
        if let below = choice.below { compare(IndicatorText.place, try table(below)) }
        return found
    }
}

/// One indicator's records, or those that show a sign.
struct QualityInput: RouteInput {
    static let fields: [Field] =
        IndicatorInput.fields + [
            Field(.query, "sign", .word(FactSign.allCases.map(\.rawValue))),
            Field(.query, "before", .integer),
        ]
    let key: String
    let figures: FigureInput
    let sign: FactSign?
    let before: Int?

    init(_ inputs: Inputs) throws {
        key = try inputs.text("key")
        figures = try FigureInput(inputs)
        sign = inputs.find("sign").flatMap(FactSign.init)
        before = inputs.findInteger("before")
    }
}

/// Said in the place of numbers that would tell what is hidden.
struct GuardedPage: Sendable {
    let stored: StoredIndicator
    let choice: FigureChoice
    let visit: Visit

    func reply() -> Reply {
        let title = FigureText.name(stored.definition.name, visit.language)
        let crumbs = visit.crumbs(stored.definition, choice, visit.say(IndicatorText.quality))
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, prose: title)
            html(.p, .class("card empty"), text: visit.say(QualityText.guarded))
        }
    }
}

extension Visit {
    /// Whether a record may be shown to the visitor.
    func mayRead(_ fact: Fact) -> Bool { may(Indicators.read, FactsPages.subject(fact)) }
}
