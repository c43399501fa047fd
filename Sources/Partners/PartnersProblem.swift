// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What this room refuses.
public enum PartnersProblem: Problem, Equatable {
    /// There is no such organization.
    case noOrganization
    /// There is no such programme.
    case noProgramme
    /// A name is empty.
    case noName
    /// The last day lies before the first.
    case endsBeforeStart
    /// Two instalments carry the same number.
    case instalmentTwice(number: Int)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .noOrganization: "partners.organization.missing"
        case .noProgramme: "partners.programme.missing"
        case .noName: "partners.name.empty"
        case .endsBeforeStart: "partners.period.reversed"
        case .instalmentTwice: "partners.instalment.twice"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .noOrganization, .noProgramme: .missing
        case .noName, .endsBeforeStart, .instalmentTwice: .invalid
        }
    }

    /// What to do about it.
    public var text: Sentence { PartnersText.sentence(for: self) }
}
