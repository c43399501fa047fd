// SPDX-License-Identifier: Apache-2.0

import Storage

/// How the id of a record stands in a fact: a UUID and a row of an import as two numbers, others as text.
enum FactSources {
    /// Rows of imports have smaller numbers than any UUID that is not all zeros.
    static let rowLimit: Int64 = 1 << 44

    enum Stored: Equatable {
        case pair(Int64, Int64)
        case text(String)
    }

    static func stored(_ record: String) -> Stored {
        if let uuid = uuid(record) { return .pair(uuid.0, uuid.1) }
        if let row = row(record) { return .pair(row.row, row.batch) }
        return .text(record)
    }

    static func record(_ first: Int64, _ second: Int64) -> String {
        if first >= 0, first < rowLimit { return "\(second)/\(first)" }
        let digits = hex(first) + hex(second)
        let cuts = [0, 8, 12, 16, 20, 32]
        let parts = zip(cuts, cuts.dropFirst()).map { String(decoding: digits[$0..<$1], as: UTF8.self) }
        return parts.joined(separator: "-")
    }

    /// The facts of a record; facts of older databases keep every id as text.
    static func condition(_ record: String) -> SQL {
        switch stored(record) {
        case .pair(let first, let second):
            "((f.source_a = \(first) and f.source_b = \(second)) or f.source_text = \(record))"
        case .text: "f.source_text = \(record)"
        }
    }

    /// Only the form that `ID` writes, so that the text comes back as it was.
    private static func uuid(_ text: String) -> (Int64, Int64)? {
        guard text.utf8.count == 36 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for (index, byte) in text.utf8.enumerated() {
            if [8, 13, 18, 23].contains(index) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let digit: UInt64
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt64(byte - UInt8(ascii: "a") + 10)
            default: return nil
            }
            if index < 18 { halves.0 = halves.0 << 4 | digit } else { halves.1 = halves.1 << 4 | digit }
        }
        let first = Int64(bitPattern: halves.0)
        guard first < 0 || first >= rowLimit else { return nil }
        return (first, Int64(bitPattern: halves.1))
    }

    private static func row(_ text: String) -> (batch: Int64, row: Int64)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2,
            let batch = Int64(parts[0]), let row = Int64(parts[1]), row < rowLimit,
            String(batch) == parts[0], String(row) == parts[1]
        else { return nil }
        return (batch, row)
    }

    private static func hex(_ value: Int64) -> [UInt8] {
        let text = String(UInt64(bitPattern: value), radix: 16)
        return Array((String(repeating: "0", count: 16 - text.utf8.count) + text).utf8)
    }
}

extension FactSources {
    /// A source with the number of its kind, as rows hold it.
    struct Numbered: Sendable, Equatable {
        let kind: Int
        let stored: Stored
    }

    static func numbered(_ source: FactSource, _ tx: Transaction) throws -> Numbered {
        Numbered(kind: try FactWords.word(source.kind, tx), stored: stored(source.record))
    }
}
