// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import ThaiText

/// Dates written for people, and read again.
struct DateWritingTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
        try #require(CalendarDay(year: year, month: month, day: day))
    }

    @Test func `days and runs of days are written in each style`() throws {
        let (first, last) = try (day(2026, 2, 3), day(2026, 2, 5))
        #expect(ThaiDates.write(last, .long) == "5 กุมภาพันธ์ 2569")
        #expect(ThaiDates.write(last) == "5 ก.พ. 2569")
        #expect(ThaiDates.write(last, .thaiDigits) == "๕ กุมภาพันธ์ ๒๕๖๙")
        #expect(ThaiDates.write(last, .english) == "5 Feb 2026")
        #expect(ThaiDates.write(last, .englishLong) == "5 February 2026")
        #expect(ThaiDates.write(first...last) == "3–5 ก.พ. 2569")
        #expect(try ThaiDates.write(day(2026, 9, 30)...day(2026, 10, 2)) == "30 ก.ย. – 2 ต.ค. 2569")
        #expect(
            try ThaiDates.write(day(2025, 12, 30)...day(2026, 1, 2), .long)
                == "30 ธันวาคม 2568 – 2 มกราคม 2569"
        )
        #expect(ThaiDates.write(last...last) == "5 ก.พ. 2569")
    }

    @Test func `periods are written by their names`() {
        #expect(ThaiDates.write(month: 2, year: 2026, .long) == "กุมภาพันธ์ 2569")
        #expect(ThaiDates.write(year: 2026) == "ปี 2569")
        #expect(ThaiDates.write(fiscalYear: 2569) == "ปีงบประมาณ 2569")
        #expect(ThaiDates.write(fiscalYear: 2569, .english) == "fiscal year 2026")
        #expect(ThaiDates.write(quarter: 1, fiscalYear: 2569, .thaiDigits) == "ไตรมาสที่ ๑ ปีงบประมาณ ๒๕๖๙")
        #expect(ThaiDates.write(quarter: 1, fiscalYear: 2569, .english) == "quarter 1 of fiscal year 2026")
    }

    @Test(arguments: ["ปีงบประมาณ 2569", "ปี 2569", "ก.พ. 2569", "3–5 ก.พ. 2569", "7 ก.พ. 2569"])
    func `what was found is written as it was`(_ text: String) throws {
        #expect(try ThaiDates.write(#require(ThaiDates.parse(text))) == text)
    }

    @Test(arguments: [DateStyle.long, .short, .thaiDigits, .english, .englishLong])
    func `what is written is read again`(_ style: DateStyle) throws {
        var random = SeededRandom(seed: 5)
        for _ in 0..<2000 {
            let start = CalendarDay(daysSince1970: Int.random(in: -20_000...60_000, using: &random))
            let end = start.adding(days: [0, 1, 3, 40, 400].randomElement(using: &random) ?? 0)
            let text = ThaiDates.write(start...end, style)
            let mention = try #require(ThaiDates.parse(text), "\(text)")
            #expect(mention.start == start && mention.end == end && mention.warnings.isEmpty, "\(text)")
        }
        for month in 1...12 {
            let mention = try #require(ThaiDates.parse(ThaiDates.write(month: month, year: 2024, style)))
            #expect(mention.start == CalendarDay(year: 2024, month: month, day: 1) && mention.grain == .month)
        }
        for quarter in 1...4 where style.language == .thai {
            let text = ThaiDates.write(quarter: quarter, fiscalYear: 2567, style)
            #expect(ThaiDates.parse(text)?.grain == .quarter, "\(text)")
        }
    }

    @Test func `days count on over months and years`() throws {
        let leap = try day(2024, 2, 29)
        #expect(leap.weekday == 4)
        #expect(leap.adding(days: 1).iso == "2024-03-01")
        #expect(leap.adding(months: 12).iso == "2025-02-28")
        #expect(leap.adding(months: -2).iso == "2023-12-29")
        #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
        #expect(try day(2025, 10, 1).fiscalYear == 2569)
    }
}
