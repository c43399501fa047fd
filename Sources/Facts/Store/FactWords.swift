// SPDX-License-Identifier: Apache-2.0

import Storage

/// The dictionary tables: each distinct kind and shape is stored once and named by a small integer.
///
/// Integers are `max + 1`: safe because there is one writer, and the same on both databases.
enum FactWords {
    static func kind(_ kind: FactKind, _ tx: Transaction) throws -> Int {
        let scales = kind.scales.map(String.init).joined(separator: ",")
        let known = try FactMemory.of(tx).kinds.recall(kind.name) {
            if let row = try tx.row("select id, scales from fact_kinds where name = \(kind.name)") {
                return (id: try row.get("id", as: Int.self), scales: try row.get("scales", as: String.self))
            }
            let id = try next("select coalesce(max(id), 0) + 1 as next from fact_kinds", tx)
            try tx.run("insert into fact_kinds (id, name, scales) values (\(id), \(kind.name), \(scales))")
            return (id: id, scales: scales)
        }
        guard known.scales == scales else { throw FactsProblem.otherScales(kind: kind.name) }
        return known.id
    }

    static func shape(_ shape: [String: String], _ tx: Transaction) throws -> Int {
        let codes = shape.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        return try self.shape(codes: codes, tx)
    }

    /// The number of a shape that is written as it is stored, its keys in order.
    static func shape(codes: String, _ tx: Transaction) throws -> Int {
        try FactMemory.of(tx).shapes.recall(codes) {
            if let id = try tx.one("select id from fact_shapes where codes = \(codes)", as: Int.self) {
                return id
            }
            let id = try next("select coalesce(max(id), 0) + 1 as next from fact_shapes", tx)
            try tx.run("insert into fact_shapes (id, codes) values (\(id), \(codes))")
            return id
        }
    }

    /// The number of a code; 0 for nothing.
    static func word(_ word: String?, _ tx: Transaction) throws -> Int {
        guard let word else { return 0 }
        return try FactMemory.of(tx).words.recall(word) {
            if let id = try find(word, tx) { return id }
            let id = try next("select coalesce(max(id), 0) + 1 as next from fact_words", tx)
            try tx.run("insert into fact_words (id, word) values (\(id), \(word))")
            return id
        }
    }

    /// The number of a code that was used before.
    static func find(_ word: String, _ tx: Transaction) throws -> Int? {
        try tx.one("select id from fact_words where word = \(word)", as: Int.self)
    }

    /// The code of a number; nil for 0.
    static func text(_ id: Int, _ tx: Transaction) throws -> String? {
        id == 0 ? nil : try tx.one("select word from fact_words where id = \(id)", as: String.self)
    }

    static func context(
        programme: String?,
        organization: String?,
        unit: String?,
        _ tx: Transaction
    ) throws -> Int {
        let context = try FactMemory.Context(
            programme: word(programme, tx),
            organization: word(organization, tx),
            unit: word(unit, tx)
        )
        return try FactMemory.of(tx).contexts.recall(context) {
            let known = try tx.one(
                """
                select id from fact_contexts where programme_id = \(context.programme)
                and organization_id = \(context.organization) and unit_id = \(context.unit)
                """,
                as: Int.self
            )
            if let known { return known }
            let id = try next("select coalesce(max(id), 0) + 1 as next from fact_contexts", tx)
            try tx.run(
                """
                insert into fact_contexts (id, programme_id, organization_id, unit_id)
                values (\(id), \(context.programme), \(context.organization), \(context.unit))
                """
            )
            return id
        }
    }

    /// The decimals of every kind that was ever recorded.
    static func allScales(_ tx: Transaction) throws -> [String: [Int]] {
        var out: [String: [Int]] = [:]
        try tx.forEach("select name, scales from fact_kinds") { row in
            out[try row.get("name")] = scales(try row.get("scales"))
        }
        return out
    }

    private static func next(_ sql: SQL, _ tx: Transaction) throws -> Int {
        try tx.one(sql, as: Int.self) ?? 1
    }

    static func scales(_ text: String) -> [Int] {
        text.split(separator: ",").compactMap { Int($0) }
    }

    static func shape(_ codes: String) -> [String: String] {
        var shape: [String: String] = [:]
        for pair in codes.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1)
            if sides.count == 2 { shape[String(sides[0])] = String(sides[1]) }
        }
        return shape
    }

    /// Codes are short ASCII words without blanks, so that no sentence and no Thai name can slip in.
    static func check(_ fact: NewFact) throws(FactsProblem) {
        let named: [(String, String?)] = [
            ("kind", fact.kind.name), ("programme", fact.programme),
            ("organization", fact.organization), ("unit", fact.unit), ("source kind", fact.source.kind),
            ("source", fact.source.record),
        ]
        for (field, value) in named {
            if let value, !isCode(value) { throw .notACode(field: field) }
        }
        if let place = fact.place, PlaceNumber.number(place) == nil { throw .notACode(field: "place") }
        for (key, value) in fact.shape where !isCode(key) || !isCode(value) {
            throw .notACode(field: "shape")
        }
        guard fact.kind.scales.count <= 4, fact.amounts.count <= fact.kind.scales.count else {
            throw .tooManyAmounts(kind: fact.kind.name)
        }
        for amount in fact.amounts {
            if let amount, amount.magnitude > 1_000_000_000_000_000 {
                throw .amountTooLarge(kind: fact.kind.name)
            }
        }
    }

    static func isCode(_ text: String) -> Bool { isCode(text.utf8) }

    static func isCode(_ bytes: some Collection<UInt8>) -> Bool {
        guard !bytes.isEmpty, bytes.count <= 100 else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
    }
}
