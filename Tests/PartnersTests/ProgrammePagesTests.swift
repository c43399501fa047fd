// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Partners

struct ProgrammePagesTests {
    private static let partners = [
        PartnersFixtures.organization("o-1", "กองทุนตัวอย่างแห่งชาติ", aliases: ["กตช."]),
        PartnersFixtures.organization("o-2", "ประชาคมตัวอย่างจังหวัดสงขลา"),
    ]

    private static func form(_ changes: [String: String] = [:], partner: String = "ประชาคมตัวอย่างสงขลา") -> [(
        String, String
    )] {
        let plain = [
            "title": "โครงการตัวอย่าง", "english": "", "theme": "alcohol", "funder": "กตช.", "state": "running",
            "starts": "1 ต.ค. 2568", "ends": "ก.ย. 2569", "version": "1", "places": "จ.น่าน",
        ]
        let single = plain.merging(changes) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let repeated = [
            ("province", "90"), ("province", "91"), ("partner", partner), ("role", "lead"), ("partner", ""),
            ("role", "member"), ("instalment-id", ""), ("instalment-title", "เริ่มงาน"),
            ("instalment-starts", "2025-10-01"), ("instalment-ends", "31/3/2569"), ("instalment-id", ""),
            ("instalment-title", ""), ("instalment-starts", ""), ("instalment-ends", ""),
            ("instalment-id", ""),
            ("instalment-title", ""), ("instalment-starts", ""), ("instalment-ends", "๓๐ กันยายน ๒๕๖๙"),
        ]
        return single + repeated
    }

    private static func walk(_ organizations: [Organization] = partners) async throws -> PageWalk {
        PageWalk(database: try await PartnersFixtures.house(organizations))
    }

    private static func id(_ page: Page) -> Programme.ID {
        Programme.ID(String(page.location.dropFirst("/programmes/".count)))
    }

    @Test func `a programme is added as typed, days in any form`() async throws {
        let walk = try await Self.walk()
        let page = try await walk.post("/programmes", Self.form())
        #expect(page.status == 303)
        let stored = try await walk.database.read { tx in try ProgrammeStore.get(Self.id(page), tx) }
        #expect(stored.theme == "alcohol")
        #expect(stored.funder == "o-1")
        #expect(stored.starts == Day(iso: "2025-10-01"))
        #expect(stored.ends == Day(iso: "2026-09-30"))
        #expect(stored.places == ["90", "91", "55"])
        #expect(stored.partners == [.init(organization: "o-2", role: .lead)])
        #expect(stored.instalments.map(\.number) == [1, 3])
        #expect(stored.instalments.map(\.ends) == [Day(iso: "2026-03-31"), Day(iso: "2026-09-30")])
    }

    @Test(arguments: [
        (Language.thai, "มีโครงการอะไรร่วมกันบ้าง", "1 ต.ค. 2568 – 30 ก.ย. 2569", "แอลกอฮอล์"),
        (.english, "Which programmes do we share?", "1 Oct 2025 – 30 Sep 2026", "Alcohol"),
    ])
    func `the list speaks both languages`(language: Language, title: String, period: String, theme: String)
        async throws
    {
        let walk = try await Self.walk()
        let id = Self.id(try await walk.post("/programmes", Self.form()))
        let page = try await walk.get("/programmes", language)
        #expect(page.has(title, period, theme, "/programmes/\(id)", Self.partners[0].name))
        #expect(try await walk.get("/programmes?q=nothing", language).lacks("/programmes/\(id)"))
        let csv = try await walk.get("/programmes/list.csv", language)
        #expect(csv.has("2025-10-01", "2026-09-30", id.rawValue))
        #expect(try await walk.get("/programmes/list.xlsx", language).reply.body.starts(with: [0x50, 0x4B]))
    }

    @Test(arguments: [
        (Language.thai, "ยังไม่มีโครงการ", "บันทึกโครงการ", "จ.สงขลา"),
        (.english, "There is no programme yet", "Save programme", "Songkhla"),
    ])
    func `an empty list offers the first step`(language: Language, words: String, save: String, place: String)
        async throws
    {
        let walk = try await Self.walk()
        #expect(try await walk.get("/programmes", language).has(words, "/programmes/new"))
        let form = try await walk.get("/programmes/new", language)
        #expect(form.status == 200)
        #expect(form.has(save, place, "id=\"instalment-6-ends\"", "id=\"partner-4\"", Self.partners[0].name))
    }

    @Test func `the form of a stored programme holds everything, and saving it changes nothing`() async throws
    {
        let walk = try await Self.walk()
        let id = Self.id(try await walk.post("/programmes", Self.form()))
        let page = try await walk.get("/programmes/\(id)/edit")
        #expect(page.has("value=\"1 ต.ค. 2568\"", "value=\"31 มี.ค. 2569\"", "จ.น่าน", "value=\"เริ่มงาน\""))
        #expect(page.has("value=\"90\" checked", Self.partners[1].name))
        let before = try await walk.database.read { tx in try ProgrammeStore.get(id, tx) }
        let ids = before.instalments.map(\.id.rawValue)
        var index = 0
        let form = Self.form().map { field in
            guard field.0 == "instalment-id" else { return field }
            index += 1
            return (field.0, index == 1 ? ids[0] : index == 3 ? ids[1] : "")
        }
        #expect(try await walk.post("/programmes/\(id)/edit", form).location == "/programmes/\(id)")
        var after = try await walk.database.read { tx in try ProgrammeStore.get(id, tx) }
        #expect(after.version == 2)
        after.version = 1
        #expect(after == before)
    }

    @Test(arguments: [Language.thai, .english])
    func `bad input keeps what was typed and says what to do`(language: Language) async throws {
        let walk = try await Self.walk()
        let fields = Self.form([
            "title": "", "starts": "เมื่อไหร่ก็ได้", "ends": "31 เม.ย. 2569", "places": "นาร์เนีย",
        ])
        let page = try await walk.post("/programmes", fields, language)
        #expect(page.status == 422)
        #expect(page.has("value=\"เมื่อไหร่ก็ได้\"", "value=\"31 เม.ย. 2569\"", "นาร์เนีย", "value=\"เริ่มงาน\""))
        #expect(
            page.has("id=\"title-fault\"", "id=\"starts-fault\"", "id=\"ends-fault\"", "id=\"places-fault\"")
        )
        #expect(page.has("value=\"91\" checked", "value=\"alcohol\" selected", "value=\"กตช.\""))
        #expect(page.has(language == .thai ? "อ่านวันที่ “31 เม.ย. 2569” ไม่ออก" : "could not be read as a day"))
        #expect(try await walk.database.read { tx in try ProgrammeStore.count(within: .everything, tx) } == 0)
    }

    @Test func `a period that ends before it starts is refused beside the end`() async throws {
        let page = try await Self.walk().post("/programmes", Self.form(["ends": "1 ม.ค. 2568"]))
        #expect(page.status == 422)
        #expect(page.has("id=\"ends-fault\"", "วันสิ้นสุดมาก่อนวันเริ่ม"))
    }

    @Test func `an unknown partner can be added on the way`() async throws {
        let walk = try await Self.walk()
        let form = Self.form(partner: "ชมรมใหม่บ้านเรา")
        let page = try await walk.post("/programmes", form)
        #expect(page.status == 422)
        #expect(
            page.has("id=\"partner-1-fault\"", "name=\"add\" value=\"ชมรมใหม่บ้านเรา\"", "value=\"เริ่มงาน\"")
        )
        #expect(try await walk.database.read { tx in try OrganizationStore.count(.all, tx) } == 2)

        let added = try await walk.post("/programmes", form + [("add", "ชมรมใหม่บ้านเรา")])
        #expect(added.status == 303)
        let programme = try await walk.database.read { tx in try ProgrammeStore.get(Self.id(added), tx) }
        let names = try await walk.database.read { tx throws in
            try OrganizationStore.names(programme.partners.map(\.organization), tx)
        }
        #expect(Array(names.values) == ["ชมรมใหม่บ้านเรา"])
    }

    @Test func `a partner that is only likely is asked about by name`() async throws {
        let page = try await Self.walk().post("/programmes", Self.form(["funder": "กองทุนตัวอย่างฯ"]))
        #expect(page.status == 422)
        #expect(page.has("id=\"funder-fault\"", "“กองทุนตัวอย่างแห่งชาติ”"))
    }

    @Test(arguments: [
        (Language.thai, "ฉบับล่าสุดที่มีคนบันทึกไว้", "งวดที่ 1 เริ่มงาน 1 ต.ค. 2568 – 31 มี.ค. 2569"),
        (.english, "The version that was saved meanwhile", "Instalment 1 เริ่มงาน 1 Oct 2025 – 31 Mar 2026"),
    ])
    func `a conflict shows both versions`(language: Language, words: String, instalment: String) async throws
    {
        let walk = try await Self.walk()
        let id = Self.id(try await walk.post("/programmes", Self.form()))
        #expect(
            try await walk.post("/programmes/\(id)/edit", Self.form(["title": "ชื่อของคนแรก"])).status == 303
        )
        let page = try await walk.post(
            "/programmes/\(id)/edit",
            Self.form(["title": "ชื่อของคนที่สอง"]),
            language
        )
        #expect(page.status == 409)
        #expect(
            page.has(words, instalment, "ชื่อของคนแรก", "value=\"ชื่อของคนที่สอง\"", "name=\"version\" value=\"2\"")
        )
    }
}
