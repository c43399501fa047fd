// SPDX-License-Identifier: Apache-2.0

public import Facts
import Kernel
public import Storage

/// The days of a programme's instalment, which only the house can say.
public typealias InstalmentDays =
    @Sendable (_ programme: String, _ number: Int, Transaction) throws -> PeriodDays?

/// Figures, live: what other rooms and pages ask for.
public enum IndicatorValues {
    /// Which figures.
    public struct Query: Sendable, Hashable {
        /// About when.
        public var periods: [Period]
        /// A line for each place of this level.
        public var level: PlaceLevel
        /// Only inside these places, by official code; empty is everywhere.
        public var under: [String]
        /// The codes to tell apart by.
        public var by: [String]
        /// Counted from the records of these programmes only; nil is everyone's.
        public var programmes: [String]?

        /// Figures of some periods, all together unless more is said.
        public init(
            _ periods: [Period],
            level: PlaceLevel = .everywhere,
            under: [String] = [],
            by: [String] = [],
            programmes: [String]? = nil
        ) {
            self.periods = periods
            self.level = level
            self.under = under
            self.by = by
            self.programmes = programmes
        }
    }

    /// One figure: of one indicator, in one place, about one period.
    /// - Parameters:
    ///   - key: the indicator.
    ///   - place: a code of 2, 4 or 6 digits; nil is everywhere.
    ///   - period: about when.
    ///   - instalments: only needed for periods that are instalments.
    ///   - tx: the transaction to read in.
    /// - Returns: the figure with its parts, or why there is none.
    /// - Throws: ``IndicatorsProblem`` when there is no such indicator, or the instalment has no days.
    public static func value(
        _ key: String,
        place: String?,
        period: Period,
        instalments: InstalmentDays = { _, _, _ in nil },
        _ tx: Transaction
    ) throws -> IndicatorValue {
        guard let stored = try IndicatorStore.find(key, tx) else { throw IndicatorsProblem.missing(key) }
        let query = Query([period], under: place.map { [$0] } ?? [])
        let rows = try table(stored.definition, query, instalments: instalments, tx)
        return rows.first?.value ?? RateRules.value(stored.definition, nil, over: nil)
    }

    /// A table of figures; a place without anything recorded has no line.
    /// - Throws: ``IndicatorsProblem`` when it cannot be told apart so, or an instalment has no days.
    public static func table(
        _ definition: IndicatorDefinition,
        _ query: Query,
        instalments: InstalmentDays = { _, _, _ in nil },
        _ tx: Transaction
    ) throws -> [IndicatorRow] {
        try table(definition, query, instalments: instalments, kept: DenominatorCache(), tx)
    }

    /// The same with tables to divide by that are kept between requests.
    static func table(
        _ definition: IndicatorDefinition,
        _ query: Query,
        instalments: InstalmentDays,
        kept: DenominatorCache,
        _ tx: Transaction
    ) throws -> [IndicatorRow] {
        let known = definition.numerator.keys
        if let odd = query.by.first(where: { !known.contains($0) }) {
            throw IndicatorsProblem.wrongDimension(odd)
        }
        let days = try query.periods.map { try Self.days($0, instalments, tx) }
        let asked = MeasureReading.Query(
            days: days,
            level: query.level,
            under: query.under,
            keep: query.by,
            programmes: query.programmes
        )
        let counted = try MeasureReading.rows(definition.numerator, asked, tx)
        return switch definition.denominator {
        case .none: counted.map { line(definition, $0, over: nil, day: nil) }
        case .table(let key): try overTable(definition, counted, key, days, query, kept, tx)
        case .measure(let spec): overMeasure(definition, counted, try MeasureReading.rows(spec, asked, tx))
        }
    }

    static func days(_ period: Period, _ instalments: InstalmentDays, _ tx: Transaction) throws -> PeriodDays
    {
        guard let days = try period.days(instalments: { try instalments($0, $1, tx) }) else {
            throw IndicatorsProblem.noInstalment
        }
        return days
    }

    private static func overTable(
        _ definition: IndicatorDefinition,
        _ counted: [CellRow],
        _ key: String,
        _ days: [PeriodDays],
        _ query: Query,
        _ kept: DenominatorCache,
        _ tx: Transaction
    ) throws -> [IndicatorRow] {
        var tables: [Day: DenominatorTable?] = [:]
        return try counted.map { row in
            let last = days[row.period].last
            let table: DenominatorTable?
            if let known = tables[last] {
                table = known
            } else {
                table = try kept.find(key, nearest: last, tx)
                tables[last] = table
            }
            // The one line of "everything inside" is about the place that was asked for.
            let place = query.level == .everywhere ? query.under.first : row.place
            let isOne = query.level != .everywhere || query.under.count <= 1
            let isStated = query.level == .everywhere || row.place?.count == query.level.rawValue
            let amount =
                isOne && isStated ? table?.amount(place, codes: Array(zip(query.by, row.codes))) : nil
            return line(definition, row, over: amount.map { Amount($0) }, day: table?.referenceDay)
        }
    }

    /// What is missing above the line is 0 where there is something below it.
    private static func overMeasure(
        _ definition: IndicatorDefinition,
        _ counted: [CellRow],
        _ below: [CellRow]
    ) -> [IndicatorRow] {
        guard case .measure(let spec) = definition.denominator else { return [] }
        var waiting = Dictionary(counted.map { (Spot($0), $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [IndicatorRow] = []
        for row in below {
            var above = row
            above.value = 0
            above.facts = 0
            let found = waiting.removeValue(forKey: Spot(row)) ?? above
            rows.append(line(definition, found, over: Amount(row.value, scale: spec.valueScale), day: nil))
        }
        rows += counted.filter { waiting[Spot($0)] != nil }.map { line(definition, $0, over: nil, day: nil) }
        return rows
    }

    private struct Spot: Hashable {
        let period: Int
        let place: String?
        let codes: [String?]

        init(_ row: CellRow) {
            period = row.period
            place = row.place
            codes = row.codes
        }
    }

    private static func line(
        _ definition: IndicatorDefinition,
        _ row: CellRow,
        over: Amount?,
        day: Day?
    ) -> IndicatorRow {
        var value = RateRules.value(definition, row.value, over: over)
        if over != nil { value.referenceDay = day?.iso }
        return IndicatorRow(
            period: row.period,
            place: row.place,
            codes: row.codes,
            value: value,
            facts: row.facts
        )
    }
}
