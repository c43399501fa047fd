// SPDX-License-Identifier: Apache-2.0

import Files
import Foundation
import Kernel
import Places
import Reading
import Storage
import TestSupport
import Testing
import Web

@testable import Planning

/// What the review was told about measuring stands in the plan, and everywhere a plan is shown.
struct IndicatorTests {
    let house: PlanningHouse
    let report: Report.ID
    let acceptance: Acceptance
    /// The second goal of the shared plan, and an activity of Krabi: both were told in the review.
    let goal: Commitment
    let activity: Activity

    static let said = "นับจากทะเบียนสมาชิก"

    init() async throws {
        let house = try await PlanningHouse.make()
        let draft = KrabiSatunSongkhla.draft
        let task = try #require(draft.items.last { $0.kind == .activity && $0.placeCode == "81" }?.id)
        let (report, acceptance) = try await house.database.write { tx throws in
            let report = try house.report(draft, "รายงานสมมุติ", tx)
            let answer = Answer(scope: .chosen(ids: [2, task]), indicator: Self.said)
            try ReviewStore.append([.answer(answer)], to: report, actor: "local", now: PlanningHouse.now, tx)
            let proposal = try Self.propose(report, into: nil, tx)
            return (report, try AcceptStore.accept(proposal, house.choices, by: house.coordinator(), tx))
        }
        (goal, activity) = try await house.database.read { tx throws in
            let goals = try CommitmentStore.list(root: acceptance.sharedPlan, tx)
            let tasks = try ActivityStore.list(root: acceptance.sharedPlan, tx)
            return (
                try #require(goals.first { $0.judging.indicator != nil }),
                try #require(tasks.first { $0.terms.indicator != nil })
            )
        }
        self.house = house
        self.report = report
        self.acceptance = acceptance
    }

    private static func propose(_ report: Report.ID, into root: Plan.ID?, _ tx: Transaction) throws
        -> AcceptProposal
    {
        let reviewed = try ReviewStore.review(of: report, tx)
        return try AcceptStore.propose(
            reviewed.accepted,
            indicators: reviewed.indicators,
            report: report,
            into: root,
            tx
        )
    }

    @Test func `accepting carries it to the items that it was said of, and to no other`() async throws {
        #expect(goal.judging.indicator == Self.said && activity.terms.indicator == Self.said)
        #expect(goal.text == KrabiSatunSongkhla.draft.items[2].text)
        try await house.database.read { [acceptance] tx throws in
            let goals = try CommitmentStore.list(root: acceptance.sharedPlan, tx)
            let tasks = try ActivityStore.list(root: acceptance.sharedPlan, tx)
            #expect(goals.compactMap(\.judging.indicator).count == 1)
            #expect(tasks.compactMap(\.terms.indicator).count == 1)
        }
    }

    @Test(arguments: Language.allCases) func `it stands on the item's page, the A4 page and in the exports`(
        language: Language
    ) async throws {
        let province = try await house.database.read { [activity] tx in
            try PlanStore.get(activity.plan, tx).id
        }
        let root = acceptance.sharedPlan
        for path in [
            "/commitments/\(goal.id)", "/activities/\(activity.id)", "/plans/\(root)/sheet",
            "/plans/\(province)/sheet", "/plans/\(root)/export",
        ] {
            let reply = try await answer(Request(.get, path), language)
            #expect(String(decoding: reply.body, as: UTF8.self).contains(Self.said), "\(path)")
        }
        let head = language == .thai ? "วัดอย่างไร (ตัวชี้วัด)" : "How it is measured"
        let csv = try await answer(Request(.get, "/plans/\(root)/export"), language)
        #expect(String(decoding: csv.body, as: UTF8.self).prefix(400).contains(head))
    }

    @Test func `it is edited like the rest, and emptied; a form that does not ask leaves it alone`()
        async throws
    {
        try await edit(["text": goal.text, "version": "1", "indicator": "นับจากแบบประเมิน"])
        #expect(try await now() == "นับจากแบบประเมิน")
        try await edit(["text": goal.text, "version": "2"])
        #expect(try await now() == "นับจากแบบประเมิน")
        try await edit(["text": goal.text, "version": "3", "indicator": " "])
        #expect(try await now() == nil)
        let fields = ["text": activity.text, "version": "1", "indicator": "นับครั้ง", "cost": "500"]
        _ = try await answer(post("/activities/\(activity.id)/edit", fields))
        let edited = try await house.database.read { [activity] tx in try ActivityStore.get(activity.id, tx) }
        #expect(edited.terms == ActivityTerms(cost: Baht("500"), indicator: "นับครั้ง"))
    }

    @Test(arguments: [(Self.said, false), (nil, false), ("นับจากแบบประเมิน", true)])
    func `read again, only another wording of it is a change`(words: String?, isChange: Bool) async throws {
        let again = try await again(words)
        let item = try #require(again.shared.items.first { $0.source.id == 2 })
        if isChange {
            #expect(item.recognition == .changed(.commitment(goal.id), [.indicator(Self.said)]))
        } else {
            #expect(item.recognition == .alreadyThere(.commitment(goal.id)))
        }
    }

    @Test func `a change by reading again is taken, and put back when that is undone`() async throws {
        let proposal = try await again("นับจากแบบประเมิน")
        let second = try await house.database.write { [house] tx throws in
            try AcceptStore.accept(proposal, house.choices, by: house.coordinator(after: 5), tx)
        }
        #expect(second.counts == Acceptance.Counts(created: 0, changed: 1))
        #expect(try await now() == "นับจากแบบประเมิน")
        try await house.database.write { [house] tx in
            try AcceptStore.undo(second.id, by: house.coordinator(after: 6), tx)
        }
        #expect(try await now() == Self.said)
        try await house.database.write { [house, acceptance] tx in
            try AcceptStore.undo(acceptance.id, by: house.coordinator(after: 7), tx)
        }
        let kept = try await house.database.read { [report] tx in try ReviewStore.review(of: report, tx) }
        #expect(kept.indicators[2] == Self.said, "the review still knows it")
    }

    @Test func `what was kept of a change before there were indicators can still be read`() throws {
        let before = try AcceptedChange.Before.read(#"{"text":"ก","targets":[]}"#)
        #expect(before.indicator == nil && before.text == "ก")
    }

    @Test func `it goes on into the next round`() async throws {
        let next = try await house.database.write { [house, acceptance] tx throws in
            try CarryStore.carry(
                acceptance.sharedPlan,
                into: NextRound(title: "รอบถัดไป"),
                by: house.coordinator(after: 9),
                tx
            )
        }
        try await house.database.read { tx throws in
            let goals = try CommitmentStore.list(root: next.id, tx)
            let tasks = try ActivityStore.list(root: next.id, tx)
            #expect(goals.compactMap(\.judging.indicator) == [Self.said])
            #expect(tasks.compactMap(\.terms.indicator) == [Self.said])
        }
    }

    /// The same report handed in again, with something else said of measuring the goal.
    private func again(_ words: String?) async throws -> AcceptProposal {
        try await house.database.write { [house, acceptance] tx throws in
            let report = try house.report(KrabiSatunSongkhla.draft, "อีกครั้ง", tx)
            if let words {
                let answer = Answer(scope: .chosen(ids: [2]), indicator: words)
                let now = PlanningHouse.now
                try ReviewStore.append([.answer(answer)], to: report, actor: "local", now: now, tx)
            }
            return try Self.propose(report, into: acceptance.sharedPlan, tx)
        }
    }

    private func now() async throws -> String? {
        try await house.database.read { [goal] tx in try CommitmentStore.get(goal.id, tx).judging.indicator }
    }

    private func edit(_ fields: [String: String]) async throws {
        #expect(try await answer(post("/commitments/\(goal.id)/edit", fields)).status == 303)
    }

    private func post(_ path: String, _ fields: [String: String]) -> Request {
        let body = fields.map { "\($0)=\($1.replacingOccurrences(of: " ", with: "+"))" }.joined(
            separator: "&"
        )
        let headers = ["content-type": "application/x-www-form-urlencoded"]
        return Request(.post, path, headers: headers, body: Array(body.utf8))
    }

    private func answer(_ request: Request, _ language: Language = .thai) async throws -> Reply {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phakhi-\(UUID().uuidString)")
        let needs = PlanningNeeds(database: house.database, files: FileStore(root: folder.path))
        let (route, path) = try Router(Planning.routes(needs)).find(request)
        let visit = Visit(request: request, language: language, visitor: .local, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: path))
    }
}
