// SPDX-License-Identifier: Apache-2.0

import Facts
import Foundation
import Kernel
import Storage

/// Publishes tables of figures, each in a series of its own so that successive ones can be hidden together.
enum SnapshotStore {
    /// What is to be published.
    struct Request: Sendable, Equatable {
        let key: String
        let period: Period
        /// A province's code; empty is everywhere.
        let under: String
        /// A code to tell apart by; empty is none.
        let by: String
        /// Whether the level below is published too.
        let isDeep: Bool

        /// A request as its series says it; nil for what no series says.
        init?(series: String) {
            let parts = series.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 5, let period = Period(parts[1]) else { return nil }
            self.init(key: parts[0], period: period, under: parts[2], by: parts[3], isDeep: parts[4] == "1")
        }

        init(key: String, period: Period, under: String, by: String, isDeep: Bool) {
            self.key = key
            self.period = period
            self.under = under
            self.by = by
            self.isDeep = isDeep
        }

        /// Tables of the same series are published one after the other.
        var series: String { "\(key)|\(period)|\(under)|\(by)|\(isDeep ? 1 : 0)" }
    }

    /// Takes the figures as they are now, hides what must be hidden, and keeps the table.
    static func publish(
        _ request: Request,
        instalments: InstalmentDays,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Snapshot.ID {
        guard let stored = try IndicatorStore.find(request.key, tx) else {
            throw IndicatorsProblem.missing(request.key)
        }
        let definition = stored.definition
        let earlier = try counts(inSeries: request.series, tx)
        if definition.isSensitive { try refuseOtherCuts(request, definition, instalments, tx) }
        let rows = try PublishedTable.read(definition, request, instalments, tx)
        let table = PublishedTable(definition: definition, rows: rows, earlier: earlier)
        let body = Snapshot.Body(
            definition: definition,
            period: request.period.description,
            under: request.under,
            by: request.by,
            lines: table.lines
        )
        let id = Snapshot.ID.new(at: now)
        try tx.run(
            """
            insert into indicator_snapshots
                (id, indicator, number, series, as_of, body, counts, published_by, published_at, version)
            values (\(id), \(request.key), \(stored.number), \(request.series), \(now), \(try json(body)),
                    \(try json(table.counts)), \(actor), \(now), 1)
            """
        )
        try IndicatorStore.log("snapshot.publish", id.rawValue, request.series, by: actor, at: now, tx)
        return id
    }

    /// Takes a table back; its address says so from then on.
    static func withdraw(
        _ id: Snapshot.ID,
        version: Int,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try tx.update(
            """
            update indicator_snapshots set withdrawn_at = \(now), version = version + 1
            where id = \(id) and version = \(version) and withdrawn_at is null
            """,
            record: id.rawValue
        )
        try IndicatorStore.log("snapshot.withdraw", id.rawValue, "", by: actor, at: now, tx)
    }

    static func find(_ id: Snapshot.ID, _ tx: Transaction) throws -> Snapshot? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// All published tables that stand, the newest first.
    static func list(key: String? = nil, limit: Int = 100, _ tx: Transaction) throws -> [Snapshot] {
        let only: SQL = key.map { "and indicator = \($0)" } ?? ""
        return try tx.rows(
            "\(columns) where withdrawn_at is null \(only) order by published_at desc, id limit \(limit)",
            read
        )
    }

    /// What the last table of a series counted and hid, one taken back included: it was seen.
    private static func counts(inSeries series: String, _ tx: Transaction) throws -> PublishedTable.Counts? {
        let text: String? = try tx.one(
            """
            select counts from indicator_snapshots where series = \(series)
            order by published_at desc, id desc limit 1
            """
        )
        return try text.map { try JSONDecoder().decode(PublishedTable.Counts.self, from: Data($0.utf8)) }
    }

    /// Two cuts of one matter are hidden each for itself, so that one might give away what the other hides;
    /// what was taken back counts, too: it was seen.
    /// - Throws: ``IndicatorsProblem/publishedOtherwise(_:)``.
    private static func refuseOtherCuts(
        _ request: Request,
        _ definition: IndicatorDefinition,
        _ instalments: InstalmentDays,
        _ tx: Transaction
    ) throws {
        let days = try IndicatorValues.days(request.period, instalments, tx)
        let published: [String] = try tx.rows(
            "select distinct series from indicator_snapshots order by series"
        ) {
            try $0.get("series")
        }
        for other in published.compactMap(Request.init(series:)) where other.series != request.series {
            guard other.under.hasPrefix(request.under) || request.under.hasPrefix(other.under),
                let stored = try IndicatorStore.find(other.key, tx),
                other.key == request.key || definition.sharesCounts(with: stored.definition),
                try days.overlaps(IndicatorValues.days(other.period, instalments, tx))
            else { continue }
            throw IndicatorsProblem.publishedOtherwise(SnapshotText.table(stored.definition, other))
        }
    }

    private static let columns: SQL = """
        select id, indicator, number, as_of, body, published_by, withdrawn_at, version from indicator_snapshots
        """

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func read(_ row: Row) throws -> Snapshot {
        let body: String = try row.get("body")
        return Snapshot(
            id: try row.get("id"),
            key: try row.get("indicator"),
            number: try row.get("number"),
            body: try JSONDecoder().decode(Snapshot.Body.self, from: Data(body.utf8)),
            asOf: try row.get("as_of"),
            publishedBy: try row.get("published_by"),
            withdrawnAt: try row.find("withdrawn_at"),
            version: try row.get("version")
        )
    }
}
