// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// "12/03/2562", "28.09.2565", "2565-09-28", "12-14/3/62", "1/10/65 - 30/9/66".
    mutating func readNumeric() -> DateFinding? {
        let start = cursor.at
        let opening = takeOpeningDay()
        guard let first = takeNumericDay() else {
            cursor.at = start
            return nil
        }
        guard let day = first.day else { return impossible() }
        if let opening {
            guard let from = CalendarDay(year: day.year, month: day.month, day: opening) else {
                return impossible()
            }
            return DateFinding(DayPair(min(from, day), max(from, day)), grain: .day)
        }
        let end = cursor.at
        _ = cursor.skipBracket()
        if cursor.takeSpaced(DateWords.joints) == .through {
            cursor.skipBlanks()
            _ = cursor.take(DateWords.dayWords)
            cursor.skipBlanks()
            if let last = takeNumericDay()?.day, last >= day {
                return DateFinding(DayPair(day, last), grain: .day)
            }
        }
        cursor.at = end
        return DateFinding(day: day)
    }

    /// What is found where the words name a day that does not exist.
    func impossible() -> DateFinding {
        var finding = DateFinding(nil, grain: .day)
        finding.warnings = [.impossibleDay]
        return finding
    }

    /// "12-" before "14/3/62".
    private mutating func takeOpeningDay() -> Int? {
        let saved = cursor.at
        if let number = cursor.takeDigits(1...2), (1...31).contains(number.value) {
            cursor.skipBlanks(1)
            if cursor.here == "-" || cursor.here == "–" {
                cursor.at += 1
                cursor.skipBlanks(1)
                let second = cursor.at
                if let last = cursor.takeDigits(1...2), last.value > number.value, cursor.here == "/" {
                    cursor.at = second
                    return number.value
                }
            }
        }
        cursor.at = saved
        return nil
    }

    /// One full numeric date; `day` is nil when it names no existing day.
    private mutating func takeNumericDay() -> (day: CalendarDay?, isWhole: Bool)? {
        let start = cursor.at
        guard let parts = takeThreeNumbers(), cursor.here.digit == nil else {
            cursor.at = start
            return nil
        }
        // A fourth part makes it an address or a version number.
        if cursor.here == parts.separator, cursor.peek(1).digit != nil {
            cursor.at = start
            return nil
        }
        let (first, second, third) = (parts.numbers[0], parts.numbers[1], parts.numbers[2])
        if first.count == 4, third.count <= 2, let year = Eras.commonYear(first.value, digits: 4) {
            guard (1...12).contains(second.value) else { return rejected(start) }
            return (CalendarDay(year: year, month: second.value, day: third.value), true)
        }
        let isShort = third.count == 2
        guard first.count <= 2, third.count == 4 || (isShort && parts.separator != ".") else {
            return rejected(start)
        }
        guard let year = Eras.commonYear(third.value, digits: third.count) else { return rejected(start) }
        guard (1...31).contains(first.value), (1...12).contains(second.value) else { return rejected(start) }
        // "08-12-62" is as often a part of a telephone number.
        if isShort, parts.separator == "-", third.value < 40 { return rejected(start) }
        return (CalendarDay(year: year, month: second.value, day: first.value), true)
    }

    private mutating func rejected(_ start: Int) -> (day: CalendarDay?, isWhole: Bool)? {
        cursor.at = start
        return nil
    }

    private typealias Written = (value: Int, count: Int)

    private mutating func takeThreeNumbers() -> (numbers: [Written], separator: Unicode.Scalar)? {
        guard let first = cursor.takeDigits(1...4) else { return nil }
        let separator = cursor.here
        guard separator == "/" || separator == "-" || separator == "." else { return nil }
        cursor.at += 1
        guard let second = cursor.takeDigits(1...2), cursor.take(separator) else { return nil }
        guard let third = cursor.takeDigits(1...4) else { return nil }
        return ([first, second, third], separator)
    }

    /// Whether "_120738" stands here, which makes a camera's name of the digits before it.
    private func isClock(after scalar: Unicode.Scalar) -> Bool {
        guard scalar == "_" else { return false }
        var ahead = cursor
        ahead.at += 1
        return ahead.takeDigits(6...6) != nil
    }

    /// "20190312_120738", as cameras name their pictures.
    mutating func readFileStamp() -> DateFinding? {
        let start = cursor.at
        let before = cursor.peek(-1)
        let isNamed = before == "_" || before == "-" || before.isLatinLetter
        guard let number = cursor.takeDigits(8...8), isNamed || isClock(after: cursor.here),
            let day = CalendarDay(
                year: number.value / 10_000,
                month: number.value / 100 % 100,
                day: number.value % 100
            ),
            (1990...2100).contains(day.year)
        else {
            cursor.at = start
            return nil
        }
        var finding = DateFinding(day: day, cue: .fileStamp)
        let end = cursor.at
        if cursor.here == "_" || cursor.here == "-" {
            cursor.at += 1
            let clockStart = cursor.at
            if let time = cursor.takeDigits(6...6), time.value / 10_000 < 24, time.value / 100 % 100 < 60 {
                let text = ClockReader.text(hour: time.value / 10_000, minute: time.value / 100 % 100)
                finding.time = ClockMention(span: clockStart..<cursor.at, start: text)
                return finding
            }
        }
        cursor.at = end
        return finding
    }
}
