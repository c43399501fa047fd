// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Brings a file of facts in: first every row is looked at, then rows are written in short slices.
///
/// How far it came stands in the database with the facts themselves: after a power cut the same call goes on.
/// Figures follow afterwards, by ``FactsWorker``.
public struct FactImport: Sendable {
    /// The kind of source of rows that name no record of their own; such a record is `IMPORT/ROW`.
    public static let sourceKind = "facts.import"

    /// What came of it.
    public struct Outcome: Sendable, Equatable {
        /// Its number; nil when nothing was imported.
        public internal(set) var id: Int?
        /// How many rows the file has, without its heading.
        public internal(set) var rows = 0
        /// How many of them are good.
        public internal(set) var good = 0
        /// What is wrong, cell by cell; only the first thousand.
        public internal(set) var faults: [FactFault] = []
    }

    /// How far it is.
    public struct Progress: Sendable, Equatable {
        /// What it does.
        public let step: Step
        /// How many rows are done.
        public let done: Int
        /// How many there are; nil while they are looked at for the first time.
        public let total: Int?

        /// What an import does one after the other.
        public enum Step: Sendable {
            /// Looks at every row.
            case looking
            /// Writes facts.
            case writing
            /// Takes back what a given up import wrote.
            case takingBack
        }
    }

    private static let mostFaults = 1000
    private let path: String
    private let database: Database
    private let clock: Clock
    private let chunkRows: Int

    /// An import of one file into one database.
    /// - Parameters:
    ///   - path: the file.
    ///   - database: where to.
    ///   - clock: says when the facts are recorded.
    ///   - chunkRows: how many rows are sorted and written at a time; the same when an import goes on.
    public init(path: String, into database: Database, clock: Clock, chunkRows: Int = 250_000) {
        self.path = path
        self.database = database
        self.clock = clock
        self.chunkRows = chunkRows
    }

    /// Imports the file; nothing of it when a row is bad, unless the good ones are asked for.
    /// - Parameters:
    ///   - goodOnly: whether good rows are imported although others are bad.
    ///   - again: whether a file may be imported a second time.
    ///   - budget: about how long one slice may hold the writer.
    ///   - progress: hears now and then how far it is.
    /// - Returns: what came of it; without an id when bad rows stopped it.
    /// - Throws: ``FactsProblem/importedBefore(id:)``, ``FactsProblem/importUnderWay(id:)``,
    ///   `CancellationError`; `CocoaError` when the file cannot be read.
    public func run(
        goodOnly: Bool = false,
        again: Bool = false,
        budget: Duration = .milliseconds(50),
        progress: @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Outcome {
        let digest = try FactFile.digest(path: path)
        let scales = try await database.read { try FactWords.allScales($0) }
        var (outcome, whole) = try look(scales, progress)
        guard outcome.good > 0, outcome.faults.isEmpty || goodOnly else { return outcome }
        let now = clock.now
        let rows = outcome.rows
        let state = try await database.write { tx in
            try ImportState.begin(digest, rows: rows, again: again, at: now, tx)
        }
        outcome.id = state.id
        var writer = ImportWriter(database, state, budget: budget)
        if let drafts = whole, state.rowsDone == 0 {
            try await Self.write(drafts, through: rows, &writer) { written in
                progress(Progress(step: .writing, done: min(rows, written), total: rows))
            }
        } else {
            whole = nil
            try await write(&writer, scales, skipping: state.rowsDone, of: rows, progress)
        }
        try await database.write { tx in try ImportState.end(state.id, at: now, tx) }
        return outcome
    }

    /// The first reading: everything that is wrong.
    /// - Returns: with the outcome the rows themselves, when they are no more than one piece.
    private func look(
        _ scales: [String: [Int]],
        _ progress: (Progress) -> Void
    ) throws -> (Outcome, FactDrafts?) {
        var outcome = Outcome()
        var drafts = FactDrafts()
        do {
            var file = try FactFile(path: path, known: scales)
            while let faults = try file.next(into: &drafts) {
                outcome.rows += 1
                if faults.isEmpty { outcome.good += 1 }
                outcome.faults += faults.prefix(max(0, Self.mostFaults - outcome.faults.count))
                if outcome.rows % 20_000 == 0 {
                    if outcome.rows > chunkRows { drafts = FactDrafts() }
                    progress(Progress(step: .looking, done: outcome.rows, total: nil))
                }
            }
        } catch let faults as FactFaults {
            outcome.faults = faults.list
        }
        return (outcome, outcome.rows <= chunkRows ? drafts : nil)
    }

    private static func write(
        _ drafts: FactDrafts,
        through row: Int,
        _ writer: inout ImportWriter,
        _ progress: (Int) -> Void
    ) async throws {
        var drafts = drafts
        drafts.list.sort { $0.isBefore($1) }
        try await writer.write(drafts, through: row, progress)
    }

    private func write(
        _ writer: inout ImportWriter,
        _ scales: [String: [Int]],
        skipping done: Int,
        of total: Int,
        _ progress: @Sendable (Progress) -> Void
    ) async throws {
        var file = try FactFile(path: path, known: scales)
        var row = 0
        var isOver = false
        while !isOver {
            var drafts = FactDrafts()
            let first = row
            while row < first + chunkRows {
                guard try file.next(into: &drafts) != nil else {
                    isOver = true
                    break
                }
                row += 1
                // Rows of pieces that were written before the import was broken off.
                if row == done { drafts = FactDrafts() }
            }
            guard row > done, !drafts.list.isEmpty else { continue }
            try await Self.write(drafts, through: row, &writer) { written in
                progress(Progress(step: .writing, done: min(total, max(first, done) + written), total: total))
            }
        }
    }
}
