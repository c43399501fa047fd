// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage
import TestSupport
import Testing

struct FactSmallTests {
    @Test(
        arguments: [
            "018f3c1e-7b2a-7c3d-8e4f-0123456789ab", "ffffffff-ffff-4fff-bfff-ffffffffffff", "12/345",
            "00000000-0000-0000-0000-000000000001", "012/3", "case-9", "018F3C1E-7B2A-7C3D-8E4F-0123456789AB",
            "99999999999999999999/1", "1/99999999999999999",
        ]
    )
    func `the id of a record comes back as it was`(record: String) async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let source = FactSource(kind: "test.visit", record: record)
        let found = try await database.write { tx in
            var random = SeededRandom(seed: 1)
            var fact = FactsFixtures.visit(1, &random)
            fact.source = source
            try FactStore.append(fact, tx)
            return try FactStore.list(source: source, tx)
        }
        #expect(found.map(\.content.source) == [source])
    }

    @Test(arguments: [1, 1500, 2300])
    func `what changed since a moment is found whatever was recorded before`(since: Int) async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let moment = FactsFixtures.instant(since)
        let (listed, moved) = try await database.write { tx in
            var random = SeededRandom(seed: 3)
            for step in 0..<2500 { try FactStore.append(FactsFixtures.visit(step, &random), tx) }
            try FactStore.reverse(seq: 10, at: FactsFixtures.instant(2500), tx)
            let days = FactsFixtures.days[0]...FactsFixtures.days[139]
            let query = FactQuery(measure: FactsFixtures.measures[0], periods: [days])
            let page = try FactChanges.list(since: moment, query, limit: 10_000, tx)
            return (page, try FactChanges.since(moment, query, tx))
        }
        #expect(listed.facts.count == 2501 - since)
        #expect(listed.facts.first?.reverses == 10)
        #expect(moved.first?.value == Int64(2500 - since - 1))
        #expect(moved.first?.facts == 2501 - since)
    }

    @Test func `a figure opens down to the facts that stand behind it`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        try await database.write { tx in
            try MeasureStore.register(FactsFixtures.measures, at: TestHouse.now, tx)
            var random = SeededRandom(seed: 8)
            for step in 0..<150 { try FactStore.append(FactsFixtures.visit(step, &random), tx) }
            for seq in [3, 4, 5] { try FactStore.reverse(seq: seq, at: TestHouse.now, tx) }
            for measure in FactsFixtures.measures.prefix(5) {
                let month = Month(of: FactsFixtures.days[40])
                let query = CellQuery(
                    measure: measure.name,
                    periods: [month...month, month.adding(months: 1)...month.adding(months: 2)],
                    level: .district,
                    keep: measure.dimensions.map(\.key)
                )
                for row in try CellStore.table(query, tx) where !row.codes.contains("other") {
                    var (found, after): (Int, FactCursor?) = (0, nil)
                    repeat {
                        let page = try CellStore.open(query, row: row, after: after, limit: 3, tx)
                        found += page.facts.count
                        after = page.next.flatMap { FactCursor($0.text) }
                    } while after != nil
                    #expect(found >= row.facts)
                    if measure.aggregate == .count { #expect(found == row.facts) }
                }
            }
        }
    }

    @Test func `members of target units are counted while their unit is one`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let rows = try await database.write { tx in
            var random = SeededRandom(seed: 9)
            for (unit, subject) in [("u-1", 1), ("u-1", 2), ("u-2", 3)] as [(String, Int64)] {
                var fact = FactsFixtures.visit(1, &random)
                fact.day = FactsFixtures.days[0]
                fact.unit = unit
                fact.subject = subject
                fact.amounts = [1, nil]
                try FactStore.append(fact, tx)
            }
            let measure = Measure(name: "m", kind: "test.visit", aggregate: .latest(1, per: .subject))
            let day = FactsFixtures.days[5]
            let units = [
                DatedUnit(unit: "u-1", from: FactsFixtures.days[2]),
                DatedUnit(unit: "u-2", from: FactsFixtures.days[0], to: FactsFixtures.days[4]),
            ]
            let query = FactQuery(measure: measure, periods: [day...day], units: units)
            return try FactTable.table(query, tx)
        }
        #expect(rows.map(\.value) == [2])
    }

    @Test(
        arguments: [
            (.init(name: "a b", kind: "k"), .badMeasure("a b", .name)),
            (.init(name: "m", kind: "k", aggregate: .sum(5)), .badMeasure("m", .amount)),
            (.init(name: "m", kind: "k", filter: "sex = "), .badFilter("sex = ", position: 6)),
            (
                .init(name: "m", kind: "k", dimensions: [.init(key: "a", codes: (0..<60).map { "c\($0)" })]),
                .badMeasure("m", .combinations)
            ),
            (
                .init(name: "m", kind: "k", dimensions: [.init(key: "a", codes: ["x", "x"])]),
                .badMeasure("m", .codes)
            ),
        ] as [(Measure, FactsProblem)]
    )
    func `a measure that does not hold together is refused`(measure: Measure, problem: FactsProblem)
        async throws
    {
        let database = try await TestHouse.make(Facts.migrations)
        await #expect(throws: problem) {
            try await database.write { tx in try MeasureStore.register([measure], at: TestHouse.now, tx) }
        }
    }

    @Test func `a fact that is undone with its transaction leaves no word behind`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        struct Undone: Error {}
        for round in 0..<3 {
            await #expect(throws: Undone.self) {
                try await database.write { tx in
                    var random = SeededRandom(seed: UInt64(round))
                    var fact = FactsFixtures.visit(round, &random)
                    fact.unit = "only-here-\(round)"
                    try FactStore.append(fact, tx)
                    throw Undone()
                }
            }
            try await database.write { tx in
                var random = SeededRandom(seed: UInt64(round + 10))
                try FactStore.append(FactsFixtures.visit(round, &random), tx)
            }
        }
        let faults = try await database.read { tx in
            try tx.one("select count(*) as n from fact_words where word like 'only-here%'", as: Int.self)
        }
        #expect(faults == 0)
    }
}
