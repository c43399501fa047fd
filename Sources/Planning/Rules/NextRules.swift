// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What an organization is to do with an item next, if anything.
enum NextRules {
    /// After so many days without news an organization is reminded, even when nothing is due.
    static let quietDays = 30
    /// So many days ahead of a due date an item comes to the top.
    static let soonDays = 14

    /// What is next for a copy.
    static func step(_ state: CommitmentCopy.State, needsSupport: Bool, hasAnswer: Bool) -> NextItem.Step? {
        switch state {
        case .proposed: .answer
        case .changeAsked, .notOurs, .done: nil
        case .notStarted: hasAnswer ? .readAnswer : (needsSupport ? .awaitSupport : .begin)
        case .waiting: hasAnswer ? .readAnswer : (needsSupport ? .awaitSupport : .sendNews)
        }
    }

    /// What is next for an activity that an organization hosts.
    static func step(
        _ state: Activity.State,
        hosting: Hosting.State,
        needsSupport: Bool,
        hasAnswer: Bool
    ) -> NextItem.Step? {
        if hosting == .proposed, state != .done, state != .dropped { return .answer }
        guard hosting == .accepted else { return nil }
        return switch state {
        case .done, .dropped: nil
        case .proposed: .answer
        case .planned: hasAnswer ? .readAnswer : (needsSupport ? .awaitSupport : .begin)
        case .doing: hasAnswer ? .readAnswer : (needsSupport ? .awaitSupport : .sendNews)
        }
    }

    /// Answers first, then what is due soon or was quiet for long, then the rest by due date.
    static func sort(_ items: [NextItem], today: Day) -> [NextItem] {
        items.enumerated().sorted { left, right in
            let one = rank(left.element, today)
            let other = rank(right.element, today)
            return (one.0, one.1, left.offset) < (other.0, other.1, right.offset)
        }.map(\.element)
    }

    /// Whether it should be done within days.
    static func isPressing(_ item: NextItem, today: Day) -> Bool {
        if let days = item.days(from: today), days <= soonDays { return true }
        guard let last = item.lastNews else { return false }
        return today.daysSince1970 - last.daysSince1970 >= quietDays
    }

    private static func rank(_ item: NextItem, _ today: Day) -> (Int, Int) {
        let late = item.step == .awaitSupport
        let first = item.step == .answer || item.step == .readAnswer
        let group = late ? 3 : (first ? item.step.rawValue - 2 : (isPressing(item, today: today) ? 1 : 2))
        return (group, item.days(from: today) ?? 100_000)
    }
}
