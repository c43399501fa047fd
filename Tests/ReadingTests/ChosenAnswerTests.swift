// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Testing
import Web

@testable import Reading

/// One answer for items that were picked by hand.
struct ChosenAnswerTests {
    private func after(_ corrections: Correction...) -> ReviewedDraft {
        ReviewRules.replay(
            ReviewFixtures.draft,
            corrections.enumerated().map { NumberedCorrection(seq: $0.offset + 1, $0.element) }
        )
    }

    @Test func `what is picked is filled where it is empty, asked about or not`() {
        let draft = after(
            .item(id: 3, change: .hosts(["เดิม"])),
            .skip(scope: .items(ids: [4]), questions: [.host]),
            .item(id: 4, change: .nest(under: 3)),
            .answer(Answer(scope: .chosen(ids: [0, 3, 4]), host: "ชมรม", indicator: "นับจากทะเบียน"))
        )
        #expect(draft.find(0)?.item.hosts == ["ชมรม"])
        #expect(draft.find(3)?.item.hosts == ["เดิม"])
        #expect(draft.find(4)?.item.hosts == ["ชมรม"], "a part may have its own")
        #expect(draft.find(5)?.item.hosts == [])
        #expect([0, 3, 4].allSatisfy { draft.find($0)?.indicator == "นับจากทะเบียน" })
        #expect(draft.indicators == [0: "นับจากทะเบียน", 3: "นับจากทะเบียน", 4: "นับจากทะเบียน"])
    }

    @Test(arguments: [
        (Question.host, [0, 1, 2, 4, 5]), (.due, [0, 1, 2, 3, 4, 5]), (.indicator, [2]),
    ])
    func `exactly those that lack something are found, skipped ones too`(question: Question, ids: [Int]) {
        let draft = after(
            .item(id: 3, change: .hosts(["ชมรม"])),
            .skip(scope: .place(code: nil), questions: Question.allCases)
        )
        #expect(Questions.lacking(question, in: draft) == ids)
    }

    @Test func `the picked ones are answered with one press, the rest stays asked`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        let fields = [
            ("pick", "0"), ("pick", "4"), ("host_typed", "ชมรมตัวอย่าง"), ("due", "2026-06-30"),
            ("indicator", "นับจากทะเบียน"), ("page", "1"),
        ]
        let reply = await house.post("/reports/\(id)/chosen", fields)
        #expect(reply.status == 303)
        #expect(reply.header("location") == "/reports/\(id)?view=draft#choose")
        let draft = try await house.review(id)
        #expect(draft.items.filter { $0.item.hosts == ["ชมรมตัวอย่าง"] }.map(\.id) == [0, 4])
        #expect(draft.items.filter { $0.item.due?.day?.iso == "2026-06-30" }.map(\.id) == [0, 4])
        #expect(draft.items.filter { $0.indicator != nil }.map(\.id) == [0, 4])
        #expect(Questions.groups(draft).flatMap(\.all) == [1, 2, 3, 5])
        let page = await house.get("/reports/\(id)").page
        #expect(page.contains("ให้ 2 ข้อ"), "the undo line says for how many")
        _ = await house.post("/reports/\(id)/undo")
        #expect(try await house.review(id) == ReviewedDraft(ReviewFixtures.draft))
    }

    @Test(
        arguments: [
            ([("host_typed", "ชื่อที่พิมพ์ไว้")], "ติ๊กหน้าข้อ"),
            ([("pick", "3"), ("pick", "4")], "ยังไม่ได้ตอบ"),
            ([("pick", "3"), ("pick", "4"), ("host_typed", "ชื่อที่พิมพ์ไว้")], "อยู่แล้วทุกข้อ"),
        ] as [([(String, String)], String)]
    )
    func `what is refused keeps the picks and what was typed`(fields: [(String, String)], reason: String)
        async throws
    {
        let house = try await PageHouse.make()
        let id = try await house.report()
        for item in 3...4 { _ = await house.post("/reports/\(id)/items/\(item)", [("hosts", "เดิม")]) }
        let before = try await house.review(id)
        for language in Language.allCases {
            let reply = await house.post("/reports/\(id)/chosen", fields, language)
            #expect(reply.status == 422)
            #expect(ReviewMarkup.faults(reply.page).isEmpty)
            for (name, value) in fields where name == "pick" {
                #expect(reply.page.contains("value=\"\(value)\" form=\"choose-form\" checked"))
            }
            #expect(reply.page.contains("value=\"ชื่อที่พิมพ์ไว้\"") == fields.contains { $0.0 == "host_typed" })
            if language == .thai { #expect(reply.page.contains(reason)) }
            #expect(reply.page.contains("href=\"#choose\""))
        }
        #expect(try await house.review(id) == before)
    }

    @Test func `boxes stand beside every item that goes into the plan, nested ones too, and beside no other`()
        async throws
    {
        let house = try await PageHouse.make()
        let id = try await house.report()
        _ = await house.post("/reports/\(id)/items/4/nest", [("other", "3")])
        _ = await house.post("/reports/\(id)/items/5", [("kind", "topic")])
        for language in Language.allCases {
            let page = await house.get("/reports/\(id)", language).page
            let boxes = (0...5).filter { page.contains("id=\"pick-\($0)\"") }
            #expect(boxes == [0, 1, 2, 3, 4])
            #expect(page.contains("card item nest"))
        }
    }

    @Test func `those that still lack it are picked, on other pages of the draft too`() async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        let page = await house.get("/reports/\(id)?lack=indicator").page
        #expect(page.contains("id=\"pick-2\" name=\"pick\" value=\"2\" form=\"choose-form\" checked"))
        #expect(page.ranges(of: " checked").count == 1)
        let lines = (0..<70).map { "ข้อที่ \($0)" }.joined(separator: "\n")
        let made = await house.post("/reports?way=typed", [("kind", "goal"), ("text", lines)])
        let long = await house.get((made.header("location") ?? "") + "?lack=host").page
        #expect(long.ranges(of: " checked").count == 60)
        #expect(long.contains("ในหน้าอื่นด้วย 10 ข้อ"))
        #expect(long.contains("<input type=\"hidden\" name=\"pick\" value=\"69\">"))
    }
}
