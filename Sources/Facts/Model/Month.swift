// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A month of the calendar: the grain in which live figures are kept.
public struct Month: Hashable, Sendable, Comparable {
    /// Months since the year 0: the stored form, in which a quarter is three numbers in a row.
    public let index: Int

    /// A month by its stored form.
    public init(index: Int) {
        self.index = index
    }

    /// A month of a year of the common era.
    /// - Returns: nil unless the month is 1 to 12 and the year has four digits at most.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        index = year * 12 + month - 1
    }

    /// The month that a day lies in.
    public init(of day: Day) {
        index = day.year * 12 + day.month - 1
    }

    /// Year of the common era.
    public var year: Int { index / 12 }
    /// 1 to 12.
    public var month: Int { index % 12 + 1 }
    /// Its first day.
    public var first: Day { DayNumber.day(year * 10_000 + month * 100 + 1) }
    /// Its last day.
    public var last: Day {
        DayNumber.day(year * 10_000 + month * 100 + Day.length(ofMonth: month, year: year))
    }

    /// The month so many months later, or earlier when negative.
    public func adding(months: Int) -> Month { Month(index: index + months) }

    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
