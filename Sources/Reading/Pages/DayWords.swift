// SPDX-License-Identifier: Apache-2.0

import Kernel
import ThaiText

/// Days as people write and read them.
enum DayWords {
    /// A day with the short month and the year of the reader's era.
    static func say(_ day: Day, _ language: Language) -> String {
        guard let calendar = CalendarDay(year: day.year, month: day.month, day: day.day) else {
            return day.iso
        }
        return ThaiDates.write(calendar, language == .thai ? .short : .english)
    }

    /// A run of days, with what its ends share written once.
    static func say(_ first: Day, _ last: Day, _ language: Language) -> String {
        guard let start = CalendarDay(year: first.year, month: first.month, day: first.day),
            let end = CalendarDay(year: last.year, month: last.month, day: last.day), start <= end
        else { return "\(first.iso) – \(last.iso)" }
        return ThaiDates.write(start...end, language == .thai ? .short : .english)
    }

    /// The day that someone typed, in any Thai form or ISO; the last one of a period.
    static func day(_ typed: String, today: Day) -> Day? {
        if let day = Day(iso: typed) { return day }
        let reference = CalendarDay(year: today.year, month: today.month, day: today.day)
        return ThaiDates.parse(typed, reference: reference)?.end
            .flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// What was typed or chosen as a due date; nil when nothing was.
    /// - Parameters:
    ///   - typed: free text, which goes first.
    ///   - chosen: the ISO day of one of the choices.
    ///   - choices: the due dates that were offered.
    ///   - today: for dates without a year.
    /// - Returns: the words with their day, where it is clear.
    static func due(typed: String?, chosen: String?, _ choices: [ReadingNeeds.DueChoice], today: Day)
        -> DraftDue?
    {
        if let typed {
            let named = choices.first { $0.title.thai == typed || $0.title.english == typed }
            return DraftDue(text: typed, day: named?.day ?? day(typed, today: today))
        }
        guard let chosen, let day = Day(iso: chosen) else { return nil }
        return DraftDue(text: choices.first { $0.day == day }?.title.thai ?? chosen, day: day)
    }
}
