// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// "วันนี้" and its like, unless the day itself stands beside it in a bracket.
    mutating func readRelativeDay(_ offset: Int) -> DateFinding? {
        let end = cursor.at
        cursor.skipBlanks()
        _ = cursor.take("(")
        cursor.skipBlanks()
        _ = cursor.take(DateWords.dayWords)
        cursor.skipBlanks()
        let isExplained = cursor.here.digit != nil && readFromDigit() != nil
        cursor.at = end
        guard !isExplained else { return nil }
        return DateFinding(day: reference?.adding(days: offset), cue: .relative)
    }

    /// "วันศุกร์นี้"; weeks start on Monday.
    func weekdayOfReference(_ weekday: Int, weeks: Int) -> DateFinding {
        let day = reference.map { $0.adding(days: weekday - $0.weekday + 7 * weeks) }
        return DateFinding(day: day, cue: .relative)
    }

    /// "วันที่ 28" alone: the day of the reference's month.
    mutating func readDayOfReference(weekday: Int?) -> DateFinding? {
        guard let first = cursor.takeDigits(1...2), (1...31).contains(first.value), cursor.here.digit == nil
        else {
            return nil
        }
        guard cursor.here != "/", !((cursor.here == "." || cursor.here == ":") && cursor.peek(1).digit != nil)
        else {
            return nil
        }
        var last = first.value
        let end = cursor.at
        if cursor.takeSpaced(DateWords.joints) == .through {
            cursor.skipBlanks()
            if let next = cursor.takeDigits(1...2), next.value > last, next.value <= 31 {
                last = next.value
            } else {
                cursor.at = end
            }
        } else {
            cursor.at = end
        }
        cursor.skipBlanks()
        // "the second day of the fair" counts days of something else.
        if cursor.take("ข"), cursor.take("อ"), cursor.take("ง") { return nil }
        cursor.at = end
        var finding = DateFinding(nil, grain: .day)
        finding.warnings = [.noYear, .noMonth]
        guard let reference else { return finding }
        let days = [first.value, last].map {
            CalendarDay(year: reference.year, month: reference.month, day: $0)
        }
        guard let start = days[0], let end = days[1] else { return impossible() }
        finding.pair = DayPair(start, end)
        return finding
    }

    /// "สัปดาห์หน้า", "อาทิตย์นี้".
    mutating func readRelativeWeek(from start: Int) -> DateFinding? {
        let isCounted = Cursor(cursor.text, at: start).lastBefore.digit != nil
        guard !isCounted, let offset = cursor.takeSpaced(DateWords.relative), !cursor.here.isThaiFollower
        else { return nil }
        let pair = reference.map { day -> DayPair in
            let monday = day.adding(days: 1 - day.weekday + 7 * offset)
            return DayPair(monday, monday.adding(days: 6))
        }
        return DateFinding(pair, grain: .week, cue: .relative)
    }

    /// "อีก 2 สัปดาห์" is a day, "ในอีก 5 ปีข้างหน้า" is all the time until then.
    mutating func readMore() -> DateFinding? {
        guard let span = takeSpan() else { return nil }
        let isPeriod = cursor.takeSpaced(DateWords.ahead) != nil
        let end = reference.map { Self.add(span, to: $0) }
        if isPeriod {
            let pair = reference.flatMap { start in end.map { DayPair(start, $0) } }
            return DateFinding(pair, grain: .duration, cue: .relative)
        }
        return DateFinding(day: end, cue: .relative)
    }

    /// "5 ปีข้างหน้า", "2 เดือนที่ผ่านมา" with nothing before it.
    mutating func readCountedSpan() -> DateFinding? {
        let start = cursor.at
        if let span = takeSpan() {
            if cursor.takeSpaced(DateWords.ahead) != nil {
                return DateFinding(
                    reference.map { DayPair($0, Self.add(span, to: $0)) },
                    grain: .duration,
                    cue: .relative
                )
            }
            if cursor.takeSpaced(DateWords.behind) != nil {
                return DateFinding(
                    reference.map { DayPair(Self.add(span, to: $0, times: -1), $0) },
                    grain: .duration,
                    cue: .relative
                )
            }
        }
        cursor.at = start
        return nil
    }

    /// "แผน 2 ปี": a length of time; only a plan is anchored, to the year of the reference.
    mutating func readLasting(isPlan: Bool) -> DateFinding? {
        guard let span = takeSpan(), !cursor.here.isThaiFollower else { return nil }
        var finding = DateFinding(nil, grain: .duration)
        if isPlan, case .months(let months) = span, months % 12 == 0, let reference {
            finding.pair = DayPair(from: 1, year: reference.year, months: months)
        }
        return finding
    }

    /// "3 เดือน".
    mutating func takeSpan() -> DateWords.Span? {
        let saved = cursor.at
        cursor.skipBlanks()
        if let number = cursor.takeDigits(1...3), number.value > 0 {
            cursor.skipBlanks(2)
            switch cursor.take(DateWords.spans) {
            case .days(let days): return .days(days * number.value)
            case .months(let months): return .months(months * number.value)
            case nil: break
            }
        }
        cursor.at = saved
        return nil
    }

    static func add(_ span: DateWords.Span, to day: CalendarDay, times: Int = 1) -> CalendarDay {
        switch span {
        case .days(let days): day.adding(days: days * times)
        case .months(let months): day.adding(months: months * times)
        }
    }
}
