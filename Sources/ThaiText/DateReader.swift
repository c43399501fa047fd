// SPDX-License-Identifier: Apache-2.0

/// Walks once over a text and reads the dates in it; each `read…` method moves the cursor only if it found
/// what it reads.
struct DateReader {
    var cursor: Cursor
    let reference: CalendarDay?
    private var depth = 0

    init(_ text: Scalars, at: Int = 0, reference: CalendarDay?) {
        cursor = Cursor(text, at: at)
        self.reference = reference
    }

    /// All mentions from here to the end.
    mutating func readAll() -> [DateMention] {
        var mentions: [DateMention] = []
        while !cursor.isAtEnd {
            if let mention = readMention() {
                mentions.append(mention)
                // A time of day beside the date belongs to it.
                if let time = mention.time { cursor.at = max(cursor.at, time.span.upperBound) }
            } else {
                skipToken()
            }
        }
        return mentions
    }

    /// The mention that starts here.
    mutating func readMention() -> DateMention? {
        let start = cursor.at
        guard var finding = readAnything() else {
            cursor.at = start
            return nil
        }
        let span = start..<cursor.at
        if finding.grain == .day, finding.cue != .fileStamp, finding.time == nil {
            finding.time = readTimeBeside()
            if finding.time != nil, finding.pair.map({ $0.start == $0.end }) ?? false {
                finding.grain = .minute
            }
        }
        return finding.placed(span)
    }

    /// Moves on by one scalar, or over all digits of a number that was no date.
    private mutating func skipToken() {
        guard cursor.here.digit != nil else {
            cursor.at += 1
            return
        }
        while cursor.here.digit != nil { cursor.at += 1 }
    }

    private mutating func readAnything() -> DateFinding? {
        let here = cursor.here
        if here.digit != nil { return readFromDigit() }
        if here.isThaiLetter {
            if let lead = DateWords.leads.match(cursor.text, at: cursor.at) {
                let start = cursor.at
                cursor.at = lead.end
                if let finding = read(after: lead.meaning, from: start) { return finding }
                cursor.at = start
            }
            return readFromMonth()
        }
        guard here.isLatinLetter else { return nil }
        if let lead = DateWords.leads.match(cursor.text, at: cursor.at) {
            cursor.at = lead.end
            return readFileStamp()
        }
        return cursor.peek(-1).isLatinLetter ? nil : readEnglishMonthFirst() ?? readFromMonth()
    }

    /// Reads what follows a leading word; `start` is where that word began.
    private mutating func read(after lead: DateWords.Lead, from start: Int) -> DateFinding? {
        switch lead {
        case .dayWord: readAfterDayWord()
        case .weekday(let weekday): readAfterWeekday(weekday, from: start)
        case .monthWord: readAfterMonthWord(from: start)
        case .monthPart(let part): readPart(part)
        case .end: readEnd()
        case .year: readAfterYearWord(from: start)
        case .era(let era): isInAbbreviation(start) ? nil : readYears(era: era, isLong: false)
        // "ความไม่สงบปี 2547": the end of another word, and then a plain year.
        case .fiscalYear: start > 0 && cursor.text[start - 1] == "ส" ? nil : readFiscalYear()
        case .schoolYear: readSchoolYear()
        case .term: readTerm()
        case .quarter: readQuarter()
        case .half(let half): readHalf(half)
        case .round: readRound()
        case .within: readWithin()
        case .before: readBefore()
        case .until: readUntil(from: start)
        case .relativeDay(let offset): readRelativeDay(offset)
        case .week: readRelativeWeek(from: start)
        case .more: readMore()
        case .lasting(let isPlan): readLasting(isPlan: isPlan)
        case .fileStamp: nil
        }
    }

    /// The date that a leading word such as "within" speaks of.
    mutating func readInner() -> DateFinding? {
        let saved = cursor.at
        // Leading words may follow each other, but not for ever.
        depth += 1
        defer { depth -= 1 }
        cursor.skipBlanks()
        if depth <= 3, let finding = readAnything() { return finding }
        cursor.at = saved
        return nil
    }

    /// Whether a word starts right after a letter and a dot, as in the names of offices.
    private func isInAbbreviation(_ start: Int) -> Bool {
        start >= 2 && cursor.text[start - 1] == "." && cursor.text[start - 2].isThaiLetter
    }

    /// A time of day right after a date; the cursor stays at the end of the date.
    private mutating func readTimeBeside() -> ClockMention? {
        let end = cursor.at
        defer { cursor.at = end }
        _ = cursor.skipBracket()
        cursor.skipBlanks()
        for _ in 0..<4 where cursor.take(DateWords.beforeClock) != nil { cursor.skipBlanks() }
        return ClockReader(cursor).read(leniently: cursor.at > end)
    }
}
