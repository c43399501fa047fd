// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Partners

struct OrganizationPagesTests {
    private static let forum = PartnersFixtures.organization(
        "o-1",
        "ประชาคมตัวอย่างจังหวัดสงขลา",
        aliases: ["ปสข."],
        kinds: [.prachakhom],
        places: ["90"]
    )

    private static func form(_ changes: [String: String] = [:]) -> [(String, String)] {
        let plain = [
            "name": "กลุ่มรักษ์คลอง", "english": "", "aliases": "รักษ์คลอง\n รคล. \n", "kind": "working-group",
            "kind2": "fund", "level": "subdistrict", "province": "93", "places": "ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง",
            "version": "1",
        ]
        return plain.merging(changes) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func walk(_ organizations: [Organization] = [forum]) async throws -> PageWalk {
        PageWalk(database: try await PartnersFixtures.house(organizations))
    }

    @Test(arguments: [
        (Language.thai, "ใครอยู่ในเครือข่ายบ้าง", "1 องค์กร", "จ.สงขลา"),
        (.english, "Who is in the network?", "1 organization", "Songkhla"),
    ])
    func `the list speaks both languages`(language: Language, title: String, count: String, place: String)
        async throws
    {
        let page = try await Self.walk().get("/partners", language)
        #expect(page.status == 200)
        #expect(page.has(title, count, place, Self.forum.name, "/partners/o-1", "/partners/list.xlsx"))
    }

    @Test(arguments: [
        (Language.thai, "ยังไม่มีองค์กรในรายชื่อ", "เพิ่มองค์กร"),
        (.english, "There is no organization yet", "Add an organization"),
    ])
    func `an empty list offers the first step`(language: Language, words: String, step: String) async throws {
        let page = try await Self.walk([]).get("/partners", language)
        #expect(page.has(words, step, "/partners/new"))
    }

    @Test func `a search that finds nothing keeps what was typed and offers to add it`() async throws {
        let page = try await Self.walk().get("/partners?q=\(PageWalk.encoded("มูลนิธิ"))&kind=fund&place=90")
        #expect(page.has("value=\"มูลนิธิ\"", "value=\"fund\" selected", "value=\"90\" selected", "ไม่พบองค์กร"))
    }

    @Test func `a long list is paged`() async throws {
        let many = (0..<60).map { PartnersFixtures.organization("o-\($0)", "กลุ่มที่ \($0)") }
        let walk = try await Self.walk(many)
        #expect(try await walk.get("/partners").has("1–50", "/partners?page=2"))
        #expect(try await walk.get("/partners?page=2").has("51–60"))
    }

    @Test func `the list is had as a file`() async throws {
        let walk = try await Self.walk()
        let csv = try await walk.get("/partners/list.csv?kind=prachakhom")
        #expect(csv.reply.header("content-type") == "text/csv; charset=utf-8")
        #expect(csv.has("ชื่อเต็ม", Self.forum.name, "ปสข.", "จ.สงขลา", "o-1"))
        #expect(try await walk.get("/partners/list.csv?kind=fund").lacks(Self.forum.name))
        let workbook = try await walk.get("/partners/list.xlsx", .english)
        #expect(workbook.reply.body.starts(with: [0x50, 0x4B]))
        #expect(workbook.reply.header("content-disposition")?.contains(".xlsx") == true)
    }

    @Test(arguments: Language.allCases)
    func `one organization shows all that is known`(language: Language) async throws {
        var walk = try await Self.walk()
        walk.links = [(Sentence("งานขององค์กรนี้", "Work of this organization"), Link("tasks", "o-1"))]
        let page = try await walk.get("/partners/o-1", language)
        #expect(page.has(Self.forum.name, "ปสข.", "href=\"/tasks/o-1\"", "/partners/o-1/edit"))
        #expect(page.has(language == .thai ? "งานขององค์กรนี้" : "Work of this organization"))
        #expect(page.has("http://127.0.0.1:8080/partners/o-1?openExternalBrowser=1"))
        await #expect(throws: PartnersProblem.noOrganization) { _ = try await walk.get("/partners/none") }
    }

    @Test(arguments: [
        (Language.thai, "ชื่อเต็ม", "พัทลุง", "บันทึกองค์กร"),
        (.english, "Full Thai name", "Phatthalung", "Save organization"),
    ])
    func `an empty form asks in both languages`(
        language: Language,
        label: String,
        place: String,
        save: String
    ) async throws {
        let page = try await Self.walk([]).get("/partners/new?name=abc", language)
        #expect(page.status == 200)
        #expect(page.has(label, place, save, "value=\"abc\""))
    }

    @Test func `an organization is added as typed`() async throws {
        let walk = try await Self.walk()
        let page = try await walk.post("/partners", Self.form())
        #expect(page.status == 303)
        let id = Organization.ID(String(page.location.dropFirst("/partners/".count)))
        let stored = try await walk.database.read { tx in try OrganizationStore.get(id, tx) }
        #expect(stored.name == "กลุ่มรักษ์คลอง")
        #expect(stored.aliases == ["รักษ์คลอง", "รคล."])
        #expect(stored.kinds == [.workingGroup, .fund])
        #expect(stored.level == .subdistrict)
        #expect(stored.places.first == "93")
        #expect(stored.places.last?.rawValue.count == 6)
        #expect(try await walk.get("/partners/\(id)/edit").has("ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง", "รักษ์คลอง\nรคล."))
    }

    @Test(arguments: [Language.thai, .english])
    func `bad input keeps what was typed and says what to do`(language: Language) async throws {
        let walk = try await Self.walk()
        let fields = Self.form(["name": " ", "places": "ต.ไม่มีจริง\n99999\nจ.สตูล", "aliases": "<b>"])
        let page = try await walk.post("/partners", fields, language)
        #expect(page.status == 422)
        #expect(page.has("ต.ไม่มีจริง\n99999\nจ.สตูล", "&lt;b&gt;", "value=\"working-group\" selected"))
        #expect(page.has("href=\"#name\"", "id=\"name-fault\"", "aria-describedby=\"places-fault\""))
        #expect(page.has(language == .thai ? "ไม่รู้จักพื้นที่ “99999”" : "“99999” is no known place"))
        #expect(try await walk.database.read { tx in try OrganizationStore.count(.all, tx) } == 1)
    }

    @Test func `a name that is much too long is refused beside its field`() async throws {
        let name = String(repeating: "ก", count: 301)
        let page = try await Self.walk().post("/partners", Self.form(["name": name]))
        #expect(page.status == 422)
        #expect(page.has(name, "ยาวเกิน 300"))
    }

    @Test(arguments: [
        (Language.thai, "มีชื่อใกล้เคียงกันอยู่แล้ว", "ชื่อเดียวกัน"),
        (.english, "There is a similar name already", "Same name"),
    ])
    func `a similar name is asked about without losing anything`(
        language: Language,
        title: String,
        same: String
    ) async throws {
        let walk = try await Self.walk()
        let form = Self.form(["name": "ประชาคมตัวอย่าง จ.สงขลา"])
        let page = try await walk.post("/partners", form, language)
        #expect(page.status == 409)
        #expect(page.has(title, same, Self.forum.name, "/partners/o-1/names", "ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง"))

        let back = try await walk.post("/partners", form + [("similar", "edit")], language)
        #expect(back.status == 200)
        #expect(back.has("value=\"ประชาคมตัวอย่าง จ.สงขลา\"", "รักษ์คลอง"))

        let added = try await walk.post("/partners", form + [("similar", "anyway")], language)
        #expect(added.status == 303)
        #expect(try await walk.database.read { tx in try OrganizationStore.count(.all, tx) } == 2)
    }

    @Test func `the typed name can be remembered with the known organization`() async throws {
        let walk = try await Self.walk()
        let page = try await walk.post("/partners/o-1/names", [("name", "ประชาคม สข.")])
        #expect(page.location == "/partners/o-1")
        #expect(try await walk.get("/partners/o-1").has("ปสข. · ประชาคม สข."))
    }

    @Test(arguments: [
        (Language.thai, "ฉบับล่าสุดที่มีคนบันทึกไว้"), (.english, "The version that was saved meanwhile"),
    ])
    func `a conflict shows both versions and can be saved again`(language: Language, words: String)
        async throws
    {
        let walk = try await Self.walk()
        let first = Self.form(["name": Self.forum.name, "aliases": "ของคนแรก"])
        #expect(try await walk.post("/partners/o-1", first).status == 303)
        let second = Self.form(["name": Self.forum.name, "aliases": "ของคนที่สอง"])
        let page = try await walk.post("/partners/o-1", second, language)
        #expect(page.status == 409)
        #expect(page.has(words, "ของคนแรก", "ของคนที่สอง", "name=\"version\" value=\"2\""))
        let again = second.filter { $0.0 != "version" } + [("version", "2")]
        #expect(try await walk.post("/partners/o-1", again, language).status == 303)
        #expect(try await walk.get("/partners/o-1").has("ของคนที่สอง"))
    }

    @Test func `a changed name that fits another organization is asked about`() async throws {
        let walk = try await Self.walk([Self.forum, PartnersFixtures.organization("o-2", "กลุ่มเดิม")])
        let page = try await walk.post("/partners/o-2", Self.form(["name": "ปสข"]))
        #expect(page.status == 409)
        #expect(page.has(Self.forum.name, "action=\"/partners/o-2\""))
        #expect(page.lacks("/partners/o-1/names"))
        #expect(try await walk.post("/partners/o-2", Self.form(["name": "กลุ่มเดิม"])).status == 303)
    }
}
