// SPDX-License-Identifier: Apache-2.0

/// How a date is written for people.
public struct DateStyle: Hashable, Sendable {
    /// The tongue and the era that goes with it.
    public enum Language: Sendable {
        /// Thai, Buddhist era.
        case thai
        /// English, common era.
        case english
    }

    /// The tongue and its era.
    public var language: Language
    /// Whole month names, or their short forms.
    public var isLong: Bool
    /// Thai digits; ignored in English.
    public var hasThaiDigits: Bool

    /// A style by its parts.
    public init(language: Language = .thai, isLong: Bool = true, hasThaiDigits: Bool = false) {
        self.language = language
        self.isLong = isLong
        self.hasThaiDigits = hasThaiDigits
    }

    /// "5 กุมภาพันธ์ 2569".
    public static let long = DateStyle()
    /// Short names of months in the Buddhist era.
    public static let short = DateStyle(isLong: false)
    /// "๕ กุมภาพันธ์ ๒๕๖๙".
    public static let thaiDigits = DateStyle(hasThaiDigits: true)
    /// "5 Feb 2026".
    public static let english = DateStyle(language: .english, isLong: false)
    /// "5 February 2026".
    public static let englishLong = DateStyle(language: .english)

    /// A month by its number, 1 to 12.
    func name(ofMonth month: Int) -> String {
        let index = min(max(month, 1), 12) - 1
        switch language {
        case .thai: return isLong ? MonthNames.long[index] : MonthNames.short[index]
        case .english: return isLong ? MonthNames.english[index] : String(MonthNames.english[index].prefix(3))
        }
    }

    /// A year of the common era, in the era of the language.
    func text(ofYear year: Int) -> String {
        String(language == .thai ? year + Eras.buddhistOffset : year)
    }

    /// The finished text, in the digits of the style.
    func digits(_ text: String) -> String {
        hasThaiDigits && language == .thai ? ThaiDigits.thai(text) : text
    }
}

extension ThaiDates {
    /// A day, written for people.
    public static func write(_ day: CalendarDay, _ style: DateStyle = .short) -> String {
        let text = "\(day.day) \(style.name(ofMonth: day.month)) \(style.text(ofYear: day.year))"
        return style.digits(text)
    }

    /// A run of days, its month and year written once where its ends agree.
    ///
    /// "3–5 ก.พ. 2569", "30 ก.ย. – 2 ต.ค. 2569".
    public static func write(_ days: ClosedRange<CalendarDay>, _ style: DateStyle = .short) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        if first == last { return write(first, style) }
        if first.year != last.year { return "\(write(first, style)) – \(write(last, style))" }
        if first.month != last.month {
            return style.digits("\(first.day) \(style.name(ofMonth: first.month)) – ") + write(last, style)
        }
        return style.digits("\(first.day)–") + write(last, style)
    }

    /// A month of the common era, written for people: "กุมภาพันธ์ 2569".
    public static func write(month: Int, year: Int, _ style: DateStyle = .short) -> String {
        style.digits("\(style.name(ofMonth: month)) \(style.text(ofYear: year))")
    }

    /// A calendar year of the common era: "ปี 2569", "2026".
    public static func write(year: Int, _ style: DateStyle = .short) -> String {
        style.digits((style.language == .thai ? "ปี " : "") + style.text(ofYear: year))
    }

    /// A budget year of the Buddhist era: "ปีงบประมาณ 2569", "fiscal year 2026".
    public static func write(fiscalYear: Int, _ style: DateStyle = .short) -> String {
        let year = style.text(ofYear: fiscalYear - Eras.buddhistOffset)
        return style.digits((style.language == .thai ? "ปีงบประมาณ " : "fiscal year ") + year)
    }

    /// A quarter, 1 to 4, of a budget year of the Buddhist era: "ไตรมาสที่ 1 ปีงบประมาณ 2569".
    public static func write(quarter: Int, fiscalYear: Int, _ style: DateStyle = .short) -> String {
        let lead = style.language == .thai ? "ไตรมาสที่ \(quarter) " : "quarter \(quarter) of "
        return style.digits(lead) + write(fiscalYear: fiscalYear, style)
    }

    /// What was found, written in one style: the period's own name where it has one, else its days.
    /// - Returns: nil when the mention has no days.
    public static func write(_ mention: DateMention, _ style: DateStyle = .short) -> String? {
        guard let start = mention.start, let end = mention.end, start <= end else { return nil }
        let isOneMonth = start.year == end.year && start.month == end.month
        switch mention.grain {
        case .month where isOneMonth: return write(month: start.month, year: start.year, style)
        case .year where start.year == end.year: return write(year: start.year, style)
        case .fiscalYear where start.fiscalYear == end.fiscalYear:
            return write(fiscalYear: start.fiscalYear, style)
        default: return write(start...end, style)
        }
    }
}
