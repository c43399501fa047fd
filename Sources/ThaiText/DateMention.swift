// SPDX-License-Identifier: Apache-2.0

/// A place in a text that names a day, a period or a length of time.
public struct DateMention: Sendable, Equatable {
    /// How fine the text is about when.
    public enum Grain: String, Sendable, CaseIterable {
        /// A day with the time of day.
        case minute
        /// A day, or a run of days.
        case day
        /// A week from Monday to Sunday.
        case week
        /// The beginning, middle or end of a month.
        case part
        /// One month or several.
        case month
        /// Three months of a budget year or of a calendar year.
        case quarter
        /// Half a year.
        case half
        /// One calendar year or several.
        case year
        /// October to September.
        case fiscalYear = "fiscal-year"
        /// From 16 May to 15 May, as schools count.
        case schoolYear = "school-year"
        /// A length of time; its days are known only when it is anchored to a reference.
        case duration
    }

    /// What the words around a date say about its meaning.
    public enum Cue: String, Sendable, CaseIterable {
        /// Something is due then: ``DateMention/end`` is the last day.
        case deadline
        /// Counted from the day of the text.
        case relative
        /// Part of a file name; says when a photo was taken, never when an event was.
        case fileStamp = "file-stamp"
        /// The era is written out.
        case era
    }

    /// Where the words stand, in scalars of the text that was searched.
    public var span: Range<Int>
    /// The first day; nil when it cannot be known from the text and the reference.
    public var start: CalendarDay?
    /// The last day, inclusive; nil together with ``start``.
    public var end: CalendarDay?
    /// The single days of a list such as "5, 12 and 19"; empty for a run of days.
    public var days: [CalendarDay]
    /// How fine the text is.
    public var grain: Grain
    /// What the words around it say.
    public var cue: Cue?
    /// The time of day, when it stands beside the date.
    public var time: ClockMention?
    /// Other intervals that the same words could mean.
    public var alternatives: [ClosedRange<CalendarDay>]
    /// What is doubtful about it.
    public var warnings: [DateWarning]

    /// A mention with the given meaning.
    public init(
        span: Range<Int>,
        start: CalendarDay?,
        end: CalendarDay?,
        days: [CalendarDay] = [],
        grain: Grain,
        cue: Cue? = nil,
        time: ClockMention? = nil,
        alternatives: [ClosedRange<CalendarDay>] = [],
        warnings: [DateWarning] = []
    ) {
        self.span = span
        self.start = start
        self.end = end
        self.days = days
        self.grain = grain
        self.cue = cue
        self.time = time
        self.alternatives = alternatives
        self.warnings = warnings
    }
}

/// What is doubtful about a date in a text.
public enum DateWarning: String, Sendable, CaseIterable {
    /// The weekday that is written belongs to another day; the date is kept.
    case weekdayMismatch = "weekday-mismatch"
    /// No such day exists, as 31 April; the mention has no days.
    case impossibleDay = "impossible-day"
    /// No year is written; days are given only when there was a reference to choose the year by.
    case noYear = "no-year"
    /// No month is written; it was taken from the reference.
    case noMonth = "no-month"
    /// The last day is written before the first; "30-2 October" is read as beginning in September.
    case reversed
}
