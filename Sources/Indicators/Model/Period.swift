// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// The stretch of time that a figure is about, from one day to everything up to a day.
///
/// Years are counted in the Buddhist era. `FY2569Q1` is the first quarter of the Thai budget year 2569
/// (October to December 2568); `2569Q1` is January to March 2569.
public enum Period: Hashable, Sendable {
    /// One day, written `2026-02-05`.
    case day(Day)
    /// A week from Monday to Sunday after ISO 8601, written `2569W06`.
    case week(year: Int, week: Int)
    /// A calendar month, written `2569M02`.
    case month(year: Int, month: Int)
    /// Three calendar months, written `2569Q1`.
    case quarter(year: Int, quarter: Int)
    /// Six calendar months, written `2569H1`.
    case half(year: Int, half: Int)
    /// A calendar year, written `2569`.
    case year(Int)
    /// A budget year from October to September, written `FY2569`.
    case fiscalYear(Int)
    /// A quarter of a budget year, written `FY2569Q1`.
    case fiscalQuarter(year: Int, quarter: Int)
    /// The half of a budget year, written `FY2569H1`.
    case fiscalHalf(year: Int, half: Int)
    /// An instalment of a programme, written `I2@` and the programme's id.
    case instalment(programme: String, number: Int)
    /// Everything up to and with a day, written `..2026-02-05`.
    case cumulative(to: Day)
    /// Twelve months that end with a month, written `12M2569M02`.
    case lastTwelve(year: Int, month: Int)
    /// From one day to another, both counted, written `2026-02-05..2026-02-20`.
    case range(Day, Day)
}

/// The days of a period; an open beginning takes everything earlier.
public struct PeriodDays: Hashable, Sendable {
    /// The first day; nil has no beginning.
    public let first: Day?
    /// The last day.
    public let last: Day

    /// From one day to another; nil has no beginning.
    public init(_ first: Day?, _ last: Day) {
        self.first = first
        self.last = last
    }

    /// Whether a day lies in both.
    func overlaps(_ other: PeriodDays) -> Bool {
        let begins = first.map { $0 <= other.last } ?? true
        return begins && (other.first.map { $0 <= last } ?? true)
    }

    /// Whether it begins with the first and ends with the last day of a month: then month cells are enough.
    public var isWholeMonths: Bool {
        let ends = last.day == Day.length(ofMonth: last.month, year: last.year)
        return ends && (first.map { $0.day == 1 } ?? true)
    }
}
