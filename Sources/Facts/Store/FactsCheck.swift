// SPDX-License-Identifier: Apache-2.0

public import Storage

/// Computes every figure again from the facts and compares, and looks whether facts still hold together.
public enum FactsCheck {
    /// Whether a record that a fact points to is there; nil when nobody knows that kind of record.
    public typealias RecordCheck = @Sendable (FactSource, Transaction) throws -> Bool?

    /// Everything, in one state of the data.
    /// - Parameters:
    ///   - exists: asked for every record that a standing fact points to; such ids point up and have no
    ///     foreign key.
    ///   - tx: the transaction to read in.
    /// - Returns: what was compared, and what differs.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func verify(
        exists: RecordCheck = { _, _ in nil },
        _ tx: Transaction
    ) throws -> FactsReport {
        var report = FactsReport()
        report.facts = try tx.one("select count(*) as n from facts", as: Int.self) ?? 0
        try checkReversals(&report, tx)
        try checkSources(exists, &report, tx)
        let counters = try MeasureStore.loadCounters("1 = 1", tx)
        let begun = try Set(
            tx.rows("select distinct measure_id from measure_work where position > 0 or is_bulk = 1") {
                try $0.get("measure_id", as: Int.self)
            }
        )
        // What is taken back in bulk leaves a stock only when the worker comes to it.
        let isMoving = { (counter: MeasureCounter) in
            begun.contains(counter.id) || (counter.isStock && !counter.waiting.isEmpty)
        }
        report.underWay = counters.filter(isMoving).map(\.measure.name)
        let still = counters.filter { !isMoving($0) }
        for (_, sameKind) in Dictionary(grouping: still, by: \.measure.kind).sorted(by: { $0.key < $1.key }) {
            for start in stride(from: 0, to: sameKind.count, by: measuresAtOnce) {
                let some = sameKind[start..<min(sameKind.count, start + measuresAtOnce)]
                try compare(Array(some), &report, tx)
            }
        }
        return report
    }

    /// How many measures share one reading of the facts; their sums lie in memory together.
    private static let measuresAtOnce = 4

    private static func compare(
        _ counters: [MeasureCounter],
        _ report: inout FactsReport,
        _ tx: Transaction
    ) throws {
        var checks = counters.map { MeasureCheck($0, tx) }
        let codes = try FactCodes(tx)
        let kind = try tx.one(
            "select id from fact_kinds where name = \(counters.first?.measure.kind)",
            as: Int.self
        )
        // The sum keeps the facts in their own order: no other way through all of them is as quick.
        try FactReading.each("where f.kind_id + 0 = \(kind)", tx) { entry in
            for index in checks.indices { try checks[index].add(entry, codes) }
        }
        for index in checks.indices { try checks[index].compare(&report) }
    }

    /// A reversal must be the mirror of what it takes back, or sums would not meet.
    private static func checkReversals(_ report: inout FactsReport, _ tx: Transaction) throws {
        let wrong = try tx.rows(
            """
            select r.seq from facts r left join facts f on f.seq = r.reverses
            where r.reverses is not null and (f.seq is null or f.reverses is not null or f.kind_id <> r.kind_id
                or f.day <> r.day or f.place <> r.place or f.shape_id <> r.shape_id
                or f.context_id <> r.context_id
                or coalesce(f.subject, 0) <> coalesce(r.subject, 0)
                or coalesce(f.q1, 0) + coalesce(r.q1, 0) <> 0 or coalesce(f.q2, 0) + coalesce(r.q2, 0) <> 0
                or coalesce(f.q3, 0) + coalesce(r.q3, 0) <> 0 or coalesce(f.q4, 0) + coalesce(r.q4, 0) <> 0)
            order by r.seq limit 100
            """
        ) { try $0.get("seq", as: Int.self) }
        report.differences += wrong.map { "fact \($0): is not the mirror of what it takes back" }
    }

    private static func checkSources(
        _ exists: RecordCheck,
        _ report: inout FactsReport,
        _ tx: Transaction
    ) throws {
        let kinds = try tx.rows(
            """
            select w.word, min(f.seq) as first from facts f join fact_words w on w.id = f.source_kind_id
            group by w.word order by w.word
            """
        ) { (try $0.get("word", as: String.self), try $0.get("first", as: Int.self)) }
        for (kind, first) in kinds {
            // A kind of record that nobody knows is asked for once.
            guard let fact = try FactStore.find(seq: first, tx),
                try exists(fact.content.source, tx) != nil
            else { continue }
            let missing = try FactReading.list(
                """
                where sk.word = \(kind) and f.reverses is null
                and not exists (select 1 from facts r where r.reverses = f.seq) order by f.seq
                """,
                tx
            ).filter { try exists($0.content.source, tx) == false }
            report.differences += missing.prefix(100).map {
                "fact \($0.seq): its record \(kind) \($0.content.source.record) is missing"
            }
        }
    }
}
