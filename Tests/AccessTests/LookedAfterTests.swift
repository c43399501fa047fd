// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Testing
import Web

@testable import Access

/// Whom those who look after an organization find, and until when.
struct LookedAfterTests {
    private let own = GrantScope(organization: "A")

    @Test(arguments: [(0, true), (30, true), (31, false), (400, false)])
    func `someone whose duty has ended is found for thirty days, to hand work over`(
        days: Int,
        isFound: Bool
    ) async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, own)
        let ended = house.today.adding(days: -days)
        try await house.give("volunteer", to: som, own, starts: ended, ends: ended)
        #expect(try await finds(house, dao, som) == isFound)
    }

    @Test func `a duty that was taken back counts from that day, not from its own end`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, own)
        let duty = try await house.give("volunteer", to: som, own)
        let then = house.now
        try await house.database.write { tx in
            try GrantStore.withdraw(duty.id, by: .local, at: then, areas: AccessHouse.noAreas, tx)
        }
        #expect(try await finds(house, dao, som))
        house.time.move(minutes: 32 * 24 * 60)
        #expect(try await !finds(house, dao, som))
    }

    @Test func `whoever added an account finds it until it has a duty elsewhere`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        try await house.give("coordinator", to: dao, own)
        let now = house.now
        let som = try await house.database.write { tx in
            try AccountStore.insert("ส้มโอ", by: dao.rawValue, at: now, tx).id
        }
        #expect(try await finds(house, dao, som))
        try await house.give("volunteer", to: som, GrantScope(organization: "B"))
        #expect(try await !finds(house, dao, som))
    }

    @Test func `a closed account is found for thirty days, to be opened again`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, own)
        try await house.give("volunteer", to: som, own)
        let then = house.now
        try await house.database.write { tx in
            try AccountStore.close(som, by: dao.rawValue, at: then, tx)
        }
        let closed = AccountFilter(isClosed: true)
        #expect(try await finds(house, dao, som, closed))
        house.time.move(minutes: 32 * 24 * 60)
        #expect(try await !finds(house, dao, som, closed))
    }

    /// Whether a manager finds someone, on their page and in the list alike.
    private func finds(
        _ house: AccessHouse,
        _ manager: Account.ID,
        _ id: Account.ID,
        _ filter: AccountFilter = AccountFilter()
    ) async throws -> Bool {
        let (visitor, today) = (try await house.visitor(manager), house.today)
        return try await house.database.read { tx in
            let listed = try AccountStore.list(filter, for: visitor, today: today, tx).map(\.id).contains(id)
            let found = try AccountStore.isLookedAfter(id, by: visitor, today: today, tx)
            #expect(listed == found)
            return found
        }
    }
}
