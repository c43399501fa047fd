// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage

/// Which table of figures is kept until anyone commits.
struct FigureKey: Hashable, Sendable {
    let definition: String
    let number: Int
    let query: IndicatorValues.Query
    let hidesSmall: Bool
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
    /// Figures of one indicator, small counts of persons hidden from those who may not see them.
    func figures(
        _ stored: StoredIndicator,
        _ query: IndicatorValues.Query,
        seesSmall: Bool,
        _ tx: Transaction
    ) throws -> FigureTable {
        let hides = stored.definition.isSensitive && !seesSmall
        let key = FigureKey(
            definition: stored.definition.key,
            number: stored.number,
            query: query,
            hidesSmall: hides
        )
        return try cache.value(key, tx) { tx in
            let rows = try table(stored.definition, query, tx)
            return FigureTable(
                rows: hides ? try hide(rows, stored.definition, query, tx) : rows
            )
        }
    }

    private func table(
        _ definition: IndicatorDefinition,
        _ query: IndicatorValues.Query,
        _ tx: Transaction
    ) throws -> [IndicatorRow] {
        try IndicatorValues.table(definition, query, instalments: instalments, kept: denominators, tx)
    }

    /// Hides small counts beside the sums they belong to, for each period on its own.
    private func hide(
        _ rows: [IndicatorRow],
        _ definition: IndicatorDefinition,
        _ query: IndicatorValues.Query,
        _ tx: Transaction
    ) throws -> [IndicatorRow] {
        var wider = query
        wider.level = .everywhere
        let sums =
            query.level == .everywhere
            ? [] : try table(definition, wider, tx)
        let isApart = query.by.count == 1
        wider.by = []
        let whole = isApart ? try table(definition, wider, tx) : []
        func line(_ row: IndicatorRow, level: Int) -> SuppressedTable.Line {
            SuppressedTable.Line(
                level: level,
                place: row.place ?? "",
                code: row.codes.isEmpty ? nil : row.codes.map { $0 ?? "" }.joined(separator: "&")
            )
        }
        var out = rows
        for period in query.periods.indices {
            let own = rows.filter { $0.period == period }
                .map { PublishedTable.Row(line: line($0, level: query.level.rawValue), value: $0.value) }
            let around = (sums + whole).filter { $0.period == period }
                .map { PublishedTable.Row(line: line($0, level: 0), value: $0.value) }
            let extra = around.filter { other in !own.contains { $0.line == other.line } }
            let table = PublishedTable(definition: definition, rows: own + extra, earlier: nil)
            let hidden = Set(
                table.lines.filter { $0.state == .hidden }
                    .map { SuppressedTable.Line(level: $0.level, place: $0.place, code: $0.code) }
            )
            for index in out.indices where out[index].period == period {
                if hidden.contains(line(out[index], level: query.level.rawValue)) {
                    out[index].value = out[index].value.hiding(numerator: true, denominator: false)
                }
            }
        }
        return out
    }
}
