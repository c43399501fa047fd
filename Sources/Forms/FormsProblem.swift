// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Everything that forms refuse, with what to do next.
public enum FormsProblem: Problem, Equatable {
    /// There is no such form, version or record.
    case missing
    /// The form has errors and cannot be opened.
    case notUsable
    /// Nobody can fill it in yet.
    case notOpen
    /// The record is in another state.
    case otherState
    /// A reason or question is needed.
    case reasonNeeded
    /// An organization must be chosen.
    case organizationNeeded
    /// The unit belongs to another organization, or there is none.
    case unitUnknown
    /// A member needs the unit in whose register the number stands.
    case unitNeeded
    /// The kind of fact was counted before with other amounts.
    case otherAmounts(kind: String)
    /// More questions than can have an index.
    case tooManyIndexes
    /// The sheet cannot be brought in as it is.
    case sheetUnusable
    /// The sheet has more rows than are taken at once.
    case sheetLong(rows: Int, most: Int)
    /// An answer is wrong.
    case refused(path: String)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .missing: "forms.missing"
        case .notUsable: "forms.not-usable"
        case .notOpen: "forms.not-open"
        case .otherState: "forms.other-state"
        case .reasonNeeded: "forms.reason-needed"
        case .organizationNeeded: "forms.organization-needed"
        case .unitUnknown: "forms.unit-unknown"
        case .unitNeeded: "forms.unit-needed"
        case .otherAmounts: "forms.other-amounts"
        case .tooManyIndexes: "forms.too-many-indexes"
        case .sheetUnusable: "forms.sheet-unusable"
        case .sheetLong: "forms.sheet-long"
        case .refused: "forms.refused"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .missing: .missing
        case .notOpen, .otherState: .conflict
        default: .invalid
        }
    }

    /// What to do about it.
    public var text: Sentence { FormsProblemText.sentence(for: self) }
}
