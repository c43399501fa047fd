// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing

@testable import Facts

struct FactQualityTests {
    private static let kind = FactKind("fund.contribution", scales: [2])

    private func fact(
        _ day: String,
        _ place: String?,
        amount: Int64,
        shape: [String: String] = ["sex": "f"],
        programme: String? = nil,
        recorded: String = "2026-02-01"
    ) -> NewFact {
        let moment = Day(iso: recorded).map { Int64($0.daysSince1970) * 86_400_000 } ?? 0
        return NewFact(
            kind: Self.kind,
            day: Day(iso: day) ?? TestHouse.clock.today,
            place: place,
            programme: programme,
            organization: "org-a",
            amounts: [amount],
            shape: shape,
            source: FactSource(kind: "test.quality", record: "r\(day)\(amount)"),
            recordedAt: Instant(milliseconds: moment)
        )
    }

    private func look(
        _ facts: [NewFact],
        filter: String = "",
        programmes: [String]? = nil,
        under: [String] = []
    ) async throws -> (signs: FactSigns, twins: [Int], twinsAfter: [Int]) {
        let database = try await TestHouse.make(Facts.migrations)
        try await database.write { tx in
            for fact in facts { try FactStore.append(fact, tx) }
            let gone = try FactStore.append(fact("2026-01-09", nil, amount: -7), tx)
            _ = try FactStore.reverse(seq: gone, at: TestHouse.now, tx)
        }
        return try await database.read { tx in
            let measure = Measure(name: "m", kind: Self.kind.name, filter: filter, aggregate: .sum(1))
            let first = Day(daysSince1970: 0)
            let last = Day(daysSince1970: 40_000)
            let query = FactQuery(
                measure: measure,
                periods: [first...last],
                under: under,
                programmes: programmes
            )
            let today = try #require(Day(iso: "2026-02-05"))
            let quality = try FactQuality(query, keys: ["sex"], amount: 1, today: today, tx)
            let twins = try quality?.list(.twin, before: nil, limit: 1)
            let more = try quality?.list(.twin, before: twins?.next, limit: 1)
            return (
                try quality?.look() ?? FactSigns(), twins?.facts.map(\.seq) ?? [],
                more?.facts.map(\.seq) ?? []
            )
        }
    }

    private var ordinary: [NewFact] {
        (1...12).map { fact("2026-01-\($0 + 10)", "900101", amount: Int64(100 + $0)) }
    }

    @Test func `each sign is counted over all records that stand`() async throws {
        let facts =
            ordinary + [
                fact("2025-12-01", "9001", amount: 105, recorded: "2026-01-20"),
                fact("2026-03-01", "900102", amount: 106), fact("2026-01-30", "900103", amount: -5),
                fact("2026-01-29", "900104", amount: 90_000, shape: [:]),
                fact("2026-01-11", "900101", amount: 101), fact("2026-01-11", "900101", amount: 101),
            ]
        let found = try await look(facts)
        #expect(found.signs.records == facts.count)
        #expect(found.signs.counts[.coarse] == 1)
        #expect(found.signs.counts[.late] == 1)
        #expect(found.signs.counts[.impossible] == 2)
        #expect(found.signs.counts[.unstated] == 1)
        #expect(found.signs.counts[.twin] == 2)
        #expect((found.signs.counts[.outlier] ?? 0) >= 1)
        #expect(found.signs.places == ["900101", "900102", "900103", "900104"])
    }

    @Test func `the records of a sign come page by page, the latest first`() async throws {
        let twins = Array(repeating: fact("2026-01-11", "900101", amount: 101), count: 3)
        let found = try await look(twins)
        #expect(found.twins == [3] && found.twinsAfter == [2])
    }

    @Test(
        arguments: [
            ("sex = 'm'", nil, [], 1), ("sex = 'f'", nil, [], 12), ("", ["p1"], [], 1), ("", nil, ["91"], 1),
            ("programme = 'p1'", nil, [], 1), ("", ["none"], [], 0),
        ] as [(String, [String]?, [String], Int)]
    )
    func `only what counts is looked at`(
        _ filter: String,
        _ programmes: [String]?,
        _ under: [String],
        _ expected: Int
    ) async throws {
        let other = fact("2026-01-15", "910101", amount: 5, shape: ["sex": "m"], programme: "p1")
        let found = try await look(ordinary + [other], filter: filter, programmes: programmes, under: under)
        #expect(found.signs.records == expected)
    }

    @Test func `the middle delay is counted in days of Bangkok, over year ends and leap days`() async throws {
        let days = [("2023-12-31", "2024-01-02"), ("2024-02-28", "2024-03-01"), ("2025-02-28", "2025-03-02")]
        for (day, recorded) in days {
            let found = try await look([fact(day, "900101", amount: 1, recorded: recorded)])
            let first = try #require(Day(iso: day))
            let last = try #require(Day(iso: recorded))
            #expect(found.signs.medianDelay == last.daysSince1970 - first.daysSince1970)
        }
    }
}
