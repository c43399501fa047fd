// SPDX-License-Identifier: Apache-2.0

/// The months and days of a whole stock, added up from the states of its units.
struct StockFigures: Sendable {
    private var months = CellSums()
    private var days = CellSums()
    private var unit: Int64?
    private var history: [StockState] = []

    /// Takes the next state; states come unit by unit, in order.
    mutating func add(_ state: StockState, of key: Int64) {
        if key != unit { endUnit() }
        unit = key
        history.append(state)
    }

    /// Ends the last unit, and tells what the tables must hold: months at subdistricts and provinces, and
    /// days.
    mutating func settled() -> (subdistricts: CellSums, provinces: CellSums, days: CellSums) {
        endUnit()
        months.settle()
        days.settle()
        var provinces = CellSums()
        for entry in months.provinces() { provinces.add(entry.key, entry.amount) }
        provinces.settle()
        return (months, provinces, days)
    }

    private mutating func endUnit() {
        for change in StockRules.changes(history) where change.state.value != 0 {
            let amount = CellAmount(value: change.sign * change.state.value, facts: 0)
            months.add(change.state.key(time: DayNumber.month(change.day)), amount)
            days.add(change.state.key(time: change.day), amount)
        }
        history.removeAll(keepingCapacity: true)
    }
}
