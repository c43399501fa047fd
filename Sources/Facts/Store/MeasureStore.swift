// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Kernel
public import Storage

/// Which measures have live figures, and how far each has come.
public enum MeasureStore {
    /// Makes sure that measures have live figures; the worker fills them from the facts there are.
    ///
    /// The same definition changes nothing. A changed one becomes a new version, and the old figures are
    /// shown until the new ones are complete.
    /// - Throws: ``FactsProblem/badMeasure(_:_:)``, ``FactsProblem/badFilter(_:position:)``.
    public static func register(_ measures: [Measure], at now: Instant, _ tx: Transaction) throws {
        for measure in measures {
            try MeasureRules.check(measure)
            if try versions(measure.name, tx).first?.measure == measure { continue }
            try add(measure, at: now, tx)
        }
        FactMemory.of(tx).forgetMeasures()
    }

    /// Takes a measure away; the worker clears its figures.
    public static func retire(_ name: String, _ tx: Transaction) throws {
        for version in try versions(name, tx) { try leave(version.id, tx) }
        FactMemory.of(tx).forgetMeasures()
    }

    /// All measures by name, each in the version that is shown.
    public static func list(_ tx: Transaction) throws -> [MeasureState] {
        let names = try tx.rows(
            "select distinct name from measures where state <> 'leaving' order by name"
        ) { try $0.get("name", as: String.self) }
        return try names.compactMap { try find($0, tx) }
    }

    /// One measure by its name, in the version that is shown.
    public static func find(_ name: String, _ tx: Transaction) throws -> MeasureState? {
        let known = try versions(name, tx)
        guard let shown = known.first(where: { $0.isReady }) ?? known.first else { return nil }
        let toGo = try tx.one(
            """
            select cast(coalesce(sum(w.last_seq - w.first_seq + 1), 0) as bigint) as facts
            from measure_work w join measures m on m.id = w.measure_id where m.name = \(name)
            """,
            as: Int.self
        )
        return MeasureState(
            measure: shown.measure,
            version: shown.version,
            isReady: shown.isReady,
            factsToGo: toGo ?? 0
        )
    }
}

extension MeasureStore {
    /// One version of a measure as it is stored.
    struct Version {
        let id: Int
        let version: Int
        let measure: Measure
        let isReady: Bool
    }

    /// The versions that are shown or filled, newest first.
    static func versions(_ name: String, _ tx: Transaction) throws -> [Version] {
        try tx.rows(
            """
            select id, version, definition, state from measures
            where name = \(name) and state <> 'leaving' order by version desc
            """
        ) { row in
            Version(
                id: try row.get("id"),
                version: try row.get("version"),
                measure: try decode(try row.get("definition")),
                isReady: try row.get("state", as: String.self) == "ready"
            )
        }
    }

    /// The version whose figures are shown.
    /// - Throws: ``FactsProblem/noSuchMeasure(_:)``, ``FactsProblem/notReady(measure:)``.
    static func shown(_ name: String, _ tx: Transaction) throws -> Version {
        let known = try versions(name, tx)
        if let ready = known.first(where: { $0.isReady }) { return ready }
        throw known.isEmpty
            ? FactsProblem.noSuchMeasure(name) : FactsProblem.notReady(measure: name)
    }

    /// What counts facts of a kind, remembered between writes.
    static func counters(kind: Int, _ tx: Transaction) throws -> [MeasureCounter] {
        try FactMemory.of(tx).counters.recall(kind) { try loadCounters("k.id = \(kind)", tx) }
    }

    static func counter(id: Int, _ tx: Transaction) throws -> MeasureCounter? {
        try loadCounters("m.id = \(id)", tx).first
    }

    /// All that count facts, of every kind that was ever recorded.
    static func loadCounters(_ condition: SQL, _ tx: Transaction) throws -> [MeasureCounter] {
        let rows = try tx.rows(
            """
            select m.id, m.definition, k.scales from measures m join fact_kinds k on k.name = m.kind
            where m.state <> 'leaving' and \(condition) order by m.id
            """
        )
        return try rows.map { row in
            let id: Int = try row.get("id")
            return try MeasureCounter(
                id: id,
                measure: decode(row.get("definition")),
                scales: FactWords.scales(row.get("scales")),
                waiting: waiting(id, tx)
            )
        }
    }

    /// The name of a measure to which facts are still to be added.
    static func busy(_ tx: Transaction) throws -> String? {
        try tx.one(
            "select m.name from measure_work w join measures m on m.id = w.measure_id order by w.id limit 1",
            as: String.self
        )
    }

    /// The numbers of all kinds.
    static func kinds(_ tx: Transaction) throws -> [Int] {
        try tx.rows("select id from fact_kinds order by id") { try $0.get("id") }
    }

    private static func waiting(_ measure: Int, _ tx: Transaction) throws -> [ClosedRange<Int>] {
        try tx.rows(
            """
            select first_seq, last_seq from measure_work
            where measure_id = \(measure) and first_seq <= last_seq order by first_seq
            """
        ) { try $0.get("first_seq")...$0.get("last_seq") }
    }
}

extension MeasureStore {
    private static func add(_ measure: Measure, at now: Instant, _ tx: Transaction) throws {
        for older in try versions(measure.name, tx) where !older.isReady { try leave(older.id, tx) }
        let version = try tx.one(
            "select coalesce(max(version), 0) + 1 as next from measures where name = \(measure.name)",
            as: Int.self
        )
        let id = try tx.one("select coalesce(max(id), 0) + 1 as next from measures", as: Int.self) ?? 1
        try tx.run(
            """
            insert into measures (id, name, version, kind, definition, state, registered_at)
            values (\(id), \(measure.name), \(version ?? 1), \(measure.kind), \(encode(measure)), 'filling', \(now))
            """
        )
        try MeasureWork.plan(id, kind: measure.kind, tx)
        try MeasureWork.settle(id, tx)
    }

    private static func leave(_ id: Int, _ tx: Transaction) throws {
        try tx.run("delete from measure_work where measure_id = \(id)")
        try tx.run("update measures set state = 'leaving' where id = \(id)")
    }

    private static func encode(_ measure: Measure) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(measure), as: UTF8.self)
    }

    static func decode(_ text: String) throws -> Measure {
        do {
            return try JSONDecoder().decode(Measure.self, from: Data(text.utf8))
        } catch {
            throw StorageProblem.unreadable(column: "definition")
        }
    }
}
