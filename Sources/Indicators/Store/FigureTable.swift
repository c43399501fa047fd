// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage

/// Which table of figures is kept until anyone commits.
struct FigureKey: Hashable, Sendable {
    let definition: String
    let number: Int
    let query: IndicatorValues.Query
}

/// Figures as a visitor may see them.
struct FigureTable: Sendable {
    var rows: [IndicatorRow]

    /// The line about one place and period; nil place is everything asked for.
    func value(period: Int = 0, place: String? = nil, codes: [String?] = []) -> IndicatorValue? {
        rows.first { $0.period == period && $0.place == place && $0.codes == codes }?.value
    }
}

extension IndicatorsNeeds {
    /// All indicators in use; reading forty definitions costs more than their figures.
    func indicators(_ tx: Transaction) throws -> [StoredIndicator] {
        try listed.value(0, tx) { try IndicatorStore.list($0) }
    }

    /// Figures of one indicator, small counts of persons hidden from those who may not see them.
    ///
    /// To them a sensitive matter is told by budget years and places alone: years do not overlap, and places
    /// are all answered from one table, so that there is nothing to subtract.
    func figures(
        _ stored: StoredIndicator,
        _ query: IndicatorValues.Query,
        seesSmall: Bool,
        _ tx: Transaction
    ) throws -> FigureTable {
        let key = FigureKey(definition: stored.definition.key, number: stored.number, query: query)
        let table = try cache.value(key, tx) { tx in
            FigureTable(
                rows: try IndicatorValues.table(
                    stored.definition,
                    query,
                    instalments: instalments,
                    kept: denominators,
                    tx
                )
            )
        }
        guard stored.definition.isSensitive, !seesSmall else { return table }
        let guards = try query.periods.map { try guardedFigures(stored, $0, query.programmes, tx) }
        return FigureTable(
            rows: table.rows.map { GuardedFigures.guarding($0, query, by: guards[$0.period]) }
        )
    }

    private func guardedFigures(
        _ stored: StoredIndicator,
        _ period: Period,
        _ programmes: [String]?,
        _ tx: Transaction
    ) throws -> GuardedFigures {
        guard case .fiscalYear = period else { return .nothing }
        let key = GuardedKey(
            definition: stored.definition.key,
            number: stored.number,
            period: period,
            programmes: programmes
        )
        return try guarded.value(key, tx) { tx in
            try GuardedFigures(
                stored.definition,
                period,
                programmes: programmes,
                instalments: instalments,
                kept: denominators,
                tx
            )
        }
    }
}
