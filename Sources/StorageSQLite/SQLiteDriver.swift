// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Kernel
public import Storage

/// One SQLite file as the data of a Phakhi: many readers, one writer that commits in groups.
public struct SQLiteDriver: Driver {
    private let pool: DatabasePool
    private let writer: GroupWriter
    private let onStatement: (@Sendable (String) -> Void)?

    /// Opens the file, or makes it.
    /// - Parameters:
    ///   - path: where the file lies; its folder must exist.
    ///   - onStatement: hears the text of every statement; tests check with it what PostgreSQL would say.
    /// - Throws: ``StorageProblem/failed(reason:)`` when the file cannot be opened, or would not be
    ///   flushed fully.
    public init(path: String, onStatement: (@Sendable (String) -> Void)? = nil) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            try db.execute(sql: "pragma cache_size = -2000")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // An answer is only given once the commit survives a power cut. GRDB sets "normal" while it
            // opens a pool, so this comes after.
            let level = try pool.writeWithoutTransaction { db in
                try db.execute(sql: "pragma synchronous = full")
                // The writer alone has room for what an import touches: pages that do not fit are written
                // out in the middle of a transaction, again and again.
                try db.execute(sql: "pragma cache_size = -16000")
                return try Int.fetchOne(db, sql: "pragma synchronous")
            }
            guard level == 2 else { throw StorageProblem.failed(reason: "synchronous is \(level ?? -1)") }
        } catch let error as DatabaseError {
            throw StorageProblem.failed(reason: error.description)
        }
        self.onStatement = onStatement
        writer = GroupWriter(pool: pool, onStatement: onStatement)
    }

    /// Reads from one snapshot.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (Storage.Transaction) throws -> T
    ) async throws -> T {
        let onStatement = onStatement
        return try await pool.read { db in
            let connection = SQLiteConnection(db: db, onStatement: onStatement, isReader: true)
            return try body(Storage.Transaction(connection))
        }
    }

    /// Waits for the group commit that holds the change.
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (Storage.Transaction) throws -> T
    ) async throws -> T {
        try await writer.write(body)
    }

    /// Copies by SQLite's own backup, page by page.
    public func copy(to path: String) async throws {
        let target = try DatabaseQueue(path: path)
        try pool.backup(to: target)
        try target.close()
    }

    /// Folds the write-ahead log into the file and closes it.
    public func close() async throws {
        try pool.close()
    }
}
