// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What this room refuses.
public enum AccessProblem: Problem, Equatable {
    /// No such link was ever given out.
    case linkUnknown
    /// The link was used already.
    case linkUsed
    /// The link's time is over.
    case linkExpired
    /// The link was taken back.
    case linkRevoked
    /// The house already has an administrator.
    case setUpDone
    /// The PIN is one of those that everyone tries first.
    case pinWeak
    /// The PIN is wrong; so many tries are left.
    case wrongPin(left: Int)
    /// Too many wrong PINs: so many minutes to wait.
    case lockWaits(minutes: Int)
    /// Ten wrong PINs: this lock is gone.
    case lockGone
    /// Name and password do not belong together; never says which is wrong.
    case wrongSignIn
    /// The code of the authenticator is wrong or was used already.
    case wrongCode
    /// Too many wrong codes: so many minutes to wait.
    case codeWaits(minutes: Int)
    /// Too many tries from one place; seconds until the next.
    case tooOften(seconds: Int)
    /// A password has fewer letters than this.
    case passwordShort(length: Int)
    /// A password is longer than this.
    case passwordLong(length: Int)
    /// A password is one that everyone tries first.
    case passwordKnown
    /// A password holds the person's name.
    case passwordHoldsName
    /// A login name has letters that do not belong there.
    case loginShape
    /// Someone else has this login name.
    case loginTaken
    /// A name is empty.
    case nameEmpty
    /// A telephone number cannot be right.
    case phoneShape
    /// What a key is for is not said.
    case labelEmpty
    /// A key would work no day, or more than so many.
    case keyPeriod(days: Int)
    /// A reason says too little.
    case reasonShort(length: Int)
    /// A record is opened for longer than this.
    case hoursTooMany(hours: Int)
    /// Someone opened so many records in need within a day, and no more is allowed.
    case openedTooMany(count: Int)
    /// A record can be opened to be seen, not to be changed.
    case onlyReading
    /// There is no such account.
    case noAccount
    /// There is no such role.
    case noRole
    /// There is no such duty.
    case noGrant
    /// There is no such agreement.
    case noAgreement
    /// There is no such session.
    case noSession
    /// This phone is not known.
    case noDevice
    /// No such record was opened.
    case noOpening
    /// There is no such key.
    case noKey
    /// An authenticator was not set up.
    case noSecond
    /// An authenticator is set up already.
    case secondInForce
    /// For this a session has to begin with a password.
    case passwordFirst
    /// Nobody gives what they do not hold there themselves.
    case notYours
    /// Nobody gives to themselves.
    case ownGrant
    /// What is given lasts longer than the giver's own duty.
    case outlasts(ends: Day)
    /// The last day lies before the first.
    case endsBeforeStart
    /// Places are named by their official code.
    case placeShape
    /// The house would be left without an administrator.
    case lastAdministrator
    /// The account cannot be used any more.
    case accountClosed
    /// Someone with more reach closed the account.
    case closedByOthers

    /// Stable codes, dotted.
    public var code: String { "access." + words.code }

    /// What it means to the one who asked.
    public var kind: ProblemKind { words.kind }

    /// What to do about it.
    public var text: Sentence { AccessProblemText.sentence(for: self) }

    private var words: (code: String, kind: ProblemKind) {
        switch self {
        case .linkUnknown: ("link.missing", .missing)
        case .linkUsed: ("link.used", .conflict)
        case .linkExpired: ("link.expired", .conflict)
        case .linkRevoked: ("link.revoked", .conflict)
        case .setUpDone: ("set-up.done", .conflict)
        case .pinWeak: ("pin.weak", .invalid)
        case .wrongPin: ("pin.wrong", .invalid)
        case .lockWaits: ("lock.waits", .tooMuch)
        case .lockGone: ("lock.gone", .forbidden)
        case .wrongSignIn: ("sign-in.wrong", .invalid)
        case .wrongCode: ("code.wrong", .invalid)
        case .codeWaits: ("code.waits", .tooMuch)
        case .tooOften: ("too-often", .tooMuch)
        default: recordWords
        }
    }

    private var recordWords: (code: String, kind: ProblemKind) {
        switch self {
        case .noAccount: ("account.missing", .missing)
        case .noRole: ("role.missing", .missing)
        case .noGrant: ("grant.missing", .missing)
        case .noAgreement: ("agreement.missing", .missing)
        case .noSession: ("session.missing", .missing)
        case .noDevice: ("device.missing", .missing)
        case .noOpening: ("opening.missing", .missing)
        case .noKey: ("key.missing", .missing)
        case .noSecond: ("second.missing", .missing)
        case .secondInForce: ("second.in-force", .conflict)
        case .passwordFirst: ("password.first", .forbidden)
        case .notYours: ("grant.not-yours", .forbidden)
        case .ownGrant: ("grant.own", .forbidden)
        case .accountClosed: ("account.closed", .forbidden)
        case .closedByOthers: ("account.closed-by-others", .forbidden)
        case .lastAdministrator: ("administrator.last", .conflict)
        default: formWords
        }
    }

    private var formWords: (code: String, kind: ProblemKind) {
        switch self {
        case .passwordShort: ("password.short", .invalid)
        case .passwordLong: ("password.long", .invalid)
        case .passwordKnown: ("password.known", .invalid)
        case .passwordHoldsName: ("password.holds-name", .invalid)
        case .loginShape: ("login.shape", .invalid)
        case .loginTaken: ("login.taken", .invalid)
        case .nameEmpty: ("name.empty", .invalid)
        case .phoneShape: ("phone.shape", .invalid)
        case .labelEmpty: ("label.empty", .invalid)
        case .keyPeriod: ("key.period", .invalid)
        case .reasonShort: ("reason.short", .invalid)
        case .hoursTooMany: ("hours.too-many", .invalid)
        case .openedTooMany: ("opening.too-many", .tooMuch)
        case .onlyReading: ("opening.only-reading", .invalid)
        case .outlasts: ("grant.outlasts", .invalid)
        case .placeShape: ("place.shape", .invalid)
        default: ("period.reversed", .invalid)
        }
    }
}
