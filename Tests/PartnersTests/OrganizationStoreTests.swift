// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import TestSupport
import Testing

@testable import Partners

struct OrganizationStoreTests {
    private static let network = PartnersFixtures.organization(
        "o-1",
        "เครือข่ายคนรักชุมชนตัวอย่าง",
        aliases: ["คชต.", "เครือข่ายคนรักชุมชน"],
        kinds: [.network, .fund],
        places: ["90", "9101"]
    )

    @Test func `an organization is read back as it was stored`() async throws {
        var given = Self.network
        given.english = "Example Community Network"
        let stored = given
        let database = try await PartnersFixtures.house([stored])
        let found = try await database.read { tx in try OrganizationStore.get("o-1", tx) }
        #expect(found == stored)
    }

    @Test func `a change raises the version and stands in the journal`() async throws {
        let database = try await PartnersFixtures.house([Self.network])
        try await database.write { tx throws in
            var changed = Self.network
            changed.name = "เครือข่ายใหม่"
            changed.aliases = []
            changed.kinds = [.foundation]
            changed.places = []
            try OrganizationStore.update(changed, by: "local", at: TestHouse.now, tx)
            changed.version = 2
            #expect(try OrganizationStore.get("o-1", tx) == changed)
            let journal = try Journal.list(room: "partners", record: "o-1", tx)
            #expect(journal.map(\.action) == ["organization.change", "organization.add"])
        }
    }

    @Test func `two changes of the same version do not overwrite each other`() async throws {
        let database = try await PartnersFixtures.house([Self.network])
        try await database.write { tx throws in
            try OrganizationStore.update(Self.network, by: "local", at: TestHouse.now, tx)
        }
        await #expect(throws: StorageProblem.changedMeanwhile(record: "o-1")) {
            try await database.write { tx throws in
                try OrganizationStore.update(Self.network, by: "local", at: TestHouse.now, tx)
            }
        }
    }

    @Test func `another name is remembered once`() async throws {
        let database = try await PartnersFixtures.house([Self.network])
        let found = try await database.write { tx throws in
            for name in ["ชมรมเดิม", "ชมรมเดิม", Self.network.name, ""] {
                try OrganizationStore.addAlias(name, to: "o-1", by: "local", at: TestHouse.now, tx)
            }
            return try OrganizationStore.get("o-1", tx)
        }
        #expect(found.aliases == ["คชต.", "เครือข่ายคนรักชุมชน", "ชมรมเดิม"])
        #expect(found.version == 2)
    }

    @Test(arguments: [
        (OrganizationFilter.all, ["o-2", "o-1", "o-3"]), (OrganizationFilter(text: "รักชุม"), ["o-1"]),
        (OrganizationFilter(kind: .fund), ["o-1"]), (OrganizationFilter(place: "91"), ["o-1", "o-3"]),
        (OrganizationFilter(text: "เครือข่าย", place: "92"), []), (OrganizationFilter(text: "ไม่มีทาง"), []),
    ])
    func `lists are filtered and sorted in Thai`(filter: OrganizationFilter, ids: [Organization.ID])
        async throws
    {
        let database = try await PartnersFixtures.house([
            Self.network,
            PartnersFixtures.organization("o-2", "แกนนำบ้านเหนือ", kinds: [.workingGroup], places: ["80"]),
            PartnersFixtures.organization(
                "o-3",
                "เทศบาลตัวอย่าง",
                kinds: [.localGovernment],
                places: ["910102"]
            ),
        ])
        try await database.read { tx throws in
            #expect(try OrganizationStore.list(filter, tx).map(\.id) == ids)
            #expect(try OrganizationStore.count(filter, tx) == ids.count)
            #expect(
                try OrganizationStore.list(filter, offset: 1, limit: 1, tx).map(\.id)
                    == Array(ids.dropFirst().prefix(1))
            )
        }
    }

    @Test func `a long list is read with all its parts`() async throws {
        let database = try await PartnersFixtures.house(
            (0..<260).map { PartnersFixtures.organization("o-\($0)", "กลุ่มที่ \($0)", places: ["90"]) }
        )
        let all = try await database.read { tx in try OrganizationStore.list(.all, tx) }
        #expect(all.count == 260)
        #expect(all.allSatisfy { $0.places == ["90"] && $0.kinds == [.network] })
    }

    @Test func `names of some partners come in one question`() async throws {
        let database = try await PartnersFixtures.house([Self.network])
        let names = try await database.read { tx in try OrganizationStore.names(["o-1", "gone"], tx) }
        #expect(names == ["o-1": Self.network.name])
    }

    @Test func `a written name finds the stored partner`() async throws {
        let database = try await PartnersFixtures.house([Self.network])
        let match = try await database.read { tx in try OrganizationStore.match("คชต", tx) }
        #expect(match.map(\.organization) == ["o-1"])
        #expect(match.first?.certainty == .sure)
    }

    @Test func `an organization without a name is refused`() async throws {
        await #expect(throws: PartnersProblem.noName) {
            _ = try await PartnersFixtures.house([PartnersFixtures.organization("o-1", "")])
        }
    }
}
