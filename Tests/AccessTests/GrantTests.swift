// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Access

/// Who may give what: each row is a giver's duty and a wish.
struct GrantRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let holds: Grant.Scope
        let wanted: Grant.Scope
        let problem: AccessProblem?
        var testDescription: String { name }

        init(_ name: String, _ holds: Grant.Scope, _ wanted: Grant.Scope, _ problem: AccessProblem? = nil) {
            (self.name, self.holds, self.wanted, self.problem) = (name, holds, wanted, problem)
        }
    }

    private static let a = Grant.Scope(organization: "A")
    static let cases = [
        Case("the whole house gives everywhere", Grant.Scope(), a),
        Case("an organization gives within itself", a, a),
        Case("an organization gives a part of itself", a, Grant.Scope(organization: "A", places: ["8103"])),
        Case("an organization gives totals of itself", a, Grant.Scope(organization: "A", isCountsOnly: true)),
        Case("an organization gives its own entries", a, Grant.Scope(organization: "A", isOwnOnly: true)),
        Case("not in another organization", a, Grant.Scope(organization: "B"), .notYours),
        Case("not in the whole house", a, Grant.Scope(), .notYours),
        Case("not in a place across organizations", a, Grant.Scope(places: ["8103"]), .notYours),
        Case("a place gives a smaller one", Grant.Scope(places: ["81"]), Grant.Scope(places: ["8103"])),
        Case("not a wider one", Grant.Scope(places: ["8103"]), Grant.Scope(places: ["81"]), .notYours),
        Case("not all places", Grant.Scope(places: ["81"]), Grant.Scope(), .notYours),
        Case(
            "not one place within and one outside",
            Grant.Scope(places: ["81"]),
            Grant.Scope(places: ["8103", "82"]),
            .notYours
        ),
        Case("a place does not give an organization", Grant.Scope(places: ["81"]), a, .notYours),
        Case(
            "part of an organization does not give all of it",
            Grant.Scope(organization: "A", places: ["8103"]),
            a,
            .notYours
        ),
        Case(
            "a programme gives within itself",
            Grant.Scope(organization: "A", programme: "P"),
            Grant.Scope(organization: "A", programme: "P")
        ),
        Case("not all programmes", Grant.Scope(organization: "A", programme: "P"), a, .notYours),
        Case(
            "one's own entries are nobody else's to receive",
            Grant.Scope(organization: "A", isOwnOnly: true),
            Grant.Scope(organization: "A", isOwnOnly: true),
            .notYours
        ),
        Case("totals do not give records", Grant.Scope(organization: "A", isCountsOnly: true), a, .notYours),
    ]

    private static let permissions: Set = [Access.manage, PolicyTable.read]

    @Test(arguments: cases)
    func `nobody gives what they do not hold there`(_ example: Case) {
        let found = refusal(wish(example.wanted), visitor(grant(example.holds)))
        #expect(found == example.problem)
    }

    @Test func `whoever does not look after people gives nothing`() {
        let giver = visitor(grant(Self.a, [PolicyTable.read]))
        #expect(refusal(wish(Self.a), giver) == .notYours)
    }

    @Test func `nobody gives a permission they do not hold`() {
        let wanted = wish(Self.a, Self.permissions.union([PolicyTable.write]))
        #expect(refusal(wanted, visitor(grant(Self.a))) == .notYours)
    }

    @Test func `a permission held elsewhere does not count`() {
        let giver = visitor(grant(Self.a, [Access.manage]), grant(Grant.Scope(organization: "B")))
        #expect(refusal(wish(Self.a), giver) == .notYours)
    }

    @Test func `nobody lifts themselves`() {
        let giver = visitor(grant(Grant.Scope()))
        #expect(refusal(wish(Self.a), giver, for: "giver") == .ownGrant)
    }

    @Test func `what is given does not outlast the giver`() {
        let last = PolicyTable.today.adding(days: 30)
        let giver = visitor(grant(Self.a, ends: last))
        #expect(refusal(wish(Self.a), giver) == .outlasts(ends: last))
        #expect(refusal(wish(Self.a, ends: last.adding(days: 1)), giver) == .outlasts(ends: last))
        #expect(refusal(wish(Self.a, ends: last), giver) == nil)
        let two = visitor(grant(Self.a, ends: last), grant(Self.a))
        #expect(refusal(wish(Self.a), two) == nil)
    }

    @Test func `a duty that has ended gives nothing`() {
        let giver = visitor(grant(Self.a, ends: PolicyTable.today.adding(days: -1)))
        #expect(refusal(wish(Self.a), giver) == .notYours)
    }

    @Test func `whoever issues a link must hold all that the account holds`() {
        let admin = grant(Grant.Scope(), [Access.manage, Access.house])
        let member = grant(Self.a, [PolicyTable.read])
        let coordinator = visitor(grant(Self.a))
        #expect(mayManage([member], coordinator))
        #expect(!mayManage([member, admin], coordinator))
        #expect(!mayManage([grant(Grant.Scope(organization: "B"), [PolicyTable.read])], coordinator))
        #expect(!mayManage([member], visitor(grant(Self.a, [PolicyTable.read]))))
        #expect(!mayManage([], coordinator))
        #expect(mayManage([], coordinator, createdBy: "giver"))
        #expect(mayManage([], visitor(grant(Grant.Scope()))))
        #expect(!mayManage([], visitor(), createdBy: "giver"))
        #expect(
            !GrantRules.mayManage(
                [member],
                createdBy: "x",
                Account.ID("giver"),
                by: coordinator,
                today: PolicyTable.today
            )
        )
    }

    private func mayManage(_ held: [Grant], _ giver: Visitor, createdBy: String = "x") -> Bool {
        GrantRules.mayManage(
            held,
            createdBy: createdBy,
            Account.ID("other"),
            by: giver,
            today: PolicyTable.today
        )
    }

    private func refusal(_ wanted: Grant, _ giver: Visitor, for account: String = "other") -> AccessProblem? {
        do {
            try GrantRules.check(wanted, for: Account.ID(account), by: giver, today: PolicyTable.today)
            return nil
        } catch { return error }
    }

    private func visitor(_ grants: Grant...) -> Visitor { Visitor(id: "giver", grants: grants) }

    private func wish(
        _ scope: Grant.Scope,
        _ allowed: Set<Permission> = [PolicyTable.read],
        ends: Day? = nil
    ) -> Grant { grant(scope, allowed, ends: ends) }

    private func grant(
        _ scope: Grant.Scope,
        _ allowed: Set<Permission> = permissions,
        ends: Day? = nil
    ) -> Grant {
        Grant(
            id: "g",
            role: "any",
            permissions: allowed,
            scope: scope,
            starts: PolicyTable.today.adding(days: -10),
            ends: ends
        )
    }
}

struct GrantStoreTests {
    @Test func `a coordinator sees people of the own organization in, and nobody else's`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        let giver = try await house.visitor(dao)
        try await house.give("treasurer", to: som, GrantScope(organization: "A"), by: giver)
        for scope in [GrantScope(organization: "B"), GrantScope(), GrantScope(place: "81")] {
            await #expect(throws: AccessProblem.notYours) {
                try await house.give("treasurer", to: som, scope, by: giver)
            }
        }
        await #expect(throws: AccessProblem.notYours) {
            try await house.give("administrator", to: som, GrantScope(organization: "A"), by: giver)
        }
        await #expect(throws: AccessProblem.ownGrant) {
            try await house.give("treasurer", to: dao, GrantScope(organization: "A"), by: giver)
        }
    }

    @Test(arguments: StandardRoles.all.map(\.id).filter { $0 != "administrator" })
    func `a coordinator can give every role but the administrator's`(_ role: String) async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        try await house.give(role, to: som, GrantScope(organization: "A"), by: try await house.visitor(dao))
    }

    @Test func `an area is taken apart; one that holds nothing is nowhere`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("regional-coordinator", to: dao, GrantScope(area: "south"))
        try await house.give("regional-coordinator", to: som, GrantScope(area: "mistyped"))
        #expect(try await house.visitor(dao).grants.map(\.scope.places) == [["81", "82", "83"]])
        #expect(try await house.visitor(som).grants.map(\.scope.places) == [[PlaceCode.nowhere]])
    }

    @Test func `a role that only sees totals stays so, whatever is written beside it`() async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        try await house.give("funder-officer", to: dao, GrantScope(isCountsOnly: false))
        let figures = Permission(rawValue: "planning.figures")
        let visitor = try await house.visitor(dao)
        let decision = AccessPolicy.decide(visitor, figures, on: PolicyTable.record(), today: house.today)
        #expect(decision == .counts)
    }

    @Test(arguments: ["8", "81x", "810", "", "81030101x", "%"])
    func `a place is an official code`(_ place: String) async throws {
        let house = try await AccessHouse.make()
        let dao = try await house.add("ดาวเรือง")
        await #expect(throws: AccessProblem.placeShape) {
            try await house.give("volunteer", to: dao, GrantScope(place: place))
        }
    }

    @Test func `a duty ends on its day, at once, and by who holds it`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        let first = try await house.give("volunteer", to: som, GrantScope(organization: "A"))
        let second = try await house.give("treasurer", to: som, GrantScope(organization: "A"))
        let (now, today) = (house.now, house.today)
        let (coordinator, volunteer) = (try await house.visitor(dao), try await house.visitor(som))
        try await house.database.write { tx in
            let areas = AccessHouse.noAreas
            try GrantStore.end(first.id, on: today, version: 1, by: coordinator, at: now, areas: areas, tx)
            try GrantStore.withdraw(second.id, by: volunteer, at: now, areas: areas, tx)
            #expect(throws: StorageProblem.changedMeanwhile(record: first.id.rawValue)) {
                try GrantStore.end(
                    first.id,
                    on: today,
                    version: 1,
                    by: coordinator,
                    at: now,
                    areas: areas,
                    tx
                )
            }
            #expect(throws: AccessProblem.outlasts(ends: today)) {
                let later = today.adding(days: 1)
                try GrantStore.end(
                    first.id,
                    on: later,
                    version: 2,
                    by: coordinator,
                    at: now,
                    areas: areas,
                    tx
                )
            }
        }
        #expect(try await house.visitor(som).grants.map(\.role) == ["volunteer"])
        house.time.move(minutes: 24 * 60)
        #expect(try await house.visitor(som).grants.isEmpty)
    }

    @Test func `nobody ends duties where they do not look after people`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        try await house.give("coordinator", to: dao, GrantScope(organization: "B"))
        let grant = try await house.give("volunteer", to: som, GrantScope(organization: "A"))
        let visitor = try await house.visitor(dao)
        await #expect(throws: AccessProblem.notYours) {
            try await house.database.write { [now = house.now] tx in
                try GrantStore.withdraw(grant.id, by: visitor, at: now, areas: AccessHouse.noAreas, tx)
            }
        }
    }

    @Test func `the last administrator cannot go, in any way`() async throws {
        let house = try await AccessHouse.make()
        let (dao, som) = (try await house.add("ดาวเรือง"), try await house.add("ส้มโอ"))
        let grant = try await house.give("administrator", to: dao)
        let (now, today) = (house.now, house.today)
        let ways: [@Sendable (Transaction) throws -> Void] = [
            { try GrantStore.withdraw(grant.id, by: .local, at: now, areas: AccessHouse.noAreas, $0) },
            {
                let areas = AccessHouse.noAreas
                try GrantStore.end(grant.id, on: today, version: 1, by: .local, at: now, areas: areas, $0)
            },
            { try AccountStore.close(dao, by: "local", at: now, $0) },
            { try AccountStore.erase(dao, by: "local", at: now, $0) },
            {
                try RoleStore.setPermission(
                    Access.house,
                    held: false,
                    of: "administrator",
                    by: "x",
                    at: now,
                    $0
                )
            },
        ]
        for way in ways {
            await #expect(throws: AccessProblem.lastAdministrator) { try await house.database.write(way) }
        }
        try await house.give("administrator", to: som)
        try await house.database.write(ways[0])
    }

    @Test func `a handover gives all duties on, ends the old ones today, and takes open links back`()
        async throws
    {
        let house = try await AccessHouse.make()
        let names = ["ดาวเรือง", "ส้มโอ", "มะลิ"]
        var people: [Account.ID] = []
        for name in names { people.append(try await house.add(name)) }
        let (dao, som, mali) = (people[0], people[1], people[2])
        try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        try await house.give("treasurer", to: som, GrantScope(organization: "A"))
        try await house.give("mentor", to: som, GrantScope(organization: "A", programme: "P"))
        try await house.give("mentor", to: mali, GrantScope(organization: "A", programme: "P"))
        let link = try await house.link(som, .enter)
        let giver = try await house.visitor(dao)
        let now = house.now
        let count = try await house.database.write { tx in
            try GrantStore.handOver(from: som, to: mali, by: giver, at: now, areas: AccessHouse.noAreas, tx)
        }
        #expect(count == 2)
        #expect(try await house.visitor(mali).grants.map(\.role).sorted() == ["mentor", "treasurer"])
        await #expect(throws: AccessProblem.linkRevoked) { try await house.entrance.look(link) }
        house.time.move(minutes: 24 * 60)
        #expect(try await house.visitor(som).grants.isEmpty)
        #expect(try await house.visitor(mali).grants.count == 2)
    }

    @Test func `a handover that cannot be whole is not begun`() async throws {
        let house = try await AccessHouse.make()
        var people: [Account.ID] = []
        for name in ["ดาวเรือง", "ส้มโอ", "มะลิ"] { people.append(try await house.add(name)) }
        let (dao, som, mali) = (people[0], people[1], people[2])
        try await house.give("coordinator", to: dao, GrantScope(organization: "A"))
        try await house.give("treasurer", to: som, GrantScope(organization: "A"))
        try await house.give("treasurer", to: som, GrantScope(organization: "B"))
        let giver = try await house.visitor(dao)
        let now = house.now
        for to in [mali, dao] {
            await #expect(throws: AccessProblem.self) {
                try await house.database.write { tx in
                    try GrantStore.handOver(
                        from: som,
                        to: to,
                        by: giver,
                        at: now,
                        areas: AccessHouse.noAreas,
                        tx
                    )
                }
            }
        }
        #expect(try await house.visitor(mali).grants.isEmpty)
        #expect(try await house.visitor(som).grants.count == 2)
    }
}
