// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Storage

/// Reads figures straight from facts: any days, any shape keys, members of a set of units, any definition.
///
/// What live figures can tell they tell faster; both tell the same.
public enum FactTable {
    /// The figures of a table, in no particular order; where nothing was recorded there is no row.
    /// - Throws: ``FactsProblem/badFilter(_:position:)``, ``FactsProblem/badMeasure(_:_:)``,
    ///   ``FactsProblem/notACode(field:)``.
    public static func table(_ query: FactQuery, _ tx: Transaction) throws -> [CellRow] {
        guard let scan = try FactScan(query, tx) else { return [] }
        if case .latest = query.measure.aggregate { return try stock(scan) }
        var groups = FactGroups(query.measure.aggregate)
        try scan.each { entry in
            guard let seen = try scan.look(at: entry) else { return }
            for period in scan.periods(of: entry.day) { groups.add(entry, to: scan.row(seen, period)) }
        }
        return groups.rows
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
        _ query: FactQuery,
        row: CellRow,
        after: FactCursor? = nil,
        limit: Int = 50,
        _ tx: Transaction
    ) throws -> FactPage {
        guard let scan = try FactScan(query, tx), query.periods.indices.contains(row.period) else {
            return FactPage(facts: [], next: nil)
        }
        var asked = row
        asked.value = 0
        asked.facts = 0
        var found: [FactEntry] = []
        if case .latest = query.measure.aggregate {
            let day = DayNumber.number(query.periods[row.period].upperBound)
            for (entry, value) in try scan.states(on: day) where value != 0 {
                guard let seen = try scan.look(at: entry, on: day) else { continue }
                if scan.row(seen, row.period) == asked { found.append(entry) }
            }
        } else {
            try scan.each { entry in
                guard scan.periods(of: entry.day).contains(row.period),
                    let seen = try scan.look(at: entry), scan.row(seen, row.period) == asked
                else { return }
                found.append(entry)
            }
        }
        return try page(standing(found), after: after, limit: limit, tx)
    }

    private static func stock(_ scan: FactScan) throws -> [CellRow] {
        var sums: [CellRow: Int64] = [:]
        for (index, period) in scan.query.periods.enumerated() {
            let day = DayNumber.number(period.upperBound)
            for (entry, value) in try scan.states(on: day) where value != 0 {
                guard let seen = try scan.look(at: entry, on: day) else { continue }
                sums[scan.row(seen, index), default: 0] += value
            }
        }
        return sums.filter { $0.value != 0 }.map { key, value in
            var row = key
            row.value = value
            return row
        }
    }

    /// Without reversals and what they take back; both lie in the same group.
    private static func standing(_ entries: [FactEntry]) -> [FactEntry] {
        let reversed = Set(entries.compactMap(\.reverses))
        return entries.filter { $0.reverses == nil && !reversed.contains($0.seq) }
    }

    static func page(
        _ entries: [FactEntry],
        after: FactCursor?,
        limit: Int,
        _ tx: Transaction
    ) throws -> FactPage {
        let sorted = entries.sorted { ($0.day, $0.seq) > ($1.day, $1.seq) }
        let rest = sorted.drop { entry in
            after.map { (entry.day, entry.seq) >= ($0.day, $0.seq) } ?? false
        }
        let shown = rest.prefix(limit)
        let facts = try FactReading.list("where f.seq in (\(list: shown.map(\.seq)))", tx)
        let bySeq = Dictionary(facts.map { ($0.seq, $0) }, uniquingKeysWith: { first, _ in first })
        let isLast = shown.count == rest.count
        let next = isLast ? nil : shown.last.map { FactCursor(day: $0.day, seq: $0.seq) }
        return FactPage(facts: shown.compactMap { bySeq[$0.seq] }, next: next)
    }
}
