// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// The numbers of facts: which is free, which were given to an import, and when each was recorded.
///
/// Facts are numbered in the order of recording, so that "since a moment" needs no index: of every full block
/// of 1,024 the earliest and the latest moment are kept, and only blocks that can hold an answer are read.
enum FactSeqs {
    static let blockSize = 1024

    /// The next free number: behind all facts and behind what an import has reserved.
    static func next(_ tx: Transaction) throws -> Int {
        let last = try tx.one("select coalesce(max(seq), 0) as last from facts", as: Int.self) ?? 0
        let reserved = try tx.one(
            "select coalesce(max(chunk_last), 0) as last from fact_imports",
            as: Int.self
        )
        return max(last, reserved ?? 0) + 1
    }

    /// Sums the block up that ended just before a number.
    static func closeBlock(before seq: Int, _ tx: Transaction) throws {
        guard seq % blockSize == 0 else { return }
        try sumUp(block: seq / blockSize - 1, tx)
    }

    /// Sums up the blocks of a range that came late, as far as they are full.
    static func closeBlocks(_ seqs: ClosedRange<Int>, next: Int, _ tx: Transaction) throws {
        var block = seqs.lowerBound / blockSize
        while block * blockSize <= seqs.upperBound, (block + 1) * blockSize <= next {
            try sumUp(block: block, tx)
            block += 1
        }
    }

    private static func sumUp(block: Int, _ tx: Transaction) throws {
        let first = block * blockSize
        try tx.run(
            """
            insert into fact_blocks (block, earliest, latest)
            select \(block), min(recorded_at), max(recorded_at) from facts
            where seq between \(first) and \(first + blockSize - 1) having count(*) > 0
            on conflict (block) do update set earliest = excluded.earliest, latest = excluded.latest
            """
        )
    }

    /// Ranges of numbers outside of which nothing was recorded at a moment or later, newest first.
    static func ranges(since instant: Instant, _ tx: Transaction) throws -> [ClosedRange<Int>] {
        let last = try tx.one("select coalesce(max(seq), 0) as last from facts", as: Int.self) ?? 0
        guard last > 0 else { return [] }
        let early = try tx.rows(
            "select block from fact_blocks where latest < \(instant.milliseconds) order by block"
        ) { try $0.get("block", as: Int.self) }
        var out: [ClosedRange<Int>] = []
        var start = 1
        for block in early {
            if block * blockSize > start { out.append(start...(block * blockSize - 1)) }
            start = (block + 1) * blockSize
        }
        if start <= last { out.append(start...last) }
        return out.reversed()
    }
}
