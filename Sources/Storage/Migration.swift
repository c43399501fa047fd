// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One step of the tables' history: literal SQL, never edited once released.
public struct Migration: Sendable {
    /// `room-0001-what`, unique.
    public let id: String
    let sqlite: String
    let postgres: String

    /// A step written once in the dialect that both databases share.
    public init(id: String, _ sql: String) {
        self.id = id
        sqlite = sql
        postgres = sql
    }

    /// A step where the two databases need different words.
    public init(id: String, sqlite: String, postgres: String) {
        self.id = id
        self.sqlite = sqlite
        self.postgres = postgres
    }

    /// The text for one database.
    public func sql(for dialect: Dialect) -> String {
        dialect == .sqlite ? sqlite : postgres
    }

    /// What is remembered of it, so that an edit shows.
    public var checksum: String { SHA256.hex((sqlite + "\u{0}" + postgres).utf8) }
}

/// Brings the tables up to date, forward only.
public enum Migrator {
    /// Applies what is missing, each step in its own transaction.
    /// - Returns: the ids that were applied now.
    /// - Throws: ``StorageProblem/newerDatabase(migration:)``, ``StorageProblem/editedMigration(id:)``.
    @discardableResult
    public static func migrate(_ database: Database, _ migrations: [Migration], now: Instant) async throws
        -> [String]
    {
        let known = try await database.write { tx in
            try tx.script(table)
            return try check(migrations, tx)
        }
        var applied: [String] = []
        for migration in migrations where !known.contains(migration.id) {
            try await database.write { tx in
                try tx.script(migration.sql(for: tx.dialect))
                try tx.run(
                    """
                    insert into schema_migrations (id, checksum, applied_at)
                    values (\(migration.id), \(migration.checksum), \(now))
                    """
                )
            }
            applied.append(migration.id)
        }
        return applied
    }

    private static func check(_ migrations: [Migration], _ tx: Transaction) throws -> Set<String> {
        let checksums = Dictionary(
            migrations.map { ($0.id, $0.checksum) },
            uniquingKeysWith: { first, _ in first }
        )
        var known: Set<String> = []
        for row in try tx.rows("select id, checksum from schema_migrations") {
            let id: String = try row.get("id")
            guard let checksum = checksums[id] else { throw StorageProblem.newerDatabase(migration: id) }
            guard checksum == (try row.get("checksum", as: String.self)) else {
                throw StorageProblem.editedMigration(id: id)
            }
            known.insert(id)
        }
        return known
    }

    static let table = """
        create table if not exists schema_migrations (
            id text not null primary key,
            checksum text not null,
            applied_at text not null
        );
        """
}
