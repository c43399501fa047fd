// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What this room refuses.
public enum IndicatorsProblem: Problem, Equatable {
    /// There is no such indicator, table or published table.
    case missing(String)
    /// The short name belongs to another one.
    case keyTaken(String)
    /// A part of the definition cannot stay so.
    case wrongDefinition(Sentence)
    /// A change of a definition says why.
    case reasonNeeded
    /// What was written is no period.
    case wrongPeriod(String)
    /// What was written is no place.
    case wrongPlace(String)
    /// The instalment has no days.
    case noInstalment
    /// It cannot be told apart by this.
    case wrongDimension(String)
    /// A table of the same sensitive matter, cut otherwise, was published before.
    case publishedOtherwise(Sentence)
    /// The file has faults; the message names the first ones.
    case wrongFile(Sentence)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .missing: "indicators.missing"
        case .keyTaken: "indicators.key-taken"
        case .wrongDefinition: "indicators.wrong-definition"
        case .reasonNeeded: "indicators.reason-needed"
        case .wrongPeriod: "indicators.wrong-period"
        case .wrongPlace: "indicators.wrong-place"
        case .noInstalment: "indicators.no-instalment"
        case .wrongDimension: "indicators.wrong-dimension"
        case .publishedOtherwise: "indicators.published-otherwise"
        case .wrongFile: "indicators.wrong-file"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .missing: .missing
        case .keyTaken, .publishedOtherwise: .conflict
        default: .invalid
        }
    }

    /// What to do about it.
    public var text: Sentence { IndicatorsProblemText.sentence(for: self) }
}
