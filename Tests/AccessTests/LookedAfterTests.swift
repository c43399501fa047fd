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

    @Test func `only someone with the reach of who closed an account opens it again`() async throws {
        let house = try await AccessHouse.make()
        let names = ["ดาวเรือง", "มะลิ", "จำปี", "ส้มโอ"]
        var people: [Account.ID] = []
        for name in names { people.append(try await house.add(name)) }
        let (admin, som) = (people[0], people[3])
        try await house.give("administrator", to: admin)
        try await house.give("coordinator", to: people[1], own)
        try await house.give("coordinator", to: people[2], own)
        try await house.give("coordinator", to: people[2], GrantScope(organization: "B"))
        try await house.give("volunteer", to: som, own)
        // Who closes, and which of them may open again.
        let expected: [(String, [Bool])] = [
            (admin.rawValue, [true, false, false]), ("local", [true, false, false]),
            (people[1].rawValue, [true, true, true]), (people[2].rawValue, [true, false, true]),
        ]
        for (closer, may) in expected {
            #expect(try await reopeners(house, som, closedBy: [closer], among: people) == may, "\(closer)")
        }
        let again = [admin.rawValue, people[1].rawValue]
        #expect(try await reopeners(house, som, closedBy: again, among: people) == [true, false, false])
    }

    private func reopeners(
        _ house: AccessHouse,
        _ id: Account.ID,
        closedBy closers: [String],
        among people: [Account.ID]
    ) async throws -> [Bool] {
        var visitors: [Visitor] = []
        for person in people.prefix(3) { visitors.append(try await house.visitor(person)) }
        return try await house.database.write { [visitors, now = house.now] tx in
            for closer in closers { try AccountStore.close(id, by: closer, at: now, tx) }
            let may = try visitors.map {
                try AccountStore.mayReopen(id, by: $0, at: now, areas: AccessHouse.noAreas, tx)
            }
            try AccountStore.reopen(id, by: "local", at: now, tx)
            return may
        }
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
