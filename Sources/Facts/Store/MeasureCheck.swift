// SPDX-License-Identifier: Apache-2.0

import Storage

/// One measure computed again from the facts, beside what is stored.
struct MeasureCheck {
    let counter: MeasureCounter
    private let tx: Transaction
    private var sums = CellSums()
    private var stock = StockSums()
    private var reversed: Set<Int> = []
    private var differences: [String] = []
    private var figures = 0
    /// How many differences of one measure are told.
    private static let most = 100

    init(_ counter: MeasureCounter, _ tx: Transaction) {
        self.counter = counter
        self.tx = tx
    }

    /// Adds a fact up again, as the worker would have.
    mutating func add(_ entry: FactEntry, _ codes: FactCodes) throws {
        if counter.isStock, let gone = entry.reverses { reversed.insert(gone) }
        if counter.isWaiting(for: entry.seq) { return }
        if counter.isStock {
            try stock.add(entry, counter, codes)
        } else {
            try sums.add(entry, counter, codes)
        }
    }

    /// Compares with what is stored, once all facts are added.
    mutating func compare(_ report: inout FactsReport) throws {
        if counter.isStock {
            stock.settle()
            try compareStock(stock, reversed)
        } else {
            sums.settle()
            try compare(sums.provinces(), level: 2)
            try compare(sums.cells, level: 6)
            try comparePresences(sums.presences.filter { $0.count != 0 })
        }
        report.measures += 1
        report.figures += figures
        report.differences += differences.prefix(Self.most)
    }

    private mutating func compareStock(_ stock: StockSums, _ reversed: Set<Int>) throws {
        var figures = StockFigures()
        var states = 0
        for one in stock.states where !reversed.contains(one.state.seq) {
            figures.add(one.state, of: one.key)
            states += 1
        }
        let (subdistricts, provinces, days) = figures.settled()
        try compare(provinces.cells, level: 2)
        try compare(subdistricts.cells, level: 6)
        try compareDays(days.cells)
        let stored = try tx.one(
            "select count(*) as n from stock_states where measure_id = \(counter.id)",
            as: Int.self
        )
        if stored != states {
            differences.append("\(counter.measure.name): \(stored ?? 0) states, the facts say \(states)")
        }
    }

    private mutating func compare(_ expected: [CellSums.Entry], level: Int) throws {
        try merge(
            expected.filter { !$0.amount.isNothing }.map { ($0.key, $0.amount) },
            """
            select month as time, place, d1, d2, organization_id, value, facts from cells
            where measure_id = \(counter.id) and level = \(level) and (value <> 0 or facts <> 0)
            order by month, place, d1, d2, organization_id
            """,
            what: level == 2 ? "province" : "subdistrict"
        )
    }

    private mutating func compareDays(_ expected: [CellSums.Entry]) throws {
        try merge(
            expected.filter { !$0.amount.isNothing }.map { ($0.key, $0.amount) },
            """
            select day as time, place, d1, d2, organization_id, value, 0 as facts from stock_days
            where measure_id = \(counter.id) and value <> 0 order by day, place, d1, d2, organization_id
            """,
            what: "day"
        )
    }

    private mutating func merge(
        _ expected: [(CellKey, CellAmount)],
        _ sql: SQL,
        what: String
    ) throws {
        var index = 0
        var found: [String] = []
        var count = 0
        func tell(_ key: CellKey, _ stored: CellAmount?, _ facts: CellAmount?) {
            found.append(line(key, stored, facts, what: what))
        }
        try tx.integers(sql) { row in
            let key = key(row)
            let stored = CellAmount(value: row.numbers[5], facts: row.numbers[6])
            count += 1
            while index < expected.count, expected[index].0 < key {
                tell(expected[index].0, nil, expected[index].1)
                index += 1
            }
            if index < expected.count, expected[index].0 == key {
                if expected[index].1 != stored { tell(key, stored, expected[index].1) }
                index += 1
            } else {
                tell(key, stored, nil)
            }
        }
        for (key, amount) in expected[index...] { tell(key, nil, amount) }
        figures += count
        differences += found.prefix(Self.most)
    }

    private func key(_ row: IntegerRow) -> CellKey {
        CellKey(time: row[0], place: row[1], first: row[2], second: row[3], organization: row[4])
    }

    private func line(_ key: CellKey, _ stored: CellAmount?, _ facts: CellAmount?, what: String) -> String {
        let place = PlaceNumber.code(key.place, digits: what == "province" ? 2 : 6) ?? "-"
        return "\(counter.measure.name) \(what) \(place) time \(key.time) codes \(key.first),\(key.second): "
            + "\(stored?.value ?? 0) (\(stored?.facts ?? 0) facts) is stored, "
            + "\(facts?.value ?? 0) (\(facts?.facts ?? 0)) is right"
    }

    private mutating func comparePresences(_ expected: [CellSums.Presence]) throws {
        var index = 0
        var wrong = 0
        var count = 0
        try tx.integers(
            """
            select month, place, d1, d2, organization_id, subject, n from presences
            where measure_id = \(counter.id) and n <> 0
            order by month, place, subject, d1, d2, organization_id
            """
        ) { row in
            let key = PresenceKey(cell: key(row), subject: row.numbers[5])
            count += 1
            while index < expected.count, expected[index].key < key {
                wrong += 1
                index += 1
            }
            if index < expected.count, expected[index].key == key {
                if expected[index].count != row.numbers[6] { wrong += 1 }
                index += 1
            } else {
                wrong += 1
            }
        }
        wrong += expected.count - index
        figures += count
        // Never which person: the count is enough to know that something is wrong.
        if wrong > 0 { differences.append("\(counter.measure.name): \(wrong) presences differ") }
    }
}
