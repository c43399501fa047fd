// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing

private let things = Migration(
    id: "test-0001-things",
    "create table things (id text not null primary key, name text not null unique, size bigint, version integer not null);"
)

private struct Refusal: Error {}

struct DatabaseTests {
    @Test func `values come back as they were bound`() async throws {
        let database = try await TestHouse.make([things])
        let name = "ก'; drop table things; --"
        try await database.write { tx in
            try tx.run("insert into things (id, name, size, version) values ('a', \(name), \(7), 1)")
            try tx.run("insert into things (id, name, size, version) values ('b', 'x', \(Int?.none), 1)")
        }
        let rows = try await database.read { tx in
            try tx.rows("select name, size from things order by id") { row in
                (try row.get("name", as: String.self), try row.find("size", as: Int.self))
            }
        }
        #expect(rows.map(\.0) == [name, "x"])
        #expect(rows.map(\.1) == [7, nil])
    }

    @Test func `a write that fails is undone alone`() async throws {
        let database = try await TestHouse.make([things])
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<40 {
                group.addTask {
                    try? await database.write { tx in
                        try tx.run(
                            "insert into things (id, name, version) values (\("i\(index)"), \("n\(index)"), 1)"
                        )
                        if index % 4 == 0 { throw Refusal() }
                    }
                }
            }
        }
        let count = try await database.read { try $0.one("select count(*) from things", as: Int.self) }
        #expect(count == 30)
    }

    @Test func `two edits of one version are a conflict`() async throws {
        let database = try await TestHouse.make([things])
        try await database.write { try $0.run("insert into things (id, name, version) values ('a', 'x', 1)") }
        try await database.write { tx in
            try tx.update(
                "update things set name = 'y', version = 2 where id = 'a' and version = 1",
                record: "a"
            )
        }
        await #expect(throws: StorageProblem.changedMeanwhile(record: "a")) {
            try await database.write { tx in
                try tx.update(
                    "update things set name = 'z', version = 2 where id = 'a' and version = 1",
                    record: "a"
                )
            }
        }
    }

    @Test func `a broken rule names the rule and not the value`() async throws {
        let database = try await TestHouse.make([things])
        try await database.write {
            try $0.run("insert into things (id, name, version) values ('a', 'secret', 1)")
        }
        let error = await #expect(throws: StorageProblem.self) {
            try await database.write { tx in
                try tx.run("insert into things (id, name, version) values ('b', 'secret', 1)")
            }
        }
        #expect(error?.code == "storage.refused")
        #expect(!String(describing: error).contains("secret"))
    }

    @Test func `parts of statements are renumbered`() {
        let filter: SQL = "name = \("a") and size > \(3)"
        let whole: SQL = "select * from things where id = \("i") and \(filter) limit \(5)"
        #expect(whole.text == "select * from things where id = ?1 and name = ?2 and size > ?3 limit ?4")
        #expect(whole.values == [.text("i"), .text("a"), .integer(3), .integer(5)])
    }
}

struct MigrationTests {
    @Test func `a database from a newer program is refused`() async throws {
        let database = try await TestHouse.make([things])
        await #expect(throws: StorageProblem.newerDatabase(migration: "test-0001-things")) {
            try await Migrator.migrate(database, StorageMigrations.all, now: TestHouse.now)
        }
    }

    @Test func `an edited migration is refused`() async throws {
        let database = try await TestHouse.make([things])
        let edited = Migration(id: "test-0001-things", "create table things (id text);")
        await #expect(throws: StorageProblem.editedMigration(id: "test-0001-things")) {
            try await Migrator.migrate(database, StorageMigrations.all + [edited], now: TestHouse.now)
        }
    }

    @Test func `a second run applies nothing`() async throws {
        let database = try await TestHouse.make([things])
        let applied = try await Migrator.migrate(
            database,
            StorageMigrations.all + [things],
            now: TestHouse.now
        )
        #expect(applied.isEmpty)
    }
}

struct JournalTests {
    private func entry(_ index: Int, room: String = "test") -> Journal.Entry {
        Journal.Entry(
            room: room,
            time: TestHouse.now,
            actor: "local",
            action: "thing.change",
            record: "r\(index % 3)",
            details: "note \(index)"
        )
    }

    private func filled() async throws -> Database {
        let database = try await TestHouse.make([])
        try await database.write { tx in
            for index in 0..<10 {
                try Journal.append(entry(index), tx)
                try Journal.append(entry(index, room: "other"), tx)
            }
        }
        return database
    }

    @Test func `an untouched chain verifies`() async throws {
        let result = try await filled().read { try Journal.verify($0) }
        #expect(result.entries == 20)
        #expect(result.faults.isEmpty)
    }

    @Test(arguments: [
        "update journal set actor = 'someone' where room = 'test' and seq = 4",
        "delete from journal where room = 'test' and seq = 4",
        "update journal_details set details = 'nothing' where room = 'test' and seq = 4",
    ])
    func `a rewritten chain is found`(tampering: String) async throws {
        let database = try await filled()
        try await database.write { try $0.run(SQL(stringLiteral: tampering)) }
        let result = try await database.read { try Journal.verify($0) }
        #expect(!result.faults.isEmpty)
    }

    @Test func `erased details leave the chain whole`() async throws {
        let database = try await filled()
        try await database.write { try $0.run("delete from journal_details where room = 'test' and seq = 4") }
        let result = try await database.read { try Journal.verify($0) }
        #expect(result.faults.isEmpty)
    }
}

struct SearchIndexTests {
    @Test func `a record is found by all its tokens and no longer once removed`() async throws {
        let database = try await TestHouse.make([])
        try await database.write { tx in
            try SearchIndex.put(kind: "thing", record: "a", tokens: ["งด", "ดเ", "เห", "หล้า"], tx)
            try SearchIndex.put(kind: "thing", record: "b", tokens: ["เห", "งด"], tx)
        }
        let found = try await database.read {
            try SearchIndex.find(kind: "thing", tokens: ["เห", "หล้า"], limit: 9, $0)
        }
        #expect(found == ["a"])
        try await database.write { try SearchIndex.remove(kind: "thing", record: "a", $0) }
        let after = try await database.read {
            try SearchIndex.find(kind: "thing", tokens: ["เห"], limit: 9, $0)
        }
        #expect(after == ["b"])
    }
}
