// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What of last round's plan goes on in the next one.
enum CarryOver {
    /// A commitment goes on unless every organization that took it is done, or none will take it.
    static func goesOn(_ copies: [CommitmentCopy]) -> Bool {
        let standing = copies.filter { $0.state != .notOurs }
        if copies.isEmpty { return true }
        return standing.contains { $0.state != .done }
    }

    /// An activity goes on unless it is done or given up.
    static func goesOn(_ state: Activity.State) -> Bool { state != .done && state != .dropped }

    /// Who is asked again: those who had not finished; the finished ones keep their face and their rest.
    static func asks(_ copy: CommitmentCopy) -> Bool { copy.state != .done && copy.state != .notOurs }

    /// The due date in the new round: dates of the old round do not hold there.
    static func due(_ due: Due, starts: Day?) -> Due {
        guard let day = due.day, let starts, day >= starts, due.instalment == nil else { return .unsaid }
        return due
    }
}
