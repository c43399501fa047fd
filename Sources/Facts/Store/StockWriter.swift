// SPDX-License-Identifier: Apache-2.0

import Storage

/// Keeps stocks: the states of each unit in order, and what each state changes on its day.
enum StockWriter {
    /// Adds the state that a fact is, or takes out the state of the fact that it takes back.
    static func apply(_ entry: FactEntry, _ counter: MeasureCounter, _ codes: FactCodes) throws {
        guard let key = try counter.stockKey(entry, codes) else { return }
        let verdict = try counter.verdict(entry, codes)
        if let reversed = entry.reverses {
            try remove(seq: reversed, day: entry.day, key: key, counter.id, codes.tx)
        } else {
            let state = counter.state(entry, place: codes.place(entry.place), verdict)
            try insert(state, key: key, counter.id, codes.tx)
        }
    }

    /// Puts a state that changed in place where it belongs now.
    static func move(
        _ old: (entry: FactEntry, place: Int),
        _ new: (entry: FactEntry, place: Int),
        _ counter: MeasureCounter,
        _ codes: FactCodes
    ) throws {
        if let key = try counter.stockKey(old.entry, codes) {
            try remove(seq: old.entry.seq, day: old.entry.day, key: key, counter.id, codes.tx)
        }
        if let key = try counter.stockKey(new.entry, codes) {
            let state = counter.state(new.entry, place: new.place, try counter.verdict(new.entry, codes))
            try insert(state, key: key, counter.id, codes.tx)
        }
    }

    private static func insert(_ state: StockState, key: Int64, _ measure: Int, _ tx: Transaction) throws {
        let around = try neighbours(day: state.day, seq: state.seq, key: key, measure, tx)
        try CellRows.insert([(key, state)], of: measure, tx)
        try replace(around, around.before + [state] + around.after, measure, tx)
    }

    private static func remove(seq: Int, day: Int, key: Int64, _ measure: Int, _ tx: Transaction) throws {
        let row = try tx.row(
            """
            \(columns) where measure_id = \(measure) and key_id = \(key) and day = \(day) and seq = \(seq)
            """
        )
        // A state that the worker has not added yet: it will see that it was taken back.
        guard let state = try row.map(read) else { return }
        let around = try neighbours(day: day, seq: seq, key: key, measure, tx)
        try tx.run(
            """
            delete from stock_states where measure_id = \(measure) and key_id = \(key) and day = \(day)
            and seq = \(seq)
            """
        )
        let old = around.before + [state] + around.after
        try write(from: old, to: around.before + around.after, measure, tx)
    }

    private typealias Around = (before: [StockState], after: [StockState])

    private static func replace(_ old: Around, _ new: [StockState], _ measure: Int, _ tx: Transaction) throws
    {
        try write(from: old.before + old.after, to: new, measure, tx)
    }

    /// Moves months and days by what differs between two pieces of a unit's history.
    static func write(
        from old: [StockState],
        to new: [StockState],
        _ measure: Int,
        _ tx: Transaction
    ) throws {
        let months = StockRules.difference(from: old, to: new, time: DayNumber.month)
        let days = StockRules.difference(from: old, to: new) { $0 }
        try write(months: months, days: days, measure, tx)
    }

    static func write(
        months: [CellKey: Int64],
        days: [CellKey: Int64],
        _ measure: Int,
        _ tx: Transaction
    ) throws {
        var provinces: [CellKey: Int64] = [:]
        for (key, value) in months { provinces[key.inProvince, default: 0] += value }
        let cells = [(6, months), (2, provinces)].flatMap { level, changes in
            changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map {
                CellRows.Cell(
                    measure: measure,
                    level: level,
                    key: $0.key,
                    amount: CellAmount(value: $0.value, facts: 0)
                )
            }
        }
        try CellRows.add(cells[...], tx)
        let moved = days.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        try CellRows.addDays(measure, moved, tx)
    }

    private static func neighbours(
        day: Int,
        seq: Int,
        key: Int64,
        _ measure: Int,
        _ tx: Transaction
    ) throws -> Around {
        let before = try tx.row(
            """
            \(columns) where measure_id = \(measure) and key_id = \(key) and (day, seq) < (\(day), \(seq))
            order by day desc, seq desc limit 1
            """
        )
        let after = try tx.row(
            """
            \(columns) where measure_id = \(measure) and key_id = \(key) and (day, seq) > (\(day), \(seq))
            order by day, seq limit 1
            """
        )
        return (try before.map { [try read($0)] } ?? [], try after.map { [try read($0)] } ?? [])
    }

    static let columns: SQL = """
        select key_id, day, seq, place, d1, d2, organization_id, value from stock_states
        """

    static func read(_ row: Row) throws -> StockState {
        try StockState(
            day: row.get("day"),
            seq: row.get("seq"),
            place: row.get("place"),
            first: row.get("d1"),
            second: row.get("d2"),
            organization: row.get("organization_id"),
            value: row.get("value")
        )
    }
}
