// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Writes rows of the table of facts, one or many with one statement.
enum FactRows {
    /// A row before it is written.
    struct NewRow: Sendable {
        let entry: FactEntry
        let source: FactSources.Numbered
        let recordedAt: Instant
    }

    private static let width = 17

    static func insert(_ rows: [NewRow], _ tx: Transaction) throws {
        var start = 0
        while start < rows.count {
            let end = start + RowCount.next(of: rows.count - start)
            var flat: [Value] = []
            flat.reserveCapacity((end - start) * width)
            for row in rows[start..<end] { append(row, to: &flat) }
            try tx.run(
                """
                insert into facts (seq, kind_id, day, place, context_id, subject, q1, q2, q3, q4, shape_id,
                    source_kind_id, source_a, source_b, source_text, recorded_at, reverses)
                values \(rows: flat, width: width)
                """
            )
            start = end
        }
    }

    private static func append(_ row: NewRow, to flat: inout [Value]) {
        let entry = row.entry
        flat.append(entry.seq.value)
        flat.append(entry.kind.value)
        flat.append(entry.day.value)
        flat.append(entry.place.value)
        flat.append(entry.context.value)
        flat.append(entry.subject.value)
        for index in 1...4 { flat.append(entry.amounts[index].value) }
        flat.append(entry.shape.value)
        flat.append(row.source.kind.value)
        switch row.source.stored {
        case .pair(let first, let second):
            flat.append(.integer(first))
            flat.append(.integer(second))
            flat.append(.null)
        case .text(let text):
            flat.append(.null)
            flat.append(.null)
            flat.append(.text(text))
        }
        flat.append(.integer(row.recordedAt.milliseconds))
        flat.append(entry.reverses.value)
    }
}
