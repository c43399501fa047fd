// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Sealing
import Storage
import StorageSQLite
import TestSupport
import Testing
import Web

@testable import Privacy

struct ErasingTests {
    @Test func `erased, then an older backup restored: still erased, and the chain is whole`() async throws {
        let house = try await PrivacyHouse.make()
        _ = try await house.send(.post, "/privacy/consents", ConsentTests.form)
        _ = try await house.send(.post, "/privacy/requests", RequestTests.form)
        let consent = try #require(
            try await house.database.read { try ConsentStore.list(ConsentFilter(), reached: "1 = 1", $0) }
                .first
        )
        let request = try #require(
            try await house.database.read { try RequestStore.list(reached: "1 = 1", $0) }.first
        )
        let backup = house.folder + "-backup.db"
        try await house.database.copy(to: backup)

        _ = try await house.send(.post, "/privacy/consents/\(consent.id)/erase")
        _ = try await house.send(.post, "/privacy/requests/\(request.id)/erase")
        #expect(try await house.name(consent.id) == nil)

        let old = PrivacyHouse(
            Database(try SQLiteDriver(path: backup)),
            keys: house.keys,
            folder: house.folder
        )
        #expect(try await old.name(consent.id) == ConsentTests.canary)
        #expect(try await old.eraser.replay(at: TestHouse.now).erased == 2)
        #expect(try await old.name(consent.id) == nil)
        #expect(try await old.eraser.replay(at: TestHouse.now).erased == 0)
        for database in [house.database, old.database] {
            let result = try await database.read { try Journal.verify($0) }
            #expect(result.entries > 0 && result.faults.isEmpty)
        }
        #expect(
            try String(contentsOfFile: house.folder + ".erasures", encoding: .utf8).contains("คานารี") == false
        )
    }

    @Test func `the details of the journal go, its chain stays`() async throws {
        let house = try await PrivacyHouse.make()
        try await house.database.write { tx in
            for record in ["a", "b"] {
                let entry = Journal.Entry(
                    room: "other",
                    time: TestHouse.now,
                    actor: "local",
                    action: "x",
                    record: record,
                    details: "secret \(record)"
                )
                try Journal.append(entry, tx)
            }
            try Journal.forget(record: "a", tx)
        }
        let left = try await house.database.read { tx in
            try tx.rows("select details from journal_details") { try $0.get("details", as: String.self) }
        }
        #expect(left == ["secret b"])
        #expect(try await house.database.read { try Journal.verify($0) }.faults.isEmpty)
    }

    @Test func `what cannot be erased is refused before anything is written`() async throws {
        let house = try await PrivacyHouse.make()
        await #expect(throws: PrivacyProblem.notErasable(room: "plans")) {
            try await house.eraser.erase("x", room: "plans", by: "local", at: TestHouse.now)
        }
        await #expect(throws: PrivacyProblem.notErasable(room: "consents")) {
            try await house.eraser.erase("x\ny", room: "consents", by: "local", at: TestHouse.now)
        }
        #expect(!FileManager.default.fileExists(atPath: house.folder + ".erasures"))
    }

    @Test func `retention deletes names in slices and keeps that there was a consent`() async throws {
        let house = try await PrivacyHouse.make()
        let keys = house.keys
        let long = Instant(milliseconds: TestHouse.now.milliseconds - 2000 * 86_400_000)
        try await house.database.write { tx in
            for index in 0..<600 {
                let new = NewConsent(
                    subject: Confidential("Person \(index)"),
                    purpose: Purpose.ID("photos"),
                    scope: "photo",
                    giving: .init(
                        age: 30,
                        isStrictlyPersonal: false,
                        giver: .own,
                        way: .spoken,
                        evidence: "desk"
                    )
                )
                let made = try ConsentStore.insert(new, notice: 0, keys: keys, by: "local", at: long, tx)
                if index < 500 { try ConsentStore.withdraw(made.id, by: "local", at: long, tx) }
            }
        }
        let expected = try await house.retention.preview(at: TestHouse.now)
        #expect(expected.map(\.count) == [500, 0, 0, 0])
        let result = try await house.retention.run(at: TestHouse.now)
        #expect(result.lines.map(\.count) == [500, 0, 0, 0])
        #expect(try await house.retention.preview(at: TestHouse.now).map(\.count) == [0, 0, 0, 0])
        let counts = try await house.database.read { tx in
            try (
                ConsentStore.count(ConsentFilter(), reached: "1 = 1", tx),
                ConsentStore.expired(RetentionCut(before: TestHouse.now), limit: 9, tx).count
            )
        }
        #expect(counts == (600, 0))
    }
}

extension PrivacyHouse {
    /// The name of a consent in clear.
    func name(_ id: Consent.ID) async throws -> String? {
        let keys = keys
        return try await database.read { try ConsentStore.subject(of: id, keys: keys, $0) }?.reveal()
    }
}
