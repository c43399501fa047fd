// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What this room refuses.
public enum PrivacyProblem: Problem, Equatable {
    /// There is no such record.
    case missing
    /// The link of a consent is unknown or was replaced.
    case linkUnknown
    /// Nobody can be that old.
    case ageWrong
    /// Nobody is named.
    case nameEmpty
    /// At that age someone else has to consent.
    case giverWrong(age: Int, isStrictlyPersonal: Bool)
    /// Paper or witness is not named.
    case evidenceEmpty
    /// The consent was answered or taken back already.
    case consentSettled
    /// A request that is closed stays as it is.
    case requestClosed
    /// A request cannot go there.
    case stateWrong
    /// It was not noted how it was made sure who asks.
    case identityEmpty
    /// A refusal or silence needs a reason.
    case reasonEmpty
    /// What was done is not noted.
    case answerEmpty
    /// A line of the record of processing needs its words.
    case wordsEmpty
    /// The file of what was erased cannot be written.
    case fileNotWritten
    /// There is no list of erasures under the given name.
    case listMissing
    /// Nothing of this kind can be erased.
    case notErasable(room: String)
    /// Nobody records this for that organization or programme.
    case ownerWrong
    /// A record that is to be kept is not named.
    case recordUnclear

    /// It is not said where data came from.
    case sourceEmpty
    /// So many people are on no photo.
    case peopleWrong
    /// The consent is not in force, or about something or somebody else.
    case consentElsewhere

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .missing: "privacy.missing"
        case .linkUnknown: "privacy.link-unknown"
        case .ageWrong: "privacy.age-wrong"
        case .nameEmpty: "privacy.name-empty"
        case .giverWrong: "privacy.giver-wrong"
        case .evidenceEmpty: "privacy.evidence-empty"
        case .consentSettled: "privacy.consent-settled"
        case .requestClosed: "privacy.request-closed"
        case .stateWrong: "privacy.state-wrong"
        case .identityEmpty: "privacy.identity-empty"
        case .reasonEmpty: "privacy.reason-empty"
        case .answerEmpty: "privacy.answer-empty"
        case .wordsEmpty: "privacy.words-empty"
        case .fileNotWritten: "privacy.file-not-written"
        case .listMissing: "privacy.list-missing"
        case .notErasable: "privacy.not-erasable"
        case .ownerWrong: "privacy.owner-wrong"
        case .recordUnclear: "privacy.record-unclear"
        case .sourceEmpty: "privacy.source-empty"
        case .peopleWrong: "privacy.people-wrong"
        case .consentElsewhere: "privacy.consent-elsewhere"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .missing, .linkUnknown, .notErasable: .missing
        case .consentSettled, .requestClosed: .conflict
        case .ownerWrong: .forbidden
        case .fileNotWritten: .broken
        default: .invalid
        }
    }

    /// What to do about it.
    public var text: Sentence { PrivacyProblemText.sentence(for: self) }
}
