// SPDX-License-Identifier: Apache-2.0

public import Storage

/// Adds facts to measures that wait for them, in slices short enough to serve beside.
///
/// It can be stopped at any moment: how far it came stands in the database, written with the figures
/// themselves, and no range is added twice even when two processes work.
public actor FactsWorker {
    private let database: Database
    private var pass: BuildPass?
    /// How long the last slice held the writer, its commit included.
    public private(set) var lastWrite: Duration = .zero
    /// What the last slice took of the processor before its commit: what a busy machine does not change.
    public private(set) var lastWriteProcessor: Duration = .zero
    /// How long commits took of late.
    private var lastCommit: Duration = .zero

    /// A worker over a database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Does one slice.
    /// - Parameter budget: about how long it may hold the writer.
    /// - Returns: false when nothing is left to do.
    /// - Throws: `StorageProblem` when the data cannot be read or written.
    @discardableResult
    public func step(budget: Duration = .milliseconds(50)) async throws -> Bool {
        if pass == nil { pass = try await database.read { try BuildPass.load($0) } }
        guard let current = pass, let part = current.parts.first else {
            pass = nil
            return try await LeavingMeasures.step(database)
        }
        let slice = Slice(budget: budget, commit: lastCommit)
        let (next, timing) = try await database.write { tx in
            let timing = slice.begin()
            let next = try part.written(current, until: timing.isOver, tx)
            return (next, timing.end())
        }
        lastWrite = timing.held
        lastWriteProcessor = timing.processor
        lastCommit = timing.commit(before: lastCommit)
        if let next { advance(to: next) } else { pass = nil }
        return true
    }

    /// Works until nothing is left.
    /// - Parameters:
    ///   - budget: about how long one slice may hold the writer.
    ///   - progress: hears after each slice.
    /// - Throws: `CancellationError` when the task was stopped; `StorageProblem`.
    public func finish(
        budget: Duration = .milliseconds(50),
        progress: @Sendable () async -> Void = {}
    ) async throws {
        while try await step(budget: budget) {
            try Task.checkCancellation()
            await progress()
        }
    }

    private func advance(to part: BuildPart) {
        guard var current = pass else { return }
        if part.position == part.total {
            current.parts.removeFirst()
        } else {
            current.parts[0] = part
        }
        pass = current.parts.isEmpty ? nil : current
    }
}
