// SPDX-License-Identifier: Apache-2.0

import Dispatch
import GRDB
import Storage
import Synchronization

/// Runs waiting writes in one commit, each in its own savepoint, and answers them after the commit.
///
/// While one commit is on its way to the disk the next writes gather, so that 64 writers share one
/// flush. A write that fails is undone alone; a commit that fails fails them all.
final class GroupWriter: Sendable {
    /// How many writes may share a commit, so that none waits long for its answer.
    private static let groupLimit = 256

    private let pool: DatabasePool
    private let onStatement: (@Sendable (String) -> Void)?
    private let queue = DispatchQueue(label: "phakhi.storage.writer")
    private let memory = WriterMemory()
    /// SQLite's counter of commits by others when the memory was last known to be right.
    private let seenVersion = Mutex<Int64?>(nil)
    private let waiting = Mutex<(jobs: [any WriteJob], isDraining: Bool)>(([], false))

    init(pool: DatabasePool, onStatement: (@Sendable (String) -> Void)?) {
        self.pool = pool
        self.onStatement = onStatement
    }

    func write<T: Sendable>(
        _ body: @escaping @Sendable (Storage.Transaction) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(body: body, continuation: continuation)
            let mustStart = waiting.withLock { state in
                state.jobs.append(job)
                defer { state.isDraining = true }
                return !state.isDraining
            }
            if mustStart { queue.async { self.drain() } }
        }
    }

    private func drain() {
        while true {
            let group: [any WriteJob] = waiting.withLock { state in
                let taken = Array(state.jobs.prefix(Self.groupLimit))
                state.jobs.removeFirst(taken.count)
                if taken.isEmpty { state.isDraining = false }
                return taken
            }
            if group.isEmpty { return }
            commit(group)
        }
    }

    private func commit(_ group: [any WriteJob]) {
        var failure: (any Error)?
        do {
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "begin immediate")
                do {
                    try forgetWhatOthersChanged(db)
                    for job in group { try runInSavepoint(job, db) }
                    try db.execute(sql: "commit")
                } catch {
                    if db.isInsideTransaction { try? db.execute(sql: "rollback") }
                    throw error
                }
            }
        } catch {
            memory.forget()
            failure = StorageProblem.failed(reason: "commit: \(error)")
        }
        for job in group { job.answer(failure) }
    }

    private func runInSavepoint(_ job: any WriteJob, _ db: GRDB.Database) throws {
        try db.execute(sql: "savepoint job")
        let connection = SQLiteConnection(db: db, onStatement: onStatement, memory: memory)
        if !job.run(Storage.Transaction(connection)) {
            try db.execute(sql: "rollback to job")
            memory.forget()
        }
        try db.execute(sql: "release job")
    }

    private func forgetWhatOthersChanged(_ db: GRDB.Database) throws {
        let version = try Int64.fetchOne(db.cachedStatement(sql: "pragma data_version"))
        seenVersion.withLock { seen in
            if seen != version { memory.forget() }
            seen = version
        }
    }
}

/// One waiting write, whatever it returns.
private protocol WriteJob: Sendable {
    /// Does the work.
    /// - Returns: false when it must be undone.
    func run(_ transaction: Storage.Transaction) -> Bool
    /// Tells the one who waits; a failed commit overrules what the work said.
    func answer(_ failure: (any Error)?)
}

private final class Job<T: Sendable>: WriteJob {
    private let body: @Sendable (Storage.Transaction) throws -> T
    private let continuation: CheckedContinuation<T, any Error>
    private let outcome = Mutex<Result<T, any Error>?>(nil)

    init(
        body: @escaping @Sendable (Storage.Transaction) throws -> T,
        continuation: CheckedContinuation<T, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func run(_ transaction: Storage.Transaction) -> Bool {
        let result = Result { try body(transaction) }
        outcome.withLock { $0 = result }
        if case .failure = result { return false }
        return true
    }

    func answer(_ failure: (any Error)?) {
        if let failure {
            continuation.resume(throwing: failure)
        } else if let result = outcome.withLock({ $0 }) {
            continuation.resume(with: result)
        } else {
            continuation.resume(throwing: StorageProblem.failed(reason: "not run"))
        }
    }
}
