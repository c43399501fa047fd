// SPDX-License-Identifier: Apache-2.0

/// Finds the headline: the first line that reads like one, above the first paragraph.
struct TitleFinder {
    /// The report.
    let text: ReportText
    /// Which lines are furniture.
    let isFurniture: [Bool]
    /// Where dates stand.
    let dates: [Range<Int>]
    /// Heads and rows of plan tables.
    let tables: Barriers

    private static let longest = 260
    private static let wanted = 24

    /// The headline, its line, and whether a label says that it is one.
    func find() -> (title: Range<Int>?, line: Int?, isNamed: Bool) {
        if let subject = memoSubject() ?? (isMessage ? nil : namedProject()) {
            return (subject.0, subject.1, true)
        }
        let (title, line) = isMessage ? (nil, nil) : unnamed()
        return (title, line, false)
    }

    private func unnamed() -> (Range<Int>?, Int?) {
        let own = beforeDate()
        if let words = own.0, heads.isOwnPaper(words) { return own }
        let below = linesAboveBody(from: menuEnd)
        let all = below.isEmpty ? linesAboveBody(from: 0) : below
        if hasTableSoon, let plan = all.first(where: { heads.isPlan(text.lines[$0].body) }) {
            return (heads.bare(text.lines[plan].body), plan)
        }
        let candidates = all.count > 1 ? all.filter { !isPaperKind(text.lines[$0].body) } : all
        let chosen =
            candidates.first { text.lines[$0].body.count >= Self.wanted && !isOnlyName(text.lines[$0].body) }
            ?? candidates.filter { text.lines[$0].body.count >= 14 && !isOnlyName(text.lines[$0].body) }
            .max { text.lines[$0].body.count < text.lines[$1].body.count }
            ?? candidates.max { text.lines[$0].body.count < text.lines[$1].body.count }
        guard let chosen else { return own }
        return (withKind(chosen), chosen)
    }

    /// A name in quotes together with the line above it that says what kind of event it was.
    private func withKind(_ index: Int) -> Range<Int> {
        let line = text.lines[index].body
        let above = text.lines.prefix(index).last { !$0.isBlank }?.body
        guard text.folded[line.lowerBound] == 0x22, let above, heads.isEventKind(above), !isPaperKind(above)
        else {
            return heads.bare(line)
        }
        return above.lowerBound..<line.upperBound
    }

    /// Below the way to the page, "หน้าแรก » …": what stands above it is the name of the site.
    private var menuEnd: Int {
        let head = text.lines.indices.filter { !text.lines[$0].isBlank }.prefix(12)
        let menu = head.last { index in
            isFurniture[index]
                && ["หน้าแรก", "หน้าหลัก", "เมนู", "home"].contains {
                    text.starts(with: $0, at: text.lines[index].body.lowerBound)
                }
        }
        return menu.map { $0 + 1 } ?? 0
    }

    /// A plan table begins in the first lines: the report is the table.
    private var hasTableSoon: Bool {
        text.lines.filter { !$0.isBlank }.prefix(8).contains { tables.overlaps($0.body) }
    }

    private var heads: TitleHeads { TitleHeads(text: text) }

    /// "สรุปประชุมทีมแกน วันพุธที่ …": the words before the day, where no other line can be the headline.
    private func beforeDate() -> (Range<Int>?, Int?) {
        guard let index = text.lines.indices.first(where: { !text.lines[$0].isBlank && !isFurniture[$0] }),
            let date = dates.first(where: { text.lines[index].body.contains($0.lowerBound) }),
            !tables.overlaps(text.lines[index].body)
        else { return (nil, nil) }
        let line = text.lines[index].body
        let start = line.first { Fold.isThai(text.folded[$0]) } ?? line.upperBound
        var end = text.skipSpacesBack(date.lowerBound)
        for word in ["วันที่", "เมื่อ", "วัน"] where text.ends(with: word, at: end) {
            end = text.skipSpacesBack(end - word.unicodeScalars.count)
        }
        guard end - start >= 10, start - line.lowerBound <= 3, end - start <= 90 else { return (nil, nil) }
        return (start..<end, index)
    }

    private func linesAboveBody(from start: Int) -> [Int] {
        var candidates: [Int] = []
        var seen = 0
        let isTable = hasTableSoon
        for (index, line) in text.lines.enumerated().dropFirst(start) where !line.isBlank {
            seen += 1
            if seen > 25 { break }
            if tables.overlaps(line.body) { break }
            if heads.isRule(line.body), candidates.allSatisfy({ isMasthead(text.lines[$0].body) }) {
                candidates = []
            }
            if isFurniture[index] || isOnlyDate(line.body) || isTags(line.body) || isAddress(line.body) {
                continue
            }
            if heads.isField(line.body) || heads.isIssue(line.body) || heads.isSite(line.body) { continue }
            if isParagraph(line.body) { break }
            if isPageName(index) { continue }
            candidates.append(index)
            if !isTable, line.body.count >= Self.wanted, !isOnlyName(line.body), !isPaperKind(line.body) {
                break
            }
        }
        return candidates
    }

    /// The kind of paper, such as "report form" or "newsletter": the headline stands below.
    private func isPaperKind(_ line: Range<Int>) -> Bool { heads.isPaperKind(line) }

    /// Who publishes, where, and in which paper: what stands above a line drawn across the page.
    private func isMasthead(_ line: Range<Int>) -> Bool {
        isOnlyName(line) || isPaperKind(line) || isAddress(line) || line.count < Self.wanted
    }

    /// The name that a form gives in its first lines, behind "ชื่อโครงการ" and the like.
    private func namedProject() -> (Range<Int>?, Int?)? {
        var hasPaperKind = false
        for index in text.lines.indices.filter({ !text.lines[$0].isBlank }).prefix(12) {
            let line = text.lines[index].body
            if tables.overlaps(line) || isParagraph(line) { return nil }
            if let value = heads.named(line, isForm: hasPaperKind) { return (value, index) }
            hasPaperKind = hasPaperKind || isPaperKind(line) || heads.isAnyPaper(line)
        }
        return nil
    }

    /// Long, or a sentence that begins with when it happened.
    private func isParagraph(_ line: Range<Int>) -> Bool {
        if line.count > Self.longest { return true }
        guard line.count > 110 else { return false }
        if text.word(.eventCue, at: line.lowerBound) != nil { return true }
        if dates.contains(where: { line.contains($0.lowerBound) && $0.lowerBound < line.lowerBound + 45 }),
            text.first(.eventCue, in: line.lowerBound..<line.lowerBound + 45) != nil
        {
            return true
        }
        return dates.contains { $0.lowerBound <= line.lowerBound + 7 && $0.lowerBound >= line.lowerBound }
            && line.count > 160
    }

    /// Mostly a date, with a few words such as a view counter around it.
    private func isOnlyDate(_ line: Range<Int>) -> Bool {
        guard line.count < 90 else { return false }
        let covered = dates.reduce(0) { $0 + $1.clamped(to: line).count }
        let letters = line.count { index in
            Fold.isThai(text.folded[index]) && !dates.contains { $0.contains(index) }
        }
        if covered > 0, letters <= 8 { return true }
        if covered > 0, text.word(.postedCue, at: line.lowerBound) != nil { return true }
        return covered > 0
            && (covered * 2 >= line.count
                || text.first(.postedCue, in: line) != nil && covered * 3 >= line.count)
    }

    /// The name of the body that publishes, without any verb.
    private func isOnlyName(_ line: Range<Int>) -> Bool {
        guard line.count < 60 else { return false }
        let heads: [WordKind] = [.organizationHead, .organizationShortHead, .organizationClass]
        guard let head = text.word(anyOf: heads, at: line.lowerBound) else { return false }
        for index in head..<line.upperBound {
            guard
                let end = text.word(
                    anyOf: [.organizationStop, .holding, .clauseStart],
                    at: index,
                    before: line.upperBound
                )
            else { continue }
            if end - index >= 4, end < line.upperBound { return false }
        }
        return true
    }

    /// The name of a page that posts: the line below is a date with a dot behind it.
    private func isPageName(_ index: Int) -> Bool {
        if text.starts(with: "เพจ ", at: text.lines[index].body.lowerBound) { return true }
        guard let next = text.lines.indices.dropFirst(index + 1).first(where: { !text.lines[$0].isBlank })
        else {
            return false
        }
        let below = text.lines[next].body
        return below.contains { text.folded[$0] == 0x2022 } && isOnlyDate(below)
    }

    /// Nothing but places: "อำเภอ… จังหวัด…" below the name of the body that publishes.
    private func isAddress(_ line: Range<Int>) -> Bool {
        if heads.isPostal(line) { return true }
        let parts = text.folded[line].split(separator: 0x20)
        guard line.count < 70, parts.count <= 4 else { return false }
        return parts.allSatisfy { part in
            ["ตำบล", "อำเภอ", "จังหวัด", "ต.", "อ.", "จ."].contains { text.starts(with: $0, at: part.startIndex) }
        }
    }

    /// The first line is the name of a chat in square brackets, or greets: a message, which has no headline.
    private var isMessage: Bool {
        guard let line = text.lines.first(where: { !$0.isBlank })?.body, let last = line.last else {
            return false
        }
        if heads.isGreeting(line) { return true }
        return text.folded[line.lowerBound] == 0x5B && text.folded[last] == 0x5D
    }

    private func isTags(_ line: Range<Int>) -> Bool {
        guard text.folded[line.lowerBound] == 0x23 else { return false }
        let marks = line.reduce(0) { $0 + (text.folded[$1] == 0x23 ? 1 : 0) }
        return marks > 1
    }

    /// The subject line of an official memo or letter.
    private func memoSubject() -> (Range<Int>?, Int?)? {
        let head = text.lines.indices.filter { !text.lines[$0].isBlank }.prefix(14)
        let isMemo = head.contains {
            heads.isLabel("เรียน", text.lines[$0].body) || heads.isLabel("ส่วนราชการ", text.lines[$0].body)
        }
        let isNotice = head.prefix(4).contains {
            text.starts(with: "ประกาศ", at: text.lines[$0].body.lowerBound)
        }
        guard isMemo || isNotice else { return nil }
        for index in head where heads.isLabel("เรื่อง", text.lines[index].body) {
            let body = text.lines[index].body
            return (text.trimmed((body.lowerBound + 6)..<body.upperBound), index)
        }
        return nil
    }
}
