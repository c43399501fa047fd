// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing
import Web

@testable import Reading

struct ReviewTextTests {
    @Test func `typed lines become items, dashes make parts of them`() {
        let draft = TypedPlan.draft(
            "ทำแผน\n- ประชุม\n-- จองห้อง\n- พิมพ์\n\n  เยี่ยมบ้าน \n",
            kind: .goal,
            title: "แผน"
        )
        #expect(draft.items.map(\.text) == ["ทำแผน", "ประชุม", "จองห้อง", "พิมพ์", "เยี่ยมบ้าน"])
        #expect(draft.items.map(\.parent) == [nil, 0, 1, 0, nil])
        #expect(draft.items.map(\.kind) == [.goal, .activity, .activity, .activity, .goal])
        #expect(draft.title?.text == "แผน")
    }

    @Test func `a dash without anything above stands alone`() {
        let draft = TypedPlan.draft("-- ก\n- ข", kind: .agreement, title: "")
        #expect(draft.items.map(\.parent) == [nil, 0])
        #expect(TypedPlan.draft(" \n-\n", kind: .goal, title: "").items.isEmpty)
    }

    @Test func `quantities in typed lines belong to their lines`() {
        var target = DraftTarget(
            measure: .init(comparator: .exactly, quantity: 5, unit: "คน"),
            text: "5 คน",
            span: 4..<8
        )
        target.item = 7
        let draft = TypedPlan.draft("กข\nค 5 คน", kind: .goal, title: "", targets: [target])
        #expect(draft.targets.map(\.item) == [1])
        #expect(draft.items.map(\.isQualitative) == [true, false])
    }

    @Test func `marks never lie inside each other and the text stays whole`() {
        let marks: [MarkedText.Mark] = [
            .init(span: 2..<10, anchor: "item-0", confidence: .sure),
            .init(span: 4..<6, anchor: "item-7", confidence: .check),
            .init(span: 7..<12, anchor: "fact-date", confidence: .check),
            .init(span: 30..<40, anchor: "item-1", confidence: .sure),
        ]
        let pieces = MarkedText.pieces(0..<20, marks)
        #expect(pieces.map(\.range) == [0..<2, 2..<4, 4..<6, 6..<10, 10..<12, 12..<20])
        #expect(pieces.map(\.mark?.anchor) == [nil, "item-0", "item-7", "item-0", "fact-date", nil])
        #expect(pieces.map(\.isFirst) == [false, true, true, false, true, false])
        #expect(MarkedText.pieces(5..<5, marks).isEmpty)
    }

    @Test func `items are grouped as people look for them`() {
        let groups = DraftGroups(ReviewedDraft(ReviewFixtures.draft))
        #expect(groups.counts.map(\.kind) == [.sharedCommitments, .province("90"), .province("91")])
        #expect(groups.counts.map(\.count) == [3, 2, 1])
        #expect(groups.neighbour(of: 4, up: true) == 3)
        #expect(groups.neighbour(of: 4, up: false) == nil)
    }

    @Test func `a part of another group stands in its own`() {
        var draft = ReviewFixtures.draft
        draft.items[3].parent = 0
        let groups = DraftGroups(ReviewedDraft(draft))
        #expect(groups.lines.first { $0.item.id == 3 }?.depth == 0)
        #expect(groups.lines.count == 6)
    }

    @Test(
        arguments: [
            (
                DraftMeasure(comparator: .atLeast, quantity: 3, quantityMax: 5, unit: "จุด"), "อย่างน้อย 3–5 จุด",
                "at least 3–5 จุด"
            ),
            (
                DraftMeasure(comparator: .atLeast, quantity: 60, unit: "ร้อยละ"), "อย่างน้อยร้อยละ 60",
                "at least 60 %"
            ),
            (DraftMeasure(comparator: .exactly, quantity: 12_500, unit: "บาท"), "12,500 บาท", "12,500 บาท"),
            (DraftMeasure(comparator: .atMost, quantity: 2.5, unit: "วัน"), "ไม่เกิน 2.5 วัน", "at most 2.5 วัน"),
        ]
    )
    func `a target is said in words`(measure: DraftMeasure, thai: String, english: String) {
        #expect(ReviewWords.measure(measure) == Sentence(thai, english))
    }

    @Test(arguments: [("15", 15), ("๑๒,๕๐๐", 12_500), ("2.5", 2.5), (" 3 ", 3)] as [(String, Double)])
    func `numbers are understood as typed`(text: String, number: Double) {
        #expect(TargetInput.number(text) == number)
    }

    @Test(
        arguments: [
            ("ก่อน\nหลัง", "ก่อน หลัง", 4), ("หลัง", "ก่อน หลัง", 5), ("ก่อน", "ก่อน หลัง", 4),
        ]
    )
    func `an item is cut at the line break or at what was marked`(parts: String, text: String, offset: Int)
        throws
    {
        #expect(try SplitPlace.find(parts, in: text) == offset)
    }

    @Test(arguments: ["", "อื่น", "ก่อน หลัง"]) func `a cut that cannot be found is refused`(parts: String) {
        #expect(throws: ReadingProblem.splitNowhere) { try SplitPlace.find(parts, in: "ก่อน หลัง") }
    }

    @Test(arguments: ["2026-01-11", "2025-12-31", "2026-02-28"], Language.allCases)
    func `a day is understood as it is shown, so that a form sent back unchanged changes nothing`(
        iso: String,
        language: Language
    ) throws {
        let day = try #require(Day(iso: iso))
        #expect(WrittenDay.end(WrittenDay.text(day, language), today: day) == day)
        let typed = DayWords.due(typed: iso, chosen: nil, [], today: day)
        #expect(typed == DraftDue(text: iso, day: day))
    }

    @Test func `a due date that is no date is kept as it was typed`() {
        guard let today = Day(iso: "2026-01-01") else { return }
        #expect(
            DayWords.due(typed: "เมื่อพร้อม", chosen: nil, [], today: today)
                == DraftDue(text: "เมื่อพร้อม", day: nil)
        )
        #expect(DayWords.due(typed: nil, chosen: nil, [], today: today) == nil)
    }

    @Test func `every refusal speaks both languages`() {
        let problems: [ReadingProblem] = [
            .noReport, .noItem, .noTarget, .noSuchName, .emptyText, .emptyAnswer, .splitNowhere,
            .insideItself,
            .daysReversed, .unknownDay, .badSpan, .badNumber(field: "max"), .badNumber(field: "count"),
            .badNumber(field: "quantity"), .tooManyItems(most: 5), .nothingToUndo, .alreadyAccepted,
            .unknownLink,
            .revokedLink,
        ]
        for problem in problems {
            #expect(
                !problem.text.thai.isEmpty
                    && problem.text.english.unicodeScalars.allSatisfy { $0.value < 0x0E00 }
            )
            #expect(problem.code.hasPrefix("reading."))
        }
    }
}
