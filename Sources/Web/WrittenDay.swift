// SPDX-License-Identifier: Apache-2.0

public import Kernel
import ThaiText

/// Days as people write and read them; stored days are ISO.
public enum WrittenDay {
    /// The first day of what was typed, in any Thai, English or ISO form.
    /// - Returns: nil when the text is no date.
    public static func start(_ text: String, today: Day) -> Day? {
        read(text, today)?.start.flatMap(day)
    }

    /// The last day of what was typed: "March 2569" ends on the 31st.
    /// - Returns: nil when the text is no date.
    public static func end(_ text: String, today: Day) -> Day? {
        read(text, today)?.end.flatMap(day)
    }

    /// A day written for a reader, such as `5 Feb 2026`; in Thai with the Buddhist year.
    public static func text(_ day: Day, _ language: Language) -> String {
        ThaiDates.write(calendarDay(day), language == .thai ? .short : .english)
    }

    /// A period written for a reader; an open end stays open, and nothing known is empty.
    public static func text(_ starts: Day?, _ ends: Day?, _ language: Language) -> String {
        if let starts, let ends, starts <= ends {
            let style: DateStyle = language == .thai ? .short : .english
            return ThaiDates.write(calendarDay(starts)...calendarDay(ends), style)
        }
        let sides = [starts.map { text($0, language) }, ends.map { text($0, language) }]
        return sides == [nil, nil] ? "" : "\(sides[0] ?? "…") – \(sides[1] ?? "…")"
    }

    private static func read(_ text: String, _ today: Day) -> DateMention? {
        ThaiDates.parse(text, reference: calendarDay(today))
    }

    private static func calendarDay(_ day: Day) -> CalendarDay {
        CalendarDay(daysSince1970: day.daysSince1970)
    }
    private static func day(_ day: CalendarDay) -> Day? { Day(iso: day.iso) }
}

extension Visit {
    /// A day as this reader writes it, in the Buddhist era in Thai.
    public func day(_ day: Day) -> String { WrittenDay.text(day, language) }

    /// A moment as this reader writes it, by the clock in Bangkok.
    public func moment(_ instant: Instant) -> String {
        "\(day(instant.bangkokDay)) \(instant.bangkokClock)\(say(WebText.clockSuffix))"
    }
}

extension Inputs {
    /// A day in any form that people type, the last one of a longer span; nil when the field is blank.
    /// - Throws: ``InputProblem/notADay(field:)``.
    public func findDay(_ name: String, today: Day) throws(InputProblem) -> Day? {
        guard let text = find(name) else { return nil }
        guard let day = WrittenDay.end(text, today: today) else { throw .notADay(field: name) }
        return day
    }
}
