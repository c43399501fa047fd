// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import TestSupport
import Testing

@testable import Planning

struct CurveTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private static func ground(_ aim: Int, from: String, until: String) throws -> CurveRules.Ground {
        CurveRules.Ground(aim: Quantity(aim), from: try day(from), until: try day(until))
    }

    private static func lines(_ curve: TargetCurve?) -> [String] {
        (curve?.steps ?? []).map { "\($0.day.iso) \($0.planned.text)" }
    }

    @Test func `without instalments the steps are the ends of quarters, as high as the months before`() throws
    {
        let ground = try Self.ground(12, from: "2025-10-01", until: "2026-09-30")
        let expected = ["2025-12-31 3", "2026-03-31 6", "2026-06-30 9", "2026-09-30 12"]
        #expect(Self.lines(CurveRules.propose(ground)) == expected)
    }

    @Test func `instalments make the steps, and the last day has all of it`() throws {
        var ground = try Self.ground(10, from: "2026-01-01", until: "2026-12-15")
        ground.instalments = try [("2026-04-30", 1), ("2026-10-31", 2)].map { day, number in
            Instalment(id: ID("i\(number)"), number: number, ends: try Self.day(day))
        }
        #expect(Self.lines(CurveRules.propose(ground)) == ["2026-04-30 3", "2026-10-31 8", "2026-12-15 10"])
    }

    @Test func `months of rest add nothing, and a step that adds nothing is left out`() throws {
        var ground = try Self.ground(6, from: "2025-10-01", until: "2026-03-31")
        ground.restMonths = [10, 11, 12]
        #expect(Self.lines(CurveRules.propose(ground)) == ["2026-03-31 6"])
        ground.restMonths = Set(1...12)
        #expect(Self.lines(CurveRules.propose(ground)) == ["2025-12-31 3", "2026-03-31 6"])
    }

    @Test func `a share is planned in parts of a hundred, nothing at all is not planned`() throws {
        var ground = try Self.ground(1, from: "2025-10-01", until: "2026-03-31")
        ground = CurveRules.Ground(
            aim: Quantity(thousandths: 62_500),
            from: ground.from,
            until: ground.until
        )
        #expect(Self.lines(CurveRules.propose(ground)) == ["2025-12-31 31.25", "2026-03-31 62.5"])
        #expect(try CurveRules.propose(Self.ground(0, from: "2025-10-01", until: "2026-03-31")) == nil)
        #expect(try CurveRules.propose(Self.ground(5, from: "2026-03-31", until: "2025-10-01")) == nil)
    }

    @Test func `every proposal rises to the aim and never falls`() throws {
        var chance = SeededRandom(seed: 20)
        for _ in 0..<500 {
            let from = try Self.day("2025-10-01").adding(days: Int.random(in: 0..<400, using: &chance))
            let until = from.adding(days: Int.random(in: 0..<900, using: &chance))
            var ground = CurveRules.Ground(
                aim: Quantity(thousandths: Int64(Int.random(in: 1...90_000, using: &chance))),
                from: from,
                until: until
            )
            ground.restMonths = Set((1...12).filter { _ in Int.random(in: 0..<3, using: &chance) == 0 })
            let steps = try #require(CurveRules.propose(ground)).steps
            #expect(steps.last?.planned == ground.aim)
            // Months of rest at the end ask for all of it before them.
            #expect(try #require(steps.last).day <= until)
            #expect(throws: Never.self) { try CurveRules.check(steps) }
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let reached: Int?
        let today: String
        let word: TargetStatus.Word
        let missingNow: String
        var comparator = Target.Comparator.atLeast
        var hasCurve = true
        var testDescription: String { "\(reached ?? -1) on \(today): \(word)" }
    }

    @Test(arguments: [
        Case(reached: 0, today: "2025-12-31", word: .asPlanned, missingNow: "0"),
        Case(reached: 0, today: "2026-01-01", word: .below, missingNow: "3"),
        Case(reached: nil, today: "2026-01-01", word: .below, missingNow: "3"),
        Case(reached: nil, today: "2025-11-01", word: .asPlanned, missingNow: "0"),
        Case(reached: 3, today: "2026-01-01", word: .asPlanned, missingNow: "0"),
        Case(reached: 4, today: "2026-01-01", word: .ahead, missingNow: "0"),
        Case(reached: 6, today: "2026-01-01", word: .reached, missingNow: "0"),
        Case(reached: 5, today: "2027-01-01", word: .below, missingNow: "1"),
        Case(reached: 2, today: "2026-01-01", word: .noPlan, missingNow: "0", hasCurve: false),
        Case(reached: nil, today: "2026-01-01", word: .unknown, missingNow: "0", hasCurve: false),
        Case(reached: 7, today: "2026-01-01", word: .above, missingNow: "0", comparator: .atMost),
        Case(reached: 2, today: "2026-01-01", word: .within, missingNow: "0", comparator: .atMost),
    ])
    func `a target is held against the steps that are over`(_ row: Case) throws {
        let curve = TargetCurve(steps: [
            .init(day: try Self.day("2025-12-31"), planned: Quantity(3)),
            .init(day: try Self.day("2026-06-30"), planned: Quantity(6)),
        ])
        let status = CurveRules.status(
            Target.Measure(row.comparator, Quantity(6), unit: "แห่ง"),
            aim: Quantity(6),
            reached: row.reached.map { Quantity($0) },
            curve: row.hasCurve ? curve : nil,
            today: try Self.day(row.today)
        )
        #expect(status.word == row.word)
        if row.comparator == .atLeast { #expect(status.missingNow.text == row.missingNow) }
    }

    @Test func `typed steps that cannot be followed are told`() throws {
        let (one, two) = (try Self.day("2026-01-31"), try Self.day("2026-02-28"))
        let fall = [TargetCurve.Step(day: one, planned: Quantity(5)), .init(day: two, planned: Quantity(4))]
        #expect(throws: PlanningProblem.curveFalls(day: two)) { try CurveRules.check(fall) }
        let twice = [TargetCurve.Step(day: one, planned: Quantity(5)), .init(day: one, planned: Quantity(6))]
        #expect(throws: PlanningProblem.curveTwice(day: one)) { try CurveRules.check(twice) }
    }
}
