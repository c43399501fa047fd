// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// What an import's corrections took back, found again when the import is given up.
enum ImportCorrections {
    /// The records whose facts were taken back and that the import did not bring itself.
    static func sources(_ ranges: [ClosedRange<Int>], _ tx: Transaction) throws -> [FactSource] {
        var out: [FactSource] = []
        var known: Set<FactSource> = []
        for range in ranges {
            let reversals = try FactReading.list(
                """
                where f.seq between \(range.lowerBound) and \(range.upperBound) and f.reverses is not null
                order by f.seq
                """,
                tx
            )
            for fact in reversals where !isInside(fact.reverses, ranges) {
                if known.insert(fact.content.source).inserted { out.append(fact.content.source) }
            }
        }
        return out
    }

    /// Records a record's facts again, unless it stands: then somebody corrected it meanwhile.
    /// - Returns: how many facts were recorded.
    static func restore(
        _ source: FactSource,
        _ ranges: [ClosedRange<Int>],
        at now: Instant,
        _ tx: Transaction
    ) throws -> Int {
        let facts = try FactStore.list(source: source, tx)
        let gone = Set(facts.compactMap(\.reverses))
        let stands = facts.contains {
            $0.reverses == nil && !gone.contains($0.seq) && !isInside($0.seq, ranges)
        }
        guard !stands else { return 0 }
        let mine = Set(facts.filter { isInside($0.seq, ranges) }.compactMap(\.reverses))
        let lost = facts.filter { mine.contains($0.seq) && !isInside($0.seq, ranges) }
        for fact in lost {
            var content = fact.content
            content.recordedAt = now
            try FactStore.append(content, tx)
        }
        return lost.count
    }

    private static func isInside(_ seq: Int?, _ ranges: [ClosedRange<Int>]) -> Bool {
        guard let seq else { return false }
        return ranges.contains { $0.contains(seq) }
    }
}
