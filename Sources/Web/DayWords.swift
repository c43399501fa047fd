// SPDX-License-Identifier: Apache-2.0

public import Kernel
import ThaiText

extension Visit {
    /// A day as this reader writes it: "5 ก.พ. 2569" or "5 Feb 2026".
    public func day(_ day: Day) -> String { day.text(language) }

    /// A moment as this reader writes it, by the clock in Bangkok.
    public func moment(_ instant: Instant) -> String {
        instant.bangkokDay.text(language) + " " + instant.bangkokClock
            + (language == .thai ? " น." : "")
    }
}

extension Day {
    /// The day in a language, in the Buddhist era in Thai.
    public func text(_ language: Language) -> String {
        guard let day = CalendarDay(year: year, month: month, day: self.day) else { return iso }
        return ThaiDates.write(day, language == .thai ? .short : .english)
    }

    /// Reads a day in any form that people type, Thai or ISO.
    /// - Parameters:
    ///   - text: such as "5 ก.พ. 69", "๕/๒/๒๕๖๙" or "สิ้นเดือนนี้"; a longer span means its last day.
    ///   - today: what "this month" and a missing year refer to.
    /// - Returns: nil when the text names no day.
    public static func read(_ text: String, today: Day) -> Day? {
        if let day = Day(iso: text) { return day }
        let reference = CalendarDay(year: today.year, month: today.month, day: today.day)
        guard let end = ThaiDates.parse(text, reference: reference)?.end else { return nil }
        return Day(year: end.year, month: end.month, day: end.day)
    }
}

extension Inputs {
    /// A day in any form that people type, or nil when the field is blank.
    /// - Throws: ``InputProblem/notADay(field:)``.
    public func findDay(_ name: String, today: Day) throws(InputProblem) -> Day? {
        guard let text = find(name) else { return nil }
        guard let day = Day.read(text, today: today) else { throw .notADay(field: name) }
        return day
    }
}
