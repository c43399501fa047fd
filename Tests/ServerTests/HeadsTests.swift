// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Sealing
import Storage
import TestSupport
import Testing

@testable import Server

struct HeadsTests {
    private func path() -> String {
        FileManager.default.temporaryDirectory.appending(path: "phakhi-heads-\(UUID().uuidString)").path
    }

    private func journal(_ count: Int, _ database: Database) async throws {
        try await database.write { tx in
            for number in 0..<count {
                for room in ["planning", "reading"] {
                    let entry = Journal.Entry(
                        room: room,
                        time: TestHouse.now,
                        actor: "a",
                        action: "thing.change",
                        record: "r\(number)",
                        details: ""
                    )
                    try Journal.append(entry, tx)
                }
            }
        }
    }

    /// What someone who can write the database would do: change a row, then make the chain fit again.
    private func rewrite(_ database: Database) async throws {
        try await database.write { tx in
            let rows = try tx.rows("select * from journal where room = 'planning' order by seq") { row in
                try (
                    seq: row.get("seq", as: Int.self), at: row.get("at", as: String.self),
                    action: row.get("action", as: String.self), record: row.get("record", as: String.self),
                    digest: row.get("digest", as: String.self)
                )
            }
            var chain = ""
            for row in rows {
                let fields = [chain, String(row.seq), row.at, "forged", row.action, row.record, row.digest]
                chain = SHA256.hex(fields.map { "\($0.utf8.count):\($0)" }.joined().utf8)
                try tx.run(
                    """
                    update journal set actor = 'forged', chain = \(chain)
                    where room = 'planning' and seq = \(row.seq)
                    """
                )
            }
        }
    }

    @Test func `a chain that was rewritten whole is found by the heads that were copied out`() async throws {
        let database = try await TestHouse.make([])
        let keys = try SealingKeys.new()
        let file = HeadsFile(path: path())
        try await journal(3, database)
        #expect(try await file.append(from: database, keys, at: TestHouse.now) == 2)
        #expect(try await file.append(from: database, keys, at: TestHouse.now) == 0)
        try await journal(2, database)
        #expect(try await file.append(from: database, keys, at: TestHouse.now) == 2)
        #expect(try await file.verify(database, keys).faults.isEmpty)

        try await rewrite(database)
        #expect(try await database.read { try Journal.verify($0) }.faults.isEmpty)
        let found = try await file.verify(database, keys)
        #expect(found.lines == 4)
        #expect(found.faults == ["planning 3 rewritten", "planning 5 rewritten"])
    }

    @Test func `a cut journal and a forged or damaged line are found`() async throws {
        let database = try await TestHouse.make([])
        let keys = try SealingKeys.new()
        let place = path()
        let file = HeadsFile(path: place)
        try await journal(2, database)
        _ = try await file.append(from: database, keys, at: TestHouse.now)
        let forged = HeadLine(
            Journal.Head(room: "reading", seq: 2, chain: String(repeating: "0", count: 64)),
            at: TestHouse.now,
            try SealingKeys.new()
        )
        let text = try String(contentsOfFile: place, encoding: .utf8)
        try (text + forged.text + "\n2026-02-0").write(toFile: place, atomically: true, encoding: .utf8)
        try await database.write { tx in
            try tx.run("delete from journal_details where room = 'planning' and seq = 2")
            try tx.run("delete from journal where room = 'planning' and seq = 2")
        }
        let found = try await file.verify(database, keys)
        #expect(found.faults == ["planning 2 rewritten", "reading 2 seal", "heads 4 seal"])
    }

    @Test func `the heads are private, and their folder may refuse`() async throws {
        let database = try await TestHouse.make([])
        try await journal(1, database)
        let place = path()
        _ = try await HeadsFile(path: place).append(from: database, try SealingKeys.new(), at: TestHouse.now)
        let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        let nowhere = "/proc/none/heads"
        await #expect(throws: HeadsProblem.notWritten(path: nowhere)) {
            try await HeadsFile(path: nowhere).append(
                from: database,
                try SealingKeys.new(),
                at: TestHouse.now
            )
        }
    }
}
