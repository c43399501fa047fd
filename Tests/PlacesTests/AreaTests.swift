// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing

@testable import Places

struct AreaTests {
    let bundled = BundledAreas.all

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test func `six regions and thirteen health regions each cover the country once`() {
        let six = ["north", "northeast", "central", "east", "west", "south"].compactMap {
            bundled.find(ID("region.\($0)"))
        }
        let health = bundled.areas.filter { $0.kind == .health }
        #expect(six.count == 6)
        #expect(health.count == 13)
        let provinces = Gazetteer.bundled.provinces.map(\.id)
        for areas in [six, health] {
            #expect(
                areas.flatMap { $0.members.map(\.place) }.sorted { $0.rawValue < $1.rawValue } == provinces
            )
        }
    }

    @Test(arguments: [
        ("ภาคใต้", "region.south", 14), ("ใต้ล่าง", "region.south.lower", 7),
        ("ภาคใต้ตอนบน", "region.south.upper", 7),
        ("เขตสุขภาพที่ ๑๒", "health.12", 7), ("เขตสุขภาพที่ 1", "health.01", 8),
        ("Lower South", "region.south.lower", 7),
        ("3 จังหวัดชายแดนใต้", "region.south.border3", 3), ("อีสาน", "region.northeast", 20),
    ])
    func `a bundled region is found by what people call it`(name: String, id: String, count: Int) {
        let area = bundled.named(name)
        #expect(area?.id.rawValue == id)
        #expect(area?.members.count == count)
        #expect(area?.version == 0)
    }

    @Test func `a place belongs through the places above it, and only on its days`() throws {
        let area = Area(
            id: ID("a-1"),
            kind: .other,
            thai: "จังหวัดนำร่อง",
            members: [
                Area.Member(ID("90")),
                Area.Member(ID("91"), from: try day("2026-01-01"), until: try day("2026-12-31")),
            ]
        )
        #expect(area.holds(ID("901118"), on: try day("2025-01-01")))
        #expect(area.holds(ID("9101"), on: try day("2026-12-31")))
        #expect(!area.holds(ID("9101"), on: try day("2027-01-01")))
        #expect(!area.holds(ID("93"), on: try day("2026-01-01")))
        #expect(area.places(on: try day("2027-01-01")) == [ID("90")])
    }

    @Test func `an area is kept, changed and read back as it was`() async throws {
        let database = try await TestHouse.make(Places.migrations)
        let first = try day("2025-10-01")
        let found = try await database.write { tx in
            var area = Area(id: ID("a-1"), kind: .community, thai: "ชุมชนริมคลอง", inside: ID("901118"))
            try AreaStore.insert(area, by: "test", at: TestHouse.now, tx)
            area = try AreaStore.get(area.id, tx)
            area.kind = .localGovernment
            area.members = [Area.Member(ID("901118"), from: first), Area.Member(ID("104701"))]
            try AreaStore.update(area, by: "test", at: TestHouse.now, tx)
            return try AreaStore.get(area.id, tx)
        }
        #expect(found.version == 2)
        #expect(found.kind == .localGovernment)
        #expect(found.inside == ID("901118"))
        #expect(found.members == [Area.Member(ID("901118"), from: first), Area.Member(ID("104701"))])
        let faults = try await database.read { try Journal.verify($0).faults }
        #expect(faults.isEmpty)
    }

    @Test func `lists hold the bundled regions first and the changed copy in place of the bundled one`()
        async throws
    {
        let database = try await TestHouse.make(Places.migrations)
        let today = TestHouse.now.bangkokDay
        let (all, health, holding) = try await database.write { tx in
            var south = try AreaStore.get(ID("region.south.lower"), tx)
            south.members.removeLast()
            try AreaStore.update(south, by: "test", at: TestHouse.now, tx)
            let own = [("a-2", "ฮ"), ("a-1", "ก")].map {
                Area(id: ID($0.0), kind: .other, thai: $0.1, inside: ID("90"))
            }
            for area in own { try AreaStore.insert(area, by: "test", at: TestHouse.now, tx) }
            return (
                try AreaStore.list(tx), try AreaStore.list(kind: .health, tx),
                try AreaStore.list(holding: ID("9601"), on: today, tx)
            )
        }
        #expect(all.count == BundledAreas.all.areas.count + 2)
        #expect(all.suffix(2).map(\.thai) == ["ก", "ฮ"])
        #expect(all.first { $0.id == ID("region.south.lower") }?.members.count == 6)
        #expect(health.count == 13)
        #expect(
            holding.map(\.id.rawValue) == [
                "region.south", "region.south.border3", "region.south.border5", "health.12",
            ]
        )
    }

    @Test func `an edit over an older version is refused`() async throws {
        let database = try await TestHouse.make(Places.migrations)
        let area = Area(id: ID("a-1"), kind: .other, thai: "ก", inside: ID("90"))
        try await database.write { try AreaStore.insert(area, by: "test", at: TestHouse.now, $0) }
        await #expect(throws: StorageProblem.changedMeanwhile(record: "a-1")) {
            try await database.write { try AreaStore.update(area, by: "test", at: TestHouse.now, $0) }
        }
        await #expect(throws: PlacesProblem.noArea) {
            try await database.read { _ = try AreaStore.get(ID("a-2"), $0) }
        }
    }

    @Test(arguments: [
        (Area(id: ID("a"), kind: .other, thai: " ", inside: ID("90")), PlacesProblem.noName),
        (Area(id: ID("a"), kind: .other, thai: "ก"), .nowhere),
        (Area(id: ID("a"), kind: .other, thai: "ก", inside: ID("99")), .unknownPlace(code: "99")),
        (
            Area(id: ID("a"), kind: .other, thai: "ก", members: [Area.Member(ID("x"))]),
            .unknownPlace(code: "x")
        ),
        (
            Area(
                id: ID("a"),
                kind: .other,
                thai: "ก",
                members: [
                    Area.Member(ID("90"), from: Day(daysSince1970: 2), until: Day(daysSince1970: 1))
                ]
            ), .endsBeforeStart
        ),
    ])
    func `what cannot be kept is refused with what to do`(area: Area, problem: PlacesProblem) {
        #expect(throws: problem) { try AreaRules.check(area) }
        #expect(!problem.text.thai.isEmpty && !problem.text.english.isEmpty)
        #expect(problem.code.hasPrefix("places."))
    }
}
