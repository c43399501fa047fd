// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What the spine refuses; each case is a mistake of the room that records, not of a person.
public enum FactsProblem: Problem, Equatable {
    /// A word that must be a code is empty, too long or holds free text.
    case notACode(field: String)
    /// The kind was recorded before with other scales, so its sums would not add up.
    case otherScales(kind: String)
    /// A fact has more amounts than its kind declares.
    case tooManyAmounts(kind: String)
    /// An amount is beyond ±10¹⁵, so that sums could overflow.
    case amountTooLarge(kind: String)
    /// There is no such fact.
    case missing(seq: Int)
    /// The fact was reversed before.
    case alreadyReversed(seq: Int)
    /// A reversal cannot be reversed; the fact is recorded anew instead.
    case isReversal(seq: Int)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .notACode: "facts.not-a-code"
        case .otherScales: "facts.other-scales"
        case .tooManyAmounts: "facts.too-many-amounts"
        case .amountTooLarge: "facts.amount-too-large"
        case .missing: "facts.missing"
        case .alreadyReversed: "facts.already-reversed"
        case .isReversal: "facts.is-reversal"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .missing: .missing
        case .alreadyReversed, .isReversal: .conflict
        default: .broken
        }
    }

    /// What to do about it.
    public var text: Sentence { FactsText.sentence(for: self) }
}
