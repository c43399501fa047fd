// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Reading

struct PagesAnswerTests {
    /// A house with a report and the secret of a link for one of its provinces.
    private func linked(_ place: String? = "90") async throws -> (
        house: PageHouse, report: Report.ID, token: String
    ) {
        let house = try await PageHouse.make()
        let id = try await house.report()
        let token = try await house.database.write { tx in
            try AnswerLinkStore.insert(report: id, place: place, actor: "local", now: TestHouse.now, tx)
        }
        return (house, id, token)
    }

    @Test func `a new link is shown once, ready for LINE`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        let page = await house.post("/reports/\(id)/links", [("place", "90")]).page
        #expect(page.contains("http://127.0.0.1:8080/answer/") && page.contains("openExternalBrowser=1"))
        #expect(ReviewMarkup.faults(page).isEmpty)
        #expect(!(await house.get("/reports/\(id)").page.contains("/answer/")))
    }

    @Test func `the province sees its own items only`() async throws {
        let (house, _, token) = try await linked()
        for language in Language.allCases {
            let page = await house.get("/answer/\(token)", language, visitor: .guest).page
            #expect(
                page.contains("ทำแผนจุดบริการ") && !page.contains("ทบทวนรายชื่อ") && !page.contains("มีจุดบริการ")
            )
            #expect(!page.contains("สมมติ ใจดี"))
            #expect(ReviewMarkup.faults(page).isEmpty)
        }
    }

    @Test func `answers by link become corrections, item by item and for the rest`() async throws {
        let (house, id, token) = try await linked()
        let fields = [
            ("host_typed", "คณะทำงานสงขลา"), ("due", "2026-06-30"), ("item", "3"), ("item_host", "โรงเรียน ก"),
            ("item_due", "2026-03-01"), ("item", "4"), ("item_host", "-"), ("item_due", "-"),
        ]
        let reply = await house.post("/answer/\(token)", fields.filter { $0.1 != "-" }, visitor: .guest)
        #expect(reply.header("location") == "/answer/\(token)?thanks=1")
        let draft = try await house.review(id)
        #expect(draft.find(3)?.item.hosts == ["โรงเรียน ก"])
        #expect(draft.find(3)?.item.due?.day?.iso == "2026-03-01")
        #expect(draft.find(4)?.item.hosts == ["คณะทำงานสงขลา"])
        #expect(draft.find(5)?.item.hosts == [])
        let by = try await house.database.read { tx in try ReviewStore.list(id, tx).map(\.madeBy) }
        let link = try await house.database.read { tx in try AnswerLinkStore.list(id, tx)[0] }
        #expect(Set(by) == ["link:\(link.id)"] && link.lastUsed == TestHouse.now)
        let thanks = await house.get("/answer/\(token)?thanks=1", visitor: .guest).page
        #expect(thanks.contains("ขอบคุณ") && thanks.contains("ครบ"))
    }

    @Test func `a link can neither touch another place nor overwrite what is known`() async throws {
        let (house, id, token) = try await linked()
        _ = await house.post("/reports/\(id)/items/3", [("hosts", "เดิม")])
        let fields = [
            ("item", "5"), ("item_host", "แอบ"), ("item_due", "2026-01-01"), ("item", "3"),
            ("item_host", "ทับ"),
            ("item_due", "2026-01-01"),
        ]
        _ = await house.post("/answer/\(token)", fields, visitor: .guest)
        let draft = try await house.review(id)
        #expect(draft.find(5)?.item.hosts == [])
        #expect(draft.find(3)?.item.hosts == ["เดิม"])
    }

    @Test func `a closed link says so, an unknown one too`() async throws {
        let (house, id, token) = try await linked()
        let link = try await house.database.read { tx in try AnswerLinkStore.list(id, tx)[0] }
        #expect(await house.post("/reports/\(id)/links/\(link.id)/revoke").status == 303)
        let closed = await house.get("/answer/\(token)", visitor: .guest)
        #expect(closed.status == 403 && closed.page.contains("ปิดลิงก์นี้แล้ว"))
        #expect(await house.post("/answer/\(token)", [("host", "x")], visitor: .guest).status == 403)
        #expect(await house.get("/answer/0000", visitor: .guest).status == 404)
    }

    @Test func `after the plan was accepted nothing more is asked`() async throws {
        let (house, id, token) = try await linked(nil)
        try await house.database.write { tx in
            try ReportStore.markAccepted(id, actor: "local", now: TestHouse.now, tx)
        }
        let page = await house.get("/answer/\(token)", visitor: .guest).page
        #expect(!page.contains("<form class=\"stack\""))
        #expect(await house.post("/answer/\(token)", [("host", "x")], visitor: .guest).status == 409)
    }
}
