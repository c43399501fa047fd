// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage
import Testing

@testable import Planning

/// Plans, items, targets and hosts that people edit by hand.
struct EditTests {
    let house: PlanningHouse
    let plan = Fixtures.plan("plan")

    init() async throws {
        house = try await PlanningHouse.make()
        let (house, plan) = (house, plan)
        try await house.database.write { tx throws in
            try PlanStore.insert(plan, by: house.coordinator(), tx)
            let province = Fixtures.plan("province", under: "plan", place: "90")
            try PlanStore.insert(province, by: house.coordinator(), tx)
            for (index, text) in ["ข ข้อสอง", "เก ข้อสาม", "ก ข้อหนึ่ง"].enumerated() {
                let item = Fixtures.commitment(Commitment.ID("c\(index)"), in: plan, at: index, text: text)
                try CommitmentStore.insert(item, in: plan, by: house.coordinator(), tx)
            }
        }
    }

    @Test func `a plan can be renamed, and a stale form is a conflict`() async throws {
        let house = house
        try await house.database.write { tx throws in
            var plan = try PlanStore.get("plan", tx)
            plan.title = "แผนชื่อใหม่"
            plan.starts = Day(iso: "2026-10-01")
            try PlanStore.update(plan, by: house.coordinator(), tx)
            #expect(try PlanStore.get("plan", tx).title == "แผนชื่อใหม่")
            #expect(throws: StorageProblem.changedMeanwhile(record: "plan")) {
                try PlanStore.update(plan, by: house.coordinator(), tx)
            }
            plan.ends = Day(iso: "2026-09-01")
            #expect(throws: PlanningProblem.endsBeforeStart) {
                try PlanStore.update(plan, by: house.coordinator(), tx)
            }
            #expect(try PlanStore.list(programme: house.programme, tx).map(\.id) == ["plan"])
            #expect(try ProvinceStore.find("90", under: "plan", tx)?.id == "province")
            #expect(try HistoryStore.list(root: "plan", limit: 3, tx).first?.action == .planChanged)
        }
    }

    @Test func `a province has one plan under a shared plan`() async throws {
        let house = house
        await #expect(throws: StorageProblem.self) {
            try await house.database.write { tx throws in
                let second = Fixtures.plan("second", under: "plan", place: "90")
                try PlanStore.insert(second, by: house.coordinator(), tx)
            }
        }
    }

    @Test func `commitments come in their order or in that of a dictionary`() async throws {
        try await house.database.read { tx throws in
            #expect(try CommitmentStore.list(plan: "plan", tx).map(\.id) == ["c0", "c1", "c2"])
            let sorted = try CommitmentStore.listSorted(root: "plan", limit: 10, offset: 0, tx)
            #expect(sorted.map(\.id) == ["c2", "c1", "c0"])
            #expect(try CommitmentStore.list(ids: ["c1"], tx).map(\.text) == ["เก ข้อสาม"])
            #expect(try CommitmentStore.nextPosition(plan: "plan", tx) == 3)
        }
    }

    @Test func `a goal becomes an agreement and back with its history`() async throws {
        let house = house
        try await house.database.write { tx throws in
            var item = try CommitmentStore.get("c0", tx)
            item.kind = item.kind.switched
            try CommitmentStore.update(item, why: "ตกลงกันใหม่", by: house.coordinator(), tx)
            #expect(try CommitmentStore.get("c0", tx).kind == .goal)
            #expect(try HistoryStore.list(records: ["c0"], tx).first?.why == "ตกลงกันใหม่")
        }
    }

    @Test func `what was withdrawn leaves board, lists and search`() async throws {
        let house = house
        try await house.database.write { tx throws in
            let seed = CopySeed(commitment: "c0", organization: house.center, place: nil, state: .notStarted)
            try CopyStore.insert(seed, root: "plan", by: house.coordinator(), tx)
            #expect(try BoardStore.figures(root: "plan", tx).total == 1)
            #expect(throws: PlanningProblem.whyNeeded) {
                try CommitmentStore.withdraw("c0", version: 1, why: "", by: house.coordinator(), tx)
            }
            try CommitmentStore.withdraw("c0", version: 1, why: "ซ้ำกับข้ออื่น", by: house.coordinator(), tx)
            #expect(try CommitmentStore.count(root: "plan", tx) == 2)
            #expect(try BoardStore.figures(root: "plan", tx).total == 0)
            #expect(try CommitmentStore.search("ข้อสอง", within: .everything, limit: 5, tx).isEmpty)
            let next = try NextStore.list(
                organization: house.center,
                within: .everything,
                today: PlanningHouse.now.bangkokDay,
                tx
            )
            #expect(next.isEmpty)
        }
    }

    @Test func `a target is added, changed, and removed while nothing counts for it`() async throws {
        let house = house
        try await house.database.write { tx throws in
            let owner = PlanItem.commitment("c0")
            let measure = Target.Measure(.range, Quantity(3), upper: Quantity(5), unit: "หน่วย")
            try TargetStore.add(
                Fixtures.target("t", of: owner, measure),
                root: "plan",
                by: house.coordinator(),
                tx
            )
            var target = try #require(try TargetStore.find("t", tx))
            #expect(target.measure == measure)
            target.measure = Target.Measure(.atLeast, Quantity(4), unit: "หน่วย")
            target.baseline = Quantity(1)
            try TargetStore.update(target, root: "plan", by: house.coordinator(), tx)
            #expect(throws: StorageProblem.changedMeanwhile(record: "t")) {
                try TargetStore.update(target, root: "plan", by: house.coordinator(), tx)
            }
            let stored = try #require(try TargetStore.list(of: owner, tx).first)
            #expect(stored.measure?.comparator == .atLeast && stored.baseline == Quantity(1))
            try TargetStore.remove(stored, version: stored.version, root: "plan", by: house.coordinator(), tx)
            #expect(try TargetStore.list(of: owner, tx).isEmpty)
        }
    }

    @Test func `a target that news count for is changed, not removed`() async throws {
        let house = house
        await #expect(throws: PlanningProblem.targetHasProgress(count: 1)) {
            try await house.database.write { tx throws in
                let measure = Target.Measure(.exactly, Quantity(3), unit: "หน่วย")
                let target = Fixtures.target("t", of: .commitment("c0"), measure)
                try TargetStore.add(target, root: "plan", by: house.coordinator(), tx)
                let seed = CopySeed(
                    commitment: "c0",
                    organization: house.center,
                    place: nil,
                    state: .notStarted
                )
                let copy = try CopyStore.insert(seed, root: "plan", by: house.coordinator(), tx)
                let today = PlanningHouse.now.bangkokDay
                let news = News(item: .copy(copy.id), day: today, line: "หนึ่งแห่ง", quantity: Quantity(1))
                try ProgressStore.record(news, by: house.coordinator(), tx)
                #expect(try ProgressStore.list(commitment: "c0", tx).count == 1)
                #expect(try ProgressStore.list(root: "plan", limit: 5, tx).count == 1)
                try TargetStore.remove(
                    target,
                    version: target.version,
                    root: "plan",
                    by: house.coordinator(),
                    tx
                )
            }
        }
    }

    @Test func `an activity keeps its cost and cannot end before it starts`() async throws {
        let (house, plan) = (house, plan)
        try await house.database.write { tx throws in
            try ActivityStore.insert(
                Fixtures.activity("a", in: plan, at: 0),
                in: plan,
                by: house.coordinator(),
                tx
            )
            var item = try ActivityStore.get("a", tx)
            item.terms.cost = Baht("12,500.50")
            item.commitment = "c1"
            item.starts = Day(iso: "2026-03-01")
            try ActivityStore.update(item, why: "", by: house.coordinator(), tx)
            #expect(try ActivityStore.list(commitment: "c1", tx).map(\.cost?.satang) == [1_250_050])
            item = try ActivityStore.get("a", tx)
            item.due = Due(day: Day(iso: "2026-02-01"))
            #expect(throws: PlanningProblem.endsBeforeStart) {
                try ActivityStore.update(item, why: "", by: house.coordinator(), tx)
            }
            #expect(try ActivityStore.list(root: "plan", tx).count == 1)
            #expect(try ActivityStore.search("สมมุติ", within: .everything, limit: 5, tx).map(\.id) == ["a"])
        }
    }

    @Test func `a helper says what it contributes and can be taken away`() async throws {
        let house = house
        try await house.database.write { tx throws in
            var offer = HostOffer(item: .commitment("c0"), organization: house.krabi, role: .coHost)
            offer.contribution = "ให้ที่ประชุม"
            var hosting = try HostingStore.insert(offer, root: "plan", by: house.coordinator(), tx)
            hosting.contribution = "ให้ที่ประชุมและรถ"
            try HostingStore.update(hosting, by: house.coordinator(), tx)
            #expect(throws: StorageProblem.changedMeanwhile(record: hosting.id.rawValue)) {
                try HostingStore.remove(hosting, by: house.coordinator(), tx)
            }
            hosting = try #require(try HostingStore.find(hosting.id, tx))
            #expect(hosting.contribution == "ให้ที่ประชุมและรถ")
            try HostingStore.remove(hosting, by: house.coordinator(), tx)
            #expect(try HostingStore.list(of: .commitment("c0"), tx).isEmpty)
            #expect(try CopyStore.list(of: "c0", tx).count == 1, "the copy stays")
        }
    }
}

/// What is next, as a table.
struct NextRulesTests {
    static let today = Day(daysSince1970: 20_000)

    static func item(_ name: String, _ step: NextItem.Step, due: Int? = nil, news: Int? = nil) -> NextItem {
        NextItem(
            step: step,
            item: .activity(Activity.ID(name)),
            owner: .activity(Activity.ID(name)),
            label: BoardRow.Label(number: "", text: name),
            root: "plan",
            due: Due(day: due.map { today.adding(days: $0) }),
            lastNews: news.map { today.adding(days: -$0) },
            standing: .waiting,
            progress: nil
        )
    }

    @Test func `answers come first, then what is due or quiet, then the rest`() {
        let items = [
            Self.item("asked", .awaitSupport, due: 1), Self.item("later", .sendNews, due: 60, news: 3),
            Self.item("quiet", .sendNews, news: 31), Self.item("soon", .begin, due: 14),
            Self.item("overdue", .sendNews, due: -3, news: 1), Self.item("answer", .answer),
            Self.item("read", .readAnswer),
        ]
        let sorted = NextRules.sort(items, today: Self.today).map(\.label.text)
        #expect(sorted == ["answer", "read", "overdue", "soon", "quiet", "later", "asked"])
    }

    @Test(arguments: [
        (CommitmentCopy.State.proposed, false, false, NextItem.Step?.some(.answer)),
        (.notStarted, false, false, .begin), (.waiting, false, false, .sendNews),
        (.waiting, true, false, .awaitSupport),
        (.waiting, false, true, .readAnswer), (.done, false, false, nil), (.changeAsked, false, false, nil),
        (.notOurs, false, false, nil),
    ])
    func `each state has its next step`(
        _ state: CommitmentCopy.State,
        _ needs: Bool,
        _ answered: Bool,
        _ step: NextItem.Step?
    ) {
        #expect(NextRules.step(state, needsSupport: needs, hasAnswer: answered) == step)
    }
}
