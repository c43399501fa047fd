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
    /// There is no such record of an organization, a person, a committee, a household or a programme.
    case noRecord
    /// An organization would belong to itself on some day.
    case ownParent
    /// The same person would hold the same position twice on one day.
    case positionTwice
    /// Two persons would hold a position on one day that only one can hold.
    case seatTaken
    /// The person was erased.
    case erased
    /// More than one person carries the name.
    case severalPersons
    /// Nobody carries the name.
    case noPerson
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
        case .noRecord: "partners.record.missing"
        case .ownParent: "partners.parent.ring"
        case .positionTwice: "partners.position.twice"
        case .seatTaken: "partners.position.taken"
        case .erased: "partners.person.erased"
        case .severalPersons: "partners.person.several"
        case .noPerson: "partners.person.unknown"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .noOrganization, .noProgramme, .noRecord: .missing
        case .noName, .endsBeforeStart, .instalmentTwice, .ownParent, .positionTwice, .seatTaken, .erased,
            .severalPersons, .noPerson:
            .invalid
        }
    }

    /// What to do about it.
    public var text: Sentence { PartnersText.sentence(for: self) }

    /// The field of a form beside which it is said.
    var field: String? {
        switch self {
        case .ownParent: "parent"
        case .positionTwice: "starts"
        case .seatTaken: "role"
        case .severalPersons, .noPerson, .erased: "person"
        case .instalmentTwice: "number"
        case .noOrganization, .noProgramme, .noRecord, .noName, .endsBeforeStart: nil
        }
    }
}
