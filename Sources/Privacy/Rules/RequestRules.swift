// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How a request moves, and its clock.
enum RequestRules {
    /// Days to answer (PDPA s.30).
    static let days = 30

    static func due(_ received: Day) -> Day { received.adding(days: days) }

    static func daysLeft(_ request: PersonRequest, today: Day) -> Int {
        request.due.daysSince1970 - today.daysSince1970
    }

    /// - Throws: ``PrivacyProblem`` when the identity was not checked, or a refusal has no reason.
    static func check(
        _ request: PersonRequest,
        to state: PersonRequest.State,
        identity: String,
        answer: String
    ) throws(PrivacyProblem) {
        guard !request.state.isClosed else { throw .requestClosed }
        guard state != .received else { throw .stateWrong }
        if identity.isEmpty, request.identityNote.isEmpty, state != .refused { throw .identityEmpty }
        if state.isClosed, answer.isEmpty { throw state == .refused ? .reasonEmpty : .answerEmpty }
    }
}

/// The clock and the weighing of a breach.
enum BreachRules {
    /// Hours to tell the office after becoming aware (PDPA s.37(4)).
    static let hours = 72

    static func deadline(_ awareAt: Instant) -> Instant {
        Instant(milliseconds: awareAt.milliseconds + Int64(hours) * 3_600_000)
    }

    static func hoursLeft(_ breach: Breach, now: Instant) -> Int {
        Int((deadline(breach.awareAt).milliseconds - now.milliseconds) / 3_600_000)
    }

    /// What the weighing suggests; a person decides.
    static func suggested(_ weighing: Breach.Weighing) -> Breach.Risk {
        weighing.isSensitive && weighing.isVulnerable
            ? .high : weighing.isSensitive || weighing.isVulnerable ? .some : .none
    }

    /// Something has to have happened.
    static func check(_ weighing: Breach.Weighing) throws(PrivacyProblem) {
        if weighing.nature.isEmpty { throw .answerEmpty }
    }

    static func check(_ risk: Breach.Risk, _ reason: String, reported: Bool) throws(PrivacyProblem) {
        if risk == .none, !reported, reason.isEmpty { throw .reasonEmpty }
    }
}
