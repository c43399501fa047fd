// SPDX-License-Identifier: Apache-2.0

import Kernel

/// From when until when something holds; an open side is not known or has no end.
struct Term: Sendable, Hashable {
    var starts: Day?
    var ends: Day?

    /// Whether it holds on a day.
    func runs(on day: Day) -> Bool { (starts ?? day) <= day && day <= (ends ?? day) }

    /// Whether two terms share a day.
    func overlaps(_ other: Term) -> Bool {
        let begins = max(starts ?? .distantPast, other.starts ?? .distantPast)
        return begins <= min(ends ?? .distantFuture, other.ends ?? .distantFuture)
    }

    /// Whether it ends within so many days from today, today included.
    func endsSoon(_ today: Day, within days: Int) -> Bool {
        guard let ends else { return false }
        return today <= ends && ends <= today.adding(days: days)
    }
}

extension Day {
    fileprivate static let distantPast = Day(daysSince1970: -500_000)
    fileprivate static let distantFuture = Day(daysSince1970: 2_000_000)
}
