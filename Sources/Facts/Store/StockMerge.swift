// SPDX-License-Identifier: Apache-2.0

import Storage

/// Writes what a pass says of units into a stock: each unit's history is read, merged and written once.
enum StockMerge {
    static func write(
        _ units: [StockSums.Unit],
        of measure: Int,
        without reversed: Set<Int>,
        _ tx: Transaction
    ) throws {
        guard !units.isEmpty else { return }
        let known = try existing(units.map(\.key), of: measure, tx)
        var months: [CellKey: Int64] = [:]
        var days: [CellKey: Int64] = [:]
        var added: [(key: Int64, state: StockState)] = []
        for unit in units {
            let old = known[unit.key] ?? []
            let fresh = unit.states.filter { !reversed.contains($0.seq) }
            let gone = Set(unit.takenBack.map(\.seq))
            let kept = old.filter { !gone.contains($0.seq) }
            let new = (kept + fresh).sorted { $0.isBefore($1) }
            let changed = StockRules.difference(from: old, to: new, time: DayNumber.month)
            months.merge(changed, uniquingKeysWith: +)
            days.merge(StockRules.difference(from: old, to: new) { $0 }, uniquingKeysWith: +)
            added += fresh.map { (unit.key, $0) }
            try StockBulk.remove(unit.takenBack[...], of: measure, tx)
        }
        try CellRows.insert(added, of: measure, tx)
        try StockWriter.write(months: months, days: days, measure, tx)
    }

    private static func existing(
        _ keys: [Int64],
        of measure: Int,
        _ tx: Transaction
    ) throws -> [Int64: [StockState]] {
        var out: [Int64: [StockState]] = [:]
        for start in stride(from: 0, to: keys.count, by: 200) {
            let some = Array(keys[start..<min(keys.count, start + 200)])
            try tx.forEach(
                """
                \(StockWriter.columns) where measure_id = \(measure) and key_id in (\(list: some))
                order by key_id, day, seq
                """
            ) { row in
                out[try row.get("key_id"), default: []].append(try StockWriter.read(row))
            }
        }
        return out
    }
}
