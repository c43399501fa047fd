// SPDX-License-Identifier: Apache-2.0

/// The state of a unit from a day on, until its next state.
struct StockState: Sendable, Equatable {
    let day: Int
    let seq: Int
    let place: Int
    let first: Int
    let second: Int
    let organization: Int
    /// What it adds to the stock; 0 when it does not pass the measure's filter.
    let value: Int64

    /// Whether it comes before another state of the same unit; on one day the later recorded one is later.
    func isBefore(_ other: StockState) -> Bool { (day, seq) < (other.day, other.seq) }

    func key(time: Int) -> CellKey {
        CellKey(time: time, place: place, first: first, second: second, organization: organization)
    }
}

/// How states of one unit move a stock: each takes its predecessor out and puts itself in, on its day.
enum StockRules {
    /// A change of the stock on a day.
    struct Change: Equatable {
        let day: Int
        let state: StockState
        let sign: Int64
    }

    /// The changes that a piece of a unit's history makes; the piece's first state has no predecessor.
    static func changes(_ states: [StockState]) -> [Change] {
        var out: [Change] = []
        var previous: StockState?
        for state in states {
            if let previous { out.append(Change(day: state.day, state: previous, sign: -1)) }
            out.append(Change(day: state.day, state: state, sign: 1))
            previous = state
        }
        return out
    }

    /// What moves when one piece of history takes the place of another, by month or by day.
    ///
    /// Both pieces must begin with the same state or at the very beginning, and end alike.
    static func difference(
        from old: [StockState],
        to new: [StockState],
        time: (Int) -> Int
    ) -> [CellKey: Int64] {
        var out: [CellKey: Int64] = [:]
        for (states, direction) in [(old, Int64(-1)), (new, Int64(1))] {
            for change in changes(states) where change.state.value != 0 {
                let moved = direction * change.sign * change.state.value
                out[change.state.key(time: time(change.day)), default: 0] += moved
            }
        }
        return out.filter { $0.value != 0 }
    }
}
