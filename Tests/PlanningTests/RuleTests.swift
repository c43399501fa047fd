// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Testing

@testable import Planning

/// Who may say what to a copy, and how work moves.
struct CopyRulesTests {
    static let here = Organization.ID("here")

    static func copy(_ state: CommitmentCopy.State, news: Day? = nil) -> CommitmentCopy {
        CommitmentCopy(
            id: .init("copy"),
            commitment: .init("commitment"),
            organization: here,
            place: nil,
            state: state,
            note: "",
            respondedAt: nil,
            lastNews: news,
            needsSupport: false,
            measured: nil,
            version: 1
        )
    }

    @Test(arguments: [
        (CommitmentCopy.State.proposed, CopyAnswer.accept, CommitmentCopy.State.notStarted),
        (.changeAsked, .accept, .notStarted),
        (.notOurs, .accept, .notStarted),
        (.proposed, .askChange("ขอเลื่อน"), .changeAsked),
        (.notStarted, .askChange("ขอเลื่อน"), .changeAsked),
        (.proposed, .notOurs("ไม่ได้ทำเรื่องนี้"), .notOurs),
    ])
    func `an organization answers for itself`(
        _ state: CommitmentCopy.State,
        _ answer: CopyAnswer,
        _ next: CommitmentCopy.State
    ) throws {
        #expect(try CopyRules.respond(Self.copy(state), answer, by: Self.here) == next)
    }

    @Test func `nobody answers for somebody else`() {
        #expect(throws: PlanningProblem.notYours(record: "copy")) {
            try CopyRules.respond(Self.copy(.proposed), .accept, by: Organization.ID("there"))
        }
        #expect(throws: PlanningProblem.notYours(record: "copy")) {
            try CopyRules.respond(Self.copy(.proposed), .accept, by: nil)
        }
    }

    @Test func `a change and a no need a reason`() {
        for answer in [CopyAnswer.askChange(" "), .notOurs("")] {
            #expect(throws: PlanningProblem.whyNeeded) {
                try CopyRules.respond(Self.copy(.proposed), answer, by: Self.here)
            }
        }
    }

    @Test func `work that was begun cannot be called not ours`() {
        let day = Day(year: 2026, month: 1, day: 5)
        #expect(throws: PlanningProblem.cannotMove(from: "waiting", to: "not-ours")) {
            try CopyRules.respond(Self.copy(.waiting, news: day), .notOurs("x"), by: Self.here)
        }
    }

    @Test func `taken again after news it goes on where it was`() throws {
        let copy = Self.copy(.changeAsked, news: Day(year: 2026, month: 1, day: 5))
        #expect(try CopyRules.respond(copy, .accept, by: Self.here) == .waiting)
    }

    @Test(arguments: [
        (CommitmentCopy.State.done, true, false, true, CommitmentCopy.State.waiting),
        (.done, true, false, false, .notStarted), (.done, true, true, true, .done),
        (.done, false, false, true, .done),
        (.waiting, false, false, true, .waiting), (.waiting, false, false, false, .notStarted),
        (.proposed, false, false, false, .proposed),
    ])
    func `news taken back move a copy only as far as they had moved it`(
        _ state: CommitmentCopy.State,
        _ took: Bool,
        _ finishes: Bool,
        _ any: Bool,
        _ after: CommitmentCopy.State
    ) {
        let rest = ProgressRules.Rest(tookFinishing: took, finishes: finishes, any: any)
        #expect(ProgressRules.after(takingBackFrom: state, rest) == after)
    }

    @Test(arguments: [
        (CommitmentCopy.State.notStarted, CommitmentCopy.State.waiting, "", true),
        (.waiting, .done, "", true), (.notStarted, .done, "", true),
        (.done, .waiting, "", false), (.done, .waiting, "ยังขาดเอกสาร", true),
        (.waiting, .waiting, "", false), (.waiting, .proposed, "x", false), (.proposed, .done, "x", false),
    ])
    func `accepted work moves on, and back only with a reason`(
        _ from: CommitmentCopy.State,
        _ to: CommitmentCopy.State,
        _ why: String,
        _ allowed: Bool
    ) {
        let moved: Void? = try? CopyRules.move(Self.copy(from), to: to, why: why)
        #expect((moved != nil) == allowed)
    }

    @Test func `only what was refused can be proposed again`() {
        for state in CommitmentCopy.State.allCases {
            let allowed = state == .changeAsked || state == .notOurs
            let proposed: Void? = try? CopyRules.proposeAgain(Self.copy(state))
            #expect((proposed != nil) == allowed)
        }
    }
}

/// What a board says in one word.
struct StandingTests {
    @Test(arguments: [
        (CommitmentCopy.State.proposed, false, Standing.proposed), (.notStarted, false, .notStarted),
        (.waiting, false, .waiting), (.waiting, true, .needsSupport), (.done, true, .done),
        (.changeAsked, true, .changeAsked), (.notOurs, false, .notOurs),
    ])
    func `a copy's state and its open request give one word`(
        _ state: CommitmentCopy.State,
        _ needs: Bool,
        _ standing: Standing
    ) {
        #expect(Standing(state, needsSupport: needs) == standing)
    }

    @Test(arguments: [
        ([Standing.done, .done], Standing.done), ([.done, .notStarted], .waiting),
        ([.done, .waiting], .waiting),
        ([.done, .needsSupport, .proposed], .needsSupport), ([.done, .notOurs], .done),
        ([.notOurs], .notOurs),
        ([.notStarted, .notOurs], .notStarted), ([.done, .proposed], .proposed),
    ])
    func `a cell of several says what most needs an eye`(_ all: [Standing], _ one: Standing) {
        #expect(Standing.together(all) == one)
    }

    @Test func `an empty cell says nothing`() {
        #expect(Standing.together([]) == nil)
    }
}

/// Numbers as people type and read them.
struct QuantityTests {
    @Test(arguments: [
        ("6", "6"), ("1,250", "1,250"), ("2.5", "2.5"), ("0.125", "0.125"), ("007", "7"), ("60.0", "60"),
    ])
    func `a typed number keeps its value`(_ typed: String, _ shown: String) {
        #expect(Quantity(typed)?.text == shown)
    }

    @Test(arguments: ["", "-1", "1.2345", "x", "1.", ".5", "1e3", "9999999999999"])
    func `what is no count is refused`(_ typed: String) {
        #expect(Quantity(typed) == nil)
    }
}

/// How far a target has come.
struct TargetProgressTests {
    @Test(arguments: [(0, 2, 0), (1, 2, 50), (2, 2, 100), (5, 2, 100)])
    func `one of two is half`(_ reached: Int, _ aim: Int, _ percent: Int) {
        let measure = Target.Measure(.exactly, Quantity(aim), unit: "แห่ง")
        let progress = TargetProgress(measure: measure, steps: 0, measured: Quantity(reached))
        #expect(progress?.percent == percent)
    }

    @Test(arguments: [
        (Target.Comparator.atLeast, 3, 2, false), (.atLeast, 3, 3, true), (.exactly, 3, 3, true),
        (.atMost, 3, 3, true), (.atMost, 3, 4, false), (.about, 10, 9, true), (.about, 10, 8, false),
    ])
    func `a comparator says when it is met`(
        _ comparator: Target.Comparator,
        _ aim: Int,
        _ reached: Int,
        _ met: Bool
    ) {
        let measure = Target.Measure(comparator, Quantity(aim), unit: "แห่ง")
        #expect(TargetProgress.isMet(measure, reached: Quantity(reached)) == met)
    }

    @Test func `a rubric counts its steps from nothing`() {
        #expect(TargetProgress(measure: nil, steps: 4, measured: Quantity(1))?.aim == Quantity(3))
        #expect(TargetProgress(measure: nil, steps: 0, measured: nil) == nil)
    }
}

/// Who gets a copy.
struct FanOutTests {
    let here = Organization.ID("here")
    let there = Organization.ID("there")

    @Test func `one's own copy is taken at once, another's is proposed`() {
        let sharers = [here, there, here].map { Sharer(organization: $0, place: nil) }
        let seeds = FanOut.seeds(for: .init("c"), planPlace: nil, sharers: sharers, host: nil, own: here)
        #expect(seeds.map(\.organization) == [here, there])
        #expect(seeds.map(\.state) == [.notStarted, .proposed])
    }

    @Test func `a province's item goes to its host alone, or asks for one`() {
        let place = Kernel.ID<Place>("90")
        let sharers = [Sharer(organization: here, place: place)]
        let hosted = FanOut.seeds(for: .init("c"), planPlace: place, sharers: sharers, host: there, own: here)
        #expect(hosted.map(\.organization) == [there])
        #expect(
            FanOut.seeds(for: .init("c"), planPlace: place, sharers: sharers, host: nil, own: here).isEmpty
        )
    }
}

/// Targets that cannot be right.
struct TargetRulesTests {
    static func target(_ measure: Target.Measure?, rubric: [Target.RubricStep] = []) -> Target {
        Target(
            id: .init("t"),
            owner: .commitment(.init("c")),
            subsetOf: nil,
            position: 0,
            measure: measure,
            scope: Target.Scope(),
            rubric: rubric,
            baseline: nil,
            text: "",
            version: 1
        )
    }

    @Test func `a target below zero is refused`() {
        let measure = Target.Measure(.exactly, Quantity(thousandths: -1), unit: "คน")
        #expect(throws: PlanningProblem.targetNegative) { try TargetRules.check(Self.target(measure)) }
    }

    @Test func `a range that ends before it begins is refused`() {
        let measure = Target.Measure(.range, Quantity(5), upper: Quantity(3), unit: "คน")
        #expect(throws: PlanningProblem.rangeUpsideDown) { try TargetRules.check(Self.target(measure)) }
    }

    @Test func `a number without a unit is refused`() {
        let measure = Target.Measure(.exactly, Quantity(5), unit: " ")
        #expect(throws: PlanningProblem.unitMissing) { try TargetRules.check(Self.target(measure)) }
    }

    @Test func `a rubric needs two steps`() throws {
        #expect(throws: PlanningProblem.rubricTooShort) { try TargetRules.check(Self.target(nil)) }
        try TargetRules.check(Self.target(nil, rubric: RubricText.steps))
    }
}

/// Every refusal says in both languages what to do.
struct PlanningProblemTests {
    static let all: [PlanningProblem] = [
        .missing(record: "x"), .textEmpty, .textTooLong(most: 9), .whyNeeded, .endsBeforeStart,
        .cannotMove(from: "a", to: "b"), .notYours(record: "x"), .answerFirst, .hostTaken,
        .organizationNeeded,
        .targetNegative, .rangeUpsideDown, .unitMissing, .rubricTooShort, .targetHasProgress(count: 2),
        .dayAhead(day: Day(daysSince1970: 0)), .numberWithoutTarget, .targetUnknown, .stepUnknown,
        .quantityNegative,
        .alreadyTakenBack, .nothingToAccept, .alreadyUndone, .undoHasProgress(count: 1),
        .undoHasAnswers(count: 1),
        .undoHasEdits(count: 1), .undoNotLatest, .planClosed, .linkUnknown,
    ]

    @Test(arguments: all) func `a refusal speaks both languages and has its own code`(
        _ problem: PlanningProblem
    ) {
        #expect(!problem.text.thai.isEmpty && !problem.text.english.isEmpty)
        #expect(problem.code.hasPrefix("planning.") && problem.code != "planning.refused")
        let others = Self.all.filter { $0 != problem }
        #expect(!others.contains { $0.code == problem.code })
    }
}
