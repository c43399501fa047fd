// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Writes sorted pieces of an import in slices, each in a transaction of its own.
struct ImportWriter {
    private let database: Database
    private let id: Int
    private let startedAt: Instant
    private let budget: Duration
    /// The piece that was broken off, until it is taken up again.
    private var broken: (chunk: ClosedRange<Int>, done: Int)?
    /// How many rows the next slice writes; follows what the last one took.
    private var slice = 1000

    init(_ database: Database, _ state: ImportState, budget: Duration) {
        self.database = database
        id = state.id
        startedAt = state.startedAt
        broken = state.chunk.map { ($0, state.chunkDone) }
        self.budget = budget
    }

    /// Writes one piece: its facts, then its corrections.
    /// - Parameters:
    ///   - drafts: the piece, sorted.
    ///   - row: how many rows of the file are done with it.
    ///   - progress: hears how many facts of the piece are written.
    /// - Throws: ``FactsProblem/importUnderWay(id:)``, `CancellationError`.
    mutating func write(
        _ drafts: FactDrafts,
        through row: Int,
        _ progress: (Int) -> Void
    ) async throws {
        let id = id
        let total = drafts.list.count + drafts.corrections.count
        let begun = try await begin(drafts)
        let chunk = begun.chunk
        var done = begun.done
        while done < total {
            try Task.checkCancellation()
            let from = done
            let count = slice
            let to =
                from < drafts.list.count ? min(from + count, drafts.list.count) : min(from + count, total)
            let piece = Piece(drafts: drafts, chunk: chunk, id: id, startedAt: startedAt)
            let took = try await database.write { tx in
                let start = ContinuousClock.now
                try ImportState.advance(id, from: from, to: to, tx)
                try piece.write(from..<to, tx)
                if to == total { try ImportState.finishChunk(id, through: row, tx) }
                return ContinuousClock.now - start
            }
            adapt(took)
            done = to
            progress(min(done, drafts.list.count))
        }
    }

    private mutating func begin(_ drafts: FactDrafts) async throws -> (chunk: ClosedRange<Int>, done: Int) {
        if let broken, broken.chunk.count == drafts.list.count {
            self.broken = nil
            return broken
        }
        let id = id
        let chunk = try await database.write { tx in
            let kinds = try drafts.kinds.map { try FactWords.kind($0, tx) }
            return try ImportState.reserve(drafts.list.count, kinds: kinds, for: id, tx)
        }
        return (chunk, 0)
    }

    private mutating func adapt(_ took: Duration) {
        let ratio = budget / max(took, .microseconds(100))
        slice = max(100, min(250_000, Int(Double(slice) * min(2, max(0.25, ratio)))))
    }
}

/// A piece of an import as its transactions see it.
private struct Piece: Sendable {
    let drafts: FactDrafts
    let chunk: ClosedRange<Int>
    let id: Int
    let startedAt: Instant

    /// Writes facts, or behind the last fact corrections.
    func write(_ range: Range<Int>, _ tx: Transaction) throws {
        let facts = drafts.list.count
        if range.lowerBound >= facts {
            for index in range {
                try FactStore.reverse(source: drafts.corrections[index - facts].source, at: startedAt, tx)
            }
            return
        }
        var words = Words(drafts: drafts, tx: tx)
        let rows = try range.map { index in
            try words.row(drafts.list[index], seq: chunk.lowerBound + index, import: id, at: startedAt)
        }
        try FactRows.insert(rows, tx)
        guard range.upperBound == facts else { return }
        try FactSeqs.closeBlocks(chunk, next: FactSeqs.next(tx), tx)
        try MeasureWork.open(chunk, tx)
    }
}

/// The words of a piece as numbers of the database, each looked up once in a slice.
private struct Words {
    let drafts: FactDrafts
    let tx: Transaction
    private var kinds: [Int: Int] = [:]
    private var contexts: [Int: Int] = [:]
    private var shapes: [Int: Int] = [:]
    private var sourceKinds: [String: Int] = [:]

    init(drafts: FactDrafts, tx: Transaction) {
        self.drafts = drafts
        self.tx = tx
    }

    mutating func row(
        _ draft: FactDraft,
        seq: Int,
        import id: Int,
        at now: Instant
    ) throws -> FactRows.NewRow {
        let entry = FactEntry(
            seq: seq,
            kind: try kind(draft.kind),
            day: draft.day,
            place: draft.place,
            context: try context(draft.context),
            subject: draft.subject,
            amounts: draft.amounts,
            shape: try shape(draft.shape),
            reverses: nil
        )
        let source = drafts.sources[draft.source]
        let stored = source.record.map(FactSources.stored) ?? .pair(Int64(draft.row), Int64(id))
        let numbered = FactSources.Numbered(
            kind: try sourceKind(source.kind ?? FactImport.sourceKind),
            stored: stored
        )
        return FactRows.NewRow(entry: entry, source: numbered, recordedAt: now)
    }

    private mutating func kind(_ number: Int) throws -> Int {
        if let known = kinds[number] { return known }
        let id = try FactWords.kind(drafts.kinds[number], tx)
        kinds[number] = id
        return id
    }

    private mutating func context(_ number: Int) throws -> Int {
        if let known = contexts[number] { return known }
        let context = drafts.contexts[number]
        let id = try FactWords.context(
            programme: context.programme,
            organization: context.organization,
            unit: context.unit,
            tx
        )
        contexts[number] = id
        return id
    }

    private mutating func shape(_ number: Int) throws -> Int {
        if let known = shapes[number] { return known }
        let id = try FactWords.shape(codes: drafts.shapes[number], tx)
        shapes[number] = id
        return id
    }

    private mutating func sourceKind(_ word: String) throws -> Int {
        if let known = sourceKinds[word] { return known }
        let id = try FactWords.word(word, tx)
        sourceKinds[word] = id
        return id
    }
}
