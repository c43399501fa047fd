// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage

/// The one place that asks `Facts` for counts: from cells where they are kept, else straight from facts.
enum MeasureReading {
    /// Which counts are asked for.
    struct Query: Sendable, Hashable {
        var days: [PeriodDays]
        var level: PlaceLevel
        var under: [String]
        var keep: [String]
        /// Only the records of these programmes; cells do not know whose they are.
        var programmes: [String]?
    }

    /// Before anything that is kept here.
    private static let beginning = Day(daysSince1970: 0)

    static func rows(_ spec: MeasureSpec, _ query: Query, _ tx: Transaction) throws -> [CellRow] {
        guard !query.days.isEmpty else { return [] }
        let isKept = query.keep.allSatisfy(spec.keys.contains)
        // Who belonged to a set on which day is joined on reading; cells do not know it.
        if isKept, spec.among == nil, query.programmes == nil,
            let state = try MeasureStore.find(spec.registeredName, tx),
            state.isReady
        {
            if query.days.allSatisfy(\.isWholeMonths) { return try CellStore.table(cells(spec, query), tx) }
            if spec.count == .latest { return try stocks(spec, query, tx) }
        }
        return try FactTable.table(facts(spec, query, tx), tx)
    }

    /// The facts behind one row, the newest day first.
    static func open(
        _ spec: MeasureSpec,
        _ query: Query,
        row: CellRow,
        after: FactCursor?,
        limit: Int,
        _ tx: Transaction
    ) throws -> FactPage {
        try FactTable.open(facts(spec, query, tx), row: row, after: after, limit: limit, tx)
    }

    /// What came and went since a moment, by the time of recording.
    static func changes(_ spec: MeasureSpec, _ query: Query, since: Instant, _ tx: Transaction) throws
        -> [CellRow]
    {
        try FactChanges.since(since, facts(spec, query, tx), tx)
    }

    /// The facts and reversals that made the change.
    static func reasons(
        _ spec: MeasureSpec,
        _ query: Query,
        since: Instant,
        limit: Int,
        _ tx: Transaction
    ) throws -> FactPage {
        try FactChanges.list(since: since, facts(spec, query, tx), after: nil, limit: limit, tx)
    }

    /// Signs of mistakes in the records behind a figure; nil when nothing of the kind was ever recorded.
    static func quality(_ spec: MeasureSpec, _ query: Query, today: Day, _ tx: Transaction) throws
        -> FactQuality?
    {
        let sums = spec.count == .sum || spec.count == .latest
        let amount = sums && spec.amount > 0 ? spec.amount : nil
        return try FactQuality(facts(spec, query, tx), keys: spec.keys, amount: amount, today: today, tx)
    }

    /// Tells `Facts` what a definition counts; what is known already costs nothing.
    static func register(_ definition: IndicatorDefinition, at now: Instant, _ tx: Transaction) throws {
        var specs = [definition.numerator]
        if case .measure(let spec) = definition.denominator { specs.append(spec) }
        try MeasureStore.register(specs.filter { $0.among == nil }.map(measure), at: now, tx)
    }

    static func measure(_ spec: MeasureSpec) -> Measure {
        let aggregate: Measure.Aggregate =
            switch spec.count {
            case .facts: .count
            case .sum: .sum(spec.amount)
            case .subjects: .subjects
            case .latest: .latest(spec.amount > 0 ? spec.amount : nil, per: key(spec.holder))
            }
        return Measure(
            name: spec.registeredName,
            kind: spec.kind,
            filter: spec.filter,
            aggregate: aggregate,
            dimensions: spec.dimensions.map { Measure.Dimension(key: $0.key, codes: $0.codes) }
        )
    }

    private static func key(_ holder: MeasureSpec.Holder) -> Measure.Key {
        switch holder {
        case .unit: .unit
        case .subject: .subject
        case .organization: .organization
        }
    }

    private static func cells(_ spec: MeasureSpec, _ query: Query) -> CellQuery {
        CellQuery(
            measure: spec.registeredName,
            periods: query.days.map { Month(of: $0.first ?? beginning)...Month(of: $0.last) },
            level: query.level,
            under: query.under,
            keep: query.keep
        )
    }

    private static func stocks(_ spec: MeasureSpec, _ query: Query, _ tx: Transaction) throws -> [CellRow] {
        try query.days.enumerated().flatMap { index, days in
            try CellStore.stock(cells(spec, query), on: days.last, tx).map { row in
                var row = row
                row.period = index
                return row
            }
        }
    }

    private static func facts(_ spec: MeasureSpec, _ query: Query, _ tx: Transaction) throws -> FactQuery {
        FactQuery(
            measure: measure(spec),
            periods: query.days.map { ($0.first ?? beginning)...$0.last },
            level: query.level,
            under: query.under,
            keep: query.keep,
            programmes: query.programmes,
            units: try spec.among.map { try UnitSets.members(kind: $0.kind, filter: $0.filter, tx) }
        )
    }
}
