// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Everything that planning refuses, with what to do next.
public enum PlanningProblem: Problem, Equatable {
    /// There is no such record.
    case missing(record: String)
    /// A wording is empty.
    case textEmpty
    /// A wording is longer than can be worked with.
    case textTooLong(most: Int)
    /// A reason is needed for this step.
    case whyNeeded
    /// It ends before it begins.
    case endsBeforeStart
    /// It cannot move from the one state to the other.
    case cannotMove(from: String, to: String)
    /// Only the organization itself can answer.
    case notYours(record: String)
    /// The visitor may not speak for that organization.
    case notForThem
    /// The organization has not taken it yet.
    case answerFirst
    /// It has a main host already.
    case hostTaken
    /// Nobody said for which organization this is done.
    case organizationNeeded
    /// A target is below nothing.
    case targetNegative
    /// The upper end of a range is missing or below the lower one.
    case rangeUpsideDown
    /// A number without a unit.
    case unitMissing
    /// A rubric with fewer than two steps.
    case rubricTooShort
    /// By this day the planned curve asks for less than before.
    case curveFalls(day: Day)
    /// The planned curve has two steps on one day.
    case curveTwice(day: Day)
    /// The planned curve has more steps than can be followed.
    case curveTooLong(most: Int)
    /// There is no such indicator.
    case noIndicator(key: String)
    /// Nothing to plan: the period is empty or the target counts nothing.
    case curveNothing
    /// News count for this target already.
    case targetHasProgress(count: Int)
    /// News from a day that has not come.
    case dayAhead(day: Day)
    /// A number, but no target that counts.
    case numberWithoutTarget
    /// The target is not one of this item.
    case targetUnknown
    /// The rubric has no such step.
    case stepUnknown
    /// A count below nothing.
    case quantityNegative
    /// The news were taken back before.
    case alreadyTakenBack
    /// Nothing was chosen, or everything is in the plan already.
    case nothingToAccept
    /// The acceptance was undone before.
    case alreadyUndone
    /// News have come since: the plan is in use.
    case undoHasProgress(count: Int)
    /// Other organizations have answered since.
    case undoHasAnswers(count: Int)
    /// Someone has edited what was brought up to date.
    case undoHasEdits(count: Int)
    /// A later report was accepted into the same plan.
    case undoNotLatest
    /// The plan is closed.
    case planClosed
    /// The link was revoked or never existed.
    case linkUnknown
    /// The link's time is over.
    case linkExpired
    /// People of the organization have accounts: a link of another's making would speak over them.
    case linkNotNeeded

    /// Stable codes, dotted.
    public var code: String { "planning." + words.code }

    /// What it means to the one who asked.
    public var kind: ProblemKind { words.kind }

    /// What to do about it.
    public var text: Sentence { PlanningProblemText.sentence(for: self) }

    private var words: (code: String, kind: ProblemKind) {
        switch self {
        case .missing: ("missing", .missing)
        case .linkUnknown: ("link.unknown", .missing)
        case .linkExpired: ("link.expired", .missing)
        case .linkNotNeeded: ("link.not-needed", .forbidden)
        case .notYours: ("copy.not-yours", .forbidden)
        case .notForThem: ("organization.not-yours", .forbidden)
        case .alreadyTakenBack: ("progress.taken-back", .conflict)
        case .alreadyUndone: ("acceptance.undone", .conflict)
        case .undoHasProgress: ("acceptance.has-progress", .conflict)
        case .undoHasAnswers: ("acceptance.has-answers", .conflict)
        case .undoHasEdits: ("acceptance.has-edits", .conflict)
        case .undoNotLatest: ("acceptance.not-latest", .conflict)
        case .hostTaken: ("host.taken", .conflict)
        default: (refusal, .invalid)
        }
    }

    private var refusal: String {
        switch self {
        case .textEmpty: "text.empty"
        case .textTooLong: "text.too-long"
        case .whyNeeded: "why.needed"
        case .endsBeforeStart: "days.end-before-start"
        case .cannotMove: "state.cannot-move"
        case .answerFirst: "copy.answer-first"
        case .organizationNeeded: "organization.needed"
        case .targetNegative: "target.negative"
        case .rangeUpsideDown: "target.range"
        case .unitMissing: "target.unit"
        case .rubricTooShort: "target.rubric"
        case .targetHasProgress: "target.has-progress"
        case .curveFalls: "curve.falls"
        case .curveTwice: "curve.twice"
        case .curveTooLong: "curve.too-long"
        case .curveNothing: "curve.nothing"
        case .noIndicator: "target.no-indicator"
        case .dayAhead: "progress.day-ahead"
        case .numberWithoutTarget: "progress.no-target"
        case .targetUnknown: "progress.target-unknown"
        case .stepUnknown: "progress.step-unknown"
        case .quantityNegative: "progress.negative"
        case .nothingToAccept: "acceptance.nothing"
        case .planClosed: "plan.closed"
        default: "refused"
        }
    }
}
