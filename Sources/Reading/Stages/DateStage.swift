// SPDX-License-Identifier: Apache-2.0

internal import Kernel
internal import ThaiText

/// Finds the dates and says what each is the date of.
struct DateStage {
    /// The report.
    let text: ReportText
    /// Its lines.
    let layout: TextLayout
    /// What ThaiText found.
    let mentions: [DateMention]
    /// Times of day.
    let clocks: [Range<Int>]
    /// Rows of plan tables, whose days are those until when something is done.
    let planRows: Barriers
    /// Cells of plan tables that say until when.
    let dueCells: Barriers

    /// The dates in the order of the text, each interval and role once.
    func read() -> [DraftDate] {
        var dates: [DraftDate] = mentions.flatMap(dates(of:))
        settleEvents(&dates)
        let evidence = DateEvidence(text: text, layout: layout)
        for index in dates.indices { dates[index].confidence = evidence.confidence(dates[index]) }
        var seen: Set<String> = []
        return dates.filter { seen.insert("\($0.start) \($0.end) \($0.role)").inserted }
    }

    private func dates(of mention: DateMention) -> [DraftDate] {
        guard mention.cue != .fileStamp, mention.cue != .relative, mention.grain != .duration else {
            return []
        }
        guard !mention.warnings.contains(.noYear), !mention.warnings.contains(.noMonth) else { return [] }
        guard let start = mention.start.flatMap(day), let end = mention.end.flatMap(day) else { return [] }
        let days = mention.days.compactMap(day)
        let isOneRun = days.isEmpty || days.count == end.daysSince1970 - start.daysSince1970 + 1
        let role = role(of: mention, start: start, end: isOneRun ? end : start)
        let sure = mention.warnings.isEmpty && mention.alternatives.isEmpty
        let spans = isOneRun ? [(start, end)] : days.map { ($0, $0) }
        return spans.map { first, last in
            DraftDate(
                start: first,
                end: last,
                role: role,
                text: text.string(mention.span),
                span: mention.span,
                confidence: sure ? .sure : .check
            )
        }
    }

    private func day(_ day: CalendarDay) -> Day? { Day(year: day.year, month: day.month, day: day.day) }

    private func role(of mention: DateMention, start: Day, end: Day) -> DateRole {
        let position = mention.span.lowerBound
        if planRows.overlaps(mention.span) { return isPeriod(mention, start, end) ? .period : .deadline }
        let isLong = end.daysSince1970 - start.daysSince1970 > 20
        if mention.cue == .deadline, !layout.isFurniture(at: position, in: text) { return .deadline }
        if isPosted(mention) { return isLong && mention.grain.isDay ? .period : .posted }
        let before = text.before(position, 26)
        let near = text.before(position, 14)
        let isMentioned = isMentioned(before)
        if mention.cue == .deadline || text.last(.deadlineCue, in: near) != nil { return .deadline }
        switch mention.grain {
        case .year, .schoolYear:
            if end.year > start.year { return .period }
            if isMentioned { return .mention }
            let reach = text.starts(with: "ปี", at: position) ? position + 2 : position
            return text.last(.periodCue, in: text.before(reach, 34)) == nil ? .mention : .period
        case .fiscalYear, .quarter, .half: return .period
        case .month, .part, .week:
            if text.starts(with: "ตั้งแต่", at: position) || text.ends(with: "ตั้งแต่", at: position) {
                return .period
            }
            if end.daysSince1970 - start.daysSince1970 > 31 { return .period }
            return text.last(.eventCue, in: near) == nil ? .mention : .event
        default:
            if end.daysSince1970 - start.daysSince1970 > 20 { return .period }
            if isMentioned, text.last(.eventCue, in: near) == nil {
                return .mention
            }
            return .event
        }
    }

    /// A word of laws and other papers stands there; "กลุ่มติดบ้าน" holds no "มติ".
    private func isMentioned(_ before: Range<Int>) -> Bool {
        guard let cue = text.last(.mentionCue, in: before) else { return false }
        return cue.count >= 5 || text.isWordStart(cue.lowerBound)
    }

    private func isPeriod(_ mention: DateMention, _ start: Day, _ end: Day) -> Bool {
        mention.cue != .deadline && end > start
            && (!dueCells.overlaps(mention.span) || end.daysSince1970 - start.daysSince1970 > 31)
            && text.last(.deadlineCue, in: text.before(mention.span.lowerBound, 14)) == nil
    }

    /// Page and CMS dates: in furniture, behind a word for publishing, or alone on a line.
    private func isPosted(_ mention: DateMention) -> Bool {
        guard !text.lines.isEmpty else { return false }
        let index = text.line(at: mention.span.lowerBound)
        if index == layout.titleLine { return false }
        let line = text.lines[index].body
        if let title = layout.titleLine, index < title, isOnly(mention, line) { return true }
        if layout.isFurniture[index] { return true }
        if hasCounter(line), mention.grain.isDay, text.first(.eventCue, in: line) == nil { return true }
        let head = line.lowerBound..<mention.span.lowerBound
        if head.count < 60, line.count < 200, let cue = text.last(.postedCue, in: head),
            cue.upperBound + 14 >= head.upperBound
        {
            return true
        }
        let alone = mention.span.count * 2 >= line.count - clockLength(in: line) && line.count < 70
        let isMeeting = ["ประชุม", "นัด", "ครั้งต่อไป", "จัด"].contains { text.find($0, in: line) != nil }
        return alone && !isMeeting && mention.days.count <= 1 && mention.start == mention.end
            && text.first(.eventCue, in: line) == nil && mention.grain.isDay
            && !Self.dayHeads.contains { text.starts(with: $0, at: line.lowerBound) }
            && !isCalendarSign(line.lowerBound)
    }

    /// A line that tells when it was: "วันเสาร์ที่ …", on posters also "เสาร์ที่ …".
    private static let dayHeads = [
        "วัน", "ในวัน", "จันทร์ที่", "อังคารที่", "พุธที่", "พฤหัสบดีที่", "พฤหัสที่", "ศุกร์ที่", "เสาร์ที่", "อาทิตย์ที่",
    ]

    /// "วันที่ 9 เมษายน 2567" and nothing else above the headline, as over news for the press.
    private func isOnly(_ mention: DateMention, _ line: Range<Int>) -> Bool {
        guard mention.grain.isDay, mention.start == mention.end, text.starts(with: "วันที่", at: line.lowerBound)
        else {
            return false
        }
        return mention.span.upperBound == line.upperBound && mention.span.lowerBound - line.lowerBound <= 7
    }

    /// A sign of a calendar before the day, as in messages that tell when.
    private func isCalendarSign(_ position: Int) -> Bool {
        [0x1F4C5, 0x1F4C6, 0x1F5D3, 0x23F0].contains(text.scalars[position].value)
    }

    /// "อ่าน 61", "ผู้ชม 87": a line of the page that counts its readers.
    private func hasCounter(_ line: Range<Int>) -> Bool {
        guard line.count < 100 else { return false }
        return ["อ่าน", "ผู้ชม", "เข้าชม", "views", "ฮิต", "hits"].contains { word in
            guard let found = text.find(word, in: line) else { return false }
            let next = text.skipSpaces(found.upperBound)
            return next < line.upperBound && (Fold.isDigit(text.folded[next]) || text.folded[next] == 0x3A)
        }
    }

    /// How much of a line are times of day and the word for them.
    private func clockLength(in line: Range<Int>) -> Int {
        let times = clocks.filter { line.contains($0.lowerBound) }
        return times.reduce(0) { $0 + $1.count }
            + (times.isEmpty ? 0 : text.find("เวลา", in: line)?.count ?? 0)
    }

    /// The day above the subject of an official letter is when it was written.
    private func settleLetter(_ dates: inout [DraftDate]) {
        let head = text.lines.indices.filter { !text.lines[$0].isBlank }.prefix(8)
        guard
            let subject = head.first(where: { text.starts(with: "เรื่อง", at: text.lines[$0].body.lowerBound) }
            ),
            head.contains(where: { text.starts(with: "เรียน", at: text.lines[$0].body.lowerBound) })
        else { return }
        let limit = text.lines[subject].body.lowerBound
        for index in dates.indices where dates[index].role == .event && dates[index].span.lowerBound < limit {
            dates[index].role = .posted
        }
    }

    /// "วันศุกร์ที่ …" as a line of its own in the head of minutes is their day.
    private func headDay(_ dates: [DraftDate], _ events: [Int]) -> Int? {
        let head = text.lines.indices.filter { !text.lines[$0].isBlank }.prefix(8)
        return events.first { index in
            let number = text.line(at: dates[index].span.lowerBound)
            let line = text.lines[number].body
            return head.contains(number) && text.starts(with: "วัน", at: line.lowerBound)
                && dates[index].span.count + 12 >= line.count - clockLength(in: line)
        }
    }

    /// A day in a short line above the report, with another day soon before it in the report, is the page's.
    private func settleHead(_ dates: inout [DraftDate]) {
        let events = dates.indices.filter { dates[$0].role == .event }
        guard let first = events.first, events.count > 1, !text.lines.isEmpty else { return }
        let index = text.line(at: dates[first].span.lowerBound)
        let line = text.lines[index].body
        if text.starts(with: "วัน", at: line.lowerBound), !text.starts(with: "วันที่ ", at: line.lowerBound) {
            return
        }
        guard index != layout.titleLine, line.count < 100, text.first(.eventCue, in: line) == nil,
            text.first(.holding, in: line) == nil
        else { return }
        let isEarlier = events.dropFirst().contains {
            let gap = dates[first].start.daysSince1970 - dates[$0].end.daysSince1970
            return (0...60).contains(gap) && text.line(at: dates[$0].span.lowerBound) > index
        }
        if isEarlier { dates[first].role = .posted }
    }

    /// Where a day is told, a whole month is no more than mentioned.
    private func settleMonths(_ dates: inout [DraftDate]) {
        let isLong = { (date: DraftDate) in date.end.daysSince1970 - date.start.daysSince1970 >= 27 }
        guard dates.contains(where: { $0.role == .event && !isLong($0) }) else { return }
        for index in dates.indices where dates[index].role == .event && isLong(dates[index]) {
            dates[index].role = .mention
        }
    }

    /// The first day with an event cue, else the first day, is the event; days far from it are mentioned.
    private func settleEvents(_ dates: inout [DraftDate]) {
        settleLetter(&dates)
        settleHead(&dates)
        settleMonths(&dates)
        let events = dates.indices.filter { dates[$0].role == .event }
        let cued = events.first {
            text.last(.eventCue, in: text.before(dates[$0].span.lowerBound + 5, 20)) != nil
        }
        guard let main = headDay(dates, events) ?? cued ?? events.first else { return }
        let anchor = dates[main]
        for index in events where index != main {
            let gap = abs(dates[index].start.daysSince1970 - anchor.start.daysSince1970)
            if gap > 10 { dates[index].role = .mention }
        }
    }
}

extension DateMention.Grain {
    /// Fine enough to be a day.
    var isDay: Bool { self == .day || self == .minute }
}
