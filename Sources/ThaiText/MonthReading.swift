// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// A month with its year, or months that run on.
    mutating func readFromMonth() -> DateFinding? {
        let start = cursor.at
        guard let group = takeMonthGroup(isAlone: true) else {
            cursor.at = start
            return nil
        }
        return readMonths(from: group, isSure: false) ?? backTo(start)
    }

    /// After the word for month: a month, or one counted from now.
    mutating func readAfterMonthWord(from start: Int) -> DateFinding? {
        cursor.skipBlanks()
        let saved = cursor.at
        if let group = takeMonthGroup() { return readMonths(from: group, isSure: true) }
        cursor.at = saved
        let isCounted = Cursor(cursor.text, at: start).lastBefore.digit != nil
        guard !isCounted, let offset = cursor.take(DateWords.relative), !cursor.here.isThaiFollower else {
            return nil
        }
        let pair = reference.flatMap { day -> DayPair? in
            let month = day.adding(months: offset)
            return DayPair(month: month.month, year: month.year)
        }
        return DateFinding(pair, grain: .month, cue: .relative)
    }

    private mutating func backTo(_ start: Int) -> DateFinding? {
        cursor.at = start
        return nil
    }

    private mutating func readMonths(from first: DayGroup, isSure: Bool) -> DateFinding? {
        let end = cursor.at
        var (groups, joints) = takeMoreGroups(after: first)
        if joints.contains(.and) {
            // "มกราคม และ มีนาคม 2566" are two mentions that share a year.
            cursor.at = end
            let shared = groups.last?.year
            groups = [first]
            joints = []
            groups[0].year = first.year ?? shared
        }
        let hasYear = groups.contains { $0.year != nil }
        guard hasYear || isSure || groups.count > 1 || isLongName(before: end) else { return nil }
        return resolve(groups, joints)
    }

    private func isLongName(before end: Int) -> Bool {
        guard end > 0 else { return false }
        return cursor.text[end - 1] != "." && cursor.text[end - 1].isThaiLetter
    }

    /// A month without days.
    mutating func takeMonthGroup() -> DayGroup? {
        takeMonthGroup(isAlone: false)
    }

    /// A month without days; when it stands alone, lax forms of it need a year.
    private mutating func takeMonthGroup(isAlone: Bool) -> DayGroup? {
        let saved = cursor.at
        if cursor.take(DateWords.monthWords) != nil { cursor.skipBlanks() }
        guard let name = MonthNames.take(&cursor, afterDay: false) else {
            cursor.at = saved
            return nil
        }
        var group = DayGroup(month: name.month)
        takeYear(into: &group)
        let isLax = name.form == .spoken || name.form == .english
        if isAlone, isLax, group.year == nil {
            cursor.at = saved
            return nil
        }
        return group
    }

    /// "September 28, 2022", "Sep 28-30, 2022".
    mutating func readEnglishMonthFirst() -> DateFinding? {
        let start = cursor.at
        guard let name = MonthNames.take(&cursor, afterDay: false) else { return backTo(start) }
        cursor.skipBlanks()
        guard let first = cursor.takeDigits(1...2), (1...31).contains(first.value) else {
            return backTo(start)
        }
        var group = DayGroup(runs: [first.value...first.value], month: name.month)
        _ = cursor.take(WordTable<Bool>.englishEndings)
        let end = cursor.at
        if cursor.takeSpaced(DateWords.joints) == .through {
            cursor.skipBlanks()
            if let last = cursor.takeDigits(1...2), last.value > first.value {
                group.runs = [first.value...last.value]
            } else {
                cursor.at = end
            }
        } else {
            cursor.at = end
        }
        takeYear(into: &group)
        guard group.year != nil else { return backTo(start) }
        return resolve([group], [])
    }

    /// "ต้นเดือนมีนาคม 2566": thirds of a month or of a year.
    mutating func readPart(_ part: DateWords.DatePart) -> DateFinding? {
        cursor.skipBlanks()
        guard let finding = readInner(), let pair = finding.pair else { return nil }
        switch finding.grain {
        case .month where pair.start.month == pair.end.month && pair.start.year == pair.end.year:
            let first = [1, 11, 21][part.rawValue]
            let last = [10, 20, pair.end.day][part.rawValue]
            return DateFinding(
                DayPair(pair.start.adding(days: first - 1), pair.start.adding(days: last - 1)),
                grain: .part,
                cue: finding.cue
            )
        case .year where pair.start.year == pair.end.year:
            let thirds = DayPair(from: 1 + 4 * part.rawValue, year: pair.start.year, months: 4)
            return DateFinding(thirds, grain: .part, cue: finding.cue)
        default: return nil
        }
    }

    /// "สิ้นเดือนกันยายน 2566": the last day of a period.
    mutating func readEnd() -> DateFinding? {
        guard let finding = readInner(), finding.grain != .day, finding.grain != .duration else { return nil }
        var end = DateFinding(day: finding.pair?.end, cue: .deadline)
        end.warnings = finding.warnings
        return end
    }
}

extension WordTable where Meaning == Bool {
    fileprivate static let englishEndings = WordTable("st nd rd th")
}
