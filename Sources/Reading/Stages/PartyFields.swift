// SPDX-License-Identifier: Apache-2.0

/// Reads the lines of forms and posters that name who held it or who paid, beside or below their label.
struct PartyFields {
    /// One name behind such a label.
    struct Name: Sendable, Equatable {
        /// What the label says of the body.
        enum Part: Sendable, Equatable {
            case held, funded
            /// Only that it is a body, as in a column of hosts.
            case named
        }

        /// What the label says of it.
        let part: Part
        /// The words of the name and what follows it up to the next divider.
        let span: Range<Int>
    }

    /// The report.
    let text: ReportText

    private static let longestList = 8
    private static let longestName = 90

    /// Every name in the order of the text.
    func read() -> [Name] {
        text.lines.indices.flatMap(names(at:))
    }

    private func names(at index: Int) -> [Name] {
        let line = text.lines[index].body
        guard !line.isEmpty, let (label, part) = label(of: line) else { return [] }
        var value = text.skipSpaces(label)
        let isPlain = value == label
        while value < line.upperBound, [0x3A, 0x2D].contains(text.folded[value]) {
            value = text.skipSpaces(value + 1)
        }
        if value < line.upperBound {
            if isPlain, value == label, !isSaidBy(label) { return [] }
            let found = pieces(value..<line.upperBound).filter { !isLoose(line) || isBody($0) }
            return found.map { Name(part: part, span: $0) }
        }
        return below(index).flatMap(pieces).map { Name(part: part, span: $0) }
    }

    /// The end of the label, behind a number or sign of the line.
    private func label(of line: Range<Int>) -> (end: Int, part: Name.Part)? {
        let start = line.first { Fold.isThai(text.folded[$0]) } ?? line.upperBound
        guard start - line.lowerBound <= 6 else { return nil }
        if let end = partner(start, line) { return (end, .held) }
        if let end = text.word(.fundedField, at: start, before: line.upperBound) { return (end, .funded) }
        if let end = text.word(.heldField, at: start, before: line.upperBound) { return (end, .held) }
        return nil
    }

    private static let agreements = ["ข้อตกลง", "บันทึกความร่วมมือ", "บันทึกความเข้าใจ", "mou"]

    /// "ระหว่าง … กับ … และ …" in lines of their own, in the head of an agreement.
    private func partner(_ start: Int, _ line: Range<Int>) -> Int? {
        guard line.count <= Self.longestName,
            let word = ["ระหว่าง", "กับ", "และ"].first(where: { text.starts(with: $0, at: start) })
        else { return nil }
        let head = text.lines.filter { !$0.isBlank }.prefix(9)
        guard let last = head.last, line.lowerBound < last.body.upperBound,
            head.prefix(3).contains(where: { entry in
                Self.agreements.contains { text.find($0, in: entry.body) != nil }
            })
        else { return nil }
        let end = start + word.unicodeScalars.count
        return end == line.upperBound || text.folded[end] == 0x20 ? end : nil
    }

    /// "โดย" and "ผู้รับผิดชอบ" stand before people and writers, too.
    private func isLoose(_ line: Range<Int>) -> Bool {
        let start = line.first { Fold.isThai(text.folded[$0]) } ?? line.lowerBound
        return ["โดย", "ผู้รับผิดชอบ"].contains { text.starts(with: $0, at: start) }
    }

    /// Begins like the name of a body that does more than write.
    func isBody(_ span: Range<Int>) -> Bool {
        text.word(
            anyOf: [
                .organizationHead, .organizationShortHead, .organizationWeakHead, .organizationClass,
                .organizationAbbreviation,
            ],
            at: span.lowerBound
        ) != nil && !text.isPress(span)
            && text.word(.organizationGeneric, at: span.lowerBound) != span.upperBound
    }

    /// "จัดโดยชมรม…": the name may be glued to it.
    private func isSaidBy(_ end: Int) -> Bool {
        ["โดย", "จาก", "กับ", "ของ"].contains { text.ends(with: $0, at: end) }
    }

    /// The lines below a label that stands alone, up to an empty line or another label.
    private func below(_ index: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for line in text.lines.dropFirst(index + 1).prefix(Self.longestList).map(\.body) {
            guard !line.isEmpty, line.count <= Self.longestName, label(of: line) == nil,
                text.find(":", in: line) == nil, !Fold.isDigit(text.folded[line.lowerBound])
            else { break }
            found.append(line)
        }
        return found
    }

    /// The names in a stretch, divided by commas, strokes and "and".
    func pieces(_ range: Range<Int>) -> [Range<Int>] {
        guard range.count <= 400 else { return [] }
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if let end = divider(at: index) {
                found.append(text.trimmed(start..<index))
                start = end
                index = end
            } else {
                index += 1
            }
        }
        found.append(text.trimmed(start..<range.upperBound))
        return found.map(withoutBullet).filter(isName)
    }

    private func divider(at index: Int) -> Int? {
        if [0x2F, 0x2C, 0x3B, 0x2B, 0x26].contains(text.folded[index]) { return index + 1 }
        for word in ["ร่วมกับ", " และ", "พร้อมด้วย", " x ", " × "] where text.starts(with: word, at: index) {
            return index + word.unicodeScalars.count
        }
        if text.starts(with: "และ", at: index), text.word(anyOf: Self.heads, at: index + 3) != nil {
            return index + 3
        }
        return nil
    }

    private static let heads: [WordKind] = [.organizationHead, .organizationShortHead, .organizationClass]

    private func withoutBullet(_ span: Range<Int>) -> Range<Int> {
        let start = span.first {
            Fold.isThai(text.folded[$0]) || Fold.isLatin(text.folded[$0]) || Fold.isDigit(text.folded[$0])
        }
        return (start ?? span.upperBound)..<span.upperBound
    }

    /// Words that begin with a letter and are no person, sum or sentence.
    private func isName(_ span: Range<Int>) -> Bool {
        guard span.count >= 3, span.count <= Self.longestName, !Fold.isDigit(text.folded[span.lowerBound])
        else { return false }
        if text.word(anyOf: [.personTitle, .connector, .clauseStart, .organizationStop], at: span.lowerBound)
            != nil
        {
            return text.word(anyOf: [.organizationHead, .organizationShortHead], at: span.lowerBound) != nil
        }
        return !["นาย", "นาง", "รวม", "จำนวน", "ไม่"].contains { text.starts(with: $0, at: span.lowerBound) }
    }
}
