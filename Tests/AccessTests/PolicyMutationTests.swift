// SPDX-License-Identifier: Apache-2.0

import Kernel
import TestSupport
import Testing
import Web

@testable import Access

struct PolicyMutationTests {
    static let mutations = PolicyCheck.Condition.allCases.flatMap { condition in
        [true, false].map { PolicyCheck.Fault(condition: condition, answer: $0) }
    }

    @Test(arguments: PolicyTable.all)
    func `the policy says what was expected`(_ expectation: PolicyTable.Case) {
        #expect(expectation.decide() == expectation.expected)
    }

    @Test(arguments: mutations)
    func `a condition that always answers the same is noticed`(_ fault: PolicyCheck.Fault) {
        let noticed = PolicyTable.all.filter { $0.decide(fault) != $0.expected }
        #expect(!noticed.isEmpty, "\(fault.condition) always \(fault.answer)")
    }

    @Test func `all mutations are tried`() {
        #expect(Self.mutations.count == 48)
    }
}

struct PolicyPropertyTests {
    private static let rank: [Decision: Int] = [.deny: 0, .counts: 1, .allow: 2]

    @Test(arguments: 0..<20)
    func `less given never opens more`(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<500 {
            let world = World(&random)
            let before = try #require(Self.rank[world.decide()])
            for index in world.grants.indices {
                var less = world
                less.grants.remove(at: index)
                #expect(try #require(Self.rank[less.decide()]) <= before)
            }
            for index in world.agreements.indices {
                var less = world
                less.agreements.remove(at: index)
                #expect(try #require(Self.rank[less.decide()]) <= before)
            }
        }
    }

    @Test(arguments: 0..<20)
    func `totals never become records, and ended duties open nothing`(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed) + 1000)
        for _ in 0..<500 {
            var world = World(&random)
            world.grants = world.grants.map { PolicyTable.changed($0, isCountsOnly: true, ends: $0.ends) }
            #expect(world.decide() != .allow)
            world.grants = world.grants.map {
                PolicyTable.changed($0, isCountsOnly: false, ends: PolicyTable.today.adding(days: -1))
            }
            #expect(world.decide() == .deny)
        }
    }

    @Test(arguments: 0..<20)
    func `without ties to the record, only a duty for the whole house opens it`(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed) + 2000)
        for _ in 0..<500 {
            var world = World(&random)
            world.subject = Subject(organizations: ["Z"], programme: nil, place: "99", recordedBy: "you")
            let isWhole = world.grants.contains {
                // One programme and nothing else is no duty for what belongs to no programme.
                $0.runs(on: PolicyTable.today) && $0.scope.organization == nil && $0.scope.places.isEmpty
                    && !$0.scope.isOwnOnly && $0.scope.programme == nil
            }
            #expect((world.decide() != .deny) == isWhole)
        }
    }
}

/// A visitor and a record put together by chance.
private struct World {
    var grants: [Grant]
    var agreements: [SharingAgreement]
    var subject: Subject

    init(_ random: inout SeededRandom) {
        func pick<T>(_ from: [T]) -> T { from[Int(random.next() % UInt64(from.count))] }
        let days = [-400, -1, 0, 1, 400].map { PolicyTable.today.adding(days: $0) }
        let places = ["81", "8103", "810301", "82", "8201"]
        grants = (0..<pick([0, 1, 2, 3])).map { _ in
            PolicyTable.grant(
                organization: pick([nil, "A", "B"]),
                places: pick([[], [pick(places)], [pick(places), pick(places)]]),
                programme: pick([nil, nil, "P", "Q"]),
                isOwnOnly: pick([false, false, true]),
                isCountsOnly: pick([false, false, true]),
                starts: pick(days),
                ends: pick([nil] + days)
            )
        }
        agreements = (0..<pick([0, 1, 2])).map { _ in
            PolicyTable.agreement(
                pick(["A", "B"]),
                programme: pick([nil, "P", "Q"]),
                place: pick(places),
                starts: pick(days),
                ends: pick([nil] + days)
            )
        }
        subject = Subject(
            organizations: pick([[], ["A"], ["B"], ["A", "B"]]),
            programme: pick([nil, "P", "Q"]),
            place: pick([nil] + places),
            recordedBy: pick([nil, "me", "you"])
        )
        subject.payers = Set(pick([[], [], ["A"], ["B"]])).subtracting(subject.organizations)
    }

    func decide() -> Decision {
        let visitor = Visitor(id: "me", grants: grants, agreements: agreements)
        return AccessPolicy.decide(visitor, PolicyTable.read, on: subject, today: PolicyTable.today)
    }
}

extension PolicyTable {
    static func changed(_ grant: Grant, isCountsOnly: Bool, ends: Day?) -> Grant {
        var scope = grant.scope
        scope.isCountsOnly = isCountsOnly
        return Grant(
            id: grant.id,
            role: grant.role,
            permissions: grant.permissions,
            scope: scope,
            starts: grant.starts,
            ends: ends
        )
    }
}
