// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Storage

/// Writes facts as CSV: for other programs that count, and for a house that takes them over.
public enum FactExport {
    /// Writes all facts in the order of recording; the heading names every attribute that any of them has.
    /// - Parameters:
    ///   - isStanding: whether reversals and what they take back are left out.
    ///   - tx: the transaction to read in.
    ///   - write: takes the file piece by piece.
    /// - Returns: how many facts were written.
    /// - Throws: `StorageProblem`, and whatever `write` throws.
    @discardableResult
    public static func csv(
        isStanding: Bool = false,
        _ tx: Transaction,
        write: ([UInt8]) throws -> Void
    ) throws -> Int {
        let keys = try shapeKeys(tx)
        let heading = FactHeading.exported.map(\.rawValue) + keys.map(column)
        var out = Array((heading.joined(separator: ",") + "\r\n").utf8)
        var count = 0
        var last = 0
        let standing: SQL =
            isStanding
            ? "and f.reverses is null and not exists (select 1 from facts r where r.reverses = f.seq)" : ""
        while true {
            let facts = try FactReading.list(
                "where f.seq > \(last) \(standing) order by f.seq limit 5000",
                tx
            )
            guard let end = facts.last?.seq else { break }
            for fact in facts { append(fact, keys, &out) }
            count += facts.count
            last = end
            try write(out)
            out = []
        }
        if !out.isEmpty { try write(out) }
        return count
    }

    private static func shapeKeys(_ tx: Transaction) throws -> [String] {
        var keys: Set<String> = []
        try tx.forEach("select codes from fact_shapes") { row in
            keys.formUnion(FactWords.shape(try row.get("codes", as: String.self)).keys)
        }
        return keys.sorted()
    }

    /// An attribute that is called as a column is keeps its name behind a prefix.
    private static func column(_ key: String) -> String {
        FactHeading.Column(rawValue: key) == nil ? key : "shape." + key
    }

    /// Every field is a code or a number, so that none needs quotation marks.
    private static func append(_ fact: Fact, _ keys: [String], _ out: inout [UInt8]) {
        let content = fact.content
        let amounts = (0..<4).map { index in
            index < content.amounts.count
                ? content.amounts[index].map { Decimal.text($0, scale: content.kind.scales[index]) } : nil
        }
        let fields: [String?] =
            [
                String(fact.seq), content.kind.name,
                content.kind.scales.map(String.init).joined(separator: " "),
                content.day.iso, content.place, content.programme, content.organization, content.unit,
                content.subject.map { String($0) },
            ] + amounts
            + [
                content.source.kind, content.source.record, content.recordedAt.iso,
                fact.reverses.map { String($0) },
            ] + keys.map { content.shape[$0] }
        for (index, field) in fields.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            if let field { out.append(contentsOf: field.utf8) }
        }
        out += [0x0D, 0x0A]
    }
}

extension FactHeading {
    /// The columns of an exported file, in order.
    static let exported: [Column] = [
        .seq, .kind, .scales, .day, .place, .programme, .organization, .unit, .subject, .q1, .q2, .q3, .q4,
        .sourceKind, .source, .recordedAt, .reverses,
    ]
}
