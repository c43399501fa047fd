// SPDX-License-Identifier: Apache-2.0

/// Days of one month as a text lists them, before its year is known.
struct DayGroup: Sendable {
    /// Runs of days, "3-5" being one run; empty when only the month is written.
    var runs: [ClosedRange<Int>] = []
    var month: Int
    /// Of the common era.
    var year: Int?
    var weekday: Int?
    var hasEra = false
    /// "30-2 October": the run began in the month before.
    var isWrapped = false
}

/// A first and a last day.
struct DayPair: Equatable, Sendable {
    var start: CalendarDay
    var end: CalendarDay

    init(_ start: CalendarDay, _ end: CalendarDay) {
        self.start = start
        self.end = end
    }

    init?(month: Int, year: Int) {
        guard let start = CalendarDay(year: year, month: month, day: 1) else { return nil }
        self.init(start, start.adding(months: 1).adding(days: -1))
    }

    /// A whole number of months from the first day of one.
    init?(from month: Int, year: Int, months: Int) {
        guard let start = CalendarDay(year: year, month: month, day: 1) else { return nil }
        self.init(start, start.adding(months: months).adding(days: -1))
    }

    var range: ClosedRange<CalendarDay> { start...max(start, end) }
}

/// What a reader found, before it is placed in the text.
struct DateFinding: Sendable {
    var pair: DayPair?
    var days: [CalendarDay] = []
    var grain: DateMention.Grain
    var cue: DateMention.Cue?
    var time: ClockMention?
    var alternatives: [ClosedRange<CalendarDay>] = []
    var warnings: [DateWarning] = []

    init(_ pair: DayPair?, grain: DateMention.Grain, cue: DateMention.Cue? = nil) {
        self.pair = pair
        self.grain = grain
        self.cue = cue
    }

    /// One day, or none when the day does not exist.
    init(day: CalendarDay?, cue: DateMention.Cue? = nil) {
        self.init(day.map { DayPair($0, $0) }, grain: .day, cue: cue)
    }

    func placed(_ span: Range<Int>) -> DateMention {
        DateMention(
            span: span,
            start: pair?.start,
            end: pair?.end,
            days: days,
            grain: grain,
            cue: cue,
            time: time,
            alternatives: alternatives,
            warnings: warnings
        )
    }
}
