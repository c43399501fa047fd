// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// The year after a month, when one is written there.
    mutating func takeYear(into group: inout DayGroup) {
        let saved = cursor.at
        cursor.skipBlanksOverLine()
        let hasLineEnd = cursor.text[saved..<cursor.at].contains("\n")
        if cursor.here == "," || cursor.here == "/" || cursor.here == "-" {
            cursor.at += 1
            cursor.skipBlanks()
        }
        let hasWord = cursor.take(DateWords.yearWords) != nil
        if hasWord { cursor.skipBlanks() }
        if hasWord, let reference, let offset = cursor.take(DateWords.relative) {
            group.year = reference.year + offset
            return
        }
        let era = cursor.take(Eras.table)
        cursor.skipBlanks()
        if cursor.here == "'" || cursor.here == "’" { cursor.at += 1 }
        let least = hasLineEnd ? 4 : 2
        if let number = cursor.takeDigits(least...4), let year = believedYear(number, era: era) {
            group.year = year
            group.hasEra = era != nil
        } else {
            cursor.at = saved
        }
    }

    /// The year that digits just taken mean, unless what follows makes another thing of them.
    private func believedYear(_ number: (value: Int, count: Int), era: Eras.Era?) -> Int? {
        guard let year = Eras.commonYear(number.value, digits: number.count, era: era) else { return nil }
        guard number.count == 2, era == nil else { return year }
        guard number.value >= 20 else { return nil }
        let after = cursor.peek(1).digit != nil
        if (cursor.here == "." || cursor.here == ":") && after && number.value <= 24 { return nil }
        if cursor.here == "," && after || cursor.here == "%" { return nil }
        if isBeforeMonthOrCount() { return nil }
        return year
    }

    /// Whether the number just taken is a day ("- 15 กุมภาพันธ์") or a quantity ("50 คน").
    private func isBeforeMonthOrCount() -> Bool {
        var ahead = cursor
        ahead.skipBlanks()
        if ahead.take(Units.people) != nil { return true }
        return MonthNames.take(&ahead, afterDay: true) != nil
    }

    /// After the word for year: a year, years, or one counted from now.
    mutating func readAfterYearWord(from start: Int) -> DateFinding? {
        let before = Cursor(cursor.text, at: start).lastBefore
        let isCounted = before.digit != nil
        let saved = cursor.at
        cursor.skipBlanks()
        if !isCounted, let offset = cursor.take(DateWords.relative), !cursor.here.isThaiFollower {
            let pair = reference.flatMap { DayPair(from: 1, year: $0.year + offset, months: 12) }
            return DateFinding(pair, grain: .year, cue: .relative)
        }
        cursor.at = saved
        cursor.skipBlanks()
        let era = cursor.take(Eras.table)
        return readYears(era: era, isLong: isCounted)
    }

    /// Years of one calendar: "2565", "2562 – 2565", "2566-70"; `isLong` asks for four digits.
    mutating func readYears(era: Eras.Era?, isLong: Bool) -> DateFinding? {
        guard let (first, last) = takeYearRun(era: era, isLong: isLong) else { return nil }
        let pair = DayPair(from: 1, year: first, months: 12 * (last - first + 1))
        return DateFinding(pair, grain: .year, cue: era == nil ? nil : .era)
    }

    /// A run of years of the common era.
    mutating func takeYearRun(era: Eras.Era?, isLong: Bool) -> (first: Int, last: Int)? {
        cursor.skipBlanks()
        guard let number = cursor.takeDigits((isLong ? 4 : 2)...4) else { return nil }
        guard let first = Eras.commonYear(number.value, digits: number.count, era: era) else { return nil }
        if number.count == 2, era == nil, believedYear(number, era: nil) == nil || number.value < 40 {
            return nil
        }
        var last = first
        while let next = takeNextYear(after: last, written: number, era: era) { last = next }
        return (first, last)
    }

    /// What goes on to a later year: "- 2570", "-70", "และ 2567" when it is the very next one.
    private mutating func takeNextYear(
        after last: Int,
        written first: (value: Int, count: Int),
        era: Eras.Era?
    ) -> Int? {
        let saved = cursor.at
        guard let joint = cursor.takeSpaced(DateWords.joints) else { return nil }
        cursor.skipBlanks()
        if cursor.take(DateWords.fiscalWords) != nil || cursor.take(DateWords.yearWords) != nil {
            cursor.skipBlanks()
        }
        _ = cursor.take(Eras.table)
        cursor.skipBlanks()
        if let number = cursor.takeDigits(2...4), cursor.here.digit == nil, !isDecimal {
            var year = Eras.commonYear(number.value, digits: number.count, era: era)
            if number.count == 2, era == .common || first.count == 4 {
                year = last - last % 100 + number.value
                if first.count == 4, first.value >= 2400 { year = Eras.commonYear(number.value, digits: 2) }
            }
            if let year, year > last, year - last <= 40, joint == .through || year == last + 1 { return year }
        }
        cursor.at = saved
        return nil
    }

    private var isDecimal: Bool {
        (cursor.here == "." || cursor.here == ":" || cursor.here == "/" || cursor.here == "-")
            && cursor.peek(1).digit != nil
    }

    /// "2566-2570" with nothing before it: two years of the Buddhist era that rise are believed.
    mutating func readBareYears() -> DateFinding? {
        let start = cursor.at
        if let number = cursor.takeDigits(4...4), (2480...2620).contains(number.value) {
            cursor.at = start
            if let run = takeYearRun(era: nil, isLong: true), run.last > run.first {
                return DateFinding(
                    DayPair(from: 1, year: run.first, months: 12 * (run.last - run.first + 1)),
                    grain: .year
                )
            }
        }
        cursor.at = start
        return nil
    }
}
