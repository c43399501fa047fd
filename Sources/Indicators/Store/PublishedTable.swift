// SPDX-License-Identifier: Apache-2.0

import Facts
import Storage

/// The figures of a table that is about to be shown to others, with what must be hidden.
struct PublishedTable {
    /// A figure with the line it stands in.
    struct Row: Sendable {
        let line: SuppressedTable.Line
        let value: IndicatorValue
    }

    /// What a table counted and hid, kept so that the next one is hidden together with it; never published.
    struct Counts: Sendable, Codable {
        var numerators: [String: Cell] = [:]
        var denominators: [String: Cell] = [:]

        struct Cell: Sendable, Codable {
            let count: Int64
            let isHidden: Bool
            /// Every count that was ever told in the series.
            var told: [Int64]?
        }
    }

    let lines: [Snapshot.Line]
    let counts: Counts

    init(definition: IndicatorDefinition, rows: [Row], earlier: Counts?) {
        var counts = Counts()
        var above: Set<SuppressedTable.Line> = []
        var below: Set<SuppressedTable.Line> = []
        // What was once hidden stays so, whatever the definition says since.
        let wasGuarded = earlier.map { !$0.numerators.isEmpty || !$0.denominators.isEmpty } ?? false
        if definition.isSensitive || wasGuarded {
            let threshold = definition.threshold
            (above, counts.numerators) = Self.hide(rows, \.numerator, earlier?.numerators, threshold)
            if case .measure = definition.denominator {
                (below, counts.denominators) = Self.hide(
                    rows,
                    \.denominator,
                    earlier?.denominators,
                    threshold
                )
            }
        }
        lines = rows.map { row in
            let value = row.value.hiding(
                numerator: above.contains(row.line),
                denominator: below.contains(row.line)
            )
            return Snapshot.Line(
                level: row.line.level,
                place: row.line.place,
                code: row.line.code,
                state: value.state,
                numerator: value.numerator,
                denominator: value.denominator,
                result: value.result,
                referenceDay: value.referenceDay
            )
        }
        self.counts = counts
    }

    /// Lines that were published before but have nothing now are 0 now.
    private static func hide(
        _ rows: [Row],
        _ part: (IndicatorValue) -> Amount?,
        _ earlier: [String: Counts.Cell]?,
        _ threshold: Int
    ) -> (Set<SuppressedTable.Line>, [String: Counts.Cell]) {
        var counts: [SuppressedTable.Line: Int64] = [:]
        for row in rows { counts[row.line] = part(row.value)?.units ?? 0 }
        for name in earlier?.keys ?? [:].keys {
            if let line = SuppressedTable.Line(name: name), counts[line] == nil { counts[line] = 0 }
        }
        // A count near to one that was told long ago tells as much as one near to the last.
        var before = earlier?.mapValues { (count: $0.count, isHidden: $0.isHidden) }
        for (line, count) in counts {
            let near = earlier?[line.name]?.told?.contains {
                (1..<threshold).contains(Int((count - $0).magnitude))
            }
            if near == true { before?[line.name]?.isHidden = true }
        }
        let hidden = SuppressedTable(counts, after: before).hidden(threshold: threshold)
        var kept: [String: Counts.Cell] = [:]
        for (line, count) in counts {
            let cell = earlier?[line.name]
            var told = cell?.told ?? (cell.map { $0.isHidden ? [] : [$0.count] } ?? [])
            if !hidden.contains(line), !told.contains(count) { told.append(count) }
            kept[line.name] = Counts.Cell(count: count, isHidden: hidden.contains(line), told: told)
        }
        return (hidden, kept)
    }

    /// The figures now: the place itself, then its parts, each all together and by code.
    static func read(
        _ definition: IndicatorDefinition,
        _ request: SnapshotStore.Request,
        _ instalments: InstalmentDays,
        _ tx: Transaction
    ) throws -> [Row] {
        let under = request.under.isEmpty ? [] : [request.under]
        let whole = PlaceLevel(rawValue: request.under.count) ?? .everywhere
        var levels = [whole]
        if whole == .everywhere { levels.append(.province) }
        if request.isDeep || whole != .everywhere { levels.append(.subdistrict) }
        var rows: [Row] = []
        for level in levels where level > whole || level == levels.first {
            for by in request.by.isEmpty ? [[]] : [[], [request.by]] {
                let query = IndicatorValues.Query([request.period], level: level, under: under, by: by)
                for row in try IndicatorValues.table(definition, query, instalments: instalments, tx) {
                    let line = SuppressedTable.Line(
                        level: level.rawValue,
                        place: row.place ?? "",
                        code: by.isEmpty ? nil : (row.codes.first ?? nil) ?? ""
                    )
                    rows.append(Row(line: line, value: row.value))
                }
            }
        }
        return rows
    }
}

extension SuppressedTable.Line {
    /// Reads what ``name`` wrote.
    init?(name: String) {
        let parts = name.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3, let level = Int(parts[0]) else { return nil }
        self.init(level: level, place: String(parts[1]), code: parts[2] == "*" ? nil : String(parts[2]))
    }
}
