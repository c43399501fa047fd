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
    /// How long commits took of late.
    private var lastCommit: Duration = .zero

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
        var words = Words(drafts)
        while done < total {
            try Task.checkCancellation()
            let piece = Piece(drafts: drafts, chunk: chunk, id: id, startedAt: startedAt, row: row)
            let slice = Slice(budget: budget, commit: lastCommit)
            let (from, known) = (done, words)
            let written = try await database.write { tx in
                let timing = slice.begin()
                var words = known
                let to = try piece.write(from: from, &words, until: timing.isOver, tx)
                return (to: to, words: words, timing: timing.end())
            }
            lastCommit = written.timing.commit(before: lastCommit)
            words = written.words
            done = written.to
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
}

/// A piece of an import as its transactions see it.
private struct Piece: Sendable {
    let drafts: FactDrafts
    let chunk: ClosedRange<Int>
    let id: Int
    let startedAt: Instant
    /// How many rows of the file are done with it.
    let row: Int

    /// How many facts are written before anyone looks at the clock again.
    private static let step = 128

    /// Writes facts, or behind the last fact corrections, until it is enough.
    /// - Returns: how much of the piece is written.
    func write(
        from start: Int,
        _ words: inout Words,
        until isEnough: () -> Bool,
        _ tx: Transaction
    ) throws -> Int {
        var done = start
        let before = try FactMemory.of(tx).nextSeq { try FactSeqs.next(tx) }
        let total = drafts.list.count + drafts.corrections.count
        repeat {
            done = try writeNext(after: done, &words, tx)
        } while done < total && !isEnough()
        try ImportState.advance(id, from: start, to: done, tx)
        try noteCorrections(since: before, tx)
        if done == total { try ImportState.finishChunk(id, through: row, tx) }
        return done
    }

    /// What corrections took back has numbers behind all others.
    private func noteCorrections(since before: Int, _ tx: Transaction) throws {
        let next = try FactMemory.of(tx).nextSeq { try FactSeqs.next(tx) }
        if next > before { try ImportRanges.add(before...(next - 1), of: id, tx) }
    }

    private func writeNext(after done: Int, _ words: inout Words, _ tx: Transaction) throws -> Int {
        let facts = drafts.list.count
        if done >= facts {
            let source = drafts.corrections[done - facts].source
            try FactStore.reverse(source: source, at: startedAt, tx)
            return done + 1
        }
        let end = min(facts, done + Self.step)
        let rows = try (done..<end).map { index in
            try words.row(drafts.list[index], seq: chunk.lowerBound + index, import: id, at: startedAt, tx)
        }
        try FactRows.insert(rows, tx)
        if end == facts {
            try FactSeqs.closeBlocks(chunk, next: FactSeqs.next(tx), tx)
            try MeasureWork.open(chunk, tx)
        }
        return end
    }
}

/// The words of a piece as numbers of the database, each looked up once.
private struct Words: Sendable {
    private let drafts: FactDrafts
    private var kinds: [Int?]
    private var contexts: [Int?]
    private var shapes: [Int?]
    private var sourceKinds: [String: Int] = [:]

    init(_ drafts: FactDrafts) {
        self.drafts = drafts
        kinds = Array(repeating: nil, count: drafts.kinds.count)
        contexts = Array(repeating: nil, count: drafts.contexts.count)
        shapes = Array(repeating: nil, count: drafts.shapes.count)
    }

    mutating func row(
        _ draft: FactDraft,
        seq: Int,
        import id: Int,
        at now: Instant,
        _ tx: Transaction
    ) throws -> FactRows.NewRow {
        let entry = FactEntry(
            seq: seq,
            kind: try kind(draft.kind, tx),
            day: draft.day,
            place: draft.place,
            context: try context(draft.context, tx),
            subject: draft.subject,
            amounts: draft.amounts,
            shape: try shape(draft.shape, tx),
            reverses: nil
        )
        let source = drafts.sources[draft.source]
        let stored = source.record.map(FactSources.stored) ?? .pair(Int64(draft.row), Int64(id))
        let numbered = FactSources.Numbered(
            kind: try sourceKind(source.kind ?? FactImport.sourceKind, tx),
            stored: stored
        )
        return FactRows.NewRow(entry: entry, source: numbered, recordedAt: now)
    }

    private mutating func kind(_ number: Int, _ tx: Transaction) throws -> Int {
        if let known = kinds[number] { return known }
        let id = try FactWords.kind(drafts.kinds[number], tx)
        kinds[number] = id
        return id
    }

    private mutating func context(_ number: Int, _ tx: Transaction) throws -> Int {
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

    private mutating func shape(_ number: Int, _ tx: Transaction) throws -> Int {
        if let known = shapes[number] { return known }
        let id = try FactWords.shape(codes: drafts.shapes[number], tx)
        shapes[number] = id
        return id
    }

    private mutating func sourceKind(_ word: String, _ tx: Transaction) throws -> Int {
        if let known = sourceKinds[word] { return known }
        let id = try FactWords.word(word, tx)
        sourceKinds[word] = id
        return id
    }
}
