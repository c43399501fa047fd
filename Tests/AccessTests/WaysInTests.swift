// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import TestSupport
import Testing
import Web

@testable import Access

/// Whoever made a link may have used it: they get no further with it than they could go themselves.
struct WaysInTests {
    private let a = GrantScope(organization: "A")
    private let b = GrantScope(organization: "B")

    /// A coordinator of A, and someone with a duty in A who came in by the coordinator's link.
    private func invited(_ purpose: Invitation.Purpose) async throws -> (AccessHouse, Account.ID, Entry) {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, a)
        try await house.give("volunteer", to: som, a)
        let now = house.now
        let token = try await house.database.write { tx in
            try InvitationStore.issue(for: som, purpose, by: dao.rawValue, at: now, tx).token.reveal()
        }
        let entry =
            purpose == .enter
            ? try await house.entrance.enter(token, pin: "395817", device: nil, label: "Android")
            : try await house.entrance.choosePassword(
                token,
                login: "somo",
                password: "ปลาทู ตากแดด สามตัว",
                label: "Firefox"
            )
        return (house, som, entry)
    }

    private func coordinator(_ house: AccessHouse, _ scope: GrantScope) async throws -> Visitor {
        let id = try await house.add("มะลิ")
        try await house.give("coordinator", to: id, scope)
        return try await house.visitor(id)
    }

    private func hasWayIn(_ house: AccessHouse, _ account: Account.ID) async throws -> Bool {
        let now = house.now
        return try await house.database.read { try WaysInOfMakers.exist(account, at: now, $0) }
    }

    @Test(arguments: [Invitation.Purpose.enter, .reset])
    func `a duty from elsewhere ends what came by the link of who could not give it`(
        _ purpose: Invitation.Purpose
    ) async throws {
        let (house, som, entry) = try await invited(purpose)
        #expect(try await house.find(entry) != nil)
        try await house.give("volunteer", to: som, b, by: try await coordinator(house, b))
        #expect(try await house.find(entry) == nil)
        #expect(try await !hasWayIn(house, som))
    }

    @Test(arguments: [Invitation.Purpose.enter, .reset])
    func `a colleague of who made the link throws nobody out`(_ purpose: Invitation.Purpose) async throws {
        let (house, som, entry) = try await invited(purpose)
        try await house.give("secretary", to: som, a, by: try await coordinator(house, a))
        #expect(try await house.find(entry) != nil)
        #expect(try await hasWayIn(house, som))
    }

    @Test func `what came by a link of the house, or of the giver, stays`() async throws {
        let house = try await AccessHouse.make()
        let som = try await house.add("ส้มโอ")
        let giver = try await coordinator(house, b)
        let local = try await house.enter(som)
        try await house.give("volunteer", to: som, b, by: giver)
        #expect(try await house.find(local) != nil)
        let now = house.now
        let token = try await house.database.write { tx in
            try InvitationStore.issue(for: som, .enter, by: giver.id, at: now, tx).token.reveal()
        }
        let entry = try await house.entrance.enter(token, pin: "395817", device: nil, label: "Android")
        try await house.give("secretary", to: som, b, by: giver)
        #expect(try await house.find(entry) != nil)
    }

    @Test func `the link of someone whose account was closed counts for nothing`() async throws {
        let (house, som, entry) = try await invited(.enter)
        let now = house.now
        try await house.database.write { tx in
            let maker = try #require(try InvitationStore.list(of: som, tx).first?.createdBy)
            try AccountStore.close(Account.ID(maker), by: "local", at: now, tx)
        }
        try await house.give("secretary", to: som, a, by: try await coordinator(house, a))
        #expect(try await house.find(entry) == nil)
    }
}
