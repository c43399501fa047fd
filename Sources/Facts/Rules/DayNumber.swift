// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Days as facts store them: as the number 20260205, which sorts, is short and can be read.
enum DayNumber {
    static func number(_ day: Day) -> Int { day.year * 10_000 + day.month * 100 + day.day }

    /// A stored number is always a day; anything else reads as the first day there is.
    static func day(_ number: Int) -> Day {
        Day(year: number / 10_000, month: number / 100 % 100, day: number % 100) ?? Day(daysSince1970: 0)
    }

    /// The index of the ``Month`` that a stored day lies in.
    static func month(_ number: Int) -> Int { number / 10_000 * 12 + number / 100 % 100 - 1 }
}
