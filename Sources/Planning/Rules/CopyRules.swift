// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners

/// What an organization can say to something that was proposed to it.
public enum CopyAnswer: Sendable, Equatable {
    /// We take it.
    case accept
    /// We would take it with this change.
    case askChange(String)
    /// It is not ours, for this reason.
    case notOurs(String)

    /// What was said with it.
    var note: String {
        switch self {
        case .accept: ""
        case .askChange(let note), .notOurs(let note): note
        }
    }
}

/// How a copy may move; nobody answers for somebody else.
enum CopyRules {
    /// The state after an organization's answer.
    /// - Throws: `notYours` when another organization answers, `whyNeeded` without a note, `cannotMove`
    ///   once accepted.
    static func respond(
        _ copy: CommitmentCopy,
        _ answer: CopyAnswer,
        by organization: Organization.ID?
    ) throws(PlanningProblem) -> CommitmentCopy.State {
        guard organization == copy.organization else { throw .notYours(record: copy.id.rawValue) }
        switch answer {
        case .accept:
            guard !copy.state.isAccepted else { throw .cannotMove(from: copy.state.rawValue, to: "accept") }
            return copy.lastNews == nil ? .notStarted : .waiting
        case .askChange(let note):
            try ItemRules.check(why: note)
            guard copy.state != .done else {
                throw .cannotMove(from: copy.state.rawValue, to: "change-asked")
            }
            return .changeAsked
        case .notOurs(let note):
            try ItemRules.check(why: note)
            guard copy.lastNews == nil else { throw .cannotMove(from: copy.state.rawValue, to: "not-ours") }
            return .notOurs
        }
    }

    /// Only what was answered with a wish or a no can be proposed again.
    static func proposeAgain(_ copy: CommitmentCopy) throws(PlanningProblem) {
        guard copy.state == .changeAsked || copy.state == .notOurs else {
            throw .cannotMove(from: copy.state.rawValue, to: CommitmentCopy.State.proposed.rawValue)
        }
    }

    /// Whether accepted work may move so; back from done needs a reason.
    static func move(
        _ copy: CommitmentCopy,
        to state: CommitmentCopy.State,
        why: String
    ) throws(PlanningProblem) {
        guard copy.state.isAccepted else { throw .answerFirst }
        guard state.isAccepted, state != copy.state else {
            throw .cannotMove(from: copy.state.rawValue, to: state.rawValue)
        }
        if copy.state == .done || state == .notStarted { try ItemRules.check(why: why) }
    }
}
