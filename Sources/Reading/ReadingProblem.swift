// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What the review refuses.
public enum ReadingProblem: Problem, Equatable {
    /// There is no such report.
    case noReport
    /// The report's time was over: its text was deleted.
    case textDeleted
    /// The item is not in the draft, or no longer.
    case noItem
    /// The quantity is not in the item, or no longer.
    case noTarget
    /// No organization or person of that name is in the draft.
    case noSuchName
    /// A text is empty that must say something.
    case emptyText
    /// An answer without any answer.
    case emptyAnswer
    /// An answer for chosen items, but none was chosen.
    case nothingChosen
    /// An answer for chosen items that all have been answered.
    case nothingToFill
    /// The text cannot be cut there.
    case splitNowhere
    /// Something would become a part of itself.
    case insideItself
    /// The last day lies before the first.
    case daysReversed
    /// A day that cannot be understood.
    case unknownDay
    /// The span does not lie in the report's text.
    case badSpan
    /// A number that cannot be.
    case badNumber(field: String)
    /// More items than one draft may hold.
    case tooManyItems(most: Int)
    /// Nothing is left to undo.
    case nothingToUndo
    /// The plan was accepted; the draft stands still until that is undone.
    case alreadyAccepted
    /// There is no such line among what was learnt.
    case noLesson
    /// The secret link is unknown.
    case unknownLink
    /// The secret link was taken back.
    case revokedLink
    /// The secret link's time is over.
    case expiredLink

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .noReport: "reading.no-report"
        case .textDeleted: "reading.text-deleted"
        case .noItem: "reading.no-item"
        case .noTarget: "reading.no-target"
        case .noSuchName: "reading.no-such-name"
        case .emptyText: "reading.empty-text"
        case .emptyAnswer: "reading.empty-answer"
        case .nothingChosen: "reading.nothing-chosen"
        case .nothingToFill: "reading.nothing-to-fill"
        case .splitNowhere: "reading.split-nowhere"
        case .insideItself: "reading.inside-itself"
        case .daysReversed: "reading.days-reversed"
        case .unknownDay: "reading.unknown-day"
        case .badSpan: "reading.bad-span"
        case .badNumber: "reading.bad-number"
        case .tooManyItems: "reading.too-many-items"
        case .nothingToUndo: "reading.nothing-to-undo"
        case .alreadyAccepted: "reading.already-accepted"
        case .noLesson: "reading.no-lesson"
        case .unknownLink: "reading.link.unknown"
        case .revokedLink: "reading.link.revoked"
        case .expiredLink: "reading.link.expired"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .noReport, .noItem, .noTarget, .noLesson, .unknownLink: .missing
        case .revokedLink, .expiredLink: .forbidden
        case .alreadyAccepted, .noSuchName: .conflict
        case .tooManyItems: .tooMuch
        default: .invalid
        }
    }

    /// What to do about it.
    public var text: Sentence { ReviewProblemText.sentence(for: self) }
}
