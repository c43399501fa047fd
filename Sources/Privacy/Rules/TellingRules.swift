// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How a telling is closed, and its clock.
enum TellingRules {
    /// Days to tell people whose data came from others (PDPA s.25).
    static let days = 30

    static func due(_ received: Day) -> Day { received.adding(days: days) }

    static func daysLeft(_ telling: Telling, today: Day) -> Int {
        telling.due.daysSince1970 - today.daysSince1970
    }

    /// - Throws: ``PrivacyProblem`` when it is closed already, or nobody wrote how or why.
    static func check(_ telling: Telling, to state: Telling.State, answer: String) throws(PrivacyProblem) {
        guard telling.state == .open else { throw .requestClosed }
        guard state != .open else { throw .stateWrong }
        if answer.isEmpty { throw state == .told ? .answerEmpty : .reasonEmpty }
    }
}
