// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Kernel
public import Storage
import StorageSQLite
import Synchronization

/// A fresh, migrated database for one test, on the real engine.
///
/// When `PHAKHI_STATEMENTS` names a folder, every statement is written there, so that `./test` can
/// ask PostgreSQL whether it would have understood it.
public enum TestHouse {
    /// The moment at which all tests stand still: 5 February 2026, 10:42 in Bangkok.
    public static let now = Instant(milliseconds: 1_770_262_920_000)

    /// Opens a database in a temporary folder and applies the shared and the given migrations.
    public static func make(_ migrations: [Migration]) async throws -> Database {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-test-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // Tables that only one test knows are none of PostgreSQL's business.
        let isOwn = !migrations.contains { $0.id.hasPrefix("test-") }
        let driver = try SQLiteDriver(path: folder.appending(path: "phakhi.db").path) {
            if isOwn { StatementLog.shared.add($0) }
        }
        let database = Database(driver)
        try await Migrator.migrate(database, StorageMigrations.all + migrations, now: now)
        return database
    }

    /// A clock that stands at ``now``.
    public static let clock = Clock.fixed(now)
}

/// Gathers the texts of all statements that tests ran.
final class StatementLog: Sendable {
    static let shared = StatementLog()
    private let seen = Mutex<Set<String>>([])
    private let file: String?

    private init() {
        let folder = ProcessInfo.processInfo.environment["PHAKHI_STATEMENTS"]
        file = folder.map { "\($0)/\(ProcessInfo.processInfo.processIdentifier).sql" }
    }

    func add(_ text: String) {
        guard let file else { return }
        seen.withLock { seen in
            guard seen.insert(text).inserted else { return }
            let line = Data((text + "\u{1e}\n").utf8)
            guard let handle = FileHandle(forWritingAtPath: file) else {
                try? line.write(to: URL(fileURLWithPath: file))
                return
            }
            defer { try? handle.close() }
            _ = try? handle.seekToEnd()
            try? handle.write(contentsOf: line)
        }
    }
}
