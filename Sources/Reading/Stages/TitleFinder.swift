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

    /// The headline and its line.
    func find() -> (Range<Int>?, Int?) {
        if let subject = memoSubject() { return subject }
        if isChatName { return (nil, nil) }
        let all = linesAboveBody()
        if let named = namedProject(all.first) { return named }
        let candidates = all.count > 1 ? all.filter { !isPaperKind(text.lines[$0].body) } : all
        let chosen =
            candidates.first { text.lines[$0].body.count >= Self.wanted && !isOnlyName(text.lines[$0].body) }
            ?? candidates.max { text.lines[$0].body.count < text.lines[$1].body.count }
        guard let chosen else { return (nil, nil) }
        return (withoutLabel(text.lines[chosen].body), chosen)
    }

    private func linesAboveBody() -> [Int] {
        var candidates: [Int] = []
        var seen = 0
        for (index, line) in text.lines.enumerated() where !line.isBlank {
            seen += 1
            if seen > 25 { break }
            if tables.overlaps(line.body) { break }
            if isFurniture[index] || isOnlyDate(line.body) || isTags(line.body) || isAddress(line.body) {
                continue
            }
            if isParagraph(line.body) { break }
            if isPageName(index) { continue }
            candidates.append(index)
            if line.body.count >= Self.wanted, !isOnlyName(line.body), !isPaperKind(line.body) { break }
        }
        return candidates
    }

    private static let papers = [
        "แบบรายงาน", "แบบฟอร์ม", "แบบเสนอ", "แบบสรุป", "กำหนดการ", "จดหมายข่าว", "จุลสาร", "วารสาร",
        "เอกสารประกอบ", "รายละเอียดโครงการ", "สรุปโครงการ",
        "เรื่องเด่นในเล่ม", "ในเล่มนี้", "สารบัญ", "ข่าวประชาสัมพันธ์", "ด่วน", "ขอเชิญร่วมงาน", "ขอเชิญชวน",
    ]

    /// The kind of paper, such as "report form" or "newsletter": the headline stands below.
    private func isPaperKind(_ line: Range<Int>) -> Bool {
        line.count <= 60 && Self.papers.contains { text.starts(with: $0, at: line.lowerBound) }
    }

    private static let names = ["ชื่อโครงการ", "ชื่อกิจกรรม", "ชื่อหลักสูตร", "ชื่อผลงาน", "ชื่อเรื่อง", "ชื่องาน"]

    /// The name that a form gives in its first lines, behind "ชื่อโครงการ" and the like.
    private func namedProject(_ first: Int?) -> (Range<Int>?, Int?)? {
        guard let first, isPaperKind(text.lines[first].body) else { return nil }
        for (index, line) in text.lines.enumerated().dropFirst(first + 1).prefix(8) {
            guard let start = line.body.first(where: { Fold.isThai(text.folded[$0]) }),
                start - line.body.lowerBound <= 4,
                let label = Self.names.first(where: { text.starts(with: $0, at: start) })
            else { continue }
            var value = text.skipSpaces(start + label.unicodeScalars.count)
            if value < line.body.upperBound, text.folded[value] == 0x3A { value = text.skipSpaces(value + 1) }
            if line.body.upperBound - value > 8 { return (value..<line.body.upperBound, index) }
        }
        return nil
    }

    /// Long, or a sentence that begins with when it happened.
    private func isParagraph(_ line: Range<Int>) -> Bool {
        if line.count > Self.longest { return true }
        guard line.count > 110 else { return false }
        if text.word(.eventCue, at: line.lowerBound) != nil { return true }
        return dates.contains { $0.lowerBound <= line.lowerBound + 7 && $0.lowerBound >= line.lowerBound }
            && line.count > 160
    }

    /// Mostly a date, with a few words such as a view counter around it.
    private func isOnlyDate(_ line: Range<Int>) -> Bool {
        guard line.count < 90 else { return false }
        let covered = dates.reduce(0) { $0 + $1.clamped(to: line).count }
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
        guard let next = text.lines.indices.dropFirst(index + 1).first(where: { !text.lines[$0].isBlank })
        else {
            return false
        }
        let below = text.lines[next].body
        return below.contains { text.folded[$0] == 0x2022 } && isOnlyDate(below)
    }

    /// Nothing but places: "อำเภอ… จังหวัด…" below the name of the body that publishes.
    private func isAddress(_ line: Range<Int>) -> Bool {
        let parts = text.folded[line].split(separator: 0x20)
        guard line.count < 70, parts.count <= 4 else { return false }
        return parts.allSatisfy { part in
            ["ตำบล", "อำเภอ", "จังหวัด", "ต.", "อ.", "จ."].contains { text.starts(with: $0, at: part.startIndex) }
        }
    }

    /// The first line is the name of a chat in square brackets: a message, which has no headline.
    private var isChatName: Bool {
        guard let line = text.lines.first(where: { !$0.isBlank })?.body, let last = line.last else {
            return false
        }
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
            isLabel("เรียน", text.lines[$0].body) || isLabel("ส่วนราชการ", text.lines[$0].body)
        }
        let isNotice = head.prefix(4).contains {
            text.starts(with: "ประกาศ", at: text.lines[$0].body.lowerBound)
        }
        guard isMemo || isNotice else { return nil }
        for index in head where isLabel("เรื่อง", text.lines[index].body) {
            let body = text.lines[index].body
            return (text.trimmed((body.lowerBound + 6)..<body.upperBound), index)
        }
        return nil
    }

    private func isLabel(_ label: String, _ line: Range<Int>) -> Bool {
        guard text.starts(with: label, at: line.lowerBound) else { return false }
        let end = line.lowerBound + label.unicodeScalars.count
        return end < line.upperBound && (text.folded[end] == 0x20 || text.folded[end] == 0x3A)
    }

    private func withoutLabel(_ line: Range<Int>) -> Range<Int> {
        for label in [
            "หัวข้อข่าว", "ชื่อข่าว", "ชื่อเรื่อง", "ชื่อโครงการ", "ชื่อกิจกรรม", "หัวข้อ", "เรื่อง", "หัวเรื่อง", "title",
            "โครงการ:", "โครงการ :",
        ]
        where isLabel(label, line) {
            var start = text.skipSpaces(line.lowerBound + label.unicodeScalars.count)
            if start < line.upperBound, text.folded[start] == 0x3A { start = text.skipSpaces(start + 1) }
            if line.upperBound - start > 8 { return start..<line.upperBound }
        }
        return line
    }
}
