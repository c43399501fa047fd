// SPDX-License-Identifier: Apache-2.0

extension DateReader {
    /// A date that starts with a number.
    mutating func readFromDigit() -> DateFinding? {
        let before = cursor.peek(-1)
        let start = cursor.at
        if before.digit != nil || (isJoiner(before) && cursor.peek(-2).digit != nil && before != ".") {
            return nil
        }
        if let stamp = readFileStamp() { return stamp }
        if before.isLatinLetter { return nil }
        if let finding = readNumeric() { return finding }
        cursor.at = start
        if let finding = readDays(weekday: nil, isSure: false) { return finding }
        cursor.at = start
        return readBareYears() ?? readCountedSpan()
    }

    private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "/" || scalar == ":" || scalar == "," || scalar == "." || scalar == "-"
    }

    /// After "the day".
    mutating func readAfterDayWord() -> DateFinding? {
        cursor.skipBlanks()
        let start = cursor.at
        if let finding = readNumeric() { return finding }
        cursor.at = start
        if let finding = readDays(weekday: nil, isSure: true) { return finding }
        cursor.at = start
        return readDayOfReference(weekday: nil)
    }

    /// After a weekday: "Monday 6 March", "Monday the 6th March", "this Friday".
    mutating func readAfterWeekday(_ weekday: Int, from start: Int) -> DateFinding? {
        let afterName = cursor.at
        if let offset = cursor.takeSpaced(DateWords.relative), !cursor.here.isThaiFollower {
            return weekdayOfReference(weekday, weeks: offset)
        }
        cursor.at = afterName
        skipSecondWeekday()
        cursor.skipBlanks()
        while cursor.take(DateWords.dayWords) != nil { cursor.skipBlanks() }
        let number = cursor.at
        if let finding = readNumeric() { return checked(finding, weekday) }
        cursor.at = number
        return readDays(weekday: weekday, isSure: true)
    }

    private mutating func skipSecondWeekday() {
        let saved = cursor.at
        if cursor.takeSpaced(DateWords.joints) != nil {
            cursor.skipBlanks()
            if cursor.take(DateWords.weekdays) != nil { return }
        }
        cursor.at = saved
    }

    /// Days with their month, and all that hangs on: "30 กันยายน - 2 ตุลาคม 2565".
    mutating func readDays(weekday: Int?, isSure: Bool) -> DateFinding? {
        guard var first = takeDayGroup(isSure: isSure) else { return nil }
        first.weekday = weekday ?? first.weekday
        let (groups, joints) = takeMoreGroups(after: first)
        return resolve(groups, joints)
    }

    /// Goes on over "- 2 ตุลาคม 2565" and "และ 3 กันยายน".
    mutating func takeMoreGroups(after first: DayGroup) -> (groups: [DayGroup], joints: [DateWords.Joint]) {
        var groups = [first]
        var joints: [DateWords.Joint] = []
        while groups.count < 8, let last = groups.last {
            let saved = cursor.at
            let hasBracket = cursor.skipBracket()
            guard let joint = cursor.takeSpaced(DateWords.joints),
                joint == .through || (last.year == nil && !hasBracket),
                joint == .and || !joints.contains(.through)
            else {
                cursor.at = saved
                break
            }
            cursor.skipBlanksOverLine()
            skipDayLead()
            guard let next = takeDayGroup(isSure: true) ?? takeMonthGroup() else {
                cursor.at = saved
                break
            }
            groups.append(next)
            joints.append(joint)
        }
        return (groups, joints)
    }

    /// Skips "วันที่", "วันเสาร์ที่" and the like.
    private mutating func skipDayLead() {
        let saved = cursor.at
        if cursor.take(DateWords.weekdays) != nil { cursor.skipBlanks() }
        while cursor.take(DateWords.dayWords) != nil { cursor.skipBlanks() }
        if cursor.here.digit == nil { cursor.at = saved }
    }

    /// "3-5, 12 และ 19 สิงหาคม 2566": all days of one month, its name, and the year if it is there.
    mutating func takeDayGroup(isSure: Bool) -> DayGroup? {
        let saved = cursor.at
        if let group = takeDaysAndMonth(isSure: isSure) { return group }
        cursor.at = saved
        return nil
    }

    private mutating func takeDaysAndMonth(isSure: Bool) -> DayGroup? {
        var runs: [ClosedRange<Int>] = []
        var joint = DateWords.Joint.and
        var isWrapped = false
        var isClosed = true
        for _ in 0..<16 {
            guard let day = takeDayNumber() else { return nil }
            if joint == .through, let last = runs.last {
                // "1-2-3" is no run of days.
                guard !isClosed else { return nil }
                isClosed = true
                isWrapped = isWrapped || last.lowerBound > day
                runs[runs.count - 1] = min(last.lowerBound, day)...max(last.lowerBound, day)
            } else {
                runs.append(day...day)
                isClosed = false
            }
            if let month = takeMonthAfterDay(isSure: isSure) {
                guard !isWrapped || runs.count == 1 else { return nil }
                var group = DayGroup(runs: runs, month: month, isWrapped: isWrapped)
                takeYear(into: &group)
                return group
            }
            _ = cursor.skipBracket(14)
            guard let next = cursor.takeSpaced(DateWords.joints) else { return nil }
            joint = next
            cursor.skipBlanksOverLine()
            // ", และ" is one joint.
            if joint == .and, let second = cursor.take(DateWords.joints) {
                joint = second
                cursor.skipBlanks()
            }
            skipDayLead()
        }
        return nil
    }

    /// A day number that is no part of a larger number, a time or a decimal.
    private mutating func takeDayNumber() -> Int? {
        let saved = cursor.at
        guard let number = cursor.takeDigits(1...2) else { return nil }
        let here = cursor.here
        if here == "." || here == ":" || here == ",", cursor.peek(1).digit != nil, here != ",",
            number.value < 32
        {
            cursor.at = saved
            return nil
        }
        return number.value
    }

    /// The month after a day number, by its name or by a name that is nearly one.
    private mutating func takeMonthAfterDay(isSure: Bool) -> Int? {
        let saved = cursor.at
        _ = takeOrdinalEnding()
        _ = cursor.skipBracket(14)
        if isSure { cursor.skipBlanksOverLine() } else { cursor.skipBlanks() }
        if cursor.here == "-" || cursor.here == "/" || cursor.here == "." { cursor.at += 1 }
        if cursor.take(DateWords.monthWords) != nil { cursor.skipBlanks() }
        if let month = MonthNames.take(&cursor, afterDay: true) { return month.month }
        if let month = takeMisspeltMonth() { return month }
        cursor.at = saved
        return nil
    }

    private mutating func takeOrdinalEnding() -> Bool {
        guard cursor.peek(0).isLatinLetter, cursor.peek(1).isLatinLetter, !cursor.peek(2).isLatinLetter else {
            return false
        }
        let ending = WordTable<Bool>.ordinalEndings
        guard cursor.take(ending) != nil else { return false }
        return true
    }

    /// A Thai word close to a month's name, believed only when a year of four digits follows.
    private mutating func takeMisspeltMonth() -> Int? {
        let saved = cursor.at
        var end = saved
        while end < cursor.text.count, cursor.text[end].isThaiLetter, end - saved <= 13 { end += 1 }
        let word = Array(cursor.text[saved..<end])
        cursor.at = end
        cursor.skipBlanks()
        _ = cursor.takeSpaced(Eras.table)
        cursor.skipBlanks()
        let year = cursor.takeDigits(4...4)
        cursor.at = saved
        guard let year, Eras.commonYear(year.value, digits: 4) != nil else { return nil }
        guard let month = MonthNames.nearest(to: word) else { return nil }
        cursor.at = end
        return month
    }
}

extension WordTable where Meaning == Bool {
    fileprivate static let ordinalEndings = WordTable("st nd rd th")
}
