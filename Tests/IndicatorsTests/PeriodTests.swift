// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Indicators

struct PeriodTests {
    @Test(arguments: [
        ("FY2569", "2025-10-01", "2026-09-30"), ("FY2569Q1", "2025-10-01", "2025-12-31"),
        ("FY2569Q2", "2026-01-01", "2026-03-31"), ("FY2569Q4", "2026-07-01", "2026-09-30"),
        ("FY2569H2", "2026-04-01", "2026-09-30"), ("2569Q1", "2026-01-01", "2026-03-31"),
        ("2569Q4", "2026-10-01", "2026-12-31"), ("2569", "2026-01-01", "2026-12-31"),
        ("2567M02", "2024-02-01", "2024-02-29"), ("2569H2", "2026-07-01", "2026-12-31"),
        ("12M2569M02", "2025-03-01", "2026-02-28"), ("12M2568M12", "2025-01-01", "2025-12-31"),
        ("2569W01", "2025-12-29", "2026-01-04"), ("2569W53", "2026-12-28", "2027-01-03"),
        ("2026-02-05", "2026-02-05", "2026-02-05"), ("2026-02-05..2026-02-20", "2026-02-05", "2026-02-20"),
    ])
    func `a period has its days and writes itself as it was read`(
        _ text: String,
        _ first: String,
        _ last: String
    ) throws {
        let period = try #require(Period(text))
        let days = try #require(period.calendarDays)
        #expect(days.first?.iso == first)
        #expect(days.last.iso == last)
        #expect(period.description == text)
    }

    @Test(arguments: [
        ("fy2569q1", "FY2569Q1"), ("2569-02", "2569M02"), ("2026-02", "2569M02"), ("FY2026", "FY2569"),
        ("2569-02-05", "2026-02-05"), (" 2569q3 ", "2569Q3"), ("..2026-02-05", "..2026-02-05"),
        ("I2@0194aa-B", "I2@0194aa-B"),
    ])
    func `other spellings are taken`(_ text: String, _ written: String) {
        #expect(Period(text)?.description == written)
    }

    @Test(arguments: [
        "", "2569Q5", "2569M13", "FY2569W02", "2568W53", "256", "2569Q", "2026-02-30",
        "2026-02-05..2026-02-01",
        "12M2569", "I0@x", "I1@", "FYQ1", "2569Q1x", "๒๕๖๙",
    ])
    func `what is no period is refused`(_ text: String) {
        #expect(Period(text) == nil)
    }

    @Test(arguments: [
        ("FY2569Q1", "FY2568Q4"), ("2569M01", "2568M12"), ("2569W01", "2568W52"),
        ("2026-01-01", "2025-12-31"),
        ("12M2569M01", "12M2568M12"), ("FY2569", "FY2568"), ("2569H1", "2568H2"), ("I2@p", "I1@p"),
    ])
    func `the period before it`(_ text: String, _ before: String) {
        #expect(Period(text)?.previous?.description == before)
    }

    @Test func `the quarters of a budget year are the days of the year, over every year end`() throws {
        for year in 2550...2590 {
            let whole = try #require(Period.fiscalYear(year).calendarDays)
            var next = whole.first
            for quarter in 1...4 {
                let days = try #require(Period.fiscalQuarter(year: year, quarter: quarter).calendarDays)
                #expect(days.first == next)
                next = days.last.adding(days: 1)
            }
            #expect(next == whole.last.adding(days: 1))
            #expect(whole.first?.fiscalYear == year && whole.last.fiscalYear == year)
        }
    }

    @Test func `every day lies in the week that holds it`() throws {
        for number in 18_000..<22_000 {
            let day = Day(daysSince1970: number)
            let week = Period.week(holding: day)
            let days = try #require(week.calendarDays)
            #expect(try #require(days.first) <= day && day <= days.last)
            #expect(Period(week.description) == week)
        }
    }

    @Test func `an instalment has the days that its programme gives it`() throws {
        let period = try #require(Period("I2@p1"))
        let day = Day(daysSince1970: 20_000)
        let days = period.days { programme, number in
            programme == "p1" && number == 2 ? PeriodDays(day, day) : nil
        }
        #expect(days == PeriodDays(day, day))
    }
}
