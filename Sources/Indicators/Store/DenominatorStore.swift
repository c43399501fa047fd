// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Keeps what is divided by: tables with their source and the day they are about.
public enum DenominatorStore {
    /// The table of a key that is about the last day up to a day; without one, the first after it.
    ///
    /// Its amounts are left out.
    static func head(_ key: String, nearest day: Day, _ tx: Transaction) throws -> DenominatorTable? {
        let tables = try tx.rows("\(columns) where key = \(key) order by reference_day") { try read($0) }
        return tables.last { $0.referenceDay <= day } ?? tables.first
    }

    /// One table with its amounts.
    static func find(_ key: String, on day: Day, _ tx: Transaction) throws -> DenominatorTable? {
        guard let row = try tx.row("\(columns) where key = \(key) and reference_day = \(day)") else {
            return nil
        }
        var values: [DenominatorTable.Spot: Int64] = [:]
        try tx.forEach(
            "select place, codes, amount from denominator_values where table_key = \(key) and reference_day = \(day)"
        ) { row in
            let spot = DenominatorTable.Spot(place: try row.get("place"), codes: codes(try row.get("codes")))
            values[spot] = try row.get("amount")
        }
        return try read(row, values)
    }

    /// All tables without their amounts, by key, the newest first.
    public static func list(_ tx: Transaction) throws -> [DenominatorTable] {
        try tx.rows("\(columns) order by key, reference_day desc") { try read($0) }
    }

    /// Keeps a table; one of the same key and day is replaced as a whole.
    public static func save(_ table: DenominatorTable, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        let known = try find(table.key, on: table.referenceDay, tx)
        try tx.run(
            "delete from denominator_values where table_key = \(table.key) and reference_day = \(table.referenceDay)"
        )
        if known == nil {
            try tx.run(
                """
                insert into denominator_tables
                    (key, reference_day, thai, english, source, imported_by, imported_at, version)
                values (\(table.key), \(table.referenceDay), \(table.name.thai), \(table.name.english),
                        \(table.source), \(actor), \(now), 1)
                """
            )
        } else {
            try tx.run(
                """
                update denominator_tables set thai = \(table.name.thai), english = \(table.name.english),
                    source = \(table.source), imported_by = \(actor), imported_at = \(now), version = version + 1
                where key = \(table.key) and reference_day = \(table.referenceDay)
                """
            )
        }
        for (spot, amount) in table.values {
            try tx.run(
                """
                insert into denominator_values (table_key, reference_day, place, codes, amount)
                values (\(table.key), \(table.referenceDay), \(spot.place), \(text(spot.codes)), \(amount))
                """
            )
        }
        try IndicatorStore.log("denominator.import", table.key, table.source, by: actor, at: now, tx)
    }

    private static let columns: SQL = """
        select key, reference_day, thai, english, source, version from denominator_tables
        """

    private static func read(_ row: Row, _ values: [DenominatorTable.Spot: Int64] = [:]) throws
        -> DenominatorTable
    {
        DenominatorTable(
            key: try row.get("key"),
            referenceDay: try row.get("reference_day"),
            name: Sentence(try row.get("thai"), try row.get("english")),
            source: try row.get("source"),
            version: try row.get("version"),
            values: values
        )
    }

    private static func text(_ codes: [String: String]) -> String {
        codes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    }

    private static func codes(_ text: String) -> [String: String] {
        var codes: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1)
            if sides.count == 2 { codes[String(sides[0])] = String(sides[1]) }
        }
        return codes
    }
}
