// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import TestSupport
import Testing

@testable import Partners

struct ProgrammeStoreTests {
    private static let programme = Programme(
        id: "p-1",
        title: "โครงการตัวอย่างเพื่อชุมชน",
        english: "Example programme",
        theme: "welfare",
        funder: "o-1",
        starts: Day(iso: "2025-10-01"),
        ends: Day(iso: "2026-09-30"),
        instalments: [
            Instalment(id: "i-1", number: 1, title: "เริ่มงาน", ends: Day(iso: "2026-03-31")),
            Instalment(id: "i-2", number: 2),
        ],
        places: ["90", "91"],
        partners: [.init(organization: "o-1", role: .funder), .init(organization: "o-2", role: .lead)]
    )

    private static func house() async throws -> Database {
        let database = try await PartnersFixtures.house([
            PartnersFixtures.organization("o-1", "กองทุนตัวอย่าง"),
            PartnersFixtures.organization("o-2", "ภาคีหลัก"),
        ])
        try await database.write { tx throws in
            try ProgrammeStore.insert(programme, by: "local", at: TestHouse.now, tx)
        }
        return database
    }

    @Test func `a programme is read back as it was stored`() async throws {
        let database = try await Self.house()
        try await database.read { tx throws in
            #expect(try ProgrammeStore.get("p-1", tx) == Self.programme)
            #expect(try ProgrammeStore.find(instalment: "i-1", tx)?.programme == "p-1")
            #expect(try ProgrammeStore.list(of: "o-2", within: .everything, tx).map(\.id) == ["p-1"])
            #expect(try ProgrammeStore.list(of: "o-3", within: .everything, tx).isEmpty)
            #expect(try ProgrammeStore.list(within: .everything, text: "ชุมชน", tx).map(\.id) == ["p-1"])
            #expect(try ProgrammeStore.count(within: .everything, text: "Example", tx) == 1)
            #expect(throws: PartnersProblem.noProgramme) { try ProgrammeStore.get("p-2", tx) }
        }
    }

    @Test func `instalments keep their ids when they change places`() async throws {
        let database = try await Self.house()
        var changed = Self.programme
        changed.instalments = [
            Instalment(id: "i-2", number: 1), Instalment(id: "i-1", number: 2),
            Instalment(id: "i-3", number: 3),
        ]
        changed.places = ["92"]
        changed.partners = []
        let given = changed
        try await database.write { tx throws in
            try ProgrammeStore.update(given, by: "local", at: TestHouse.now, tx)
            var expected = given
            expected.version = 2
            #expect(try ProgrammeStore.get("p-1", tx) == expected)
        }
    }

    @Test func `an instalment that is left out is gone`() async throws {
        let database = try await Self.house()
        var changed = Self.programme
        changed.instalments = []
        let given = changed
        try await database.write { tx throws in
            try ProgrammeStore.update(given, by: "local", at: TestHouse.now, tx)
            #expect(try ProgrammeStore.find(instalment: "i-1", tx) == nil)
        }
    }

    @Test func `two changes of the same version do not overwrite each other`() async throws {
        let database = try await Self.house()
        try await database.write { tx throws in
            try ProgrammeStore.update(Self.programme, by: "local", at: TestHouse.now, tx)
        }
        await #expect(throws: StorageProblem.changedMeanwhile(record: "p-1")) {
            try await database.write { tx throws in
                try ProgrammeStore.update(Self.programme, by: "local", at: TestHouse.now, tx)
            }
        }
    }

    @Test func `what cannot be is refused`() async throws {
        let database = try await PartnersFixtures.house()
        var reversed = Self.programme
        reversed.ends = Day(iso: "2025-01-01")
        var twice = Self.programme
        twice.instalments.append(Instalment(id: "i-9", number: 1))
        var nameless = Self.programme
        nameless.title = ""
        let cases: [(Programme, PartnersProblem)] = [
            (reversed, .endsBeforeStart), (twice, .instalmentTwice(number: 1)), (nameless, .noName),
        ]
        for (programme, problem) in cases {
            await #expect(throws: problem) {
                try await database.write { tx throws in
                    try ProgrammeStore.insert(programme, by: "local", at: TestHouse.now, tx)
                }
            }
        }
    }
}
