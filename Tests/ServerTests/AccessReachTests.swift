// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import TestSupport
import Testing
import Web

/// What lists ask the database for is what the policy says of each record.
struct AccessReachTests {
    private static let permission = Permission(rawValue: "test.read")
    private static let organizations = ["o1", "o2", "o3"]
    private static let places: [String?] = [nil, "90", "9001", "91"]
    private static let programmes: [String?] = [nil, "p1", "p2"]
    private static let today = TestHouse.clock.today

    private static let records: [Subject] = organizations.flatMap { organization in
        places.flatMap { place in
            programmes.flatMap { programme in
                ["me", "else"].flatMap { writer in
                    [[], ["90"]].flatMap { reach in
                        [[], ["o3"]].map { payers in
                            var subject = Subject(
                                organizations: [organization],
                                programme: programme,
                                place: place,
                                recordedBy: writer
                            )
                            subject.reachesInto = Set(reach)
                            subject.payers = Set(payers).subtracting(subject.organizations)
                            return subject
                        }
                    }
                }
            }
        }
    }

    private static let table = Migration(
        id: "test-0001-things",
        """
        create table things (id integer not null primary key, organization text not null, place text, programme text,
            writer text not null, reach text, payer text);
        """
    )

    private static func columns(_ reach: AccessReach) -> ReachColumns {
        ReachColumns(
            programme: "programme",
            place: "place",
            recordedBy: "writer",
            reachesInto: { "coalesce(reach = \(String($0.prefix(2))), 1 = 0)" },
            isOf: { organization in
                let pays: SQL = reach.isCounting ? "coalesce(payer = \(organization), 1 = 0)" : "1 = 0"
                return "(organization = \(organization) or \(pays))"
            }
        )
    }

    private static func days(_ random: inout SeededRandom) -> (Day, Day?) {
        let starts = today.adding(days: Int.random(in: -9...1, using: &random))
        return (
            starts,
            Bool.random(using: &random) ? nil : today.adding(days: .random(in: -3...3, using: &random))
        )
    }

    private static func visitor(_ random: inout SeededRandom) -> Visitor {
        let grants = (0..<Int.random(in: 0...3, using: &random)).map { index in
            let (starts, ends) = days(&random)
            let scope = Grant.Scope(
                organization: Bool.random(using: &random) ? organizations.randomElement(using: &random) : nil,
                places: Bool.random(using: &random)
                    ? ["90", "9001", "91"].shuffled(using: &random).dropLast() : [],
                programme: programmes.randomElement(using: &random) ?? nil,
                isOwnOnly: Int.random(in: 0..<5, using: &random) == 0,
                isCountsOnly: Int.random(in: 0..<5, using: &random) == 0
            )
            let held: Set<Permission> = Int.random(in: 0..<6, using: &random) == 0 ? [] : [permission]
            return Grant(
                id: "\(index)",
                role: "r",
                permissions: held,
                scope: scope,
                starts: starts,
                ends: ends
            )
        }
        let agreements = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let (starts, ends) = days(&random)
            return SharingAgreement(
                organization: organizations.randomElement(using: &random) ?? "o1",
                programme: programmes.randomElement(using: &random) ?? nil,
                place: ["90", "9001", "91"].randomElement(using: &random) ?? "90",
                starts: starts,
                ends: ends
            )
        }
        return Visitor(id: "me", grants: grants, agreements: agreements)
    }

    @Test(arguments: [7, 2026]) func `a list holds exactly what the policy allows`(seed: UInt64) async throws
    {
        let database = try await TestHouse.make([Self.table])
        try await database.write { tx in
            for (id, record) in Self.records.enumerated() {
                try tx.run(
                    """
                    insert into things (id, organization, place, programme, writer, reach, payer)
                    values (\(id), \(record.organizations.first), \(record.place), \(record.programme),
                            \(record.recordedBy), \(record.reachesInto.first), \(record.payers.first))
                    """
                )
            }
        }
        var random = SeededRandom(seed: seed)
        var shown = 0
        for _ in 0..<300 {
            let visitor = Self.visitor(&random)
            for (beginning, counting) in [(false, false), (true, false), (false, true)] {
                let reach = AccessReach(
                    visitor,
                    Self.permission,
                    today: Self.today,
                    counting: counting,
                    beginning: beginning
                )
                let found: [Int] = try await database.read { tx in
                    let condition = reach.condition(Self.columns(reach))
                    return try tx.rows("select id from things where \(condition) order by id") {
                        try $0.get("id")
                    }
                }
                let allowed = Self.records.indices.filter { index in
                    var record = Self.records[index]
                    record.isNew = beginning
                    let said = AccessPolicy.decide(visitor, Self.permission, on: record, today: Self.today)
                    return said == .allow || counting && said == .counts
                }
                #expect(found == allowed, "\(visitor)")
                shown += found.count
            }
        }
        #expect(shown > 1000)
    }

    @Test func `nothing but the program itself and a duty without limits reaches everything`() {
        let grant = Grant(
            id: "g",
            role: "r",
            permissions: [Self.permission],
            scope: .init(),
            starts: Self.today
        )
        var narrow = Grant.Scope()
        narrow.programme = "p1"
        let one = Grant(id: "g", role: "r", permissions: [Self.permission], scope: narrow, starts: Self.today)
        #expect(AccessReach.everything.isEverything)
        #expect(reach([grant]).isEverything)
        #expect(!reach([one]).isEverything)
        #expect(!reach([]).isEverything)
        #expect(reach([one]).named.programmes == ["p1"])
    }

    private func reach(_ grants: [Grant]) -> AccessReach {
        AccessReach(Visitor(id: "me", grants: grants), Self.permission, today: Self.today)
    }
}
