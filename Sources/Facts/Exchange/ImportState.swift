// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// How far an import has come, written in the transactions of its facts.
struct ImportState: Sendable, Equatable {
    let id: Int
    let startedAt: Instant
    /// How many rows of the file lie in pieces that are written whole.
    let rowsDone: Int
    /// The numbers that the piece at hand has reserved; nil between pieces.
    let chunk: ClosedRange<Int>?
    /// How many facts, and then corrections, of the piece are written.
    let chunkDone: Int

    /// The import of a file that has not ended.
    static func find(_ digest: String, _ tx: Transaction) throws -> ImportState? {
        try tx.row("\(columns) where digest = \(digest) and finished_at is null and is_leaving = 0").map(read)
    }

    /// A new import, or the one of the same file that was broken off.
    /// - Throws: ``FactsProblem/importedBefore(id:)``, ``FactsProblem/importUnderWay(id:)``.
    static func begin(
        _ digest: String,
        rows: Int,
        again: Bool,
        at now: Instant,
        _ tx: Transaction
    ) throws -> ImportState {
        if let state = try find(digest, tx) { return state }
        if let other = try tx.one("select id from fact_imports where finished_at is null", as: Int.self) {
            throw FactsProblem.importUnderWay(id: other)
        }
        let before = try tx.one(
            "select min(id) as id from fact_imports where digest = \(digest) and is_leaving = 0",
            as: Int.self
        )
        if let before, !again { throw FactsProblem.importedBefore(id: before) }
        let id = try tx.one("select coalesce(max(id), 0) + 1 as next from fact_imports", as: Int.self) ?? 1
        try tx.run(
            """
            insert into fact_imports (id, digest, rows_total, started_at)
            values (\(id), \(digest), \(rows), \(now))
            """
        )
        return ImportState(id: id, startedAt: now, rowsDone: 0, chunk: nil, chunkDone: 0)
    }

    /// Ends an import that is whole, or was taken back; its numbers are no longer needed.
    static func end(_ id: Int, at now: Instant, _ tx: Transaction) throws {
        try tx.run("update fact_imports set finished_at = \(now) where id = \(id)")
        try ImportRanges.forget(id, tx)
    }

    /// Reserves numbers for a piece, and lets every measure of its kinds wait for them.
    static func reserve(_ count: Int, kinds: [Int], for id: Int, _ tx: Transaction) throws -> ClosedRange<Int>
    {
        try refuse(id, tx)
        let memory = FactMemory.of(tx)
        let first = try memory.nextSeq { try FactSeqs.next(tx) }
        let chunk = first...(first + count - 1)
        try tx.run(
            """
            update fact_imports set chunk_first = \(chunk.lowerBound), chunk_last = \(chunk.upperBound),
                chunk_done = 0
            where id = \(id)
            """
        )
        try ImportRanges.add(chunk, of: id, tx)
        for kind in kinds {
            for counter in try MeasureStore.counters(kind: kind, tx) {
                try MeasureWork.add(counter.id, chunk, isOpen: false, tx)
            }
        }
        memory.setNextSeq(chunk.upperBound + 1)
        return chunk
    }

    /// Notes how much of a piece is written.
    /// - Throws: ``FactsProblem/importUnderWay(id:)`` when another process writes the same import,
    ///   ``FactsProblem/importGivenUp(id:)``.
    static func advance(_ id: Int, from done: Int, to next: Int, _ tx: Transaction) throws {
        try refuse(id, tx)
        let changed = try tx.run(
            """
            update fact_imports set chunk_done = \(next)
            where id = \(id) and chunk_done = \(done) and finished_at is null
            """
        )
        guard changed == 1 else { throw FactsProblem.importUnderWay(id: id) }
    }

    /// Notes that a piece is whole.
    static func finishChunk(_ id: Int, through row: Int, _ tx: Transaction) throws {
        try tx.run(
            """
            update fact_imports set rows_done = \(row), chunk_first = null, chunk_last = null, chunk_done = 0
            where id = \(id)
            """
        )
    }

    /// Nothing more comes of an import that somebody gave up.
    private static func refuse(_ id: Int, _ tx: Transaction) throws {
        let leaving = try tx.one("select is_leaving from fact_imports where id = \(id)", as: Int.self)
        if leaving == 1 { throw FactsProblem.importGivenUp(id: id) }
    }

    private static let columns: SQL = """
        select id, started_at, rows_done, chunk_first, chunk_last, chunk_done from fact_imports
        """

    private static func read(_ row: Row) throws -> ImportState {
        var chunk: ClosedRange<Int>?
        if let first: Int = try row.find("chunk_first"), let last: Int = try row.find("chunk_last") {
            chunk = first...last
        }
        return ImportState(
            id: try row.get("id"),
            startedAt: try row.get("started_at"),
            rowsDone: try row.get("rows_done"),
            chunk: chunk,
            chunkDone: try row.get("chunk_done")
        )
    }
}

extension ImportState {
    /// The import that has not ended.
    static func unfinished(_ tx: Transaction) throws -> FactImportUndo.Unfinished? {
        let row = try tx.row(
            """
            select id, started_at, rows_total, chunk_first, chunk_last, chunk_done, is_leaving from fact_imports
            where finished_at is null order by id limit 1
            """
        )
        guard let row else { return nil }
        let id: Int = try row.get("id")
        var written = try ImportRanges.list(id, tx).reduce(0) { $0 + $1.count }
        if let first: Int = try row.find("chunk_first"), let last: Int = try row.find("chunk_last") {
            written -= max(0, last - first + 1 - (try row.get("chunk_done", as: Int.self)))
        }
        return FactImportUndo.Unfinished(
            id: id,
            startedAt: try row.get("started_at"),
            rows: try row.get("rows_total"),
            written: written,
            isLeaving: try row.get("is_leaving")
        )
    }

    /// Ends the writing of an import for good: the piece at hand ends where it is, and is counted like the
    /// others.
    /// - Returns: the numbers of everything that it wrote.
    static func leave(_ id: Int, _ tx: Transaction) throws -> [ClosedRange<Int>] {
        let state = try tx.row("\(columns) where id = \(id) and finished_at is null").map(read)
        if let state, let chunk = state.chunk {
            let facts = min(state.chunkDone, chunk.count)
            if facts < chunk.count {
                try ImportRanges.cut(chunk, to: facts, of: id, tx)
                try MeasureWork.cut(chunk, to: facts, tx)
            }
            if facts > 0, facts < chunk.count {
                let written = chunk.lowerBound...(chunk.lowerBound + facts - 1)
                try FactSeqs.closeBlocks(written, next: FactSeqs.next(tx), tx)
                try MeasureWork.open(written, tx)
            }
        }
        try tx.run(
            """
            update fact_imports set is_leaving = 1, chunk_first = null, chunk_last = null, chunk_done = 0
            where id = \(id)
            """
        )
        // The numbers that were reserved and never used are free again.
        FactMemory.of(tx).setNextSeq(nil)
        return try ImportRanges.list(id, tx)
    }
}
