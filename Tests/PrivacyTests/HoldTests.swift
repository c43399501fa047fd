// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Privacy

struct HoldTests {
    @Test func `what lies a day before the limit stays, what lies a day behind it goes`() async throws {
        let house = try await PrivacyHouse.make()
        let days = 1825
        let (young, old) = (try await house.withdrawn(days - 1), try await house.withdrawn(days + 1))
        let result = try await house.retention.run(at: TestHouse.now)
        #expect(result.lines.map(\.count) == [1, 0, 0, 0])
        #expect(result.longest > .zero)
        #expect(try await house.name(old) == nil)
        #expect(try await house.name(young) == ConsentTests.canary)
    }

    @Test func `a record that an open request is about stays until the request is closed`() async throws {
        let house = try await PrivacyHouse.make()
        let consent = try await house.withdrawn(2000)
        _ = try await house.send(.post, "/privacy/requests", RequestTests.form)
        let request = try #require(try await house.ids()[.request])
        let address = "https://host.example.org/privacy/consents/\(consent)?x=1"
        _ = try await house.send(.post, "/privacy/requests/\(request)/hold", [("record", address)])
        #expect(try await house.page("/privacy/requests/\(request)").contains(consent.rawValue))
        #expect(try await house.retention.preview(at: TestHouse.now).map(\.count) == [0, 0, 0, 0])
        _ = try await house.retention.run(at: TestHouse.now)
        #expect(try await house.name(consent) == ConsentTests.canary)

        let refuse = [("version", "1"), ("state", "refused"), ("answer", "ไม่พบข้อมูลของผู้ขอ")]
        _ = try await house.send(.post, "/privacy/requests/\(request)/move", refuse)
        _ = try await house.retention.run(at: TestHouse.now)
        #expect(try await house.name(consent) == nil)
        await #expect(throws: PrivacyProblem.requestClosed) {
            try await house.send(.post, "/privacy/requests/\(request)/hold", [("record", address)])
        }
    }

    @Test(arguments: ["/reports", "x", "/a/b/c", "https://host.example.org/"])
    func `what names no record is not held`(typed: String) async throws {
        let house = try await PrivacyHouse.make()
        _ = try await house.send(.post, "/privacy/requests", RequestTests.form)
        let request = try #require(try await house.ids()[.request])
        await #expect(throws: PrivacyProblem.recordUnclear) {
            try await house.send(.post, "/privacy/requests/\(request)/hold", [("record", typed)])
        }
    }
}

extension PrivacyHouse {
    /// A consent that was withdrawn so many days ago.
    func withdrawn(_ days: Int) async throws -> Consent.ID {
        let keys = keys
        let then = Instant(milliseconds: TestHouse.now.milliseconds - Int64(days) * 86_400_000)
        return try await database.write { tx in
            let new = NewConsent(
                subject: Confidential(ConsentTests.canary),
                purpose: Purpose.ID("photos"),
                scope: "photo",
                giving: .init(age: 30, isStrictlyPersonal: false, giver: .own, way: .spoken, evidence: "desk")
            )
            let id = try ConsentStore.insert(new, notice: 0, keys: keys, by: "local", at: then, tx).id
            try ConsentStore.withdraw(id, by: "local", at: then, tx)
            return id
        }
    }
}
