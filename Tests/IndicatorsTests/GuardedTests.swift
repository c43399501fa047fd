// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Indicators

/// The ways around hiding that `docs/decisions/0023-small-counts.md` names, each tried.
struct GuardedTests {
    /// Three persons in one subdistrict, more in others of two provinces.
    private func filled() async throws -> IndicatorHouse {
        let house = try await IndicatorHouse.make()
        var person: Int64 = 0
        let many = [("900101", 3), ("900102", 12), ("900103", 20), ("910101", 9), ("910102", 30)]
        for (place, count) in many {
            for index in 0..<count {
                person += 1
                let day = index % 2 == 0 ? "2026-01-05" : "2026-02-05"
                try await house.contact(person, day, place, sex: index % 3 == 0 ? "m" : "f")
            }
        }
        return house
    }

    private func limited(_ places: [String] = ["90"]) -> Visitor {
        let grant = Grant(
            id: "g",
            role: "coordinator",
            permissions: [Indicators.read],
            scope: .init(places: places),
            starts: Day(daysSince1970: 0)
        )
        return Visitor(id: "v", grants: [grant])
    }

    private func numbers(_ house: IndicatorHouse, _ query: String) async throws -> [String: Int] {
        let words = try await house.ask(.get, "/indicators/reached/table.csv\(query)", as: limited()).words
        var found: [String: Int] = [:]
        for line in words.split(separator: "\r\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if let count = Int(cells[9]) { found["\(cells[5])|\(cells[7])"] = count }
        }
        return found
    }

    @Test func `a place asked for alone tells no more than the list it is in`() async throws {
        let house = try await filled()
        let list = try await numbers(house, "?place=90")
        #expect(list["900101|*"] == nil)
        for place in ["900101", "900102", "900103"] {
            #expect(try await numbers(house, "?place=\(place)")["\(place)|*"] == list["\(place)|*"])
        }
        // Two of three are hidden, so that the third and the sum give nothing away.
        #expect(list.keys.filter { $0.hasPrefix("9001") }.count <= 1)
    }

    @Test(arguments: [
        "2569M01", "2569M02", "FY2569Q2", "2569", "12M2569M02", "..2026-02-05", "2026-01-05",
        "2026-01-01..2026-02-28",
    ])
    func `times that overlap others are not told`(_ period: String) async throws {
        #expect(try await numbers(filled(), "?place=90&period=\(period)").isEmpty)
    }

    @Test func `codes are not told apart`() async throws {
        let apart = try await numbers(filled(), "?place=90&by=sex")
        #expect(apart.keys.allSatisfy { $0.hasSuffix("|*") })
        #expect(!apart.isEmpty)
    }

    @Test(arguments: ["/indicators/reached/quality?place=90", "/indicators/reached/changes?place=90"])
    func `numbers of records are not told either`(_ path: String) async throws {
        let words = try await filled().ask(.get, path, as: limited()).words
        #expect(words.contains("เรื่องอ่อนไหว") && !words.contains("35"))
    }

    @Test func `a list of records does not say how many are kept back`() async throws {
        let words = try await filled().ask(.get, "/indicators/reached/facts?place=900101", as: limited())
            .words
        #expect(!words.contains("อีก 3 รายการ"))
    }

    @Test func `what boards show keeps the same back`() async throws {
        let house = try await filled()
        let rows = try await house.database.read { tx in
            let query = IndicatorValues.Query([.fiscalYear(2569)], level: .subdistrict, under: ["90"])
            return try IndicatorValues.guarded(IndicatorHouse.reached, query, tx)
        }
        let told = rows.filter { $0.value.state != .hidden }
        #expect(rows.count == 3 && told.count <= 1)
    }

    private func publish(_ house: IndicatorHouse, _ form: String, _ key: String = "reached") async throws
        -> String
    {
        let reply = try await house.ask(.post, "/indicators/\(key)/publish", form: form)
        return try #require(reply.header("location"))
    }

    @Test(arguments: [
        "period=FY2569", "period=FY2569Q2&by=sex", "place=90&period=FY2569&by=sex",
        "period=FY2569&by=sex&deep=1",
    ])
    func `another cut of a published sensitive matter is refused`(_ form: String) async throws {
        let house = try await filled()
        _ = try await publish(house, "period=FY2569&by=sex")
        await #expect(throws: IndicatorsProblem.self) { _ = try await publish(house, form) }
    }

    @Test func `the same cut, another time and another province may be published`() async throws {
        let house = try await filled()
        for form in [
            "place=90&period=FY2569", "place=90&period=FY2569", "place=90&period=FY2568",
            "place=91&period=FY2569",
        ] {
            _ = try await publish(house, form)
        }
        // What is not sensitive is not limited.
        for form in ["period=FY2569", "period=FY2569&by=sex", "period=FY2569Q2"] {
            _ = try await publish(house, form, "contacts")
        }
    }

    @Test func `another indicator over the same persons is another cut`() async throws {
        let house = try await filled()
        var twin = IndicatorHouse.reached
        twin.key = "twin"
        twin.denominator = .none
        twin.unit = .number
        try await house.database.write { [twin] tx in
            try IndicatorStore.save(twin, reason: "", version: nil, by: "a", at: TestHouse.now, tx)
        }
        try await FactsWorker(house.database).finish()
        _ = try await publish(house, "period=FY2569&by=sex")
        await #expect(throws: IndicatorsProblem.self) {
            _ = try await publish(house, "period=FY2569", "twin")
        }
    }

    @Test func `a count near to one that was told long ago is hidden`() async throws {
        let house = try await filled()
        func told() async throws -> Bool {
            let path = try await publish(house, "place=91&period=FY2569")
            let words = try await house.ask(.get, path + "/table.csv", as: .guest).words
            return words.split(separator: "\r\n").contains {
                $0.contains(",910102,") && !$0.contains("hidden")
            }
        }
        #expect(try await told())
        var added: [Int] = []
        for person in 200..<220 {
            added.append(try await house.contact(Int64(person), "2026-02-06", "910102"))
        }
        #expect(try await told())
        // 18 of 20 were wrong: two more than at the beginning, eighteen fewer than last time.
        for seq in added.dropLast(2) {
            try await house.database.write { tx in
                _ = try FactStore.reverse(seq: seq, at: TestHouse.now, tx)
            }
        }
        #expect(try await !told())
    }

    @Test func `what was hidden stays hidden when the definition no longer calls it sensitive`() async throws
    {
        let house = try await filled()
        _ = try await publish(house, "place=90&period=FY2569")
        var open = IndicatorHouse.reached
        open.isSensitive = false
        try await house.database.write { [open] tx in
            try IndicatorStore.save(open, reason: "why not", version: 1, by: "a", at: TestHouse.now, tx)
        }
        try await FactsWorker(house.database).finish()
        let path = try await publish(house, "place=90&period=FY2569")
        let words = try await house.ask(.get, path + "/table.csv", as: .guest).words
        #expect(words.split(separator: "\r\n").contains { $0.contains(",900101,") && $0.contains("hidden") })
    }
}
