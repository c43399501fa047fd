// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Places
import Storage
import Testing

@testable import Planning

/// Boards, lists of what is next, timelines, sums, publishing.
struct SeeTests {
    let house: PlanningHouse
    let root: Plan.ID

    init() async throws {
        house = try await PlanningHouse.make()
        root = try await house.accept(KrabiSatunSongkhla.draft).sharedPlan
    }

    @Test func `a board of organizations has a cell for each copy`() async throws {
        let root = root
        let board = try await house.database.read { tx throws in
            try BoardStore.board(BoardQuestion(root: root, plan: root), tx)
        }
        #expect(board.rows.count == 4 && board.total == 4)
        #expect(
            Set(board.columns)
                == Set([house.center, house.krabi, house.satun, house.songkhla].map { .organization($0) })
        )
        let own = board.rows[0].cells[.organization(house.center)]
        #expect(own?.standing == .notStarted)
        #expect(own?.progress?.aim == Quantity(3))
        #expect(board.rows[0].cells[.organization(house.satun)]?.standing == .proposed)
        #expect(board.figures[.proposed] == 17 && board.figures[.notStarted] == 4)
    }

    @Test func `a board of provinces shows where a host is asked for`() async throws {
        let root = root
        let board = try await house.database.read { tx throws in
            try BoardStore.board(BoardQuestion(root: root, axis: .province, limit: 50), tx)
        }
        #expect(board.columns == [.province("81"), .province("90"), .province("91"), .province(nil)])
        #expect(board.total == 13)
        #expect(board.rows.map(\.label.number).prefix(4) == ["1)", "2)", "3)", "4)"])
        let krabi = board.rows.filter { row in board.plans.contains { $0.id == row.plan && $0.place == "81" }
        }
        #expect(krabi.count == 4 && krabi.allSatisfy { $0.cells[.province("81")]?.standing == .noHost })
        #expect(board.rows[0].cells[.province("90")]?.standing == .proposed)
    }

    @Test func `a board is paged`() async throws {
        let root = root
        let pages = try await house.database.read { tx throws in
            try [0, 10].map { offset in
                try BoardStore.board(BoardQuestion(root: root, offset: offset, limit: 10), tx).rows.count
            }
        }
        #expect(pages == [10, 3])
    }

    @Test func `the sum over provinces is explained, not scolded`() async throws {
        let root = root
        let notes = try await house.database.read { tx in try ProvinceStore.sums(root: root, tx) }
        #expect(notes.count == 1)
        let note = try #require(notes.first)
        #expect(note.provinces.map { $0.quantity?.text } == ["6", "5", "5"])
        #expect(note.sum == Quantity(16))
        #expect(note.expected == Quantity(9)...Quantity(15))
        #expect(note.verdict == .aboveAndAllowed)
        let sentence = SumText.sentence(note) { place, _ in place.rawValue }
        #expect(sentence.english.contains("= 16") && sentence.english.contains("9–15"))
        #expect(sentence.english.contains("not an error"))
        #expect(sentence.thai.contains("3–5"))
    }

    @Test(arguments: [
        (Target.Comparator.atLeast, 5, Optional(5), SumNote.Verdict.fits), (.atLeast, 9, 9, .aboveAndAllowed),
        (.exactly, 9, 9, .above), (.atLeast, 1, 1, .below), (.atLeast, 1, nil, .incomplete),
        (.atMost, 1, 1, .fits),
        (.about, 9, 9, .aboveAndAllowed), (.range, 3, 5, .fits),
    ])
    func `sums are judged by their comparator`(
        _ comparator: Target.Comparator,
        _ one: Int,
        _ other: Int?,
        _ verdict: SumNote.Verdict
    ) {
        let places: [Kernel.ID<Place>] = ["81", "90"]
        let measure = Target.Measure(comparator, Quantity(3), upper: Quantity(5), unit: "หน่วย")
        var goal = Fixtures.target("t", of: .commitment("goal"), measure)
        goal.scope.per = UnitWords.province
        var lines = [
            SumCheck.Line(item: .commitment("goal"), place: nil, text: "เกิดกลุ่มออมทรัพย์ชุมชน", targets: [goal])
        ]
        for (place, quantity) in zip(places, [one, other]) {
            guard let quantity else { continue }
            let measure = Target.Measure(.exactly, Quantity(quantity), unit: "แห่ง")
            let target = Fixtures.target("p", of: .commitment("c"), measure)
            lines.append(
                .init(item: .commitment("c"), place: place, text: "ตั้งกลุ่มออมทรัพย์ใหม่", targets: [target])
            )
        }
        #expect(SumCheck.notes(lines, provinces: places).map(\.verdict) == [verdict])
    }

    @Test func `with nobody chosen, every running plan says what comes next`() async throws {
        let house = house
        let root = root
        let (goal, _) = try await house.goal(of: root)
        let days = ["2026-03-01", "2026-02-01"].compactMap { Day(iso: $0) }
        try await house.database.write { tx throws in
            let plan = Fixtures.plan("later", state: .active)
            try PlanStore.insert(plan, by: house.coordinator(), tx)
            let activity = Fixtures.activity("due", in: plan, at: 0, due: days[1], state: .doing)
            try ActivityStore.insert(activity, in: plan, by: house.coordinator(), tx)
            var commitment = goal
            commitment.due = Due(day: days[0])
            try CommitmentStore.update(commitment, why: "", by: house.coordinator(), tx)
            try PlanStore.insert(Fixtures.plan("closed", state: .closed), by: house.coordinator(), tx)
        }
        let outlooks = try await house.database.read { try OutlookStore.list(within: .everything, $0) }
        #expect(outlooks.map(\.plan.id) == ["later", root], "the earliest day first, nothing closed")
        #expect(outlooks[0].next.map(\.item) == [.activity("due")])
        #expect(outlooks[1].next.map(\.due) == [days[0]])
        #expect(outlooks[1].next.first?.sharers == 4 && outlooks[1].next.first?.finished == 0)
        #expect(outlooks[1].figures[.proposed] == 17)
    }

    @Test func `a part of a target is named as a part wherever targets are listed`() {
        let measure = Target.Measure(.exactly, Quantity(6), unit: "แห่ง")
        let whole = Fixtures.target("t", of: .activity("a"), measure)
        var part = Fixtures.target("p", of: .activity("a"), .init(.exactly, Quantity(2), unit: "แห่ง"))
        part.subsetOf = whole.id
        let other = Fixtures.target("o", of: .activity("a"), .init(.about, Quantity(9), unit: "คน"))
        #expect(TargetWords.sentence(part).english == "of which 2 แห่ง")
        let line = TargetWords.line([whole, part, other]) { $0.thai }
        #expect(line == "6 แห่ง ในจำนวนนี้ 2 แห่ง; ประมาณ 9 คน")
    }

    @Test func `what is next begins with what was proposed`() async throws {
        let house = house
        let root = root
        let today = PlanningHouse.now.bangkokDay
        let (goal, _) = try await house.goal(of: root)
        let copy = try await house.copy(goal.id, of: house.songkhla)
        try await house.database.write { tx throws in
            try CopyStore.respond(copy.id, version: 1, .accept, by: house.doer(house.songkhla), tx)
        }
        let list = try await house.database.read { tx throws in
            try NextStore.list(
                organization: house.songkhla,
                within: .everything,
                root: root,
                today: today,
                tx
            )
        }
        #expect(list.count == 9, "four shared, two and three of its own province")
        #expect(list.prefix(8).allSatisfy { $0.step == .answer })
        #expect(list.last?.step == .begin && list.last?.item == .copy(copy.id))
        try await answersSupport(copy, today)
    }

    private func answersSupport(_ copy: CommitmentCopy, _ today: Day) async throws {
        let house = house
        let steps = try await house.database.write { tx throws in
            let item = WorkItem.copy(copy.id)
            let request = try SupportStore.ask(
                .people,
                "ขอคนช่วย",
                for: item,
                by: house.doer(house.songkhla),
                tx
            )
            let waiting = try NextStore.list(
                organization: house.songkhla,
                within: .everything,
                today: today,
                tx
            ).last?.step
            try SupportStore.answer(request.id, version: 1, "ได้", by: house.coordinator(), tx)
            let answered = try NextStore.list(
                organization: house.songkhla,
                within: .everything,
                today: today,
                tx
            )
            return [waiting, answered.first { $0.item == item }?.step]
        }
        #expect(steps == [.awaitSupport, .readAnswer])
    }

    @Test func `a timeline goes by days`() async throws {
        let house = house
        let root = root
        let today = PlanningHouse.now.bangkokDay
        let copy = try await house.copy(house.goal(of: root).0.id, of: house.center)
        let entries = try await house.database.write { tx throws in
            let plan = try PlanStore.get(root, tx)
            let due = today.adding(days: 7)
            try CommitmentStore.insert(
                Fixtures.commitment("due", in: plan, at: 9, due: due),
                in: plan,
                by: house.coordinator(),
                tx
            )
            var activity = Fixtures.activity("act", in: plan, at: 0, due: today.adding(days: 9))
            activity.starts = today.adding(days: -2)
            try ActivityStore.insert(activity, in: plan, by: house.coordinator(), tx)
            let news = News(item: .copy(copy.id), day: today, line: "ประชุมแล้ว")
            try ProgressStore.record(news, by: house.coordinator(), tx)
            let from = today.adding(days: -30)
            return try TimelineStore.list(
                root: root,
                from: from,
                to: today.adding(days: 30),
                tx
            )
        }
        #expect(entries.map(\.kind) == [.starts, .news, .commitmentDue, .activityDue])
        #expect(entries[1].organization == house.center && entries[1].text == "ประชุมแล้ว")
    }

    @Test func `only what was published is public, and it holds organizations alone`() async throws {
        let house = house
        let root = root
        try await house.database.write { tx throws in
            #expect(try PublicationStore.find(root, tx) == nil)
            try PublicationStore.publish([root], by: house.coordinator(), tx)
            let published = try #require(try PublicationStore.find(root, tx))
            #expect(published.content.items.count == 4)
            let shown = published.content.items[0].standings
            #expect(shown[house.krabi.rawValue] == nil, "what was only proposed is nobody else's to see")
            #expect(try PublicationStore.list(root: root, tx).map(\.plan) == [root])
            #expect(try PublicationStore.roots(tx) == [root])
            try PublicationStore.publish([root], by: house.coordinator(after: 1), tx)
            #expect(try PublicationStore.list(root: root, tx).count == 1)
            #expect(try PublicationStore.withdraw(root, by: house.coordinator(after: 2), tx))
            #expect(try PublicationStore.find(root, tx) == nil)
        }
    }

    @Test func `a partner link opens until it is revoked, and its token is never stored`() async throws {
        let house = house
        let root = root
        try await house.database.write { tx throws in
            let token = try PartnerLinkStore.insert(
                plan: root,
                organization: house.krabi,
                by: house.coordinator(),
                tx
            )
            #expect(token.count == 32)
            let now = house.coordinator().now
            let link = try PartnerLinkStore.get(token: token, at: now, tx)
            #expect(link.organization == house.krabi && link.digest != token)
            #expect(try PartnerLinkStore.list(plan: root, at: now, tx) == [link])
            try PartnerLinkStore.revoke(link, by: house.coordinator(), tx)
            #expect(try PartnerLinkStore.list(plan: root, at: now, tx).isEmpty)
            #expect(throws: PlanningProblem.linkUnknown) {
                try PartnerLinkStore.get(token: token, at: now, tx)
            }
        }
    }

    @Test func `what is unfinished goes on next year with its history`() async throws {
        let house = house
        let root = root
        let (goal, _) = try await house.goal(of: root)
        let copy = try await house.copy(goal.id, of: house.center)
        let next = try await house.database.write { tx throws in
            let doer = house.coordinator(after: 1)
            let all = News(item: .copy(copy.id), day: doer.now.bangkokDay, line: "ครบแล้ว", finishes: true)
            try ProgressStore.record(all, by: doer, tx)
            let round = NextRound(title: "แผนปีหน้า", year: 2570, starts: nil, ends: nil)
            return try CarryStore.carry(root, into: round, by: doer, tx)
        }
        try await house.database.read { tx throws in
            #expect(next.previous == root && next.title == "แผนปีหน้า")
            let sheets = try AcceptTests.sheets(next.id, tx)
            try AcceptTests.check(sheets)
            let carried = try #require(sheets[0].commitments.first)
            #expect(carried.commitment.origin.carriedFrom == goal.id.rawValue)
            #expect(carried.commitment.origin.span == goal.origin.span)
            #expect(carried.copies.map(\.organization).contains(house.krabi))
            #expect(
                !carried.copies.map(\.organization).contains(house.center),
                "who was done is not asked again"
            )
            let made = try HistoryStore.list(records: [carried.commitment.id.rawValue], tx)
            #expect(made.last?.action == .itemCarried && made.last?.from == goal.id.rawValue)
        }
    }

    @Test(arguments: [
        ([CommitmentCopy.State](), true), ([.done], false), ([.done, .waiting], true),
        ([.done, .notOurs], false),
        ([.notOurs], false), ([.proposed], true),
    ])
    func `a commitment goes on unless everyone is done`(_ states: [CommitmentCopy.State], _ goesOn: Bool) {
        #expect(CarryOver.goesOn(states.map { CopyRulesTests.copy($0) }) == goesOn)
    }
}
