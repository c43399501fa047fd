// SPDX-License-Identifier: Apache-2.0

import Storage

/// Adds changes to the tables of live figures, many rows with one statement.
enum CellRows {
    /// A change of one cell.
    struct Cell {
        let measure: Int
        let level: Int
        let key: CellKey
        let amount: CellAmount
    }

    /// A change of how many facts bring a person into a cell.
    struct Presence {
        let measure: Int
        let key: PresenceKey
        let change: Int64
    }

    static func add(_ rows: ArraySlice<Cell>, _ tx: Transaction) throws {
        try chunked(rows, width: 9) { row, flat in
            flat.append(row.measure.value)
            flat.append(row.level.value)
            append(row.key, to: &flat)
            flat.append(.integer(row.amount.value))
            flat.append(.integer(row.amount.facts))
        } run: { flat in
            try tx.run(
                """
                insert into cells (measure_id, level, month, place, d1, d2, organization_id, value, facts)
                values \(rows: flat, width: 9)
                on conflict (measure_id, level, month, place, d1, d2, organization_id)
                do update set value = cells.value + excluded.value, facts = cells.facts + excluded.facts
                """
            )
        }
    }

    static func add(_ rows: ArraySlice<Presence>, _ tx: Transaction) throws {
        try chunked(rows, width: 8) { row, flat in
            flat.append(row.measure.value)
            append(row.key.cell, to: &flat)
            flat.append(.integer(row.key.subject))
            flat.append(.integer(row.change))
        } run: { flat in
            try tx.run(
                """
                insert into presences (measure_id, month, place, d1, d2, organization_id, subject, n)
                values \(rows: flat, width: 8)
                on conflict (measure_id, month, place, subject, d1, d2, organization_id)
                do update set n = presences.n + excluded.n
                """
            )
        }
        for row in rows where row.change < 0 { try drop(row, tx) }
    }

    /// Days of a stock; the keys' time is a day.
    static func addDays(_ measure: Int, _ changes: [(CellKey, Int64)], _ tx: Transaction) throws {
        try chunked(changes[...], width: 7) { change, flat in
            flat.append(measure.value)
            append(change.0, to: &flat)
            flat.append(.integer(change.1))
        } run: { flat in
            try tx.run(
                """
                insert into stock_days (measure_id, day, place, d1, d2, organization_id, value)
                values \(rows: flat, width: 7)
                on conflict (measure_id, day, place, d1, d2, organization_id)
                do update set value = stock_days.value + excluded.value
                """
            )
        }
    }

    static func insert(_ states: [(key: Int64, state: StockState)], of measure: Int, _ tx: Transaction) throws
    {
        try chunked(states[...], width: 9) { row, flat in
            let state = row.state
            flat += [measure.value, .integer(row.key), state.day.value, state.seq.value, state.place.value]
            flat += [state.first.value, state.second.value, state.organization.value, .integer(state.value)]
        } run: { flat in
            try tx.run(
                """
                insert into stock_states (measure_id, key_id, day, seq, place, d1, d2, organization_id, value)
                values \(rows: flat, width: 9)
                """
            )
        }
    }

    private static func drop(_ row: Presence, _ tx: Transaction) throws {
        let cell = row.key.cell
        try tx.run(
            """
            delete from presences where measure_id = \(row.measure) and month = \(cell.time)
            and place = \(cell.place) and subject = \(row.key.subject) and d1 = \(cell.first)
            and d2 = \(cell.second) and organization_id = \(cell.organization) and n = 0
            """
        )
    }

    private static func append(_ key: CellKey, to flat: inout [Value]) {
        flat.append(key.time.value)
        flat.append(key.place.value)
        flat.append(key.first.value)
        flat.append(key.second.value)
        flat.append(key.organization.value)
    }

    private static func chunked<Row>(
        _ rows: ArraySlice<Row>,
        width: Int,
        _ append: (Row, inout [Value]) -> Void,
        run: ([Value]) throws -> Void
    ) rethrows {
        var start = rows.startIndex
        while start < rows.endIndex {
            let end = start + RowCount.next(of: rows.endIndex - start)
            var flat: [Value] = []
            flat.reserveCapacity((end - start) * width)
            for row in rows[start..<end] { append(row, &flat) }
            try run(flat)
            start = end
        }
    }
}
