// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Periods as people say them; the budget year is always written out with its months.
enum PeriodText {
    static func title(_ period: Period) -> Sentence {
        switch period {
        case .day(let day): both { WrittenDay.text(day, $0) }
        case .week(let year, let week):
            Sentence(
                "สัปดาห์ที่ \(week) ปี \(year)\(span(period, .thai))",
                "Week \(week), \(year - 543)\(span(period, .english))"
            )
        case .month(let year, let month):
            Sentence("\(months[month - 1].thai) \(year)", "\(months[month - 1].english) \(year - 543)")
        case .quarter(let year, let quarter):
            Sentence(
                "ไตรมาส \(quarter) ปีปฏิทิน \(year)\(span(period, .thai))",
                "Q\(quarter) \(year - 543)\(span(period, .english))"
            )
        case .half(let year, let half):
            Sentence(
                "ครึ่งปีที่ \(half) ปีปฏิทิน \(year)\(span(period, .thai))",
                "Half \(half) of \(year - 543)\(span(period, .english))"
            )
        case .year(let year): Sentence("ปีปฏิทิน \(year)", "\(year - 543)")
        case .fiscalYear(let year):
            Sentence(
                "ปีงบประมาณ \(year)\(span(period, .thai))",
                "Budget year \(year)\(span(period, .english))"
            )
        case .fiscalQuarter(let year, let quarter):
            Sentence(
                "ไตรมาส \(quarter) ปีงบประมาณ \(year)\(span(period, .thai))",
                "Q\(quarter) of budget year \(year)\(span(period, .english))"
            )
        case .fiscalHalf(let year, let half):
            Sentence(
                "ครึ่งปีที่ \(half) ปีงบประมาณ \(year)\(span(period, .thai))",
                "Half \(half) of budget year \(year)\(span(period, .english))"
            )
        case .instalment(_, let number): Sentence("งวดที่ \(number)", "Instalment \(number)")
        case .cumulative(let last):
            Sentence("สะสมถึง \(WrittenDay.text(last, .thai))", "All until \(WrittenDay.text(last, .english))")
        case .lastTwelve:
            Sentence("12 เดือนล่าสุด\(span(period, .thai))", "Last 12 months\(span(period, .english))")
        case .range(let first, let last): both { WrittenDay.text(first, last, $0) }
        }
    }

    /// A word short enough to stand under a point of a line.
    static func mark(_ period: Period) -> Sentence {
        switch period {
        case .month(let year, let month):
            Sentence(
                "\(shortMonths[month - 1]) \(year % 100)",
                "\(months[month - 1].english.prefix(3)) \((year - 543) % 100)"
            )
        case .quarter(let year, let quarter):
            Sentence("ไตรมาส \(quarter)/\(year % 100)", "Q\(quarter) \((year - 543) % 100)")
        case .fiscalQuarter(let year, let quarter):
            Sentence("งบ \(year % 100) ไตรมาส \(quarter)", "FY\(year % 100)Q\(quarter)")
        case .year(let year): Sentence("\(year)", "\(year - 543)")
        case .fiscalYear(let year): Sentence("ปีงบ \(year)", "FY\(year)")
        default: Sentence(period.description, period.description)
        }
    }

    /// The months in brackets, so that nobody takes a budget year for a calendar year.
    private static func span(_ period: Period, _ language: Language) -> String {
        guard let days = period.calendarDays, let first = days.first else { return "" }
        if case .week = period { return " (\(WrittenDay.text(first, days.last, language)))" }
        func say(_ day: Day) -> String {
            language == .thai
                ? "\(shortMonths[day.month - 1]) \(day.year + 543)"
                : "\(months[day.month - 1].english.prefix(3)) \(day.year)"
        }
        return " (\(say(first))–\(say(days.last)))"
    }

    private static func both(_ write: (Language) -> String) -> Sentence {
        Sentence(write(.thai), write(.english))
    }

    private static let shortMonths = [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]
    private static let months: [(thai: String, english: String)] = [
        ("มกราคม", "January"), ("กุมภาพันธ์", "February"), ("มีนาคม", "March"), ("เมษายน", "April"),
        ("พฤษภาคม", "May"), ("มิถุนายน", "June"), ("กรกฎาคม", "July"), ("สิงหาคม", "August"),
        ("กันยายน", "September"), ("ตุลาคม", "October"), ("พฤศจิกายน", "November"), ("ธันวาคม", "December"),
    ]
}
