// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Reading

struct ReviewRulesTests {
    private let base = ReviewFixtures.draft

    private func after(_ corrections: Correction...) -> ReviewedDraft {
        ReviewRules.replay(
            base,
            corrections.enumerated().map { NumberedCorrection(seq: $0.offset + 1, $0.element) }
        )
    }

    private func problem(_ correction: Correction) -> ReadingProblem? {
        do throws(ReadingProblem) {
            _ = try ReviewRules.applying(NumberedCorrection(seq: 1, correction), to: ReviewedDraft(base))
            return nil
        } catch {
            return error
        }
    }

    @Test func `without corrections the draft is the reader's`() {
        #expect(after().accepted == base)
    }

    @Test func `a goal becomes an agreement and back`() {
        #expect(after(.item(id: 0, change: .kind(.agreement))).find(0)?.item.kind == .agreement)
        let back = after(.item(id: 0, change: .kind(.agreement)), .item(id: 0, change: .kind(.goal)))
        #expect(back.find(0)?.item.kind == .goal)
    }

    @Test func `a rejected item leaves the plan and can be brought back whole`() {
        let without = after(.item(id: 3, change: .reject))
        #expect(without.accepted.items.map(\.id) == [0, 1, 2, 4, 5])
        #expect(without.accepted.targets.count == 3)
        let back = after(.item(id: 3, change: .reject), .item(id: 3, change: .restore))
        #expect(back.accepted == base)
    }

    @Test func `a split item keeps its name and gives its second half a new one`() throws {
        let text = try #require(base.items[3].text.firstRange(of: "เป็นโรงเรียน"))
        let offset = base.items[3].text.unicodeScalars.distance(
            from: base.items[3].text.startIndex,
            to: text.lowerBound
        )
        let draft = after(.item(id: 3, change: .split(at: offset)))
        #expect(draft.find(3)?.item.text == "ชี้แจงคณะทำงาน 6 แห่ง")
        let second = try #require(draft.find(6))
        #expect(second.item.text == "เป็นโรงเรียน 2 แห่ง")
        #expect(second.item.placeCode == "90")
        #expect(draft.find(3)?.targets.map(\.target.quantity) == [6])
        #expect(second.targets.map(\.target.quantity) == [2])
        #expect(second.targets.first?.subsetOf == nil)
        let words = ReviewFixtures.text.unicodeScalars.dropFirst(second.item.span.lowerBound).prefix(
            second.item.span.count
        )
        #expect(String(String.UnicodeScalarView(words)).hasSuffix("โรงเรียน 2 แห่ง"))
    }

    @Test(arguments: [0, -1, 1000]) func `an item cannot be split outside its words`(offset: Int) {
        #expect(problem(.item(id: 3, change: .split(at: offset))) == .splitNowhere)
    }

    @Test func `merged items lose neither words nor targets`() throws {
        let draft = after(.item(id: 4, change: .merge(into: 3)))
        let merged = try #require(draft.find(3))
        #expect(draft.find(4) == nil)
        #expect(merged.item.text.hasPrefix("ชี้แจง"))
        #expect(merged.item.text.hasSuffix("5 จุด"))
        #expect(merged.targets.map(\.target.quantity) == [6, 2, 5])
        let upwards = after(.item(id: 3, change: .merge(into: 4)))
        #expect(upwards.find(4)?.item.text == merged.item.text)
    }

    @Test func `an item that is merged into its own part leaves the part standing`() {
        let draft = after(.item(id: 4, change: .nest(under: 3)), .item(id: 3, change: .merge(into: 4)))
        #expect(draft.find(3) == nil)
        #expect(draft.find(4)?.item.parent == nil)
    }

    @Test func `a part stands behind its whole, and outlives its rejection`() {
        let nested = after(.item(id: 0, change: .nest(under: 4)))
        #expect(nested.accepted.items.map(\.id) == [1, 2, 3, 4, 0, 5])
        #expect(nested.find(0)?.item.placeCode == "90")
        let alone = after(.item(id: 0, change: .nest(under: 4)), .item(id: 4, change: .reject))
        #expect(alone.accepted.items.first { $0.id == 0 }?.parent == nil)
    }

    @Test func `nothing can be a part of itself`() {
        #expect(problem(.item(id: 0, change: .nest(under: 0))) == .insideItself)
        let draft = after(.item(id: 0, change: .nest(under: 1)), .item(id: 1, change: .nest(under: 0)))
        #expect(draft.find(1)?.item.parent == nil)
    }

    @Test func `items move up, down and to the front`() {
        #expect(after(.item(id: 5, change: .move(after: 3))).items.map(\.id) == [0, 1, 2, 3, 5, 4])
        #expect(after(.item(id: 5, change: .move(after: nil))).items.map(\.id) == [5, 0, 1, 2, 3, 4])
    }

    @Test func `a marked item takes its place in the text, a typed one stands last`() {
        let span = ReviewFixtures.span("ขอบคุณเจ้าภาพ")
        let first = ReviewFixtures.span("เป้าหมายร่วม")
        let draft = after(
            .add(NewItem(kind: .agreement, text: "ขอบคุณเจ้าภาพ", span: span)),
            .add(NewItem(kind: .goal, text: "เป้าหมายร่วม", span: first)),
            .add(NewItem(kind: .goal, text: "อื่น"))
        )
        #expect(draft.items.map(\.id) == [7, 0, 1, 2, 3, 4, 5, 6, 8])
    }

    @Test func `names of new items do not depend on which corrections were undone`() {
        let add = Correction.add(NewItem(kind: .goal, text: "ใหม่"))
        let whole = ReviewRules.replay(base, [.init(seq: 1, add), .init(seq: 2, add)])
        let later = ReviewRules.replay(base, [.init(seq: 2, add)])
        #expect(whole.items.last?.id == later.items.last?.id)
    }

    @Test func `a target is added, changed, made a part and removed`() throws {
        let measure = DraftMeasure(comparator: .atMost, quantity: 9, unit: "วัน")
        var draft = after(.item(id: 5, change: .target(id: nil, values: TargetValues(measure: measure))))
        let id = try #require(draft.find(5)?.targets.first?.id)
        let values = TargetValues(measure: DraftMeasure(comparator: .about, quantity: 1.5, unit: "ปี"))
        draft = after(
            .item(id: 5, change: .target(id: nil, values: TargetValues(measure: measure))),
            .item(id: 5, change: .target(id: id, values: values))
        )
        #expect(draft.find(5)?.targets.map(\.target.measure) == [values.measure])
        let removed = after(.item(id: 3, change: .removeTarget(id: 2)))
        #expect(removed.find(3)?.targets.map(\.subsetOf) == [nil])
    }

    @Test(
        arguments: [
            (-1, nil, "quantity"), (Double.nan, nil, "quantity"), (5, 3, "max"), (5, Double.infinity, "max"),
        ] as [(Double, Double?, String)]
    )
    func `a target that cannot be is refused by its field`(quantity: Double, max: Double?, field: String) {
        let measure = DraftMeasure(comparator: .exactly, quantity: quantity, quantityMax: max, unit: "")
        let change = ItemChange.target(id: nil, values: TargetValues(measure: measure))
        #expect(problem(.item(id: 0, change: change)) == .badNumber(field: field))
    }

    @Test func `two targets cannot be parts of each other`() {
        let measure = DraftMeasure(comparator: .exactly, quantity: 6, unit: "แห่ง")
        let values = TargetValues(measure: measure, subsetOf: 3)
        #expect(problem(.item(id: 3, change: .target(id: 2, values: values))) == .insideItself)
    }

    @Test func `hosts, due date, measure and place are set and taken away`() throws {
        let due = DraftDue(text: "สิ้นงวด 1", day: Day(iso: "2026-06-30"))
        let draft = after(
            .item(id: 5, change: .hosts(["ชมรม", ""])),
            .item(id: 5, change: .due(due)),
            .item(id: 5, change: .indicator("นับครั้ง")),
            .item(id: 5, change: .place(code: "9101"))
        )
        let item = try #require(draft.find(5))
        #expect(item.item.hosts == ["ชมรม"])
        #expect(item.item.due == due)
        #expect(item.indicator == "นับครั้ง")
        #expect(item.province == "91")
        #expect(
            after(.item(id: 5, change: .due(due)), .item(id: 5, change: .due(nil))).find(5)?.item.due == nil
        )
    }

    @Test func `whatever a person has touched is sure`() {
        #expect(after(.item(id: 2, change: .confirm)).find(2)?.item.confidence == .sure)
        #expect(after(.item(id: 2, change: .reject)).find(2)?.item.confidence == .check)
    }

    @Test func `the facts of the meeting are corrected`() {
        let head = after(
            .head(.title(text: "ชื่อใหม่")),
            .head(.event(start: Day(iso: "2026-01-13"), end: nil)),
            .head(.venue(text: "ศาลา", placeCode: "9011")),
            .head(.participants(count: 50, comparator: .about)),
            .head(.organization(name: "เครือข่ายตัวอย่างทะเลสาบ", becomes: "เครือข่ายทะเลสาบ")),
            .head(.organization(name: "", becomes: "ชมรมใหม่")),
            .head(.person(name: "สมมติ ใจดี", becomes: "สมมุติ ใจดี", position: "ประธาน"))
        ).accepted
        #expect(head.title?.text == "ชื่อใหม่")
        #expect(head.dates.map(\.start.iso) == ["2026-01-13"])
        #expect(head.venue?.placeCode == "9011")
        #expect(head.participants?.count == 50)
        #expect(head.parties.organizations.map(\.name) == ["เครือข่ายทะเลสาบ", "ชมรมใหม่"])
        #expect(head.parties.organizations.first?.aliases == ["เครือข่ายตัวอย่างทะเลสาบ"])
        #expect(head.people.first?.position == "ประธาน")
    }

    @Test(
        arguments: [
            (.item(id: 99, change: .reject), .noItem), (.item(id: 0, change: .text("")), .emptyText),
            (.item(id: 0, change: .merge(into: 0)), .noItem),
            (.item(id: 0, change: .removeTarget(id: 77)), .noTarget),
            (.add(NewItem(kind: .goal, text: "")), .emptyText),
            (.head(.organization(name: "ไม่มี", becomes: "x")), .noSuchName),
            (.answer(Answer(scope: .place(code: nil))), .emptyAnswer),
        ] as [(Correction, ReadingProblem)]
    )
    func `what makes no sense is refused and changes nothing`(
        correction: Correction,
        expected: ReadingProblem
    ) {
        #expect(problem(correction) == expected)
        #expect(after(correction) == ReviewedDraft(base))
    }
}
