// SPDX-License-Identifier: Apache-2.0

import Facts
public import Storage

/// Which guarded table is kept until anyone commits.
struct GuardedKey: Hashable, Sendable {
    let definition: String
    let number: Int
    let period: Period
    let programmes: [String]?
}

/// Live figures of a sensitive matter for everyone from whom a record is kept.
///
/// There is one table for all of them, over the whole tree of places, and every question is answered from it:
/// a place asked for alone, a list and a map tell the same, so that none gives away what another one hides.
struct GuardedFigures: Sendable {
    private let lines: [SuppressedTable.Line: IndicatorValue]
    private let tellsAnything: Bool

    /// Tells nothing, for a period that overlaps others.
    static let nothing = GuardedFigures()

    private init() { (lines, tellsAnything) = ([:], false) }

    /// - Throws: ``IndicatorsProblem/noInstalment``.
    init(
        _ definition: IndicatorDefinition,
        _ period: Period,
        programmes: [String]? = nil,
        levels: [PlaceLevel] = [.everywhere, .province, .district, .subdistrict],
        instalments: InstalmentDays,
        kept: DenominatorCache,
        _ tx: Transaction
    ) throws {
        var rows: [PublishedTable.Row] = []
        for level in levels {
            let query = IndicatorValues.Query([period], level: level, programmes: programmes)
            let table = try IndicatorValues.table(definition, query, instalments: instalments, kept: kept, tx)
            rows += table.map { row in
                let place = row.place ?? ""
                return .init(line: .init(level: level.rawValue, place: place, code: nil), value: row.value)
            }
        }
        let table = PublishedTable(definition: definition, rows: rows, earlier: nil)
        let values = zip(rows, table.lines).map { ($0.line, $1.value) }
        lines = Dictionary(values, uniquingKeysWith: { first, _ in first })
        tellsAnything = true
    }

    /// What may be told about a place; nil when nothing was recorded there.
    func value(level: Int, place: String) -> IndicatorValue? {
        lines[SuppressedTable.Line(level: level, place: place, code: nil)]
    }

    /// Whether a figure about all of some places tells nothing that is hidden.
    func tells(_ places: [String]) -> Bool {
        guard tellsAnything else { return false }
        if places.isEmpty { return value(level: 0, place: "")?.state != .hidden }
        return places.allSatisfy { value(level: $0.count, place: $0)?.state != .hidden }
    }
}

extension IndicatorValues {
    /// A table for many eyes, such as a board's: of a sensitive matter nothing that leads to a small count.
    /// - Throws: as ``table(_:_:instalments:_:)``.
    public static func guarded(
        _ definition: IndicatorDefinition,
        _ query: Query,
        instalments: InstalmentDays = { _, _, _ in nil },
        _ tx: Transaction
    ) throws -> [IndicatorRow] {
        let rows = try table(definition, query, instalments: instalments, tx)
        guard definition.isSensitive else { return rows }
        let deepest = max(query.level.rawValue, query.under.map(\.count).max() ?? 0)
        let levels = [PlaceLevel.everywhere, .province, .district, .subdistrict]
        let tables = try query.periods.map { period in
            try GuardedFigures(
                definition,
                period,
                levels: levels.filter { $0.rawValue <= max(deepest, 2) },
                instalments: instalments,
                kept: DenominatorCache(),
                tx
            )
        }
        return rows.map { row in GuardedFigures.guarding(row, query, by: tables[row.period]) }
    }
}

extension GuardedFigures {
    /// A row as it may be told.
    static func guarding(_ row: IndicatorRow, _ query: IndicatorValues.Query, by table: GuardedFigures)
        -> IndicatorRow
    {
        var row = row
        let hidden = row.value.hiding(numerator: true, denominator: true)
        if !query.by.isEmpty {
            row.value = hidden
        } else if query.level == .everywhere, query.under.count != 1 {
            if !table.tells(query.under) { row.value = hidden }
        } else {
            let isPlace = query.level == .everywhere
            let place = isPlace ? query.under.first ?? "" : row.place ?? ""
            row.value =
                table.value(level: isPlace ? place.count : query.level.rawValue, place: place) ?? hidden
        }
        return row
    }
}
