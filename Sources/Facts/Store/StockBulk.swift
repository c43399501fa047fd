// SPDX-License-Identifier: Apache-2.0

import Storage

/// Fills a stock from many facts at once: first all states are written in their order, then months and days
/// are moved by what they lack.
///
/// What the tables lack is always "what the states say less what is stored". A fact that comes live meanwhile
/// moves both sides by the same, so it may come at any time; and whoever was broken off computes again what
/// is still lacking.
enum StockBulk {
    /// What one measure lacks, in the order of the tables.
    struct Lack: Sendable {
        var provinces: [CellSums.Entry] = []
        var subdistricts: [CellSums.Entry] = []
        var days: [CellSums.Entry] = []
    }

    /// How many states are filled so; above it each unit is merged, which is slow but needs little memory.
    static let mostStates = 3_000_000

    /// Whether so many facts are worth it: it reads all states there are.
    static func isWorthIt(_ facts: Int, of measure: Int, _ tx: Transaction) throws -> Bool {
        let known = try tx.one(
            "select count(*) as n from stock_states where measure_id = \(measure)",
            as: Int.self
        )
        return facts * 4 >= known ?? 0 && facts + (known ?? 0) <= mostStates
    }

    /// Writes states, except those that were taken back since.
    static func insert(
        _ states: ArraySlice<StockSums.State>,
        of measure: Int,
        without reversed: Set<Int>,
        _ tx: Transaction
    ) throws {
        let standing = states.filter { !reversed.contains($0.state.seq) }
        try CellRows.insert(standing.map { ($0.key, $0.state) }, of: measure, tx)
    }

    /// Takes out what an earlier fact brought.
    static func remove(_ gone: ArraySlice<StockSums.Gone>, of measure: Int, _ tx: Transaction) throws {
        for one in gone {
            try tx.run(
                """
                delete from stock_states where measure_id = \(measure) and key_id = \(one.key)
                and day = \(one.day) and seq = \(one.seq)
                """
            )
        }
    }

    /// What months and days lack.
    static func lack(of measure: Int, _ tx: Transaction) throws -> Lack {
        var figures = StockFigures()
        try tx.integers(
            "\(StockWriter.columns) where measure_id = \(measure) order by key_id, day, seq"
        ) { row in
            let state = StockState(
                day: row[1],
                seq: row[2],
                place: row[3],
                first: row[4],
                second: row[5],
                organization: row[6],
                value: row.numbers[7]
            )
            figures.add(state, of: row.numbers[0])
        }
        var (subdistricts, provinces, days) = figures.settled()
        try subtract(cells(of: measure, level: 6), from: &subdistricts, tx)
        try subtract(cells(of: measure, level: 2), from: &provinces, tx)
        try subtract(
            """
            select day, place, d1, d2, organization_id, value from stock_days
            where measure_id = \(measure) and value <> 0
            """,
            from: &days,
            tx
        )
        let moved = [provinces, subdistricts, days].map { $0.cells.filter { !$0.amount.isNothing } }
        return Lack(provinces: moved[0], subdistricts: moved[1], days: moved[2])
    }

    private static func cells(of measure: Int, level: Int) -> SQL {
        """
        select month, place, d1, d2, organization_id, value from cells
        where measure_id = \(measure) and level = \(level) and value <> 0
        """
    }

    private static func subtract(_ sql: SQL, from sums: inout CellSums, _ tx: Transaction) throws {
        try tx.integers(sql) { row in
            let key = CellKey(
                time: row[0],
                place: row[1],
                first: row[2],
                second: row[3],
                organization: row[4]
            )
            sums.add(key, CellAmount(value: -row.numbers[5], facts: 0))
        }
        sums.settle()
    }
}
