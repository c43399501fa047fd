// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage
import TestSupport
import Testing

@testable import Indicators

struct IndicatorValuesTests {
    @Test func `different persons over the members of the place, in one fraction`() async throws {
        let house = try await IndicatorHouse.make()
        for (person, day) in [(1, "2025-10-02"), (1, "2025-11-03"), (2, "2025-12-31"), (3, "2026-01-01")] {
            try await house.contact(Int64(person), day, "900101", sex: "f")
        }
        let quarter = try await house.value("reached", "90", "FY2569Q1")
        #expect(quarter.numerator == Amount(2) && quarter.denominator == Amount(100))
        #expect(quarter.result?.plain == "2.0" && quarter.referenceDay == "2025-12-31")
        #expect(try await house.value("reached", "90", "FY2569").numerator == Amount(3))
        #expect(try await house.value("reached", "900101", "FY2569Q1").result?.plain == "10.0")
        #expect(try await house.value("reached", "90", "2025-12-31").numerator == Amount(1))
        #expect(try await house.value("reached", "90", "..2025-10-31").numerator == Amount(1))
        #expect(try await house.value("reached", "90", "I1@p1").numerator == Amount(1))
    }

    @Test func `no denominator, nothing recorded and zero are three things`() async throws {
        let house = try await IndicatorHouse.make()
        try await house.contact(1, "2026-01-05", "910101")
        #expect(try await house.value("reached", "91", "FY2569").state == .noDenominator)
        #expect(try await house.value("reached", "90", "FY2569").state == .noData)
        #expect(try await house.value("contacts", "91", "FY2569").result == Amount(1))
    }

    @Test func `late, corrected and moved facts change the figure at once`() async throws {
        let house = try await IndicatorHouse.make()
        let first = try await house.contact(1, "2025-12-01", "900101", sex: "f")
        try await house.contact(2, "2025-12-02", "900102", sex: "m")
        try await house.database.write { try FactStore.reverse(seq: first, at: TestHouse.now, $0) }
        try await house.contact(1, "2025-12-01", "910101", sex: "f")
        #expect(try await house.value("contacts", "90", "2568M12").result == Amount(1))
        #expect(try await house.value("contacts", "91", "2568M12").result == Amount(1))
        #expect(try await house.value("contacts", nil, "2568M12").result == Amount(2))
    }

    @Test func `parts by code and by place add up, what is not stated too`() async throws {
        let house = try await IndicatorHouse.make()
        for (person, place, sex) in [
            (1, "900101", "f"), (2, "900102", "m"), (3, "90", nil), (4, "910101", "f"),
        ] {
            try await house.contact(Int64(person), "2026-01-05", place, sex: sex)
        }
        let rows = try await house.database.read { tx in
            try [
                IndicatorValues.Query([.fiscalYear(2569)], by: ["sex"]),
                IndicatorValues.Query([.fiscalYear(2569)], level: .subdistrict, under: ["90"]),
            ].map { try IndicatorValues.table(IndicatorHouse.contacts, $0, tx) }
        }
        #expect(rows[0].compactMap(\.value.numerator?.units).reduce(0, +) == 4)
        #expect(rows[1].compactMap(\.value.numerator?.units).reduce(0, +) == 3)
        #expect(rows[1].contains { $0.place == "90" })
    }

    @Test func `a new version keeps the old one and needs a reason`() async throws {
        let house = try await IndicatorHouse.make()
        var changed = IndicatorHouse.contacts
        changed.name = Sentence("ครั้ง", "Times")
        let definition = changed
        await #expect(throws: IndicatorsProblem.reasonNeeded) {
            try await house.database.write { tx in
                try IndicatorStore.save(definition, reason: "", version: 1, by: "a", at: TestHouse.now, tx)
            }
        }
        let versions = try await house.database.write { tx in
            try IndicatorStore.save(definition, reason: "สั้นลง", version: 1, by: "a", at: TestHouse.now, tx)
            return try IndicatorStore.versions("contacts", tx)
        }
        #expect(versions.map(\.number) == [2, 1])
        await #expect(throws: StorageProblem.self) {
            var again = definition
            again.name = Sentence("อีก", "Again")
            let other = again
            try await house.database.write { tx in
                try IndicatorStore.save(other, reason: "x", version: 1, by: "a", at: TestHouse.now, tx)
            }
        }
    }
}

struct DenominatorTests {
    private static let file = """
        place,sex,value
        90,f,60
        จังหวัดพัทลุง,m,"1,200"
        """

    @Test func `a file is read by code or name`() {
        let content = DenominatorFile.read(Array(Self.file.utf8), name: "x.csv")
        #expect(content.faults.isEmpty, "\(content.faults)")
        #expect(content.values[.init(place: "93", codes: ["sex": "m"])] == 1200)
    }

    @Test(arguments: [
        ("place,value\n99999,5", "A2"), ("place,value\n90,many", "B2"), ("place,value\n90,5\n90,6", "A3"),
        ("place,sex,value\n90,หญิง,6", "B2"), ("value,sex,place\n-5,f,90", "A2"),
    ])
    func `a fault names its cell`(_ text: String, _ cell: String) throws {
        let fault = try #require(DenominatorFile.read(Array(text.utf8), name: "x.csv").faults.first)
        #expect(fault.thai.contains(cell) && fault.english.contains(cell), "\(fault)")
    }

    @Test func `sums over codes and parts stand in only when nothing is missing`() {
        let districts = ["9001", "9002"]
        let table = DenominatorTable(
            key: "k",
            referenceDay: Day(daysSince1970: 0),
            name: Sentence("", ""),
            source: "",
            lines: districts.map { .init(place: $0, codes: ["sex": "f"], amount: 5) }
        )
        #expect(table.amount("9001", codes: []) == 5)
        #expect(table.amount("9001", codes: [("sex", "f")]) == 5)
        #expect(table.amount("9001", codes: [("sex", "m")]) == nil)
        #expect(table.amount("9001", codes: [("sex", nil)]) == nil)
        #expect(table.amount("90", codes: []) == nil)
    }
}
