// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The last ten months as the demo tells them, counted back from the house's own today.
struct DemoCalendar: Sendable {
    let today: Day

    /// The day so many days ago.
    func day(_ ago: Int) -> Day { today.adding(days: -ago) }

    /// A working moment on that day, in Bangkok; never later than now.
    func moment(_ ago: Int, minute: Int = 0) -> Instant {
        let morning = Int64(day(max(ago, 1)).daysSince1970) * 86_400 + 2 * 3600
        return Instant(milliseconds: (morning + Int64(minute) * 60) * 1000)
    }

    /// The Buddhist-era year of the day so many days ago.
    func year(_ ago: Int) -> Int { day(ago).year + 543 }
}

/// The parts of a programme's period: the one before it, and three of four months each.
enum DemoPeriod: Int, CaseIterable, Sendable {
    case lastYear, first, second, third

    /// Days ago that it began and that it ends; negative lies ahead.
    var daysAgo: (starts: Int, ends: Int) {
        switch self {
        case .lastYear: (665, 301)
        case .first: (300, 181)
        case .second: (180, 61)
        case .third: (60, -65)
        }
    }
}
