// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Gives up an import that was broken off: what it wrote is taken back, what it corrected stands again.
///
/// Nothing is deleted: every fact of it gets its reversal, as any correction would. How far this came needs
/// no note: a fact that was taken back is not taken back twice, and a record that stands is not recorded
/// again.
public struct FactImportUndo: Sendable {
    /// What came of it.
    public struct Outcome: Sendable, Equatable {
        /// The import.
        public let id: Int
        /// How many facts were taken back.
        public internal(set) var takenBack = 0
        /// How many facts that it had corrected were recorded again.
        public internal(set) var restored = 0
    }

    /// An import that has not ended.
    public struct Unfinished: Sendable, Equatable {
        /// Its number.
        public let id: Int
        /// When it was begun.
        public let startedAt: Instant
        /// How many rows its file has.
        public let rows: Int
        /// How many facts of it are written.
        public let written: Int
        /// Whether it is being given up, so that it can no longer go on.
        public let isLeaving: Bool
    }

    private let database: Database
    private let clock: Clock
    private let budget: Duration

    /// The undoing of what lies in a database.
    /// - Parameters:
    ///   - database: where the import wrote to.
    ///   - clock: says when facts are taken back.
    ///   - budget: about how long one slice may hold the writer.
    public init(_ database: Database, clock: Clock, budget: Duration = .milliseconds(50)) {
        self.database = database
        self.clock = clock
        self.budget = budget
    }

    /// The import that has not ended; at most one can be.
    public static func unfinished(_ tx: Transaction) throws -> Unfinished? {
        try ImportState.unfinished(tx)
    }

    /// Takes the import back that has not ended; broken off, the same call goes on.
    /// - Parameter progress: hears after each slice.
    /// - Returns: what was taken back; nil when there is no such import.
    /// - Throws: `CancellationError`; `StorageProblem` when the data cannot be read or written.
    public func run(
        progress: @Sendable (FactImport.Progress) -> Void = { _ in }
    ) async throws -> Outcome? {
        let now = clock.now
        guard let found = try await database.read({ try ImportState.unfinished($0) }) else { return nil }
        let ranges = try await database.write { tx in try ImportState.leave(found.id, tx) }
        var outcome = Outcome(id: found.id)
        outcome.restored = try await restore(ranges, at: now)
        let total = ranges.reduce(0) { $0 + $1.count }
        var seen = 0
        var commit: Duration = .zero
        for range in ranges {
            var next = range.lowerBound
            while next <= range.upperBound {
                try Task.checkCancellation()
                let (slice, from) = (Slice(budget: budget, commit: commit), next)
                let done = try await database.write { tx in
                    let timing = slice.begin()
                    let (to, count) = try Self.reverse(
                        from...range.upperBound,
                        at: now,
                        until: timing.isOver,
                        tx
                    )
                    return (to: to, count: count, timing: timing.end())
                }
                commit = done.timing.commit(before: commit)
                outcome.takenBack += done.count
                seen += done.to - next
                next = done.to
                progress(FactImport.Progress(step: .takingBack, done: seen, total: total))
            }
        }
        try await database.write { tx in try ImportState.end(found.id, at: now, tx) }
        return outcome
    }

    /// Records again what the import's corrections had taken back, record by record.
    private func restore(_ ranges: [ClosedRange<Int>], at now: Instant) async throws -> Int {
        let sources = try await database.read { try ImportCorrections.sources(ranges, $0) }
        var count = 0
        for source in sources {
            try Task.checkCancellation()
            count += try await database.write { tx in
                try ImportCorrections.restore(source, ranges, at: now, tx)
            }
        }
        return count
    }

    /// How many numbers are looked through before anyone looks at the clock again.
    private static let step = 1024

    /// Takes back what stands in a range, until it is enough.
    /// - Returns: the number to go on with, and how many facts were taken back.
    private static func reverse(
        _ range: ClosedRange<Int>,
        at now: Instant,
        until isEnough: () -> Bool,
        _ tx: Transaction
    ) throws -> (next: Int, count: Int) {
        var next = range.lowerBound
        var count = 0
        repeat {
            let end = min(range.upperBound, next + step - 1)
            count += try FactBulkReversal.reverse(next...end, at: now, tx)
            next = end + 1
        } while next <= range.upperBound && !isEnough()
        return (next, count)
    }
}
