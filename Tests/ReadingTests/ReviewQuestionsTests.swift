// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Reading

struct ReviewQuestionsTests {
    private let base = ReviewFixtures.draft

    private func after(_ corrections: Correction...) -> ReviewedDraft {
        ReviewRules.replay(
            base,
            corrections.enumerated().map { NumberedCorrection(seq: $0.offset + 1, $0.element) }
        )
    }

    @Test func `what is not said is gathered by province, what all share first`() {
        let groups = Questions.groups(ReviewedDraft(base))
        #expect(groups.map(\.province) == [nil, "90", "91"])
        #expect(groups.map(\.all) == [[0, 1, 2], [3, 4], [5]])
        #expect(groups[0].items[.indicator] == [2])
        #expect(groups[1].items[.host] == [3, 4])
    }

    @Test func `one answer fills a whole province and nothing that was already said`() {
        let due = DraftDue(text: "สิ้นงวด 1", day: Day(iso: "2026-06-30"))
        let draft = after(
            .item(id: 3, change: .hosts(["โรงเรียนตัวอย่าง"])),
            .answer(Answer(scope: .place(code: "90"), host: "คณะทำงาน", due: due))
        )
        #expect(draft.find(3)?.item.hosts == ["โรงเรียนตัวอย่าง"])
        #expect(draft.find(4)?.item.hosts == ["คณะทำงาน"])
        #expect(draft.find(4)?.item.due == due)
        #expect(draft.find(5)?.item.hosts == [])
        #expect(Questions.groups(draft).map(\.province) == [nil, "91"])
    }

    @Test func `an answer can be for a list of items`() {
        let draft = after(.answer(Answer(scope: .items(ids: [0, 5]), host: "ชมรม", indicator: "นับ")))
        #expect(draft.items.filter { !$0.item.hosts.isEmpty }.map(\.id) == [0, 5])
        #expect(draft.find(0)?.indicator == nil)
    }

    @Test func `a skipped question is not asked again`() {
        let draft = after(.skip(scope: .place(code: nil), questions: Question.allCases))
        #expect(Questions.groups(draft).map(\.province) == ["90", "91"])
    }

    @Test func `a part takes host and due date from its whole`() {
        let draft = after(.item(id: 4, change: .nest(under: 3)), .item(id: 3, change: .hosts(["ชมรม"])))
        #expect(Questions.groups(draft).first { $0.province == "90" }?.items[.host] == nil)
    }

    @Test func `rejected items and other points are not asked about`() {
        let draft = after(.item(id: 5, change: .reject), .item(id: 3, change: .kind(.topic)))
        #expect(Questions.groups(draft).flatMap(\.all) == [0, 1, 2, 4])
    }
}
