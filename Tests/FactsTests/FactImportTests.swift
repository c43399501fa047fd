// SPDX-License-Identifier: Apache-2.0

import Facts
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

struct FactImportTests {
    private static func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "facts-\(UUID().uuidString).csv")
            .path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private static func run(
        _ text: String,
        _ database: Database,
        goodOnly: Bool = false
    ) async throws -> FactImport.Outcome {
        let work = FactImport(path: try file(text), into: database, clock: TestHouse.clock, chunkRows: 7)
        return try await work.run(goodOnly: goodOnly, budget: .microseconds(1))
    }

    private static func all(_ database: Database) async throws -> [Fact] {
        try await database.read { tx in
            let last = try tx.one("select coalesce(max(seq), 0) as n from facts", as: Int.self) ?? 0
            return try (0...last).compactMap { try FactStore.find(seq: $0, tx) }
        }
    }

    @Test func `a row becomes a fact with its row as the source`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let outcome = try await Self.run(
            """
            kind,scales,day,place,programme,organization,unit,subject,q1,q2,sex,shape.unit
            v.visit,0 2,2569-02-05,900101,p-1,o-1,u-1,77,3,1500.5,f,x
            """,
            database
        )
        #expect(outcome.faults == [])
        let fact = try #require(try await Self.all(database).first)
        let expected = NewFact(
            kind: FactKind("v.visit", scales: [0, 2]),
            day: try #require(Day(iso: "2026-02-05")),
            place: "900101",
            programme: "p-1",
            organization: "o-1",
            unit: "u-1",
            subject: 77,
            amounts: [3, 150_050],
            shape: ["sex": "f", "unit": "x"],
            source: FactSource(kind: "facts.import", record: "1/2"),
            recordedAt: TestHouse.now
        )
        #expect(fact.content == expected)
    }

    @Test(
        arguments: [
            ("2026-02-30", "90", "1", "f", ["day"]), ("", "9", "x", "หญิง", ["day", "place", "q1", "sex"]),
            ("5/2/2569", "900100", "1.5", "f", ["place", "q1"]), ("2/5/26", "90", "", "", ["day"]),
            ("5/2/2569", "", "", "", []), ("2569-02-05", "90010203", "-3.00", "f", []),
        ] as [(String, String, String, String, [String])]
    )
    func `each bad cell is named`(
        day: String,
        place: String,
        amount: String,
        sex: String,
        columns: [String]
    ) async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let text = "kind,day,place,q1,sex\nv.visit,\(day),\(place),\(amount),\(sex)\n"
        let outcome = try await Self.run(text, database)
        #expect(outcome.faults.map(\.column) == columns)
        #expect(outcome.faults.allSatisfy { $0.row == 2 && $0.text.thai.contains("แถว 2") })
        #expect(try await Self.all(database).count == (columns.isEmpty ? 1 : 0))
    }

    @Test func `a heading that cannot be used says what it lacks`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let outcome = try await Self.run("place,place,เพศ\n90,90,f\n", database)
        #expect(outcome.faults.map(\.reason) == [.twice, .notACode, .noColumn, .noColumn])
    }

    @Test func `good rows come in alone only when they are asked for`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let text = "kind,day\nv.visit,2026-02-05\nv.visit,soon\n\nv.visit,2026-02-06\n"
        #expect(try await Self.run(text, database).id == nil)
        #expect(try await Self.all(database).isEmpty)
        #expect(try await Self.run(text, database, goodOnly: true).good == 2)
        #expect(try await Self.all(database).count == 2)
        await #expect(throws: FactsProblem.importedBefore(id: 1)) {
            try await Self.run(text, database, goodOnly: true)
        }
    }

    @Test func `a corrected record's facts are taken back and the record counts once`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let text = """
            kind,day,place,q1,source_kind,source,corrects
            v.visit,2026-02-05,90,3,other.visit,a-1,
            v.visit,2026-02-05,90,4,other.visit,a-2,a-1
            v.visit,2026-02-05,93,5,other.visit,a-3,a-2
            v.visit,2026-02-06,93,1,other.visit,a-4,a-4
            """
        #expect(try await Self.run(text, database).faults.map(\.reason) == [.correctsItself])
        let outcome = try await Self.run(text, database, goodOnly: true)
        #expect(outcome.good == 3)
        let sum = try await database.read { tx in
            try FactStore.sum(kind: FactKind("v.visit", scales: [0]), tx)
        }
        #expect(sum == FactSum(count: 1, amounts: [5]))
    }

    @Test(arguments: 1...6)
    func `an import broken off anywhere goes on and gives the same figures`(seed: Int) async throws {
        let database = try await TestHouse.make(Facts.migrations)
        var random = SeededRandom(seed: UInt64(seed))
        var lines = ["kind,day,place,subject,q1,sex,unit,state"]
        for _ in 0..<400 {
            let place = FactsFixtures.pick(FactsFixtures.places, &random) ?? ""
            let day = FactsFixtures.pick(FactsFixtures.days, &random).iso
            let fields = [
                "test.state", day, place, "\(Int.random(in: 1...5, using: &random))",
                "\(Int.random(in: 0...9, using: &random))", Bool.random(using: &random) ? "f" : "",
                "u-\(Int.random(in: 1...4, using: &random))", Bool.random(using: &random) ? "open" : "closed",
            ]
            lines.append(fields.joined(separator: ","))
        }
        let measures =
            FactsFixtures.measures.filter { $0.kind == "test.state" } + [
                Measure(
                    name: "m.persons",
                    kind: "test.state",
                    aggregate: .subjects,
                    dimensions: [FactsFixtures.sex]
                ),
                Measure(name: "m.sum", kind: "test.state", aggregate: .sum(1)),
            ]
        try await database.write { tx in try MeasureStore.register(measures, at: TestHouse.now, tx) }
        let path = try Self.file(lines.joined(separator: "\n"))
        let worker = FactsWorker(database)
        for stop in stride(from: 1, through: 40, by: 3) {
            // Killed after so many slices; live facts and work on figures go on between.
            let count = Counter(stop)
            let work = FactImport(path: path, into: database, clock: TestHouse.clock, chunkRows: 150)
            let task = Task {
                try await work.run(budget: .microseconds(1)) { _ in
                    if count.isDown() { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
            let result = await task.result
            let mine = SeededRandom(seed: random.next())
            try await database.write { tx in
                var random = mine
                try FactStore.append(FactsFixtures.state(stop, &random), tx)
                _ = try? FactStore.reverse(seq: Int.random(in: 1...40, using: &random), at: TestHouse.now, tx)
            }
            try await worker.step(budget: .microseconds(1))
            if case .success = result { break }
        }
        try await worker.finish()
        let report = try await database.read { try FactsCheck.verify($0) }
        #expect(report.differences == [])
        let imported = try await Self.all(database).filter { $0.content.source.kind == "facts.import" }
        #expect(imported.filter { $0.reverses == nil }.count == 400)
    }

    @Test func `each of many persons counts once, whatever their numbers`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        let measure = Measure(name: "m.people", kind: "v.visit", aggregate: .subjects)
        try await database.write { tx in try MeasureStore.register([measure], at: TestHouse.now, tx) }
        // More than get a bit each at once, some twice, some far apart and one below zero.
        let odd = [-7, -7, 1 << 36, 1 << 36, 90_000_000, (1 << 26) - 1]
        let persons = (0..<21_500).map { $0 % 20_900 } + odd
        let lines = persons.map { "v.visit,2026-02-05,900101,\($0)" }
        let path = try Self.file("kind,day,place,subject\n" + lines.joined(separator: "\n"))
        _ = try await FactImport(path: path, into: database, clock: TestHouse.clock).run()
        try await FactsWorker(database).finish()
        let month = try #require(Month(year: 2026, month: 2))
        let rows = try await database.read {
            try CellStore.table(CellQuery(measure: "m.people", periods: [month...month]), $0)
        }
        #expect(rows.map(\.value) == [20_904])
        #expect(rows.map(\.facts) == [21_506])
    }

    @Test func `an exported file comes in again as it was`() async throws {
        let (first, second) = (
            try await TestHouse.make(Facts.migrations), try await TestHouse.make(Facts.migrations)
        )
        let path = try Self.file("")
        var random = SeededRandom(seed: 5)
        let facts = (0..<50).map { FactsFixtures.visit($0, &random) }
        try await first.write { tx in
            for fact in facts { try FactStore.append(fact, tx) }
            try FactStore.reverse(seq: 7, at: TestHouse.now, tx)
            try FactStore.append(facts[0], tx)
        }
        let handle = try #require(FileHandle(forWritingAtPath: path))
        let count = try await first.read { tx in
            try FactExport.csv(isStanding: true, tx) { try handle.write(contentsOf: Data($0)) }
        }
        #expect(count == 50)
        let outcome = try await FactImport(path: path, into: second, clock: TestHouse.clock).run()
        #expect(outcome.faults == [])
        let before = try await Self.all(first).filter { $0.seq != 7 && $0.reverses == nil }
        let after = try await Self.all(second)
        let told = { (facts: [Fact]) in
            Set(
                facts.map { fact in
                    let codes = fact.content.shape.sorted { $0.key < $1.key }
                    return "\(fact.content.day) \(fact.content.source) \(fact.content.amounts) \(codes)"
                }
            )
        }
        #expect(told(before) == told(after))
    }
}

/// Counts down, once.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var left: Int

    init(_ left: Int) { self.left = left }

    func isDown() -> Bool {
        lock.withLock {
            left -= 1
            return left == 0
        }
    }
}
