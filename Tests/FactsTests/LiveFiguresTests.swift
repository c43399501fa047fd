// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage
import TestSupport
import Testing

/// Whatever happens in whatever order, the live figures are those that the facts give.
struct LiveFiguresTests {
    private typealias Made = FactsFixtures

    @Test(arguments: 1...24)
    func `any order of things gives the figures that the facts give`(seed: Int) async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let worker = FactsWorker(database)
        var random = SeededRandom(seed: UInt64(seed))
        let early = Bool.random(using: &random)
        if early { try await register(Made.measures, database) }
        for step in 0..<90 {
            let choice = Int.random(in: 0..<100, using: &random)
            let mine = SeededRandom(seed: random.next())
            switch choice {
            case ..<78:
                try await database.write { tx in
                    var random = mine
                    try Self.change(step, choice, &random, tx)
                }
            case ..<84: try await eraseSomeone(Int64.random(in: 1...6, using: &random), database)
            case ..<89: try await changeMap(random.next() % 3, database)
            case ..<95: try await register(changed(Made.measures, &random), database)
            default: try await worker.step(budget: .microseconds(1))
            }
        }
        try await register(Made.measures, database)
        try await worker.finish()
        let rest = random
        try await database.read { tx in
            var random = rest
            let report = try FactsCheck.verify(tx)
            #expect(report.differences == [])
            #expect(report.measures == Made.measures.count)
            try Self.compareTables(tx, &random)
        }
    }

    private func register(_ measures: [Measure], _ database: Database) async throws {
        try await database.write { tx in try MeasureStore.register(measures, at: TestHouse.now, tx) }
    }

    private func changed(_ measures: [Measure], _ random: inout SeededRandom) -> [Measure] {
        var measure = Made.pick(measures, &random)
        measure.dimensions = Bool.random(using: &random) ? [] : [Made.sex]
        return [measure]
    }

    private static func change(
        _ step: Int,
        _ choice: Int,
        _ random: inout SeededRandom,
        _ tx: Transaction
    ) throws {
        let last = try tx.one("select coalesce(max(seq), 0) as n from facts", as: Int.self) ?? 0
        switch choice {
        case ..<30: try FactStore.append(Made.visit(step, &random), tx)
        case ..<55: try FactStore.append(Made.state(step, &random), tx)
        case ..<68:
            // A correction: the record's facts go, another comes; twice now and then.
            let source = FactSource(kind: "test.visit", record: "r-\(Int.random(in: 0..<40, using: &random))")
            try FactStore.reverse(source: source, at: Made.instant(step), tx)
            var fact = Made.visit(step, &random)
            fact.source = source
            try FactStore.append(fact, tx)
        default:
            guard last > 0 else { return }
            let seq = Int.random(in: 1...last, using: &random)
            _ = try? FactStore.reverse(seq: seq, at: Made.instant(step), tx)
        }
    }

    private func eraseSomeone(_ subject: Int64, _ database: Database) async throws {
        do {
            try await database.write { tx in
                _ = try FactErasure.erase(
                    subject: subject,
                    fresh: subject + 1000,
                    isSensitive: { $0 == "test.visit" },
                    tx
                )
            }
        } catch FactsProblem.beingCounted {}
    }

    private func changeMap(_ which: UInt64, _ database: Database) async throws {
        let maps = [["900199": "930101"], ["900199": "9001", "9002": "900102"], [:]]
        do {
            try await database.write { tx in _ = try PlaceCodes.adopt(maps[Int(which)], tx) }
        } catch FactsProblem.beingCounted {}
    }

    /// Tables from live figures beside the same tables from the facts, over year ends and any cut.
    private static func compareTables(_ tx: Transaction, _ random: inout SeededRandom) throws {
        for measure in Made.measures {
            for _ in 0..<8 {
                let query = query(measure, &random)
                let facts = FactQuery(
                    measure: measure,
                    periods: query.periods.map { $0.lowerBound.first...$0.upperBound.last },
                    level: query.level,
                    under: query.under,
                    keep: query.keep,
                    byOrganization: query.byOrganization,
                    organizations: query.organizations
                )
                let live = Set(try CellStore.table(query, tx).filter { $0.value != 0 }.map(withoutFacts))
                // Facts tell every code apart; live figures call the ones that were not declared "other".
                let told = try FactTable.table(facts, tx).map(other)
                let slow = Set(told.filter { $0.value != 0 }.map(withoutFacts))
                #expect(live == slow, "\(query)")
            }
            guard case .latest = measure.aggregate else { continue }
            let day = Made.pick(Made.days, &random)
            let query = CellQuery(measure: measure.name, periods: [], level: .subdistrict)
            let facts = FactQuery(measure: measure, periods: [day...day], level: .subdistrict)
            #expect(
                Set(try CellStore.stock(query, on: day, tx)) == Set(try FactTable.table(facts, tx)),
                "\(measure.name) \(day)"
            )
        }
    }

    private static func query(_ measure: Measure, _ random: inout SeededRandom) -> CellQuery {
        let first = Month(of: Made.days[0])
        let periods: [[ClosedRange<Month>]] = [
            (0..<5).map { first.adding(months: $0)...first.adding(months: $0) },
            [first...first.adding(months: 2), first.adding(months: 3)...first.adding(months: 5)],
            [first...first.adding(months: 11)], [first...first, first...first.adding(months: 3)],
        ]
        let places = [[], ["90"], ["90", "93"], ["9001"], ["900101", "9001"], ["93", "900102"]]
        let organizations =
            measure.byOrganization ? Made.pick([nil, ["o-1"], ["o-1", "none"]], &random) : nil
        let keep = measure.dimensions.map(\.key).filter { _ in Bool.random(using: &random) }
        return CellQuery(
            measure: measure.name,
            periods: Made.pick(periods, &random),
            level: Made.pick(PlaceLevel.allCases, &random),
            under: Made.pick(places, &random),
            keep: Bool.random(using: &random) ? keep : keep.reversed(),
            byOrganization: measure.byOrganization && Bool.random(using: &random),
            organizations: organizations
        )
    }

    private static func withoutFacts(_ row: CellRow) -> CellRow {
        var row = row
        row.facts = 0
        return row
    }

    private static func other(_ row: CellRow) -> CellRow {
        var row = row
        row.codes = row.codes.map { $0 == "x" ? "other" : $0 }
        return row
    }
}
