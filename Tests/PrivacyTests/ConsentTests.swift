// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Sealing
import Storage
import Testing
import Web

@testable import Privacy

struct ConsentTests {
    @Test(arguments: [
        (0, false, [Consent.Giver.parent]), (10, true, [.parent]), (11, false, [.both]),
        (11, true, [.minor, .both]),
        (19, false, [.both]), (19, true, [.minor, .both]), (20, false, [.own]), (85, true, [.own]),
    ])
    func `who may consent follows the age`(age: Int, isPersonal: Bool, givers: [Consent.Giver]) {
        #expect(ConsentRules.givers(age: age, isStrictlyPersonal: isPersonal) == Set(givers))
    }

    @Test func `a paper consent is recorded sealed, shown, and withdrawn by one button`() async throws {
        let house = try await PrivacyHouse.make()
        let reply = try await house.send(.post, "/privacy/consents", Self.form)
        #expect(String(decoding: reply.body, as: UTF8.self).contains(Self.canary))
        let consent = try #require(
            try await house.database.read { try ConsentStore.list(ConsentFilter(), reached: "1 = 1", $0) }
                .first
        )
        let page = try await house.page("/privacy/consents/\(consent.id)")
        #expect(page.contains(Self.canary))
        #expect(!(try await house.page("/privacy/consents")).contains(Self.canary))
        #expect(!(try await house.page("/privacy/consents.csv")).contains(Self.canary))
        _ = try await house.send(.post, "/privacy/consents/\(consent.id)/withdraw")
        let state = try await house.database.read { try ConsentStore.get(consent.id, $0).state }
        #expect(state == .withdrawn)
        await #expect(throws: PrivacyProblem.consentSettled) {
            try await house.send(.post, "/privacy/consents/\(consent.id)/withdraw")
        }
    }

    @Test func `nobody at the wrong age consents for another`() async throws {
        let house = try await PrivacyHouse.make()
        let form = Self.form.map { $0.0 == "age" ? ("age", "9") : $0 }
        await #expect(throws: PrivacyProblem.giverWrong(age: 9, isStrictlyPersonal: false)) {
            try await house.send(.post, "/privacy/consents", form)
        }
    }

    @Test func `the person's own link agrees and takes back, and shows no name`() async throws {
        let house = try await PrivacyHouse.make()
        let form = Self.form.map { $0.0 == "way" ? ("way", "link") : $0 }
        let made = String(
            decoding: try await house.send(.post, "/privacy/consents", form).body,
            as: UTF8.self
        )
        let link = try #require(made.firstMatch(of: /\/consent\/([A-Za-z0-9_-]{43})/)?.output.1)
        #expect(!(try await house.page("/consent/\(link)")).contains(Self.canary))
        _ = try await house.send(.post, "/consent/\(link)/agree")
        #expect(
            try await house.database.read {
                try ConsentStore.list(ConsentFilter(state: .given), reached: "1 = 1", $0)
            }.count
                == 1
        )
        _ = try await house.send(.post, "/consent/\(link)/withdraw")
        #expect(
            try await house.database.read {
                try ConsentStore.list(ConsentFilter(state: .given), reached: "1 = 1", $0)
            }.isEmpty
        )
        await #expect(throws: PrivacyProblem.linkUnknown) {
            try await house.page("/consent/" + String(repeating: "A", count: 43))
        }
    }

    @Test func `the database holds no name in clear, and a renewed key seals it again`() async throws {
        let house = try await PrivacyHouse.make()
        _ = try await house.send(.post, "/privacy/consents", Self.form)
        let raw = try await house.database.read { tx in
            try tx.rows("select subject from consents") { try $0.get("subject", as: [UInt8].self) }
        }
        let bytes = try #require(raw.first)
        #expect(Data(bytes).range(of: Data(Self.canary.utf8)) == nil)
        let keys = try house.keys.rotated()
        let done = try await house.database.write { try PrivacyResealing.step(keys, $0) }
        #expect(done == 1)
        #expect(try await house.database.write { try PrivacyResealing.step(keys, $0) } == 0)
        let consent = try #require(
            try await house.database.read { try ConsentStore.list(ConsentFilter(), reached: "1 = 1", $0) }
                .first
        )
        let name = try await house.database.read { try ConsentStore.subject(of: consent.id, keys: keys, $0) }
        #expect(name?.reveal() == Self.canary)
    }

    static let canary = "นางคานารี ทดสอบ"
    static let form = [
        ("subject", canary), ("purpose", "photos"), ("scope", "รูปในงานประชุม"), ("age", "44"),
        ("giver", "own"),
        ("way", "paper"), ("evidence", "แฟ้มที่สำนักงาน"),
    ]
}
