// SPDX-License-Identifier: Apache-2.0

import Foundation
import Storage
import TestSupport
import Testing

/// A rule that SQLite asks only at the commit: the way to make a commit itself fail.
private let lateRule = Migration(
    id: "test-0001-late",
    """
    create table owners (id bigint not null primary key);
    create table things (
        id bigint not null primary key,
        owner bigint not null references owners (id) deferrable initially deferred
    );
    create table accounts (id text not null primary key, amount bigint not null);
    """
)

private struct Refusal: Error {}

/// Many writes in one commit: each answer agrees with what is stored, whatever fails.
struct GroupCommitTests {
    @Test func `a commit that fails is told to everyone who shared it, and nothing of it stays`() async throws
    {
        let database = try await TestHouse.make([lateRule])
        try await database.write { try $0.run("insert into owners (id) values (1)") }
        let told = await written(database, 0..<40, orphan: 17)
        let stored = try await database.read { tx in
            try tx.rows("select id from things order by id") { try $0.get("id", as: Int.self) }
        }
        #expect(told.sorted() == stored)
        #expect(!stored.contains(17))
        // The others gather behind the first and share the commit that fails; the first may be among them.
        #expect(stored == [0] || stored.isEmpty)
    }

    @Test func `after a failed commit the next write is taken`() async throws {
        let database = try await TestHouse.make([lateRule])
        await #expect(throws: StorageProblem.self) {
            try await database.write { try $0.run("insert into things (id, owner) values (1, 99)") }
        }
        try await database.write { try $0.run("insert into owners (id) values (1)") }
        let count = try await database.read { try $0.one("select count(*) from owners", as: Int.self) }
        #expect(count == 1)
    }

    @Test func `a write that fails by its own rule does not reach its neighbours`() async throws {
        let database = try await TestHouse.make([lateRule])
        let told = await withTaskGroup(of: Int?.self) { group in
            for index in 0..<60 {
                group.addTask {
                    try? await database.write { tx in
                        try tx.run("insert into owners (id) values (\(index))")
                        if index % 3 == 0 { throw Refusal() }
                        return index
                    }
                }
            }
            return await group.reduce(into: [Int]()) { out, index in if let index { out.append(index) } }
        }
        let stored = try await database.read { tx in
            try tx.rows("select id from owners order by id") { try $0.get("id", as: Int.self) }
        }
        #expect(told.sorted() == stored)
        #expect(stored.count == 40)
    }

    @Test func `readers never see half of a write`() async throws {
        let database = try await TestHouse.make([lateRule])
        try await database.write {
            try $0.run("insert into accounts (id, amount) values ('a', 1000), ('b', 0)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for _ in 0..<100 {
                    try await database.write { tx in
                        try tx.run("update accounts set amount = amount - 7 where id = 'a'")
                        try tx.run("update accounts set amount = amount + 7 where id = 'b'")
                    }
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    for _ in 0..<100 {
                        let sums = try await database.read { tx in
                            let sum: SQL = "select cast(sum(amount) as bigint) from accounts"
                            return try [tx.one(sum, as: Int.self), tx.one(sum, as: Int.self)]
                        }
                        #expect(sums == [1000, 1000])
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Writes things at once behind a slow first one; the orphan has no owner.
    /// - Returns: those that were told that they are stored.
    private func written(_ database: Database, _ ids: Range<Int>, orphan: Int) async -> [Int] {
        await withTaskGroup(of: Int?.self) { group in
            for id in ids {
                group.addTask {
                    if id > 0 { try? await Task.sleep(for: .milliseconds(100)) }
                    return try? await database.write { tx in
                        if id == 0 { Thread.sleep(forTimeInterval: 1) }
                        try tx.run("insert into things (id, owner) values (\(id), \(id == orphan ? 99 : 1))")
                        return id
                    }
                }
            }
            return await group.reduce(into: [Int]()) { out, id in if let id { out.append(id) } }
        }
    }
}

struct StatementTests {
    @Test(arguments: [0, 1, 9, 10, 99]) func `a part is renumbered behind any number of values`(before: Int) {
        let numbers = Array(1...12)
        var whole: SQL = "select 1 where 0 = 0"
        for number in 0..<before { whole = whole + " or x = \(number)" }
        let part: SQL = "id in (\(list: numbers))"
        whole = whole + " and \(part)"
        let wanted = numbers.map { "?\($0 + before)" }.joined(separator: ", ")
        #expect(whole.text.hasSuffix("id in (\(wanted))"))
        #expect(whole.values.count == before + numbers.count)
    }

    @Test func `a question mark that the programmer wrote stays as it is`() {
        let part: SQL = "note = 'why? 2' and id = \(1) and note <> '?'"
        let whole: SQL = "select \(2) where \(part)"
        #expect(whole.text == "select ?1 where note = 'why? 2' and id = ?2 and note <> '?'")
    }

    @Test func `an empty list matches nothing`() async throws {
        let database = try await TestHouse.make([])
        let none: [String] = []
        let count = try await database.read { tx in
            try tx.one(
                "select count(*) from schema_migrations where id in (\(list: none))",
                as: Int.self
            )
        }
        #expect(count == 0)
    }
}
