// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Takes many facts back at once; the worker adds the reversals to the figures.
enum FactBulkReversal {
    /// Reverses every standing fact of a range of numbers.
    /// - Returns: how many were taken back.
    static func reverse(_ seqs: ClosedRange<Int>, at now: Instant, _ tx: Transaction) throws -> Int {
        let memory = FactMemory.of(tx)
        let first = try memory.nextSeq { try FactSeqs.next(tx) }
        let kinds = try tx.rows("select distinct f.kind_id \(standing(seqs)) order by f.kind_id") {
            try $0.get("kind_id", as: Int.self)
        }
        let count = try tx.run(
            """
            insert into facts (seq, kind_id, day, place, context_id, subject, q1, q2, q3, q4, shape_id,
                source_kind_id, source_a, source_b, source_text, recorded_at, reverses)
            select \(first) - 1 + row_number() over (order by f.seq), f.kind_id, f.day, f.place, f.context_id,
                f.subject, -f.q1, -f.q2, -f.q3, -f.q4, f.shape_id, f.source_kind_id, f.source_a, f.source_b,
                f.source_text, \(now.milliseconds), f.seq
            \(standing(seqs))
            """
        )
        guard count > 0 else { return 0 }
        let made = first...(first + count - 1)
        for kind in kinds {
            for counter in try MeasureStore.counters(kind: kind, tx) {
                try MeasureWork.add(counter.id, made, isOpen: true, tx)
            }
        }
        memory.setNextSeq(made.upperBound + 1)
        try MeasureWork.open(made, tx)
        try FactSeqs.closeBlocks(made, next: made.upperBound + 1, tx)
        return count
    }

    private static func standing(_ seqs: ClosedRange<Int>) -> SQL {
        """
        from facts f where f.seq between \(seqs.lowerBound) and \(seqs.upperBound) and f.reverses is null
        and not exists (select 1 from facts r where r.reverses = f.seq)
        """
    }
}
