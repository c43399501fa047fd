// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What the spine refuses.
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
    /// A measure's condition cannot be read at a place in it, counted in characters from 0.
    case badFilter(String, position: Int)
    /// A measure's definition does not hold together.
    case badMeasure(String, BadMeasure)
    /// No measure has this name.
    case noSuchMeasure(String)
    /// The measure is filled for the first time and cannot be shown yet.
    case notReady(measure: String)
    /// The measure is not kept apart by this key.
    case notKept(String, measure: String)
    /// Only stocks can be asked for on a day.
    case notAStock(measure: String)
    /// Facts are being added to the measure, so that none of them can change just now.
    case beingCounted(measure: String)
    /// The same file was imported before.
    case importedBefore(id: Int)
    /// Another import has not ended.
    case importUnderWay(id: Int)
    /// The import was given up while this one wrote it.
    case importGivenUp(id: Int)

    /// What is wrong with a definition.
    public enum BadMeasure: Sendable, Equatable {
        /// Its name or its kind is no code.
        case name
        /// More than two dimensions, or more than 60 combinations.
        case combinations
        /// A dimension's key or codes are no codes, or stand there twice.
        case codes
        /// An amount is not 1 to 4.
        case amount
    }

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
        case .badFilter: "facts.bad-filter"
        case .badMeasure: "facts.bad-measure"
        case .noSuchMeasure: "facts.no-such-measure"
        case .notReady: "facts.not-ready"
        case .notKept: "facts.not-kept"
        case .notAStock: "facts.not-a-stock"
        case .beingCounted: "facts.being-counted"
        case .importedBefore: "facts.imported-before"
        case .importUnderWay: "facts.import-under-way"
        case .importGivenUp: "facts.import-given-up"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .missing, .noSuchMeasure: .missing
        case .alreadyReversed, .isReversal, .beingCounted, .notReady, .importedBefore, .importUnderWay,
            .importGivenUp:
            .conflict
        case .badFilter, .badMeasure, .notKept, .notAStock: .invalid
        default: .broken
        }
    }

    /// What to do about it.
    public var text: Sentence { FactsText.sentence(for: self) }
}
