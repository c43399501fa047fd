// SPDX-License-Identifier: Apache-2.0

import Storage

/// The dictionary tables: each distinct kind and shape is stored once and named by a small integer.
///
/// Integers are `max + 1`: safe because there is one writer, and the same on both databases.
enum FactWords {
    static func kind(_ kind: FactKind, _ tx: Transaction) throws -> Int {
        let scales = kind.scales.map(String.init).joined(separator: ",")
        if let row = try tx.row("select id, scales from fact_kinds where name = \(kind.name)") {
            guard scales == (try row.get("scales", as: String.self)) else {
                throw FactsProblem.otherScales(kind: kind.name)
            }
            return try row.get("id")
        }
        let id = try tx.one("select coalesce(max(id), 0) + 1 as next from fact_kinds", as: Int.self) ?? 1
        try tx.run("insert into fact_kinds (id, name, scales) values (\(id), \(kind.name), \(scales))")
        return id
    }

    static func shape(_ shape: [String: String], _ tx: Transaction) throws -> Int {
        let codes = shape.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        if let id = try tx.one("select id from fact_shapes where codes = \(codes)", as: Int.self) {
            return id
        }
        let id = try tx.one("select coalesce(max(id), 0) + 1 as next from fact_shapes", as: Int.self) ?? 1
        try tx.run("insert into fact_shapes (id, codes) values (\(id), \(codes))")
        return id
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
            ("kind", fact.kind.name), ("place", fact.place), ("programme", fact.programme),
            ("organization", fact.organization), ("unit", fact.unit), ("source kind", fact.source.kind),
            ("source", fact.source.record),
        ]
        for (field, value) in named {
            if let value, !isCode(value) { throw .notACode(field: field) }
        }
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

    private static func isCode(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 100 else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"),
                UInt8(ascii: ":"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
    }
}
