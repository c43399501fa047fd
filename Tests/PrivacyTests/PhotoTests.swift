// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Privacy

struct PhotoTests {
    private static let path = "/privacy/photos/photo-1"

    @Test func `a photo that nobody wrote about is shown to nobody`() async throws {
        let house = try await PrivacyHouse.make()
        #expect(try await !house.isCleared())
        #expect(try await house.page(Self.path).contains(PhotoText.inside.thai))
        #expect(try await !house.isCleared())
        await #expect(throws: PrivacyProblem.missing) { try await house.page("/privacy/photos/other") }
        await #expect(throws: (any Error).self) {
            try await house.send(.post, Self.path, [("version", "0"), ("open", "1")])
        }
    }

    @Test func `a photo without faces is shown once somebody says so, until its last day`() async throws {
        let house = try await PrivacyHouse.make()
        _ = try await house.send(.post, Self.path, [("version", "0"), ("people", "0")])
        #expect(try await !house.isCleared())
        let last = TestHouse.clock.today.adding(days: 7)
        let open = [("version", "1"), ("people", "0"), ("open", "1"), ("until", last.iso)]
        _ = try await house.send(.post, Self.path, open)
        #expect(try await house.isCleared(on: last))
        #expect(try await !house.isCleared(on: last.adding(days: 1)))
        await #expect(throws: StorageProblem.changedMeanwhile(record: "photo-1")) {
            try await house.send(.post, Self.path, open)
        }
    }

    @Test func `everybody on it has to agree, in force and in the same organization`() async throws {
        let house = try await PrivacyHouse.make()
        let mine = try await house.consent(organization: "org-1")
        let foreign = try await house.consent(organization: nil)
        _ = try await house.send(.post, Self.path + "/consents", [("consent", mine)])
        await #expect(throws: PrivacyProblem.consentElsewhere) {
            try await house.send(.post, Self.path + "/consents", [("consent", foreign)])
        }
        _ = try await house.send(.post, Self.path, [("version", "1"), ("people", "1"), ("open", "1")])
        #expect(try await house.isCleared())
        #expect(try await house.page("/privacy/photos").contains(PhotoText.shown.thai))
        _ = try await house.send(.post, "/privacy/consents/\(mine)/withdraw")
        #expect(try await !house.isCleared())
        await #expect(throws: PrivacyProblem.consentElsewhere) {
            try await house.send(.post, Self.path + "/consents", [("consent", mine)])
        }
        // Erasing a person is taking back too.
        let other = try await house.consent(organization: "org-1")
        _ = try await house.send(.post, Self.path + "/consents", [("consent", other)])
        #expect(try await house.isCleared())
        _ = try await house.send(.post, "/privacy/consents/\(other)/erase")
        #expect(try await !house.isCleared())
    }
}

extension PrivacyHouse {
    fileprivate func isCleared(on day: Day = TestHouse.clock.today) async throws -> Bool {
        try await database.read { try !PhotoRegister.cleared(["photo-1"], today: day, $0).isEmpty }
    }

    fileprivate func consent(organization: String?) async throws -> String {
        let owner = organization.map { [("organization", $0)] } ?? []
        let known = try await consents()
        _ = try await send(.post, "/privacy/consents", ConsentTests.form + owner)
        return try await consents().subtracting(known).first ?? ""
    }

    private func consents() async throws -> Set<String> {
        let ids = try await database.read { tx in
            try tx.rows("select id from consents") { try $0.get("id", as: String.self) }
        }
        return Set(ids)
    }
}
