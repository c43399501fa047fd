// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Web

/// A refusal that can be mended in a form: said beside the field, while what was typed stays.
struct FormProblem: Sendable {
    let faults: [FormFault]
    private let status: Int
    private let retryAfter: Int?

    /// What the page itself found before anything was asked for.
    init(_ faults: [FormFault]) {
        self.faults = faults
        status = 422
        retryAfter = nil
    }

    /// A refusal of the rules; nil when no field can mend it.
    ///
    /// `known` is the field of the secret that is known already, where there is a new one as well.
    init?(mending problem: any Problem, known: String? = nil) {
        let own = problem as? AccessProblem
        let isShape = problem as? SealingProblem == .pinShape
        guard
            let field = own.flatMap({ $0.isAboutKnown ? known ?? $0.field : $0.field })
                ?? (isShape ? "pin" : nil)
        else { return nil }
        faults = [FormFault(field, problem.text)]
        retryAfter = own?.retryAfter
        status = retryAfter == nil ? ProblemPage(problem).status : 429
    }

    /// The page again with its faults, under the status that scripts understand.
    func mark(_ reply: Reply) -> Reply {
        var reply = reply
        reply.status = status
        if let retryAfter { reply.headers.append(("retry-after", String(retryAfter))) }
        return reply
    }
}

extension AccessProblem {
    /// The field of the form that mends it.
    fileprivate var field: String? {
        switch self {
        case .pinWeak, .wrongPin, .lockWaits, .lockGone, .tooOften: "pin"
        case .wrongSignIn, .loginShape, .loginTaken: "login"
        case .wrongCode, .codeWaits: "code"
        case .passwordShort, .passwordLong, .passwordKnown, .passwordHoldsName: "password"
        case .nameEmpty: "name"
        case .phoneShape: "phone"
        case .labelEmpty: "label"
        case .placeShape: "place"
        case .reasonShort, .openedTooMany: "reason"
        case .hoursTooMany: "hours"
        case .outlasts, .endsBeforeStart: "ends"
        case .notYours, .ownGrant, .noRole: "role"
        default: nil
        }
    }

    /// Whether it is about a PIN or password that was chosen before.
    fileprivate var isAboutKnown: Bool {
        switch self {
        case .wrongPin, .lockWaits, .lockGone, .wrongSignIn, .tooOften: true
        default: false
        }
    }

    /// Seconds until it is worth trying again.
    fileprivate var retryAfter: Int? {
        switch self {
        case .tooOften(let seconds): seconds
        case .lockWaits(let minutes), .codeWaits(let minutes): minutes * 60
        default: nil
        }
    }
}
