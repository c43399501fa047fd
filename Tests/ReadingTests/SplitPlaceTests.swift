// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Testing
import Web

@testable import Reading

/// Splitting an item by marking words of it; each new item keeps its own words in the report.
struct SplitPlaceTests {
    /// A sentence that the report breaks over two lines and the wording does not.
    private static let broken = "หัวข้อ\nตั้งจุดบริการ  สองจุด\n   และอบรม\nแกนนำ ท้ายรายงาน"

    private var item: DraftItem {
        let span = ReviewFixtures.span("ตั้งจุดบริการ  สองจุด\n   และอบรม\nแกนนำ", in: Self.broken)
        return DraftItem(id: 0, kind: .goal, marker: "", text: "ตั้งจุดบริการ สองจุด และอบรม แกนนำ", span: span)
    }

    @Test(arguments: ["สองจุด", "และอบรม", "แกนนำ"])
    func `a place of the wording is found in the report and back`(
        words: String
    ) {
        let map = WordingMap(item, Array(Self.broken.unicodeScalars))
        let wording = ReviewFixtures.span(words, in: item.text).lowerBound
        let report = ReviewFixtures.span(words, in: Self.broken).lowerBound
        #expect(map.inReport(wording) == report)
        #expect(map.inReport(wording - 1) == report, "the blank before belongs to neither")
        #expect(map.inWording(report) == wording)
    }

    @Test func `behind a word that was edited nothing is claimed`() {
        var edited = item
        edited.text = "ตั้งจุดบริการ สามจุด และอบรม แกนนำ"
        let map = WordingMap(edited, Array(Self.broken.unicodeScalars))
        #expect(map.inReport(ReviewFixtures.span("และอบรม", in: edited.text).lowerBound) == nil)
        #expect(map.inReport(3) == item.span.lowerBound + 3)
    }

    @Test func `both items stand on their own words, whatever blanks the report has`() throws {
        var draft = Draft()
        draft.items = [item]
        let report = Array(Self.broken.unicodeScalars)
        let offset = ReviewFixtures.span("และอบรม", in: item.text).lowerBound
        let place = WordingMap(item, report).inReport(offset)
        let step = NumberedCorrection(seq: 1, .item(id: 0, change: .split(at: offset, inReport: place)))
        let split = try ReviewRules.applying(step, to: ReviewedDraft(draft))
        let words = split.items.map { String(String.UnicodeScalarView(report[$0.item.span])) }
        #expect(words == ["ตั้งจุดบริการ  สองจุด\n   ", "และอบรม\nแกนนำ"])
    }

    @Test(
        arguments: [
            ("เป็นโรงเรียน 2 แห่ง", true), ("เป็นโรงเรียน", false), ("ชี้แจงคณะทำงาน 6 แห่ง", true), ("6 แห่ง", false),
        ]
    )
    func `marked in the report or in the wording, the cut is the same`(words: String, isBeforeSchools: Bool)
        async throws
    {
        let house = try await PageHouse.make()
        let wording = ReviewFixtures.draft.items[3].text
        let inText = ReviewFixtures.span(words)
        let inWording = ReviewFixtures.span(words, in: wording)
        let at = inWording.lowerBound > 0 ? inWording.lowerBound : inWording.upperBound
        var halves: [[String]] = []
        for fields in [
            [("at", "\(at)"), ("start", ""), ("end", "")],
            [("at", ""), ("start", "\(inText.lowerBound)"), ("end", "\(inText.upperBound)")],
        ] {
            let id = try await house.report()
            let reply = await house.post("/reports/\(id)/items/3/split", [("seen", "0")] + fields)
            #expect(reply.status == 303)
            let draft = try await house.review(id)
            let items = draft.items.filter { $0.item.placeCode == "90" }.prefix(2)
            let text = Array(ReviewFixtures.text.unicodeScalars)
            let spans = items.map { String(String.UnicodeScalarView(text[$0.item.span])).trimmed }
            #expect(spans == items.map(\.item.text))
            let page = await house.get("/reports/\(id)").page
            #expect(page.contains("id=\"span-3\"") && page.contains("id=\"span-\(items[1].id)\""))
            halves.append(items.map(\.item.text))
        }
        #expect(halves[0] == halves[1])
        if isBeforeSchools { #expect(halves[0] == ["ชี้แจงคณะทำงาน 6 แห่ง", "เป็นโรงเรียน 2 แห่ง"]) }
    }

    @Test(arguments: [
        [("at", "0")], [("at", "999")], [("start", "5"), ("end", "9")], [("start", "1"), ("end", "999999")],
        [("at", "")],
    ])
    func `a cut outside the item is refused beside its form`(fields: [(String, String)]) async throws {
        let house = try await PageHouse.make()
        let id = try await house.report()
        let reply = await house.post("/reports/\(id)/items/3/split", fields)
        #expect(reply.status == 422 && reply.page.contains("id=\"problem\""))
        #expect(try await house.review(id).items.count == 6)
    }
}
