// SPDX-License-Identifier: Apache-2.0

/// Gathers the states of a stock, so that each unit's history is written once.
struct StockSums: Sendable {
    /// A state with the number of its unit.
    struct State: Sendable {
        let key: Int64
        let state: StockState
    }

    /// A fact taken back: its unit, day and number.
    struct Gone: Sendable {
        let key: Int64
        let day: Int
        let seq: Int
    }

    /// What is said of one unit.
    struct Unit: Sendable {
        let key: Int64
        var states: [StockState] = []
        var takenBack: [Gone] = []
    }

    private(set) var states: [State] = []
    private(set) var gone: [Gone] = []

    mutating func add(_ entry: FactEntry, _ counter: MeasureCounter, _ codes: FactCodes) throws {
        guard let key = try counter.stockKey(entry, codes) else { return }
        if let reversed = entry.reverses {
            gone.append(Gone(key: key, day: entry.day, seq: reversed))
        } else {
            let verdict = try counter.verdict(entry, codes)
            let state = counter.state(entry, place: codes.place(entry.place), verdict)
            states.append(State(key: key, state: state))
        }
    }

    /// Brings everything gathered into the order in which the table lies: unit by unit, day by day.
    mutating func settle() {
        states.sort { $0.key != $1.key ? $0.key < $1.key : $0.state.isBefore($1.state) }
        gone.sort { ($0.key, $0.day, $0.seq) < ($1.key, $1.day, $1.seq) }
    }

    /// All units by their numbers; the sums must be settled.
    func units() -> [Unit] {
        var units: [Int64: Unit] = [:]
        for state in states { units[state.key, default: Unit(key: state.key)].states.append(state.state) }
        for one in gone { units[one.key, default: Unit(key: one.key)].takenBack.append(one) }
        return units.values.sorted { $0.key < $1.key }
    }
}
