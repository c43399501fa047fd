// SPDX-License-Identifier: Apache-2.0

import Storage

/// Clears the figures of measures that nobody asks for any more, a province of a month at a time.
enum LeavingMeasures {
    /// - Returns: false when there is none.
    static func step(_ database: Database) async throws -> Bool {
        let leaving = try await database.read { tx in
            try tx.one("select id from measures where state = 'leaving' order by id limit 1", as: Int.self)
        }
        guard let leaving else { return false }
        try await database.write { tx in try clear(leaving, tx) }
        return true
    }

    private static func clear(_ measure: Int, _ tx: Transaction) throws {
        if try clearCells(measure, tx) || clearPresences(measure, tx) || clearStates(measure, tx) { return }
        try tx.run("delete from stock_days where measure_id = \(measure)")
        try tx.run("delete from measures where id = \(measure) and state = 'leaving'")
        FactMemory.of(tx).forgetMeasures()
    }

    private static func clearCells(_ measure: Int, _ tx: Transaction) throws -> Bool {
        let first = try tx.row(
            """
            select level, month, place from cells where measure_id = \(measure)
            order by level, month, place limit 1
            """
        )
        guard let first else { return false }
        let place: Int = try first.get("place")
        try tx.run(
            """
            delete from cells where measure_id = \(measure) and level = \(try first.get("level", as: Int.self))
            and month = \(try first.get("month", as: Int.self)) and place between \(place) and \(place + 9999)
            """
        )
        return true
    }

    private static func clearPresences(_ measure: Int, _ tx: Transaction) throws -> Bool {
        let first = try tx.row(
            "select month, place from presences where measure_id = \(measure) order by month, place limit 1"
        )
        guard let first else { return false }
        let place: Int = try first.get("place")
        try tx.run(
            """
            delete from presences where measure_id = \(measure)
            and month = \(try first.get("month", as: Int.self)) and place between \(place) and \(place + 9999)
            """
        )
        return true
    }

    private static func clearStates(_ measure: Int, _ tx: Transaction) throws -> Bool {
        let last = try tx.one(
            """
            select max(s.key_id) as last from (
                select key_id from stock_states where measure_id = \(measure) order by key_id limit 1000) s
            """,
            as: Int64.self
        )
        guard let last else { return false }
        try tx.run("delete from stock_states where measure_id = \(measure) and key_id <= \(last)")
        return true
    }
}
