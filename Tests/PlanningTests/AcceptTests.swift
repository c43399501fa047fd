// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Kernel
import Partners
import Places
import Reading
import Storage
import Testing

@testable import Planning

/// From a confirmed draft to plans, and back.
struct AcceptTests {
    static func amounts(_ targets: [Target]) -> [String] {
        targets.compactMap(\.measure).map { measure in
            let upper = measure.upper.map { "-" + $0.text } ?? ""
            return "\(measure.comparator.rawValue) \(measure.quantity.text)\(upper) \(measure.unit)"
        }
    }

    /// Every quantity of a plan, in order, goals before activities.
    static func amounts(_ sheet: PlanSheet) -> [[String]] {
        sheet.commitments.map { amounts($0.targets) } + sheet.activities.map { amounts($0.targets) }
    }

    static func check(_ sheets: [PlanSheet]) throws {
        let shared = try #require(sheets.first)
        #expect(shared.commitments.count == 4)
        #expect(shared.activities.isEmpty)
        #expect(amounts(shared) == [["at-least 3-5 หน่วย"], [], [], ["at-least 60 ร้อยละ"]])
        #expect(shared.commitments[0].targets[0].scope.per == "จังหวัด")
        #expect(shared.commitments[3].targets[0].scope.percentOf != nil)
        let rubrics = shared.commitments.filter { $0.commitment.isQualitative }
        #expect(rubrics.count == 2)
        #expect(rubrics.allSatisfy { $0.targets.first?.rubric.count == 4 })
        let byPlace = Dictionary(
            uniqueKeysWithValues: sheets.compactMap { sheet in
                sheet.plan.place.map { ($0.rawValue, sheet) }
            }
        )
        #expect(byPlace.keys.sorted() == ["81", "90", "91"])
        let songkhla = try #require(byPlace["90"])
        #expect(
            amounts(songkhla) == [
                ["exactly 1 ชุด", "exactly 15 คน"], ["exactly 1 แผน"], [], ["exactly 5 หน่วย"], [],
            ]
        )
        let satun = try #require(byPlace["91"])
        #expect(
            amounts(satun) == [
                ["exactly 1 ชุด"], ["exactly 5 หน่วย"], ["exactly 3 คน"], [], ["exactly 5 หน่วย"],
            ]
        )
        try checkKrabi(try #require(byPlace["81"]))
    }

    private static func checkKrabi(_ krabi: PlanSheet) throws {
        let amounts = amounts(krabi).map { Set($0) }
        #expect(krabi.commitments.count == 4 && krabi.activities.count == 4)
        #expect(amounts[0] == ["exactly 15 คน", "exactly 1 ชุด"])
        #expect(amounts[1] == ["exactly 6 แห่ง"])
        #expect(amounts[2] == ["exactly 6 แห่ง", "exactly 2 แห่ง"])
        #expect(amounts[3].contains("exactly 6 แห่ง"))
        #expect(amounts[4].contains("exactly 15 คน"))
        #expect(amounts[5] == ["exactly 6 แห่ง"])
        #expect(amounts[6].contains("exactly 6 แห่ง"))
        #expect(amounts[7].contains("exactly 6 แห่ง"))
        let nested = krabi.commitments[2].targets
        #expect(nested.last?.subsetOf == nested.first?.id, "6, of which 2")
    }

    static func sheets(_ root: Plan.ID, _ tx: Transaction) throws -> [PlanSheet] {
        try PlanStore.tree(root, tx).map { try ProvinceStore.sheet($0.id, tx) }
    }

    @Test func `the second report becomes four goals and three provincial plans with every quantity`()
        async throws
    {
        let house = try await PlanningHouse.make()
        let acceptance = try await house.accept(KrabiSatunSongkhla.draft)
        let sheets = try await house.database.read { tx in try Self.sheets(acceptance.sharedPlan, tx) }
        try Self.check(sheets)
        #expect(acceptance.counts == Acceptance.Counts(created: 22, changed: 0))
    }

    @Test func `headings are left out unless someone wants them`() async throws {
        let house = try await PlanningHouse.make()
        let draft = KrabiSatunSongkhla.draft
        let proposal = try await house.database.read { tx throws in
            try AcceptStore.propose(draft, report: "r", into: nil, tx)
        }
        let left = proposal.items.filter { !$0.isSuggested }
        #expect(left.map(\.source.kind) == [.result, .result, .result, .topic, .topic, .topic])
        #expect(proposal.suggested == 22)
    }

    @Test func `a shared goal goes to everyone, a province's to its host, and nobody is assigned`()
        async throws
    {
        let house = try await PlanningHouse.make()
        let acceptance = try await house.accept(KrabiSatunSongkhla.draft)
        let sheets = try await house.database.read { tx in try Self.sheets(acceptance.sharedPlan, tx) }
        let states = sheets[0].commitments[0].copies.map { ($0.organization, $0.state) }
        #expect(states.count == 4)
        #expect(states.allSatisfy { $0.1 == ($0.0 == house.center ? .notStarted : .proposed) })
        let krabi = try #require(sheets.first { $0.plan.place == "81" })
        #expect(krabi.commitments.allSatisfy { $0.standings == [.noHost] })
        let songkhla = try #require(sheets.first { $0.plan.place == "90" })
        #expect(
            songkhla.commitments.allSatisfy { $0.hosts.map(\.state) == [.proposed] && $0.copies.count == 1 }
        )
        #expect(songkhla.activities.allSatisfy { $0.standing == .proposed })
    }

    @Test func `every item keeps its sentence and can be searched inside words`() async throws {
        let house = try await PlanningHouse.make()
        let draft = KrabiSatunSongkhla.draft
        let acceptance = try await house.accept(draft)
        try await house.database.read { tx throws in
            let items = try CommitmentStore.list(root: acceptance.sharedPlan, tx)
            #expect(items.allSatisfy { $0.origin.report == acceptance.report })
            let spans = draft.items.map(\.span)
            #expect(items.allSatisfy { item in item.origin.span.map { spans.contains($0) } ?? false })
            #expect(try CommitmentStore.search("บุคคลตัวอย่าง", within: .everything, limit: 10, tx).count == 1)
        }
    }

    @Test func `only what was chosen is taken`() async throws {
        let house = try await PlanningHouse.make()
        let plans = try await house.database.write { tx throws in
            let report = try house.report(KrabiSatunSongkhla.draft, "ก", tx)
            let proposal = try AcceptStore.propose(KrabiSatunSongkhla.draft, report: report, into: nil, tx)
            var choices = house.choices
            choices.taken = [1, 7]
            let acceptance = try AcceptStore.accept(proposal, choices, by: house.coordinator(), tx)
            return try Self.sheets(acceptance.sharedPlan, tx)
        }
        #expect(plans.map(\.plan.place) == [nil, "90"])
        #expect(plans.map(\.commitments.count) == [1, 1])
    }

    @Test func `nothing chosen is refused and leaves nothing behind`() async throws {
        let house = try await PlanningHouse.make()
        await #expect(throws: PlanningProblem.nothingToAccept) {
            try await house.database.write { tx throws in
                let report = try house.report(Draft(), "ก", tx)
                let proposal = try AcceptStore.propose(Draft(), report: report, into: nil, tx)
                _ = try AcceptStore.accept(proposal, house.choices, by: house.coordinator(), tx)
            }
        }
        try await house.database.read { tx throws in #expect(try PlanStore.list(tx).isEmpty) }
    }

    @Test func `the seed report itself gives the same plans`() async throws {
        let shared = ProcessInfo.processInfo.environment["PHAKHI_SHARED"] ?? "../shared"
        let file = "\(shared)/reading/seeds/002_dbccad03f48bd638.txt"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let house = try await PlanningHouse.make()
        let acceptance = try await house.accept(ReportReader().read(text))
        let sheets = try await house.database.read { tx in try Self.sheets(acceptance.sharedPlan, tx) }
        try Self.check(sheets)
    }
}

/// Taking an acceptance back.
struct UndoTests {
    @Test func `undone, nothing of it is left and the review is open again`() async throws {
        let house = try await PlanningHouse.make()
        let acceptance = try await house.accept(KrabiSatunSongkhla.draft)
        try await house.database.write { tx throws in
            try AcceptStore.undo(acceptance.id, by: house.coordinator(after: 1), tx)
        }
        try await house.database.read { tx throws in
            for table in ["plans", "commitments", "activities", "targets", "commitment_copies", "hostings"] {
                let count = try Self.count(table, tx)
                #expect(count == 0, "\(table)")
            }
            #expect(try CommitmentStore.search("บุคคลตัวอย่าง", within: .everything, limit: 10, tx).isEmpty)
            #expect(try ReportStore.find(acceptance.report, tx)?.state == .review)
            #expect(try Journal.verify(tx).faults.isEmpty)
        }
        await #expect(throws: PlanningProblem.alreadyUndone) {
            try await house.database.write { tx throws in
                try AcceptStore.undo(acceptance.id, by: house.coordinator(after: 2), tx)
            }
        }
    }

    static func count(_ table: String, _ tx: Transaction) throws -> Int? {
        switch table {
        case "plans": try tx.one("select count(*) as n from plans")
        case "commitments": try tx.one("select count(*) as n from commitments")
        case "activities": try tx.one("select count(*) as n from activities")
        case "targets": try tx.one("select count(*) as n from targets")
        case "hostings": try tx.one("select count(*) as n from hostings")
        default: try tx.one("select count(*) as n from commitment_copies")
        }
    }

    @Test func `after the first news it is refused`() async throws {
        let house = try await PlanningHouse.make()
        let acceptance = try await house.accept(KrabiSatunSongkhla.draft)
        let (goal, _) = try await house.goal(of: acceptance.sharedPlan)
        let copy = try await house.copy(goal.id, of: house.center)
        await #expect(throws: PlanningProblem.undoHasProgress(count: 1)) {
            try await house.database.write { tx throws in
                let doer = house.coordinator(after: 1)
                let news = News(item: .copy(copy.id), day: doer.now.bangkokDay, line: "เริ่มแล้ว")
                try ProgressStore.record(news, by: doer, tx)
                try AcceptStore.undo(acceptance.id, by: doer, tx)
            }
        }
        try await house.database.read { tx throws in
            #expect(
                try CommitmentStore.find(goal.id, tx) != nil,
                "the failed write left everything as it was"
            )
        }
    }

    @Test func `after another organization's answer it is refused, after one's own not`() async throws {
        let house = try await PlanningHouse.make()
        let acceptance = try await house.accept(KrabiSatunSongkhla.draft)
        let (goal, _) = try await house.goal(of: acceptance.sharedPlan)
        let copy = try await house.copy(goal.id, of: house.krabi)
        try await house.database.write { tx throws in
            try CopyStore.respond(copy.id, version: 1, .accept, by: house.doer(house.krabi), tx)
        }
        await #expect(throws: PlanningProblem.undoHasAnswers(count: 1)) {
            try await house.database.write { tx throws in
                try AcceptStore.undo(acceptance.id, by: house.coordinator(after: 1), tx)
            }
        }
    }

    @Test func `what someone added by hand stays`() async throws {
        let house = try await PlanningHouse.make()
        let acceptance = try await house.accept(KrabiSatunSongkhla.draft)
        try await house.database.write { tx throws in
            let plan = try PlanStore.get(acceptance.sharedPlan, tx)
            try CommitmentStore.insert(
                Fixtures.commitment("mine", in: plan, at: 9),
                in: plan,
                by: house.coordinator(),
                tx
            )
            try AcceptStore.undo(acceptance.id, by: house.coordinator(after: 1), tx)
            #expect(try CommitmentStore.list(plan: plan.id, tx).map(\.id) == ["mine"])
            #expect(try PlanStore.tree(plan.id, tx).count == 1)
        }
    }
}

/// A report that is read again.
struct ReadAgainTests {
    @Test func `the same report brings nothing new`() async throws {
        let house = try await PlanningHouse.make()
        let acceptance = try await house.accept(KrabiSatunSongkhla.draft)
        let proposal = try await house.database.read { tx throws in
            try AcceptStore.propose(KrabiSatunSongkhla.draft, report: "r", into: acceptance.sharedPlan, tx)
        }
        let known = proposal.items.filter { item in
            if case .alreadyThere = item.recognition { true } else { false }
        }
        #expect(known.count == 22)
        #expect(proposal.suggested == 0)
        await #expect(throws: PlanningProblem.nothingToAccept) {
            _ = try await house.accept(KrabiSatunSongkhla.draft, into: acceptance.sharedPlan, after: 5)
        }
    }

    static var revised: Draft {
        var draft = KrabiSatunSongkhla.draft
        draft.items[1].text = draft.items[1].text.replacingOccurrences(of: "3-5", with: "4-6")
        draft.targets[0].measure.quantity = 4
        draft.targets[0].measure.quantityMax = 6
        var make = DraftMaker()
        make.draft = draft
        make.item(.activity, "(3)", "ศึกษาดูงานกลุ่มออมทรัพย์ต้นแบบ", in: "91")
        return make.draft
    }

    @Test func `a revised report says what is new and what changed, and never touches news`() async throws {
        let house = try await PlanningHouse.make()
        let first = try await house.accept(KrabiSatunSongkhla.draft)
        let (goal, target) = try await house.goal(of: first.sharedPlan)
        let copy = try await house.copy(goal.id, of: house.krabi)
        try await house.database.write { tx throws in
            let doer = house.doer(house.krabi, after: 1)
            let news = News(
                item: .copy(copy.id),
                day: doer.now.bangkokDay,
                line: "ตั้งแล้ว",
                quantity: Quantity(2)
            )
            try ProgressStore.record(news, by: doer, tx)
        }
        let second = try await house.accept(Self.revised, into: first.sharedPlan, after: 5)
        #expect(second.counts == Acceptance.Counts(created: 1, changed: 1))
        #expect(second.sharedPlan == first.sharedPlan)
        try await house.database.read { tx throws in
            let changed = try CommitmentStore.get(goal.id, tx)
            #expect(changed.text.contains("4-6"))
            let targets = try TargetStore.list(of: .commitment(goal.id), tx)
            #expect(targets.map(\.id) == [target.id])
            #expect(AcceptTests.amounts(targets) == ["at-least 4-6 หน่วย"])
            let after = try CopyStore.get(copy.id, tx)
            #expect(
                after.state == .waiting && after.measured == Quantity(2) && after.version == copy.version + 1
            )
            #expect(try ProgressStore.list(of: .copy(copy.id), tx).count == 1)
        }
        try await undoes(second, first, goal, house)
    }

    private func undoes(_ second: Acceptance, _ first: Acceptance, _ goal: Commitment, _ house: PlanningHouse)
        async throws
    {
        await #expect(throws: PlanningProblem.undoNotLatest) {
            try await house.database.write { tx in
                try AcceptStore.undo(first.id, by: house.coordinator(after: 6), tx)
            }
        }
        try await house.database.write { tx throws in
            try AcceptStore.undo(second.id, by: house.coordinator(after: 6), tx)
            #expect(try CommitmentStore.get(goal.id, tx).text == goal.text)
            let targets = try TargetStore.list(of: .commitment(goal.id), tx)
            #expect(AcceptTests.amounts(targets) == ["at-least 3-5 หน่วย"])
            #expect(try ActivityStore.search("ออมทรัพย์", within: .everything, limit: 5, tx).isEmpty)
        }
    }

    @Test func `what was edited since cannot be put back silently`() async throws {
        let house = try await PlanningHouse.make()
        let first = try await house.accept(KrabiSatunSongkhla.draft)
        let (goal, _) = try await house.goal(of: first.sharedPlan)
        let second = try await house.accept(Self.revised, into: first.sharedPlan, after: 5)
        await #expect(throws: PlanningProblem.undoHasEdits(count: 1)) {
            try await house.database.write { tx throws in
                var item = try CommitmentStore.get(goal.id, tx)
                item.text = "ถ้อยคำใหม่"
                try CommitmentStore.update(item, why: "", by: house.coordinator(after: 6), tx)
                try AcceptStore.undo(second.id, by: house.coordinator(after: 7), tx)
            }
        }
    }

    @Test func `what was withdrawn does not come back by itself`() async throws {
        let house = try await PlanningHouse.make()
        let first = try await house.accept(KrabiSatunSongkhla.draft)
        let (goal, _) = try await house.goal(of: first.sharedPlan)
        let proposal = try await house.database.write { tx throws in
            try CommitmentStore.withdraw(
                goal.id,
                version: 1,
                why: "ตกลงกันใหม่",
                by: house.coordinator(after: 1),
                tx
            )
            return try AcceptStore.propose(KrabiSatunSongkhla.draft, report: "r", into: first.sharedPlan, tx)
        }
        #expect(proposal.suggested == 0)
    }

    @Test(arguments: [
        ("ได้หน่วยบริการชุมชน จำนวน 5 หน่วย", "ได้หน่วยบริการชุมชน  จำนวน 5 หน่วย", true),
        ("ได้หน่วยบริการชุมชน จำนวน 5 หน่วย", "ได้หน่วยบริการชุมชน จำนวน 7 หน่วย", true),
        ("ได้หน่วยบริการชุมชน จำนวน 5 หน่วย", "ได้บุคคลตัวอย่าง จำนวน 3 คน", false),
        ("ก", "ข", false),
    ])
    func `wordings are compared blind to blanks`(_ one: String, _ other: String, _ alike: Bool) {
        #expect((Similarity(one).to(Similarity(other)) >= Recognise.alike) == alike)
    }
}
