// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Partners
import Storage
import Testing

@testable import Planning

/// News, support and answers on a small plan.
struct WorkTests {
    let house: PlanningHouse
    let plan = Fixtures.plan("plan")

    init() async throws {
        house = try await PlanningHouse.make()
        let house = house
        let plan = plan
        try await house.database.write { tx throws in
            let doer = house.coordinator()
            try PlanStore.insert(plan, by: doer, tx)
            for (index, id) in ["count", "share", "steps"].enumerated() {
                let item = Fixtures.commitment(Commitment.ID(id), in: plan, at: index)
                try CommitmentStore.insert(item, in: plan, by: doer, tx)
                let measures: [Target.Measure?] = [
                    Target.Measure(.exactly, Quantity(2), unit: "แห่ง"),
                    Target.Measure(.atLeast, Quantity(60), unit: UnitWords.percent), nil,
                ]
                let target = Fixtures.target(Target.ID("t-" + id), of: .commitment(item.id), measures[index])
                try TargetStore.insert(target, tx)
                for seed in Self.seeds(item.id, house) {
                    try CopyStore.insert(seed, root: plan.id, by: doer, tx)
                }
            }
            try ActivityStore.insert(Fixtures.activity("act", in: plan, at: 0), in: plan, by: doer, tx)
        }
    }

    private static func seeds(_ commitment: Commitment.ID, _ house: PlanningHouse) -> [CopySeed] {
        let sharers = [
            Sharer(organization: house.center, place: nil), Sharer(organization: house.krabi, place: "81"),
        ]
        return FanOut.seeds(for: commitment, planPlace: nil, sharers: sharers, host: nil, own: house.center)
    }

    private func news(
        _ item: WorkItem,
        _ quantity: Quantity? = nil,
        step: Int? = nil,
        finishes: Bool = false,
        day: Day = PlanningHouse.now.bangkokDay
    ) -> News {
        News(item: item, day: day, line: "ทำแล้ว", quantity: quantity, rubricStep: step, finishes: finishes)
    }

    private func record(_ news: News, by doer: Doer) async throws -> Progress {
        try await house.database.write { tx in try ProgressStore.record(news, by: doer, tx) }
    }

    private func copy(_ commitment: Commitment.ID, _ organization: Organization.ID) async throws
        -> CommitmentCopy
    {
        try await house.copy(commitment, of: organization)
    }

    @Test func `news add up, move the copy and become a fact`() async throws {
        let copy = try await copy("count", house.center)
        _ = try await record(news(.copy(copy.id), Quantity(1)), by: house.coordinator(after: 1))
        _ = try await record(
            news(.copy(copy.id), Quantity(1), finishes: true),
            by: house.coordinator(after: 2)
        )
        let after = try await self.copy("count", house.center)
        #expect(after.state == .done && after.measured == Quantity(2))
        #expect(after.lastNews == PlanningHouse.now.bangkokDay)
        try await house.database.read { tx throws in
            let sum = try FactStore.sum(kind: ProgressStore.kind, tx)
            #expect(sum.count == 2 && sum.amounts == [2000])
        }
    }

    @Test func `news taken back reverse the fact and the state`() async throws {
        let copy = try await copy("count", house.center)
        let first = try await record(news(.copy(copy.id), Quantity(1)), by: house.coordinator(after: 1))
        let last = try await record(
            news(.copy(copy.id), Quantity(1), finishes: true),
            by: house.coordinator(after: 2)
        )
        let house = house
        try await house.database.write { tx throws in
            try ProgressStore.takeBack(last.id, why: "พิมพ์ผิด", by: house.coordinator(after: 3), tx)
        }
        let between = try await self.copy("count", house.center)
        #expect(between.state == .waiting && between.measured == Quantity(1))
        try await house.database.write { tx throws in
            try ProgressStore.takeBack(first.id, why: "พิมพ์ผิด", by: house.coordinator(after: 4), tx)
            let sum = try FactStore.sum(kind: ProgressStore.kind, tx)
            #expect(sum.count == 0 && sum.amounts == [0])
        }
        let after = try await self.copy("count", house.center)
        #expect(after.state == .notStarted && after.measured == nil && after.lastNews == nil)
        await #expect(throws: PlanningProblem.alreadyTakenBack) {
            try await house.database.write { tx throws in
                try ProgressStore.takeBack(first.id, why: "ซ้ำ", by: house.coordinator(after: 5), tx)
            }
        }
    }

    @Test func `news sent twice are recorded once`() async throws {
        var twice = news(.activity("act"))
        twice.id = "from-the-phone"
        _ = try await record(twice, by: house.coordinator())
        _ = try await record(twice, by: house.coordinator(after: 1))
        try await house.database.read { tx throws in
            #expect(try ProgressStore.list(of: .activity("act"), tx).count == 1)
            #expect(try ActivityStore.get("act", tx).state == .doing)
            #expect(try FactStore.sum(kind: ProgressStore.kind, tx).count == 1)
        }
    }

    @Test func `the latest share counts, shares are never added`() async throws {
        let copy = try await copy("share", house.center)
        let early = Day(daysSince1970: PlanningHouse.now.bangkokDay.daysSince1970 - 9)
        _ = try await record(news(.copy(copy.id), Quantity(55)), by: house.coordinator(after: 1))
        _ = try await record(news(.copy(copy.id), Quantity(40), day: early), by: house.coordinator(after: 2))
        #expect(try await self.copy("share", house.center).measured == Quantity(55))
    }

    @Test func `a rubric stands at its latest step`() async throws {
        let copy = try await copy("steps", house.center)
        _ = try await record(news(.copy(copy.id), step: 2), by: house.coordinator(after: 1))
        #expect(try await self.copy("steps", house.center).measured == Quantity(2))
        await #expect(throws: PlanningProblem.stepUnknown) {
            _ = try await record(news(.copy(copy.id), step: 9), by: house.coordinator(after: 2))
        }
    }

    @Test func `news from the organization itself accept what was proposed, from others not`() async throws {
        let copy = try await copy("count", house.krabi)
        #expect(copy.state == .proposed)
        await #expect(throws: PlanningProblem.answerFirst) {
            _ = try await record(news(.copy(copy.id)), by: house.coordinator(after: 1))
        }
        _ = try await record(news(.copy(copy.id)), by: house.doer(house.krabi, after: 2))
        #expect(try await self.copy("count", house.krabi).state == .waiting)
    }

    @Test func `what cannot be right is refused`() async throws {
        let item = WorkItem.copy(try await copy("count", house.center).id)
        let tomorrow = PlanningHouse.now.bangkokDay.adding(days: 1)
        let doer = house.coordinator()
        await #expect(throws: PlanningProblem.dayAhead(day: tomorrow)) {
            _ = try await record(news(item, day: tomorrow), by: doer)
        }
        await #expect(throws: PlanningProblem.numberWithoutTarget) {
            _ = try await record(news(.activity("act"), Quantity(1)), by: doer)
        }
        await #expect(throws: PlanningProblem.organizationNeeded) {
            _ = try await record(news(item), by: house.doer(nil))
        }
        var other = news(item, Quantity(1))
        other.target = "t-share"
        await #expect(throws: PlanningProblem.targetUnknown) { _ = try await record(other, by: doer) }
    }

    @Test func `a request for support marks the item until it is answered`() async throws {
        let item = WorkItem.copy(try await copy("count", house.center).id)
        let house = house
        let request = try await house.database.write { tx throws in
            try SupportStore.ask(.knowledge, "ขอวิทยากร", for: item, by: house.coordinator(), tx)
        }
        #expect(try await copy("count", house.center).needsSupport)
        try await house.database.write { tx throws in
            #expect(try SupportStore.open(root: "plan", tx).map(\.id) == [request.id])
            try SupportStore.answer(request.id, version: 1, "ไปได้วันศุกร์", by: house.doer(house.krabi), tx)
        }
        #expect(try await !copy("count", house.center).needsSupport)
        try await house.database.write { tx throws in
            try SupportStore.close(request.id, version: 2, by: house.coordinator(), tx)
        }
        await #expect(throws: PlanningProblem.cannotMove(from: "closed", to: "answered")) {
            try await house.database.write { tx throws in
                try SupportStore.answer(request.id, version: 3, "สาย", by: house.coordinator(), tx)
            }
        }
    }

    @Test func `two answers to one version conflict, and the first stays`() async throws {
        let copy = try await copy("count", house.krabi)
        let house = house
        try await house.database.write { tx throws in
            try CopyStore.respond(copy.id, version: 1, .accept, by: house.doer(house.krabi), tx)
        }
        await #expect(throws: StorageProblem.changedMeanwhile(record: copy.id.rawValue)) {
            try await house.database.write { tx throws in
                try CopyStore.respond(
                    copy.id,
                    version: 1,
                    .askChange("ขอเลื่อน"),
                    by: house.doer(house.krabi),
                    tx
                )
            }
        }
        #expect(try await self.copy("count", house.krabi).state == .notStarted)
    }

    @Test func `two edits of one version conflict, and the first stays`() async throws {
        let house = house
        let item = try await house.database.read { tx in try CommitmentStore.get("count", tx) }
        for (text, passes) in [("ถ้อยคำหนึ่ง", true), ("ถ้อยคำสอง", false)] {
            var edited = item
            edited.text = text
            let sent = edited
            let result = await Result {
                try await house.database.write { tx throws in
                    try CommitmentStore.update(sent, why: "", by: house.coordinator(), tx)
                }
            }
            let done: Void? = try? result.get()
            #expect((done != nil) == passes)
        }
        try await house.database.read { tx throws in
            #expect(try CommitmentStore.get("count", tx).text == "ถ้อยคำหนึ่ง")
        }
    }

    @Test func `every change stands in history and in an unbroken journal`() async throws {
        let copy = try await copy("count", house.krabi)
        let house = house
        try await house.database.write { tx throws in
            try CopyStore.respond(copy.id, version: 1, .askChange("ขอเลื่อน"), by: house.doer(house.krabi), tx)
            try CopyStore.proposeAgain(
                copy.id,
                version: 2,
                why: "ปรับแล้ว",
                by: house.coordinator(after: 1),
                tx
            )
            let history = try HistoryStore.list(records: [copy.id.rawValue], tx)
            #expect(history.map(\.action) == [.copyState, .copyAnswered, .copyProposed])
            #expect(history.map(\.why) == ["ปรับแล้ว", "ขอเลื่อน", ""])
            #expect(history[1].organization == house.krabi)
            let journal = try Journal.list(room: Planning.name, record: copy.id.rawValue, tx)
            #expect(journal.map(\.action) == ["copy.state", "copy.answered", "copy.proposed"])
            #expect(try Journal.verify(tx).faults.isEmpty)
        }
    }

    @Test func `an activity with another organization's host waits for its answer`() async throws {
        let house = house
        try await house.database.write { tx throws in
            let offer = HostOffer(item: .activity("act"), organization: house.krabi, role: .host)
            let hosting = try HostingStore.insert(offer, root: "plan", by: house.coordinator(), tx)
            #expect(hosting.state == .proposed)
            #expect(try ActivityStore.get("act", tx).state == .proposed)
            let second = HostOffer(item: .activity("act"), organization: house.satun, role: .host)
            #expect(throws: PlanningProblem.hostTaken) {
                try HostingStore.insert(second, root: "plan", by: house.coordinator(), tx)
            }
            try HostingStore.respond(hosting.id, version: 1, .accept, by: house.doer(house.krabi), tx)
            #expect(try ActivityStore.get("act", tx).state == .planned)
            #expect(try HostingStore.list(of: .activity("act"), tx).map(\.state) == [.accepted])
        }
    }

    @Test func `a host of a commitment gets its copy and one answer serves both`() async throws {
        let house = house
        try await house.database.write { tx throws in
            let offer = HostOffer(item: .commitment("count"), organization: house.satun, role: .host)
            try HostingStore.insert(offer, root: "plan", by: house.coordinator(), tx)
            let copies = try CopyStore.list(of: "count", tx)
            let copy = try #require(copies.first { $0.organization == house.satun })
            try CopyStore.respond(copy.id, version: copy.version, .accept, by: house.doer(house.satun), tx)
            #expect(try HostingStore.list(of: .commitment("count"), tx).map(\.state) == [.accepted])
        }
    }

    @Test func `an activity moves by its rules`() async throws {
        let house = house
        try await house.database.write { tx throws in
            try ActivityStore.move("act", version: 1, to: .doing, why: "", by: house.coordinator(), tx)
            #expect(throws: PlanningProblem.whyNeeded) {
                try ActivityStore.move("act", version: 2, to: .dropped, why: "", by: house.coordinator(), tx)
            }
            try ActivityStore.move("act", version: 2, to: .dropped, why: "งบหมด", by: house.coordinator(), tx)
            #expect(throws: PlanningProblem.cannotMove(from: "dropped", to: "done")) {
                try ActivityStore.move("act", version: 3, to: .done, why: "", by: house.coordinator(), tx)
            }
        }
    }

    @Test func `a plan goes from draft to closed and back only with a reason`() async throws {
        let house = house
        try await house.database.write { tx throws in
            let steps: [Plan.State] = [.agreed, .active, .closed]
            for (index, state) in steps.enumerated() {
                try PlanStore.move(
                    "plan",
                    version: index + 1,
                    to: state,
                    why: "",
                    by: house.coordinator(),
                    tx
                )
            }
            #expect(throws: PlanningProblem.whyNeeded) {
                try PlanStore.move("plan", version: 4, to: .active, why: "", by: house.coordinator(), tx)
            }
            #expect(try PlanStore.current(of: house.programme, tx) == nil)
        }
    }
}

extension Result where Failure == any Error {
    init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
