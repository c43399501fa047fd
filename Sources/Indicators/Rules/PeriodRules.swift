// SPDX-License-Identifier: Apache-2.0

import Kernel

extension Period {
    /// The days it covers.
    /// - Parameter instalments: finds the days of a programme's instalment; the room asks the house for them.
    /// - Returns: nil for an instalment that nobody knows or that has no days.
    public func days(instalments: (_ programme: String, _ number: Int) throws -> PeriodDays?) rethrows
        -> PeriodDays?
    {
        if case .instalment(let programme, let number) = self { return try instalments(programme, number) }
        return calendarDays
    }

    /// The days it covers by the calendar alone; nil for instalments.
    public var calendarDays: PeriodDays? {
        switch self {
        case .day(let day): PeriodDays(day, day)
        case .week(let year, let week): Self.week(year, week)
        case .month(let year, let month): Self.months(year - 543, month, 1)
        case .quarter(let year, let quarter): Self.months(year - 543, quarter * 3 - 2, 3)
        case .half(let year, let half): Self.months(year - 543, half * 6 - 5, 6)
        case .year(let year): Self.months(year - 543, 1, 12)
        case .fiscalYear(let year): Self.months(year - 544, 10, 12)
        case .fiscalQuarter(let year, let quarter): Self.months(year - 544, 7 + quarter * 3, 3)
        case .fiscalHalf(let year, let half): Self.months(year - 544, 4 + half * 6, 6)
        case .instalment: nil
        case .cumulative(let last): PeriodDays(nil, last)
        case .lastTwelve(let year, let month): Self.months(year - 544, month + 1, 12)
        case .range(let first, let last): PeriodDays(first, last)
        }
    }

    /// The period just before it, of the same length; nil where there is no such thing.
    public var previous: Period? { moved(by: -1) }

    /// The same kind of period so many steps later, or earlier when negative.
    func moved(by steps: Int) -> Period? {
        func step(_ year: Int, _ part: Int, of parts: Int) -> (Int, Int) {
            let index = year * parts + part - 1 + steps
            return (index / parts, index % parts + 1)
        }
        switch self {
        case .day(let day): return .day(day.adding(days: steps))
        case .week:
            guard let monday = calendarDays?.first else { return nil }
            return Self.week(holding: monday.adding(days: 7 * steps))
        case .month(let year, let month):
            let (year, month) = step(year, month, of: 12)
            return .month(year: year, month: month)
        case .quarter(let year, let quarter):
            let (year, quarter) = step(year, quarter, of: 4)
            return .quarter(year: year, quarter: quarter)
        case .half(let year, let half):
            let (year, half) = step(year, half, of: 2)
            return .half(year: year, half: half)
        case .year(let year): return .year(year + steps)
        case .fiscalYear(let year): return .fiscalYear(year + steps)
        case .fiscalQuarter(let year, let quarter):
            let (year, quarter) = step(year, quarter, of: 4)
            return .fiscalQuarter(year: year, quarter: quarter)
        case .fiscalHalf(let year, let half):
            let (year, half) = step(year, half, of: 2)
            return .fiscalHalf(year: year, half: half)
        case .instalment(let programme, let number):
            return number + steps > 0 ? .instalment(programme: programme, number: number + steps) : nil
        case .lastTwelve(let year, let month):
            let (year, month) = step(year, month, of: 12)
            return .lastTwelve(year: year, month: month)
        case .cumulative, .range: return nil
        }
    }

    /// The week that a day lies in; it belongs to the year of its Thursday.
    static func week(holding day: Day) -> Period {
        let monday = day.adding(days: -weekday(day))
        let year = monday.adding(days: 3).year
        let first = firstMonday(year)
        return .week(year: year + 543, week: (monday.daysSince1970 - first.daysSince1970) / 7 + 1)
    }

    /// How many weeks a year of the common era has.
    static func weeks(in year: Int) -> Int {
        (firstMonday(year + 1).daysSince1970 - firstMonday(year).daysSince1970) / 7
    }

    private static func week(_ year: Int, _ week: Int) -> PeriodDays {
        let monday = firstMonday(year - 543).adding(days: 7 * (week - 1))
        return PeriodDays(monday, monday.adding(days: 6))
    }

    /// The Monday of the week that holds 4 January.
    private static func firstMonday(_ year: Int) -> Day {
        let fourth = Day(year: year, month: 1, day: 4) ?? Day(daysSince1970: 3)
        return fourth.adding(days: -weekday(fourth))
    }

    /// 0 for Monday to 6 for Sunday; 1 January 1970 was a Thursday.
    private static func weekday(_ day: Day) -> Int { ((day.daysSince1970 + 3) % 7 + 7) % 7 }

    /// So many months from a month on, which may lie beyond December.
    private static func months(_ year: Int, _ month: Int, _ count: Int) -> PeriodDays? {
        let start = year * 12 + month - 1
        let end = start + count - 1
        let length = Day.length(ofMonth: end % 12 + 1, year: end / 12)
        guard let first = Day(year: start / 12, month: start % 12 + 1, day: 1),
            let last = Day(year: end / 12, month: end % 12 + 1, day: length)
        else { return nil }
        return PeriodDays(first, last)
    }
}
