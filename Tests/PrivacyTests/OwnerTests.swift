// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Privacy

struct OwnerTests {
    @Test func `consents, requests and breaches belong to an organization and a programme`() async throws {
        let house = try await PrivacyHouse.make()
        let owner = [("organization", "org-1"), ("programme", "programme-1")]
        _ = try await house.send(.post, "/privacy/consents", ConsentTests.form + owner)
        _ = try await house.send(.post, "/privacy/requests", RequestTests.form + owner)
        _ = try await house.send(.post, "/privacy/breaches", [("nature", "มือถือหาย")] + owner)
        let ids = try await house.ids()
        for (matter, id) in ids {
            let subject = try await house.database.read { try OwnerStore.subject(matter, id, $0) }
            #expect(subject.organizations == ["org-1"] && subject.programme == "programme-1")
            #expect(subject.recordedBy == "local" && subject.key == "\(matter.rawValue):\(id)")
        }
        #expect(ids.count == 3)
        #expect(try await house.page("/privacy/consents/\(ids[.consent] ?? "")").contains("Network One"))
        #expect(try await house.page("/privacy/requests/\(ids[.request] ?? "")").contains("Network One"))
        #expect(try await house.page("/privacy/breaches/\(ids[.breach] ?? "")").contains("Network One"))
    }

    @Test(arguments: ["/privacy/consents", "/privacy/requests", "/privacy/breaches"])
    func `nothing is recorded for an organization that is not offered`(path: String) async throws {
        let house = try await PrivacyHouse.make()
        let forms = ["/privacy/consents": ConsentTests.form, "/privacy/requests": RequestTests.form]
        let form = forms[path] ?? [("nature", "มือถือหาย")]
        await #expect(throws: PrivacyProblem.ownerWrong) {
            try await house.send(.post, path, form + [("organization", "org-2")])
        }
        #expect(try await house.ids().isEmpty)
    }

    @Test func `a list shows only what the reader reaches`() async throws {
        let house = try await PrivacyHouse.make()
        _ = try await house.send(.post, "/privacy/requests", RequestTests.form + [("organization", "org-1")])
        _ = try await house.send(.post, "/privacy/requests", RequestTests.form)
        let counts = try await house.database.read { tx in
            try (
                RequestStore.list(reached: "organization = 'org-1'", tx).count,
                RequestStore.count(reached: "organization = 'org-1'", tx),
                RequestStore.count(reached: "1 = 1", tx)
            )
        }
        #expect(counts == (1, 1, 2))
    }

    @Test func `whoever is shown a consent, a request or a breach stands in the log of views`() async throws {
        let house = try await PrivacyHouse.make()
        _ = try await house.send(.post, "/privacy/requests", RequestTests.form)
        _ = try await house.send(.post, "/privacy/breaches", [("nature", "มือถือหาย")])
        _ = try await house.send(.post, "/privacy/consents", ConsentTests.form)
        for (matter, id) in try await house.ids() {
            let folder = [.consent: "consents", .request: "requests"][matter] ?? "breaches"
            let before = try await house.seen(matter, id)
            _ = try await house.page("/privacy/\(folder)/\(id)")
            #expect(try await house.seen(matter, id) == before + 1)
        }
        // The page that shows a consent right after it was recorded shows its name, too.
        #expect(try await house.seen(.consent, house.ids()[.consent] ?? "") == 2)
        _ = try await house.page("/privacy/consents.csv")
        #expect(try await house.seen(.consent, "list") == 1)
    }

    @Test func `to save what the guard found is journalled with who and what, without the words`()
        async throws
    {
        let house = try await PrivacyHouse.make()
        let named = [("nature", "มือถือของนายมานะ ทองสุขใส หาย")]
        await #expect(throws: PrivacyGuardProblem.self) {
            try await house.send(.post, "/privacy/breaches", named)
        }
        _ = try await house.send(.post, "/privacy/breaches", named + [("guard", "keep")])
        let id = try #require(try await house.ids()[.breach])
        let entries = try await house.database.read {
            try Journal.list(room: Privacy.name, record: id, $0)
        }.filter { $0.action == "guard.keep" }
        #expect(entries.map(\.actor) == ["local"] && entries.map(\.details) == [""])
        let plain = [("nature", "มือถือหาย"), ("guard", "keep")]
        _ = try await house.send(.post, "/privacy/breaches", plain)
        let all = try await house.database.read { tx in
            try tx.one("select count(*) from journal where action = 'guard.keep'", as: Int.self)
        }
        #expect(all == 1)
    }
}

extension PrivacyHouse {
    /// The newest record of each kind.
    func ids() async throws -> [PrivacyMatter: String] {
        try await database.read { tx in
            var ids: [PrivacyMatter: String] = [:]
            ids[.consent] = try ConsentStore.list(ConsentFilter(), reached: "1 = 1", tx).first?.id.rawValue
            ids[.request] = try RequestStore.list(reached: "1 = 1", tx).first?.id.rawValue
            ids[.breach] = try BreachStore.list(reached: "1 = 1", tx).first?.id.rawValue
            return ids
        }
    }

    /// How often a record was noted as seen.
    func seen(_ matter: PrivacyMatter, _ record: String) async throws -> Int {
        try await database.read { tx in
            try tx.one(
                """
                select count(*) from journal where action = \("seen." + matter.rawValue) and record = \(record)
                """
            ) ?? 0
        }
    }
}
