// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Reads live figures: any months, places down to the subdistrict, the dimensions of the measure.
public enum CellStore {
    /// The figures of a table, in no particular order; where nothing was recorded there is no row.
    ///
    /// Counts, sums and stocks of a level, "not stated" included, add up to those of the level above. Persons
    /// do not: each row tells how many different persons are behind it.
    /// - Throws: ``FactsProblem/noSuchMeasure(_:)``, ``FactsProblem/notReady(measure:)``,
    ///   ``FactsProblem/notKept(_:measure:)``, ``FactsProblem/notACode(field:)``.
    public static func table(_ query: CellQuery, _ tx: Transaction) throws -> [CellRow] {
        let reading = try CellReading(query, tx)
        switch reading.measure.aggregate {
        case .subjects:
            return try reading.inPeriods { try reading.presences($0, $1) }
        case .latest:
            return try query.periods.enumerated().flatMap { index, period in
                try reading.stock(on: period.upperBound.last, period: index)
            }
        case .count, .sum:
            return try reading.inPeriods { try reading.cells($0, $1) }
        }
    }

    /// A stock on any day; the query's periods do not matter.
    /// - Throws: as ``table(_:_:)``, and ``FactsProblem/notAStock(measure:)``.
    public static func stock(_ query: CellQuery, on day: Day, _ tx: Transaction) throws -> [CellRow] {
        let reading = try CellReading(query, tx)
        guard case .latest = reading.measure.aggregate else {
            throw FactsProblem.notAStock(measure: query.measure)
        }
        return try reading.stock(on: day, period: 0)
    }

    /// The facts behind one figure of ``table(_:_:)``, the latest day first.
    /// - Parameters:
    ///   - query: the question that gave the figure.
    ///   - row: the figure.
    ///   - after: where the page before ended.
    ///   - limit: how many facts a page holds.
    ///   - tx: the transaction to read in.
    /// - Returns: facts that stand; those that were taken back are no longer behind the figure.
    /// - Throws: as ``table(_:_:)``.
    public static func open(
        _ query: CellQuery,
        row: CellRow,
        after: FactCursor? = nil,
        limit: Int = 50,
        _ tx: Transaction
    ) throws -> FactPage {
        let measure = try MeasureStore.shown(query.measure, tx).measure
        let wide = FactQuery(
            measure: measure,
            periods: query.periods.map { $0.lowerBound.first...$0.upperBound.last },
            level: query.level,
            under: query.under,
            keep: query.keep,
            byOrganization: query.byOrganization,
            organizations: query.organizations
        )
        return try FactTable.open(wide, row: row, after: after, limit: limit, tx)
    }
}
