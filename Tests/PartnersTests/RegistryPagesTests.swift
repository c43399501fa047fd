// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Partners

struct RegistryPagesTests {
    private static let house = [
        PartnersFixtures.organization("o-1", "ประชาคมตัวอย่างจังหวัดสงขลา", places: ["90"]),
        PartnersFixtures.organization("o-2", "มูลนิธิตัวอย่างริมเล"),
    ]

    private static func walk() async throws -> PageWalk {
        PageWalk(database: try await PartnersFixtures.house(house))
    }

    /// The id of the only row of a table.
    private static func only(_ table: String, _ walk: PageWalk) async throws -> String {
        try await walk.database.read { tx in
            try tx.one(SQL(stringLiteral: "select id from \(table)")) ?? ""
        }
    }

    @Test func `a status stands on the organization's page, and is changed and taken away`() async throws {
        let walk = try await Self.walk()
        let typed = [
            ("kind", "association"), ("number", "๓/๒๕๖๒"), ("starts", "12 มี.ค. 2562"),
            ("parties", "มูลนิธิตัวอย่างริมเล"),
        ]
        #expect(try await walk.post("/partners/o-1/papers", typed).status == 303)
        let page = try await walk.get("/partners/o-1")
        #expect(page.has("สมาคม", "๓/๒๕๖๒", "12 มี.ค. 2562", "อยู่ขั้นที่ 4 จาก 5"))
        #expect(try await walk.get("/partners/o-2").has("สมาคม", "ประชาคมตัวอย่าง"))
        let id = try await Self.only("organization_papers", walk)
        #expect(try await walk.get("/papers/\(id)/edit").has("มูลนิธิตัวอย่างริมเล", "12 มี.ค. 2562"))
        let twice = try await walk.post("/papers/\(id)", [("kind", "association"), ("version", "7")])
        #expect(twice.status == 409)
        #expect(twice.has("มีคนบันทึกเรื่องนี้ไปก่อน"))
        #expect(try await walk.post("/papers/\(id)/remove", []).status == 303)
        #expect(try await walk.get("/partners/o-1").lacks("๓/๒๕๖๒"))
    }

    @Test func `what cannot be taken is said beside its field and what was typed stays`() async throws {
        let walk = try await Self.walk()
        let typed = [("theme", "alcohol"), ("place", "เมืองที่ไม่มี"), ("starts", "วันไหนก็ได้"), ("note", "เก็บไว้")]
        let page = try await walk.post("/partners/o-1/works", typed)
        #expect(page.status == 422)
        #expect(page.has("ไม่รู้จักพื้นที่", "อ่านวันที่", "เก็บไว้", "id=\"place-fault\""))
    }

    @Test func `an organization may not belong to itself by a way around`() async throws {
        let walk = try await Self.walk()
        let there = try await walk.post("/partners/o-1/parents", [("parent", "มูลนิธิตัวอย่างริมเล")])
        #expect(there.status == 303)
        let back = try await walk.post("/partners/o-2/parents", [("parent", "ประชาคมตัวอย่างจังหวัดสงขลา")])
        #expect(back.status == 422)
        #expect(back.has("สังกัดตัวเอง"))
    }

    @Test func `a committee seats persons, warns before its end and writes its order`() async throws {
        let walk = try await Self.walk()
        let committee = [
            ("title", "คณะทำงานตัวอย่าง"), ("kind", "statutory"), ("seats", "5"), ("quorum", "3"),
            ("starts", "2025-02-01"), ("ends", "2026-03-01"), ("duties", "ประสานแผน\nติดตาม"),
            ("basis", "ระเบียบตัวอย่าง"),
        ]
        let made = try await walk.post("/partners/o-1/committees", committee)
        let seats = made.location + "/seats"
        #expect(try await walk.post(seats, [("person", "สมมุติ ริมเล"), ("role", "chair")]).status == 422)
        let seat = [
            ("person", "สมมุติ ริมเล"), ("role", "chair"), ("new", "yes"), ("represents", "มูลนิธิตัวอย่างริมเล"),
        ]
        #expect(try await walk.post(seats, seat).status == 303)
        let second = [("person", "ทดลอง ปลายนา"), ("role", "chair"), ("new", "yes")]
        #expect(try await walk.post(seats, second).has("ตำแหน่งนี้มีผู้ดำรงตำแหน่ง"))
        let page = try await walk.get(made.location)
        #expect(page.has("สมมุติ ริมเล", "มูลนิธิตัวอย่างริมเล", "ใกล้หมดวาระ", "ว่าง 4 ที่นั่ง"))
        #expect(try await walk.get("/terms").has("คณะทำงานตัวอย่าง"))
        let order = try await walk.get(made.location + "/order")
        #expect(order.has("เรื่อง แต่งตั้งคณะทำงานตัวอย่าง", "๑. สมมุติ ริมเล", "๒. ติดตาม", "๒๕๖๙"))
        let word = try await walk.get(made.location + "/order.docx")
        let read = try DocumentReader.read(word.reply.body, name: "order.docx")
        #expect(read.text.contains("๑. สมมุติ ริมเล"))
    }

    @Test func `how to reach a person is sealed in the data and shown on the page`() async throws {
        let walk = try await Self.walk()
        let typed = [
            ("name", "สมมุติ ริมเล"), ("phone", "0800001234"), ("resource", "yes"), ("skills", "ถอดบทเรียน"),
        ]
        let made = try await walk.post("/partners/o-1/persons", typed)
        #expect(try await walk.get(made.location).has("0800001234", "สมมุติ ริมเล"))
        let (phone, seen) = try await walk.database.read { tx in
            (
                try tx.one("select phone from persons", as: [UInt8].self) ?? [],
                try tx.one("select count(*) from views", as: Int.self) ?? 0
            )
        }
        #expect(!phone.isEmpty && !String(decoding: phone, as: UTF8.self).contains("0800001234"))
        #expect(seen > 0)
        #expect(try await walk.get("/persons?resource=yes").has("สมมุติ ริมเล", "ถอดบทเรียน"))
    }

    @Test func `a household needs no name, and erasing leaves only its district`() async throws {
        let walk = try await Self.walk()
        let typed = [
            ("label", "บ้าน 14"), ("place", "900101"), ("address", "ซอยลับ"), ("situation", "insecure"),
        ]
        let made = try await walk.post("/partners/o-1/households", typed)
        #expect(
            try await walk.post(made.location + "/members", [("name", "ยายคานารี"), ("born", "๒๔๙๐")]).status
                == 303
        )
        #expect(try await walk.get(made.location).has("ที่อยู่ไม่มั่นคง", "ซอยลับ", "ยายคานารี", "2490"))
        #expect(try await walk.get("/households").has("บ้าน 14", "1 คน"))
        #expect(try await walk.get("/households").lacks("ซอยลับ", "คานารี"))
        let id = try await Self.only("households", walk)
        let place = try await walk.database.write { tx in
            _ = try PartnersErasing.household(id, by: "local", at: TestHouse.now, tx)
            return try tx.one("select place from households", as: String.self)
        }
        #expect(place == "9001")
        #expect(try await walk.database.read { try Self.memberCount($0) } == 0)
    }

    private static func memberCount(_ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from household_members") ?? 0
    }

    @Test(arguments: [Language.thai, .english])
    func `gaps are said in words`(language: Language) async throws {
        let walk = try await Self.walk()
        _ = try await walk.post("/partners/o-1/works", [("theme", "out-of-school"), ("place", "9011")])
        let page = try await walk.get("/coverage?place=90&theme=out-of-school", language)
        #expect(
            page.has(
                language == .thai ? "ยังไม่มีใครทำเรื่องเด็กที่หลุดจากโรงเรียนใน 15 จาก 16 พื้นที่" : "in 15 of 16 places"
            )
        )
        #expect(try await walk.get("/coverage?place=90", language).status == 200)
    }

    @Test func `the register of practices is searched and filtered`() async throws {
        let walk = try await Self.walk()
        let typed = [("sort", "practice"), ("title", "วงข้าวเย็นก่อนประชุม"), ("body", "ชวนกินข้าว")]
        #expect(try await walk.post("/partners/o-1/entries", typed).status == 303)
        #expect(try await walk.get("/register?q=ข้าวเย็น".addingEscapes).has("วงข้าวเย็น"))
        #expect(try await walk.get("/register?sort=help").lacks("วงข้าวเย็น"))
    }
}

extension String {
    /// Thai letters of a query as a browser sends them.
    fileprivate var addingEscapes: String {
        let parts = split(separator: "=", maxSplits: 1)
        return "\(parts[0])=\(PageWalk.encoded(String(parts[1])))"
    }
}
