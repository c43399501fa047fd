// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// Which calendar a year belongs to.
    enum YearKind {
        case calendar
        case fiscal
        case school
    }

    /// The days of a year of the common era; the budget year 2022 began in October 2021.
    static func days(of year: Int, _ kind: YearKind, count: Int = 1) -> DayPair? {
        switch kind {
        case .calendar: return DayPair(from: 1, year: year, months: 12 * count)
        case .fiscal: return DayPair(from: 10, year: year - 1, months: 12 * count)
        case .school:
            guard let start = CalendarDay(year: year, month: 5, day: 16) else { return nil }
            return DayPair(start, start.adding(months: 12 * count).adding(days: -1))
        }
    }

    /// "ปีงบประมาณ 2565", "ปีงบฯ 67", "ปีงบประมาณหน้า".
    mutating func readFiscalYear() -> DateFinding? {
        let saved = cursor.at
        cursor.skipBlanks()
        if let offset = cursor.take(DateWords.relative), !cursor.here.isThaiFollower {
            let pair = reference.flatMap {
                Self.days(of: $0.fiscalYear - Eras.buddhistOffset + offset, .fiscal)
            }
            return DateFinding(pair, grain: .fiscalYear, cue: .relative)
        }
        cursor.at = saved
        guard let run = takeEraAndYears() else { return nil }
        return DateFinding(
            Self.days(of: run.first, .fiscal, count: run.last - run.first + 1),
            grain: .fiscalYear,
            cue: run.cue
        )
    }

    private mutating func takeEraAndYears() -> (first: Int, last: Int, cue: DateMention.Cue?)? {
        cursor.skipBlanks()
        let saved = cursor.at
        // "ปีงบประมาณปี 2566" says year twice.
        if cursor.take(DateWords.yearWords) != nil { cursor.skipBlanks() }
        let era = cursor.take(Eras.table)
        if let run = takeYearRun(era: era, isLong: false) {
            return (run.first, run.last, era == nil ? nil : .era)
        }
        cursor.at = saved
        return nil
    }

    /// "ปีการศึกษา 2566".
    mutating func readSchoolYear() -> DateFinding? {
        guard let run = takeEraAndYears() else { return nil }
        let pair = Self.days(of: run.first, .school, count: run.last - run.first + 1)
        return DateFinding(pair, grain: .schoolYear, cue: run.cue)
    }

    /// "ภาคเรียนที่ 1/2566", "เทอม 2 ปีการศึกษา 2566".
    mutating func readTerm() -> DateFinding? {
        cursor.skipBlanks()
        guard let number = cursor.takeDigits(1...1), (1...2).contains(number.value) else { return nil }
        guard let year = takeYearSuffix()?.year else { return nil }
        let bounds = number.value == 1 ? (5, 16, 10, 11, 0) : (11, 1, 4, 1, 1)
        guard let start = CalendarDay(year: year, month: bounds.0, day: bounds.1),
            let end = CalendarDay(year: year + bounds.4, month: bounds.2, day: bounds.3)
        else { return nil }
        return DateFinding(DayPair(start, end), grain: .half)
    }

    /// The year after a period: "/2566", " ปีงบประมาณ 2566", " ของปี 2566", " 2566".
    mutating func takeYearSuffix() -> (year: Int, kind: YearKind)? {
        let saved = cursor.at
        cursor.skipBlanks()
        var kind = YearKind.calendar
        if cursor.here == "/" || cursor.here == "(" { cursor.at += 1 }
        cursor.skipBlanks()
        if cursor.take(DateWords.fiscalWords) != nil {
            kind = .fiscal
        } else if cursor.take(DateWords.schoolWords) != nil {
            kind = .school
        } else {
            _ = cursor.take(DateWords.yearWords)
        }
        cursor.skipBlanks()
        let era = cursor.take(Eras.table)
        cursor.skipBlanks()
        if let number = cursor.takeDigits(2...4),
            let year = Eras.commonYear(number.value, digits: number.count, era: era),
            number.count == 4 || number.value >= 40
        {
            return (year, kind)
        }
        cursor.at = saved
        return nil
    }

    /// "ไตรมาสที่ 1 ปีงบประมาณ 2566", "ไตรมาส 2/2566", "ไตรมาสแรก".
    mutating func readQuarter() -> DateFinding? {
        cursor.skipBlanks()
        if cursor.take("ท"), cursor.take("ี"), cursor.take("่") { cursor.skipBlanks() }
        guard let first = takeOrdinal(4) else { return nil }
        var last = first
        let afterFirst = cursor.at
        if cursor.takeSpaced(DateWords.joints) != nil {
            cursor.skipBlanks()
            if let next = takeOrdinal(4), next > first { last = next } else { cursor.at = afterFirst }
        }
        let months = 3 * (last - first + 1)
        guard let (year, kind) = takeYearSuffix() else { return quarterOfReference(first, months: months) }
        let fiscal = Self.fiscalQuarter(first, year: year, months: months)
        if kind == .fiscal { return DateFinding(fiscal, grain: .quarter) }
        var finding = DateFinding(DayPair(from: 3 * first - 2, year: year, months: months), grain: .quarter)
        finding.alternatives = [fiscal].compactMap { $0?.range }
        return finding
    }

    private mutating func takeOrdinal(_ most: Int) -> Int? {
        let saved = cursor.at
        if let word = cursor.take(DateWords.ordinals), !cursor.here.isLatinLetter { return word }
        cursor.at = saved
        guard let number = cursor.takeDigits(1...1), (1...most).contains(number.value) else {
            cursor.at = saved
            return nil
        }
        return number.value
    }

    private static func fiscalQuarter(_ quarter: Int, year: Int, months: Int) -> DayPair? {
        let start = CalendarDay(year: year - 1, month: 10, day: 1)?.adding(months: 3 * (quarter - 1))
        return start.flatMap { DayPair(from: $0.month, year: $0.year, months: months) }
    }

    /// A quarter without a year is the next one of a budget year; calendar quarters are alternatives.
    private func quarterOfReference(_ quarter: Int, months: Int) -> DateFinding {
        var finding = DateFinding(nil, grain: .quarter)
        finding.warnings = [.noYear]
        guard let reference else { return finding }
        for year in reference.year...(reference.year + 2) {
            guard let pair = Self.fiscalQuarter(quarter, year: year, months: months), pair.end >= reference
            else { continue }
            finding.pair = pair
            break
        }
        let calendar = [reference.year, reference.year + 1].map {
            DayPair(from: 3 * quarter - 2, year: $0, months: months)
        }
        finding.alternatives = calendar.compactMap { $0?.range }
        return finding
    }

    /// "ครึ่งปีแรกของปีงบประมาณ 2566", "ครึ่งปีหลัง 2566".
    mutating func readHalf(_ half: Int?) -> DateFinding? {
        guard let half, let (year, kind) = takeYearSuffix(), let whole = Self.days(of: year, kind) else {
            return nil
        }
        let start = whole.start.adding(months: 6 * (half - 1))
        return DateFinding(DayPair(start, start.adding(months: 6).adding(days: -1)), grain: .half)
    }

    /// "รอบ 6 เดือนแรก ปีงบประมาณ 2567", "รอบปีงบประมาณ 2567".
    mutating func readRound() -> DateFinding? {
        cursor.skipBlanks()
        let saved = cursor.at
        guard let number = cursor.takeDigits(1...2), number.value == 6 || number.value == 12 else {
            return nil
        }
        cursor.skipBlanks()
        guard cursor.take(DateWords.monthWords) != nil else { return nil }
        cursor.skipBlanks(1)
        let half = number.value == 12 ? nil : cursor.take(DateWords.halves)
        if let half { return readHalf(half) }
        guard number.value == 12, let (year, kind) = takeYearSuffix() else {
            cursor.at = saved
            return nil
        }
        return DateFinding(Self.days(of: year, kind), grain: kind == .fiscal ? .fiscalYear : .year)
    }
}
