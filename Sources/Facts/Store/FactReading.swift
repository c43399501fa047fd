// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Reads facts, for people with all their codes, for counting as bare numbers.
enum FactReading {
    /// Facts under a condition over `f` (facts) and `sk` (the word of the source's kind).
    static func list(_ condition: SQL, _ tx: Transaction) throws -> [Fact] {
        try tx.rows(
            """
            select f.seq, k.name as kind, k.scales, f.day, f.place, p.word as programme, o.word as organization,
                u.word as unit, f.subject, f.q1, f.q2, f.q3, f.q4, s.codes, sk.word as source_kind,
                f.source_a, f.source_b, f.source_text, f.recorded_at, f.reverses
            from facts f join fact_kinds k on k.id = f.kind_id join fact_shapes s on s.id = f.shape_id
            join fact_contexts c on c.id = f.context_id join fact_words p on p.id = c.programme_id
            join fact_words o on o.id = c.organization_id join fact_words u on u.id = c.unit_id
            join fact_words sk on sk.id = f.source_kind_id
            \(condition)
            """,
            read
        )
    }

    private static func read(_ row: Row) throws -> Fact {
        let kind = FactKind(try row.get("kind"), scales: FactWords.scales(try row.get("scales")))
        let content = try NewFact(
            kind: kind,
            day: DayNumber.day(row.get("day")),
            place: PlaceNumber.code(row.get("place")),
            programme: word(row, "programme"),
            organization: word(row, "organization"),
            unit: word(row, "unit"),
            subject: row.find("subject"),
            amounts: ["q1", "q2", "q3", "q4"].prefix(kind.scales.count).map { try row.find($0) },
            shape: FactWords.shape(row.get("codes", as: String.self)),
            source: FactSource(kind: row.get("source_kind"), record: record(row)),
            recordedAt: Instant(milliseconds: row.get("recorded_at"))
        )
        return Fact(seq: try row.get("seq"), content: content, reverses: try row.find("reverses"))
    }

    private static func word(_ row: Row, _ column: String) throws -> String? {
        let word: String = try row.get(column)
        return word.isEmpty ? nil : word
    }

    private static func record(_ row: Row) throws -> String {
        if let text: String = try row.find("source_text") { return text }
        return FactSources.record(try row.get("source_a"), try row.get("source_b"))
    }
}

extension FactReading {
    static let entryColumns: SQL = """
        select f.seq, f.kind_id, f.day, f.place, f.context_id, f.subject, f.q1, f.q2, f.q3, f.q4, f.shape_id,
            f.reverses from facts f
        """

    /// Hands over bare facts under a condition over `f`.
    static func each(_ condition: SQL, _ tx: Transaction, _ body: (FactEntry) throws -> Void) throws {
        try run("\(entryColumns) \(condition)", tx, body)
    }

    /// The same for a whole statement that selects `entryColumns`.
    static func run(_ sql: SQL, _ tx: Transaction, _ body: (FactEntry) throws -> Void) throws {
        try tx.integers(sql) { row in try body(entry(row)) }
    }

    /// By position: millions of rows pass here.
    private static func entry(_ row: IntegerRow) -> FactEntry {
        FactEntry(
            seq: row[0],
            kind: row[1],
            day: row[2],
            place: row[3],
            context: row[4],
            subject: row.find(5),
            amounts: .init(first: row.find(6), second: row.find(7), third: row.find(8), fourth: row.find(9)),
            shape: row[10],
            reverses: row.find(11).map(Int.init)
        )
    }
}
