// SPDX-License-Identifier: Apache-2.0

/// Finds lists without markers that a count announces, such as "six tasks, namely a, b and c".
struct EnumerationStage {
    /// The report.
    let text: ReportText
    /// Items with markers, which need no announcing.
    let listed: [ListedItem]

    /// The items, and for each the list it is in (numbered on from the lists with markers).
    func read() -> [ListedItem] {
        var found: [ListedItem] = []
        var list = (listed.map(\.list).max() ?? -1) + 1
        var position = 0
        while position < text.count {
            guard let announced = announced(at: position) else {
                position += 1
                continue
            }
            position = announced.end
            let parts = parts(announced.count, from: announced.end)
            guard parts.count == announced.count else { continue }
            let lead = text.before(announced.end, 60)
            found += parts.map {
                ListedItem(
                    marker: $0.lowerBound..<$0.lowerBound,
                    text: $0,
                    parent: nil,
                    list: list,
                    leadIn: lead
                )
            }
            list += 1
        }
        return found
    }

    /// "6 ด้าน คือ": the number and where its items begin.
    private func announced(at position: Int) -> (count: Int, end: Int)? {
        guard let (count, index) = count(at: position), (2...15).contains(count) else { return nil }
        guard let counter = text.word(.listCounter, at: text.skipSpaces(index)) else { return nil }
        guard let opener = opener(after: counter) else { return nil }
        let start = text.skipSpaces(opener)
        guard
            !listed.contains(where: { $0.marker.lowerBound >= opener && $0.marker.lowerBound <= start + 12 })
        else { return nil }
        return (count, start)
    }

    private static let words = ["สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8]
        .map { (units: Fold.units($0.key), value: $0.value) }

    /// A number of one or two digits, or a small one in words.
    private func count(at position: Int) -> (Int, Int)? {
        let unit = text.folded[position]
        if Fold.isThai(unit) {
            guard [0x0E2A, 0x0E2B, 0x0E40, 0x0E41].contains(unit),
                let word = Self.words.first(where: { text.folded[position...].starts(with: $0.units) })
            else { return nil }
            return (word.value, position + word.units.count)
        }
        guard Fold.isDigit(unit), position == 0 || !Fold.isDigit(text.folded[position - 1]) else {
            return nil
        }
        var index = position
        var count = 0
        while index < text.count, Fold.isDigit(text.folded[index]), index - position < 3 {
            count = count * 10 + Int(text.folded[index] - 0x30)
            index += 1
        }
        return index - position <= 2 ? (count, index) : nil
    }

    private func opener(after counter: Int) -> Int? {
        var index = counter
        for _ in 0..<3 {
            index = text.skipSpaces(index)
            if let end = text.word(.listOpener, at: index) {
                let more = text.word(.listOpener, at: text.skipSpaces(end))
                return more ?? end
            }
            guard
                let word = ["สำคัญ", "หลัก", "ใหญ่", "ย่อย", "ด้วยกัน", "ร่วมกัน", "คุณภาพ"].first(where: {
                    text.starts(with: $0, at: index)
                })
            else { return nil }
            index += word.unicodeScalars.count
        }
        return nil
    }

    // MARK: Cutting

    private func parts(_ count: Int, from start: Int) -> [Range<Int>] {
        guard start < text.count else { return [] }
        if text.folded[start].isLineEnd { return lines(count, from: start) }
        let end = min(text.lineEnd(start), start + 1_200)
        let pieces = commas(start..<end)
        for cut in [pieces, splitLast(pieces)] where cut.count == count {
            let parts = finished(cut)
            return parts.allSatisfy(isItem) ? parts : []
        }
        if pieces.count == 1 { return spaced(count, in: start..<end) }
        return []
    }

    private func commas(_ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let unit = text.folded[index]
            if unit == 0x28 { depth += 1 } else if unit == 0x29 { depth -= 1 }
            let isInNumber = Fold.isDigit(text.folded[max(0, index - 1)])
            guard depth <= 0, (unit == 0x2C && !isInNumber) || unit == 0x3B else { continue }
            pieces.append(text.trimmed(start..<index))
            start = index + 1
        }
        pieces.append(text.trimmed(start..<range.upperBound))
        return pieces.filter { !$0.isEmpty }
    }

    /// The last piece holds two items, divided by "and".
    private func splitLast(_ pieces: [Range<Int>]) -> [Range<Int>] {
        guard let last = pieces.last else { return pieces }
        for joint in [" และ", " รวมทั้ง", " รวมถึง", "และ"] {
            guard let found = text.find(joint, in: last) else { continue }
            return pieces.dropLast() + [
                text.trimmed(last.lowerBound..<found.lowerBound),
                text.trimmed(found.upperBound..<last.upperBound),
            ]
        }
        return pieces
    }

    /// Items divided by spaces alone.
    private func spaced(_ count: Int, in range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound, pieces.count < count {
            if text.folded[index] == 0x20 {
                pieces.append(withoutAnd(start..<index))
                index = text.skipSpaces(index)
                start = index
            } else {
                index += 1
            }
        }
        if pieces.count < count, index > start { pieces.append(withoutAnd(start..<index)) }
        guard pieces.count == count, text.starts(with: "และ", at: lastStart(pieces)) else { return [] }
        return pieces.allSatisfy(isItem) ? finished(pieces) : []
    }

    private func lastStart(_ pieces: [Range<Int>]) -> Int {
        guard let last = pieces.last else { return text.count }
        return text.ends(with: "และ", at: last.lowerBound) ? last.lowerBound - 3 : last.lowerBound
    }

    private func withoutAnd(_ piece: Range<Int>) -> Range<Int> {
        text.starts(with: "และ", at: piece.lowerBound) && piece.count > 5
            ? piece.lowerBound + 3..<piece.upperBound : piece
    }

    /// The lines that follow, one item each.
    private func lines(_ count: Int, from start: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = text.line(at: start) + 1
        while index < text.lines.count, found.count < count {
            let line = text.lines[index]
            index += 1
            if line.isBlank { continue }
            guard line.body.count <= 220 else { return [] }
            found.append(line.body)
        }
        return found.allSatisfy(isItem) ? found : []
    }

    /// The last item ends where a new clause begins.
    private func finished(_ pieces: [Range<Int>]) -> [Range<Int>] {
        guard let last = pieces.last else { return pieces }
        var end = last.upperBound
        for index in last where text.folded[index] == 0x20 {
            let next = text.skipSpaces(index)
            if ["ซึ่ง", "โดย", "ทั้งนี้", "เพื่อ", "นอกจาก", "จาก", "ได้รับ", "ใน", "เปิด", "ไม่"].contains(where: {
                text.starts(with: $0, at: next)
            }) {
                end = index
                break
            }
        }
        return pieces.dropLast() + [last.lowerBound..<end]
    }

    /// Words of some length that are no organization, person or place.
    private func isItem(_ piece: Range<Int>) -> Bool {
        guard piece.count >= 4, piece.count <= 260 else { return false }
        let kinds: [WordKind] = [.organizationClass, .personTitle, .organizationAbbreviation]
        if text.word(anyOf: kinds, at: piece.lowerBound) != nil { return false }
        if ["ตำบล", "อำเภอ", "จังหวัด", "ต.", "อ.", "จ."].contains(where: {
            text.starts(with: $0, at: piece.lowerBound)
        }) {
            return false
        }
        return text.word(.organizationHead, at: piece.lowerBound) == nil
    }
}
