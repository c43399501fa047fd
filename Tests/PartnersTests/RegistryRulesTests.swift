// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import TestSupport
import Testing

@testable import Partners

struct RegistryRulesTests {
    private static func day(_ random: inout SeededRandom) -> Day? {
        Int.random(in: 0..<4, using: &random) == 0
            ? nil : Day(daysSince1970: 20_000 + Int.random(in: 0..<60, using: &random))
    }

    private static func term(_ random: inout SeededRandom) -> Term {
        let (first, second) = (day(&random), day(&random))
        guard let first, let second else { return Term(starts: first, ends: second) }
        return Term(starts: min(first, second), ends: max(first, second))
    }

    @Test(arguments: 0..<40) func `nobody ever belongs to itself on any day`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var kept: [ParentRules.Edge] = []
        for _ in 0..<60 {
            let names = (0..<2).map { _ in "o\(Int.random(in: 0..<7, using: &random))" }
            let new = ParentRules.Edge(child: ID(names[0]), parent: ID(names[1]), term: Self.term(&random))
            let isRefused = (try? ParentRules.check(new, among: kept)) == nil
            let wouldRing = (19_995...20_065).contains { Self.hasRing(kept + [new], Day(daysSince1970: $0)) }
            #expect(isRefused == wouldRing)
            if !isRefused { kept.append(new) }
        }
    }

    /// The plain way to ask: take away whoever has no parent until nobody is left or a ring stays.
    private static func hasRing(_ edges: [ParentRules.Edge], _ day: Day) -> Bool {
        var running = edges.filter { $0.term.runs(on: day) }
        while true {
            let children = Set(running.map(\.child))
            let next = running.filter { children.contains($0.parent) }
            if next.count == running.count { return !running.isEmpty }
            running = next
        }
    }

    @Test(arguments: 0..<40) func `positions never overlap where they must not`(seed: Int) {
        var random = SeededRandom(seed: UInt64(1_000 + seed))
        var kept: [Position] = []
        for number in 0..<60 {
            let roles: [PositionRole] = [.chair, .member, .secretary]
            let new = Position(
                id: ID("p\(number)"),
                person: ID("person\(Int.random(in: 0..<3, using: &random))"),
                body: .committee(ID("c\(Int.random(in: 0..<2, using: &random))")),
                role: roles[Int.random(in: 0..<3, using: &random)],
                title: "",
                represents: nil,
                lentBy: nil,
                term: Self.term(&random),
                order: "",
                version: 1
            )
            if (try? PositionRules.check(new, among: kept)) != nil { kept.append(new) }
        }
        #expect(!kept.isEmpty)
        for offset in 19_995...20_065 {
            let running = kept.filter { $0.term.runs(on: Day(daysSince1970: offset)) }
            let single = running.filter(\.role.isSingle).map { "\($0.body) \($0.role)" }
            #expect(Set(single).count == single.count)
            let held = running.map { "\($0.body) \($0.role) \($0.person)" }
            #expect(Set(held).count == held.count)
        }
    }

    @Test(arguments: [
        ("2025-12-31", "2026-01-01", true), ("2025-12-31", "2026-03-31", true),
        ("2025-12-31", "2026-04-01", false), ("2025-12-31", "2025-12-31", true),
        ("2025-12-31", "2025-12-30", false), ("2024-02-28", "2024-05-28", true),
    ])
    func `a term warns ninety days before its end, over the end of a year too`(
        today: String,
        ends: String,
        isWarned: Bool
    ) throws {
        let term = Term(starts: nil, ends: Day(iso: ends))
        #expect(term.endsSoon(try #require(Day(iso: today)), within: PositionRules.warning) == isWarned)
    }

    @Test func `work for a province counts in its districts, and gaps are what is left`() {
        let gazetteer = WrittenPlaces(resolver: .bundled).resolver.gazetteer
        let themes = Theme.all.filter { ["alcohol", "culture"].contains($0.id.rawValue) }
        let places = gazetteer.find("90").map { gazetteer.children(of: $0) } ?? []
        let spots = [
            ThemeSpot(organization: "o1", theme: "alcohol", place: "90"),
            ThemeSpot(organization: "o2", theme: "culture", place: "900101"),
        ]
        let table = CoverageTable(spots, places: places, themes: themes)
        #expect(places.count > 10)
        #expect(table.gaps(themes[0]).isEmpty)
        #expect(table.gaps(themes[1]).count == places.count - 1)
    }
}
