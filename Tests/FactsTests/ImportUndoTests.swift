// SPDX-License-Identifier: Apache-2.0

import Facts
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

/// An import that was broken off and given up leaves every figure as if it had never been.
struct ImportUndoTests {
    private typealias Made = FactsFixtures

    /// Facts of an earlier life, some of which the file corrects.
    private static func before(_ database: Database, _ random: inout SeededRandom) async throws {
        let mine = SeededRandom(seed: random.next())
        try await database.write { tx in
            var random = mine
            try MeasureStore.register(Made.measures, at: TestHouse.now, tx)
            for step in 0..<30 {
                try FactStore.append(Made.visit(step, &random), tx)
                try FactStore.append(Made.state(step, &random), tx)
            }
        }
    }

    private static func file(_ random: inout SeededRandom) throws -> String {
        var lines = ["kind,scales,day,place,subject,unit,q1,q2,sex,age,state,source_kind,source,corrects"]
        for row in 0..<300 {
            let isVisit = Bool.random(using: &random)
            let (kind, name) = isVisit ? ("test.visit,0 2", "test.visit") : ("test.state,0", "test.state")
            let place = Made.pick(Made.places, &random) ?? ""
            let day = Made.pick(Made.days, &random).iso
            let old = (isVisit ? "r-" : "s-") + "\(Int.random(in: 0..<30, using: &random))"
            // Now and then a row of the file itself is corrected.
            let corrects = Made.pick(["", "", old, row > 2 ? "n-\(row - 2)" : ""], &random)
            let person = Int.random(in: 1...6, using: &random)
            let unit = "u-\(Int.random(in: 1...4, using: &random))"
            lines.append(
                "\(kind),\(day),\(place),\(person),\(unit),\(row % 9),\(isVisit ? "1.5" : ""),"
                    + "\(row % 2 == 0 ? "f" : ""),60+,open,\(name),n-\(row),\(corrects)"
            )
        }
        let path = FileManager.default.temporaryDirectory.appending(path: "undo-\(UUID().uuidString).csv")
            .path
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private static func figures(_ database: Database) async throws -> Set<String> {
        try await FactsWorker(database).finish()
        return try await database.read { tx in
            #expect(try FactsCheck.verify(tx).differences == [])
            var out: Set<String> = []
            for measure in Made.measures {
                let query = FactQuery(
                    measure: measure,
                    periods: [Made.days[0]...Made.days[139]],
                    level: .subdistrict,
                    keep: measure.dimensions.map(\.key),
                    byOrganization: true
                )
                for row in try FactTable.table(query, tx) where row.value != 0 {
                    out.insert("\(measure.name) \(row.place ?? "-") \(row.codes) \(row.value)")
                }
            }
            return out
        }
    }

    private static func breakOff(_ path: String, after count: Int, _ database: Database) async throws -> Bool
    {
        let left = Counter(count)
        let work = FactImport(path: path, into: database, clock: TestHouse.clock, chunkRows: 200)
        let task = Task {
            try await work.run(budget: .microseconds(1)) { progress in
                if progress.step == .writing, left.isDown() { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        if case .success = await task.result { return false }
        return true
    }

    @Test(arguments: 1...12)
    func `a given up import leaves the figures of before`(seed: Int) async throws {
        let database = try await TestHouse.make(Facts.migrations)
        var random = SeededRandom(seed: UInt64(seed))
        try await Self.before(database, &random)
        let earlier = try await Self.figures(database)
        let path = try Self.file(&random)
        guard try await Self.breakOff(path, after: seed < 7 ? seed : seed * 20, database) else { return }
        if seed % 3 == 0 { try await FactsWorker(database).step(budget: .microseconds(1)) }
        let found = try #require(try await database.read { try FactImportUndo.unfinished($0) })
        #expect(found.rows == 300 && found.written > 0 && !found.isLeaving)
        await #expect(throws: FactsProblem.importUnderWay(id: 1)) {
            let other = try Self.file(&random)
            _ = try await FactImport(path: other, into: database, clock: TestHouse.clock).run()
        }
        // Broken off itself, the same call goes on.
        let once = Counter(1)
        let undo = FactImportUndo(database, clock: TestHouse.clock, budget: .microseconds(1))
        let task = Task {
            try await undo.run { _ in if once.isDown() { withUnsafeCurrentTask { $0?.cancel() } } }
        }
        _ = await task.result
        _ = try await undo.run()
        #expect(try await undo.run() == nil)
        #expect(try await database.read { try FactImportUndo.unfinished($0) } == nil)
        #expect(try await Self.figures(database) == earlier)
        // The file was never imported: it comes in without being told twice.
        let again = FactImport(path: path, into: database, clock: TestHouse.clock)
        #expect(try await again.run().good == 300)
        #expect(try await Self.figures(database) != earlier)
    }

    @Test func `what was corrected again meanwhile stays as it was corrected`() async throws {
        let database = try await TestHouse.make(Facts.migrations)
        var random = SeededRandom(seed: 7)
        var fact = Made.visit(1, &random)
        fact.source = FactSource(kind: "test.visit", record: "r-1")
        let (first, second) = (fact, Made.visit(2, &random))
        try await database.write { tx in _ = try FactStore.append(first, tx) }
        let path = FileManager.default.temporaryDirectory.appending(path: "undo-\(UUID().uuidString).csv")
            .path
        try """
        kind,scales,day,q1,source_kind,source,corrects
        test.visit,0 2,2026-02-05,1,test.visit,n-1,r-1
        test.visit,0 2,2026-02-05,1,test.visit,n-2,
        """.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try await Self.breakOffOne(path, database))
        try await database.write { tx in
            var fact = second
            fact.source = FactSource(kind: "test.visit", record: "r-1")
            _ = try FactStore.append(fact, tx)
        }
        let undo = FactImportUndo(database, clock: TestHouse.clock)
        let outcome = try #require(try await undo.run())
        #expect(outcome.takenBack >= 1 && outcome.restored == 0)
    }

    /// With a piece for each row the first row's correction is written before the second row.
    private static func breakOffOne(_ path: String, _ database: Database) async throws -> Bool {
        let left = Counter(2)
        let work = FactImport(path: path, into: database, clock: TestHouse.clock, chunkRows: 1)
        let task = Task {
            try await work.run(budget: .nanoseconds(1)) { progress in
                if progress.step == .writing, left.isDown() { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        if case .success = await task.result { return false }
        return true
    }
}
