// SPDX-License-Identifier: Apache-2.0

/// Gathers the states of a stock by unit, so that each unit's history is written once.
struct StockSums: Sendable {
    /// What a pass says of one unit.
    struct Unit: Sendable {
        let key: Int64
        var states: [StockState] = []
        /// Facts taken back, by day and number.
        var takenBack: [(day: Int, seq: Int)] = []
    }

    private var units: [Int64: Unit] = [:]

    mutating func add(_ entry: FactEntry, _ counter: MeasureCounter, _ codes: FactCodes) throws {
        guard let key = try counter.stockKey(entry, codes) else { return }
        if let reversed = entry.reverses {
            units[key, default: Unit(key: key)].takenBack.append((entry.day, reversed))
        } else {
            let verdict = try counter.verdict(entry, codes)
            let state = counter.state(entry, place: codes.place(entry.place), verdict)
            units[key, default: Unit(key: key)].states.append(state)
        }
    }

    /// All units by their numbers.
    func settled() -> [Unit] { units.values.sorted { $0.key < $1.key } }
}
