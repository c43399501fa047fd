// SPDX-License-Identifier: Apache-2.0

import Storage
import Synchronization
import TestSupport
import Testing

private let notes = Migration(
    id: "test-0001-notes",
    "create table notes (id text not null primary key);"
)

struct SnapshotCacheTests {
    private final class Reads: Sendable {
        let count = Mutex(0)
    }

    private func read(_ cache: SnapshotCache<String, Int>, _ reads: Reads, _ tx: Transaction) throws -> Int {
        try cache.value("notes", tx) { tx in
            reads.count.withLock { $0 += 1 }
            return try tx.one("select count(*) from notes", as: Int.self) ?? 0
        }
    }

    @Test func `what was read is kept until anyone commits, and never longer`() async throws {
        let database = try await TestHouse.make([notes])
        let cache = SnapshotCache<String, Int>(limit: 8)
        let reads = Reads()
        for round in 1...20 {
            try await database.write { try $0.run("insert into notes (id) values (\("n\(round)"))") }
            for _ in 0..<10 {
                let seen = try await database.read { try read(cache, reads, $0) }
                #expect(seen == round)
            }
        }
        // Once for each state and connection at most; there are four of those.
        #expect(reads.count.withLock { $0 } <= 80)
    }

    @Test func `a write reads for itself`() async throws {
        let database = try await TestHouse.make([notes])
        let cache = SnapshotCache<String, Int>(limit: 8)
        let reads = Reads()
        let seen = try await database.write { tx in
            let before = try read(cache, reads, tx)
            try tx.run("insert into notes (id) values ('a')")
            return [before, try read(cache, reads, tx)]
        }
        #expect(seen == [0, 1])
    }

    @Test func `many keys do not grow it beyond its limit, and every answer stays right`() async throws {
        let database = try await TestHouse.make([notes])
        let cache = SnapshotCache<Int, Int>(limit: 4)
        for key in 0..<50 {
            let seen = try await database.read { tx in try cache.value(key, tx) { _ in key * 2 } }
            #expect(seen == key * 2)
        }
    }
}
