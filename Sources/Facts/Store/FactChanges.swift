// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// What was recorded and taken back since a moment: why a figure is another one than last week.
public enum FactChanges {
    /// By how much the figures of a question moved: what came less what was taken back, by time of recording.
    ///
    /// For persons and stocks the value is how many facts came less those taken back.
    /// - Returns: rows whose `facts` tell how many facts and reversals are behind them.
    /// - Throws: as ``FactTable/table(_:_:)``.
    public static func since(_ instant: Instant, _ query: FactQuery, _ tx: Transaction) throws -> [CellRow] {
        guard let scan = try FactScan(query, tx) else { return [] }
        var rows: [CellRow: (value: Int64, facts: Int)] = [:]
        try each(since: instant, scan) { entry, seen in
            let value: Int64 =
                if case .sum(let index) = query.measure.aggregate {
                    entry.amounts[index] ?? 0
                } else { Int64(entry.sign) }
            for period in scan.periods(of: entry.day) {
                let known = rows[scan.row(seen, period)] ?? (0, 0)
                rows[scan.row(seen, period)] = (known.value + value, known.facts + 1)
            }
        }
        return rows.map { key, moved in
            var row = key
            row.value = moved.value
            row.facts = moved.facts
            return row
        }
    }

    /// The facts and reversals themselves, the newest recording first.
    /// - Parameters:
    ///   - instant: what was recorded then or later.
    ///   - query: which measure, places and periods; only facts of days inside a period are listed.
    ///   - after: where the page before ended.
    ///   - limit: how many facts a page holds.
    ///   - tx: the transaction to read in.
    /// - Returns: one page.
    /// - Throws: as ``FactTable/table(_:_:)``.
    public static func list(
        since instant: Instant,
        _ query: FactQuery,
        after: FactCursor? = nil,
        limit: Int = 50,
        _ tx: Transaction
    ) throws -> FactPage {
        guard let scan = try FactScan(query, tx) else { return FactPage(facts: [], next: nil) }
        var found: [FactEntry] = []
        try each(since: instant, scan) { entry, _ in
            guard !scan.periods(of: entry.day).isEmpty else { return }
            // Sorted by recording alone, so that the newest stand first.
            var entry = entry
            entry.day = 0
            found.append(entry)
        }
        return try FactTable.page(found, after: after, limit: limit, tx)
    }

    private static func each(
        since instant: Instant,
        _ scan: FactScan,
        _ body: (FactEntry, FactScan.Seen) throws -> Void
    ) throws {
        for range in try FactSeqs.ranges(since: instant, scan.codes.tx) {
            let condition: SQL = """
                where f.seq between \(range.lowerBound) and \(range.upperBound)
                and f.recorded_at >= \(instant.milliseconds) and f.kind_id + 0 = \(scan.kind)
                """
            try FactReading.each(condition, scan.codes.tx) { entry in
                if let seen = try scan.look(at: entry) { try body(entry, seen) }
            }
        }
    }
}
