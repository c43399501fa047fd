// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Reading

struct PagesReviewTests {
    @Test func `every page is well formed in both languages`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        _ = await house.post("/reports/\(id)/items/1/reject")
        _ = await house.post("/reports/\(id)/links", [("place", "90")])
        let paths = [
            "/reports", "/reports?search=%E0%B8%AB%E0%B9%89%E0%B8%AD%E0%B8%87", "/reports/new",
            "/reports/new?way=file", "/reports/new?way=typed", "/reports/\(id)", "/reports/\(id)?view=text",
            "/reports/\(id)?known=1", "/reports/\(id)/source?span=10-40", "/reports/\(id)/items/3",
            "/reports/\(id)/facts",
        ]
        for path in paths {
            for language in Language.allCases {
                let reply = await house.get(path, language)
                #expect(reply.status == 200, "\(path)")
                #expect(ReviewMarkup.faults(reply.page).isEmpty, "\(path) \(ReviewMarkup.faults(reply.page))")
            }
        }
    }

    @Test func `an empty house says where to begin`() async throws {
        let house = try await PageHouse.make()
        let page = await house.get("/reports").page
        #expect(page.contains("ยังไม่มีรายงาน"))
        #expect(ReviewMarkup.faults(page).isEmpty)
    }

    @Test func `pasted text is read once and recognised the second time`() async throws {
        let house = try await PageHouse.make()
        let fields = [("text", ReviewFixtures.text)]
        let first = await house.post("/reports?way=paste", fields)
        #expect(first.status == 303)
        let again = await house.post("/reports?way=paste", fields)
        #expect(again.header("location") == (first.header("location") ?? "") + "?known=1")
        let page = await house.get(first.header("location") ?? "").page
        #expect(page.contains("รับเป็นแผน 6 รายการ"))
    }

    @Test(arguments: ["paste", "typed", "file"]) func `nothing handed in keeps the form and says what to do`(
        way: String
    ) async throws {
        let house = try await PageHouse.make()
        let reply = await house.post("/reports?way=\(way)", [("text", " \n"), ("title", "ชื่อที่พิมพ์ไว้")])
        #expect(reply.status == 422)
        #expect(reply.page.contains("id=\"problem\""))
        if way == "typed" { #expect(reply.page.contains("ชื่อที่พิมพ์ไว้")) }
        #expect(ReviewMarkup.faults(reply.page).isEmpty)
    }

    @Test(arguments: [("report.txt", true), ("report.xlsx", false)])
    func `an uploaded file is read, or refused beside the form`(name: String, isReadable: Bool) async throws {
        let house = try await PageHouse.make()
        let content = isReadable ? ReviewFixtures.text : "PK\u{3}\u{4}broken"
        let reply = await house.upload("/reports?way=file", name: name, content: content)
        #expect(reply.status == (isReadable ? 303 : 422))
        guard isReadable else {
            #expect(reply.page.contains("id=\"problem\""))
            return
        }
        let page = await house.get(reply.header("location") ?? "").page
        #expect(page.contains("report.txt") && page.contains("href=\"/files/"))
    }

    @Test func `a plan is typed without any report`() async throws {
        let house = try await PageHouse.make()
        let fields = [("title", "แผนชมรม"), ("kind", "goal"), ("text", "ทำแผน\r\n- ประชุม")]
        let reply = await house.post("/reports?way=typed", fields)
        let page = await house.get(reply.header("location") ?? "").page
        #expect(page.contains("แผนชมรม") && page.contains("card item nest"))
    }

    @Test func `every recognised piece is marked and leads to its item and back`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        let page = await house.get("/reports/\(id)").page
        for item in 0...5 {
            #expect(page.contains("id=\"span-\(item)\"") && page.contains("#item-\(item)\""))
            #expect(page.contains("id=\"item-\(item)\"") && page.contains("#span-\(item)\""))
        }
        #expect(page.contains("<mark class=\"q\" id=\"span-2\""))
        #expect(page.contains("href=\"/reports/\(id)/accept\""))
    }

    @Test(
        arguments: [
            ("items/2/confirm", []), ("items/0/reject", []), ("items/0/kind", [("kind", "agreement")]),
            ("items/3/split", [("parts", "ชี้แจงคณะทำงาน 6 แห่ง\nเป็นโรงเรียน 2 แห่ง")]),
            ("items/4/merge", [("other", "3")]), ("items/4/nest", [("other", "3")]), ("items/4/up", []),
            ("items/3/down", []), ("items", [("kind", "goal"), ("text", "ใหม่")]),
            ("items/5", [("text", "ทบทวนรายชื่อทั้งหมด"), ("hosts", "ชมรม ก; ชมรม ข"), ("due", "2026-06-30")]),
            ("items/5/targets", [("comparator", ">="), ("quantity", "๑๐"), ("max", "12"), ("unit", "คน")]),
            ("facts", [("title", "ชื่อใหม่"), ("starts", "2026-01-11"), ("ends", "2026-01-12")]),
            ("answers", [("place", "90"), ("host", "คณะทำงาน"), ("due", "2026-06-30")]),
            ("answers", [("place", ""), ("indicator", "นับจากแบบประเมิน")]),
            ("answers", [("place", ""), ("skip", "1")]),
        ] as [(String, [(String, String)])]
    )
    func `each correction is one press and leads back to the draft`(path: String, fields: [(String, String)])
        async throws
    {
        let house = try await PageHouse.make()
        let id = try await house.report()
        let before = try await house.review(id)
        let reply = await house.post("/reports/\(id)/\(path)", [("seen", "0"), ("view", "draft")] + fields)
        #expect(reply.status == 303, "\(reply.page)")
        #expect(reply.header("location")?.hasPrefix("/reports/\(id)?view=draft#") == true)
        #expect(try await house.review(id) != before)
        let undone = await house.post("/reports/\(id)/undo")
        #expect(undone.status == 303)
        if path != "items/5" { #expect(try await house.review(id) == before) }
        #expect(ReviewMarkup.faults(await house.get("/reports/\(id)").page).isEmpty)
    }

    @Test func `words that are marked in the text become an item of the province above them`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        let span = ReviewFixtures.span("ขอบคุณเจ้าภาพ")
        let fields = [("kind", "agreement"), ("start", "\(span.lowerBound)"), ("end", "\(span.upperBound)")]
        let reply = await house.post("/reports/\(id)/items", fields)
        let item = try #require(try await house.review(id).items.last)
        #expect(item.item.text == "ขอบคุณเจ้าภาพ" && item.item.span == span && item.item.placeCode == "91")
        #expect(reply.header("location")?.hasSuffix("#item-\(item.id)") == true)
        let outside = await house.post(
            "/reports/\(id)/items",
            [("kind", "goal"), ("start", "5"), ("end", "999999")]
        )
        #expect(outside.status == 422)
    }

    @Test(
        arguments: [
            ("items/5", [("text", ""), ("hosts", "ชื่อที่พิมพ์ไว้แล้ว")]),
            ("items/5/targets", [("quantity", "มากมาย"), ("unit", "ชื่อที่พิมพ์ไว้แล้ว")]),
            ("items/5/split", [("parts", "ชื่อที่พิมพ์ไว้แล้ว")]),
            ("facts", [("title", "ชื่อที่พิมพ์ไว้แล้ว"), ("starts", "วันไหนก็ได้")]),
            ("facts", [("venue", "ชื่อที่พิมพ์ไว้แล้ว"), ("count", "หลายคน")]),
        ] as [(String, [(String, String)])]
    )
    func `what cannot be taken is said beside the form, and what was typed stays`(
        path: String,
        fields: [(String, String)]
    ) async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        for language in Language.allCases {
            let reply = await house.post("/reports/\(id)/\(path)", fields, language)
            #expect(reply.status == 422)
            #expect(reply.page.contains("ชื่อที่พิมพ์ไว้แล้ว") && reply.page.contains("id=\"problem\""))
            #expect(ReviewMarkup.faults(reply.page).isEmpty)
        }
        #expect(try await house.review(id) == ReviewedDraft(ReviewFixtures.draft))
    }

    @Test func `two people who change one field see both values, and choose`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        _ = await house.post("/reports/\(id)/items/5", [("seen", "0"), ("text", "ของคนแรก")])
        let other = await house.post("/reports/\(id)/items/4", [("seen", "0"), ("text", "อีกข้อ")])
        #expect(other.status == 303)
        let reply = await house.post("/reports/\(id)/items/5", [("seen", "0"), ("text", "ของคนที่สอง")])
        #expect(reply.status == 409)
        #expect(reply.page.contains("ของคนแรก") && reply.page.contains("ของคนที่สอง"))
        #expect(ReviewMarkup.faults(reply.page).isEmpty)
        #expect(try await house.review(id).find(5)?.item.text == "ของคนแรก")
        let mine = await house.post("/reports/\(id)/items/5", [("seen", "2"), ("text", "ของคนที่สอง")])
        #expect(mine.status == 303)
        #expect(try await house.review(id).find(5)?.item.text == "ของคนที่สอง")
    }

    @Test func `a change that is sent again after a lost answer counts once`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        for _ in 0..<2 {
            let fields = [("kind", "goal"), ("text", "ใหม่"), ("key", "abc")]
            #expect(await house.post("/reports/\(id)/items", fields).status == 303)
        }
        #expect(try await house.review(id).items.count == 7)
        for _ in 0..<2 { _ = await house.post("/reports/\(id)/undo", [("held", "1")]) }
        #expect(try await house.review(id).items.count == 6)
    }

    @Test func `a device that was offline does not quarrel with itself`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        for (key, text) in [("phone.1", "ครั้งแรก"), ("phone.2", "ครั้งที่สอง")] {
            let fields = [("seen", "0"), ("key", key), ("text", text)]
            #expect(await house.post("/reports/\(id)/items/5", fields).status == 303)
        }
        #expect(try await house.review(id).find(5)?.item.text == "ครั้งที่สอง")
        let other = [("seen", "0"), ("key", "laptop.1"), ("text", "คนอื่น")]
        #expect(await house.post("/reports/\(id)/items/5", other).status == 409)
    }

    @Test func `a long draft is shown in pages`() async throws {
        let house = try await PageHouse.make()
        let lines = (0..<150).map { "ข้อที่ \($0)" }.joined(separator: "\n")
        let reply = await house.post("/reports?way=typed", [("kind", "goal"), ("text", lines)])
        let path = reply.header("location") ?? ""
        let first = await house.get(path).page
        let third = await house.get(path + "?page=3").page
        #expect(first.contains("id=\"item-59\"") && !first.contains("id=\"item-60\""))
        #expect(third.contains("id=\"item-149\""))
        #expect(first.contains("page=3#item-149"))
        #expect(first.contains("61") == true)
    }

    @Test func `an accepted draft can be read but not changed`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        try await house.database.write { tx in
            try ReportStore.markAccepted(id, actor: "local", now: TestHouse.now, tx)
        }
        let page = await house.get("/reports/\(id)").page
        #expect(!page.contains("data-review"))
        #expect(await house.post("/reports/\(id)/items/0/reject").status == 409)
    }

    @Test func `the draft is there as JSON, without rejected items`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        _ = await house.post("/reports/\(id)/items/0/reject")
        let reply = await house.get("/api/reports/\(id)/draft")
        #expect(reply.header("content-type")?.hasPrefix("application/json") == true)
        #expect(reply.page.contains("numbered_items") && !reply.page.contains("\"มีจุดบริการ"))
    }

    @Test(arguments: ["/reports", "/reports/new", "/reports/x", "/reports/x/items/1", "/api/reports/x/draft"])
    func `guests see none of it`(path: String) async throws {
        let house = try await PageHouse.make()
        #expect(await house.get(path, visitor: .guest).status == 403)
        #expect(await house.post("/reports", visitor: .guest).status == 403)
    }

    @Test(arguments: ["/reports/x", "/reports/x/source?span=0-1", "/reports/x/facts", "/api/reports/x/draft"])
    func `a report that is not there is said to be missing`(path: String) async throws {
        let house = try await PageHouse.make()
        #expect(await house.get(path).status == 404)
    }
}
