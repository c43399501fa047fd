// SPDX-License-Identifier: Apache-2.0

/// Finds everything that may be a list marker; which of them are is decided by the order of their numbers.
struct MarkerScanner {
    /// The report.
    let text: ReportText
    /// Its lines.
    let layout: TextLayout
    /// Dates, clocks and other numbers that are no markers.
    let barriers: Barriers

    private static let letters: [UInt16] = [0x0E01, 0x0E02, 0x0E04, 0x0E07, 0x0E08, 0x0E09, 0x0E0A, 0x0E0B]
    private static let ordinals = [
        "ข้อที่", "ข้อ", "มติที่", "ข้อเสนอที่", "ข้อตกลงที่", "โครงการที่", "ตัวชี้วัดที่", "วัตถุประสงค์ที่", "ผลลัพธ์ที่",
        "กลยุทธ์ที่", "ภารกิจที่", "พันธกิจที่", "ระเบียบวาระที่", "วาระที่", "ด้านที่", "ยุทธศาสตร์ที่", "กิจกรรมที่", "ประเด็นที่",
        "เป้าหมายที่", "ฐานที่", "เป้าที่", "ผลที่", "ข้อสรุปที่", "บทเรียนที่", "กติกาที่", "เงื่อนไขที่", "เป้าหมายร่วมที่", "ขั้นที่",
        "ผลผลิตที่",
        "ขั้นตอนที่", "ระยะที่",
        "แผนงานที่", "ประการที่", "เรื่องที่", "มาตรการที่", "แนวทางที่", "หัวข้อที่",
    ].map(Fold.units)

    /// In the order of the text.
    func scan() -> [ListMarker] {
        var markers: [ListMarker] = []
        for (index, line) in text.lines.enumerated() where !line.isBlank && !layout.isFurniture[index] {
            var position = line.body.lowerBound
            let start = withoutPictures(line.body)
            while position < line.body.upperBound {
                if let marker = marker(
                    at: position,
                    line: position == start ? start..<line.body.upperBound : line.body
                ) {
                    markers.append(marker)
                    position = marker.span.upperBound
                } else {
                    position += 1
                }
            }
        }
        return markers
    }

    /// Past signs such as ✅ before a number.
    private func withoutPictures(_ line: Range<Int>) -> Int {
        let start = line.first {
            let unit = text.folded[$0]
            return unit != 0x20 && unit != 0x2022 && unit < 0x2100
        }
        guard let start, start - line.lowerBound <= 3, Fold.isDigit(text.folded[start]) else {
            return line.lowerBound
        }
        return start
    }

    private func marker(at position: Int, line: Range<Int>) -> ListMarker? {
        let unit = text.folded[position]
        let isFirst = position == line.lowerBound
        if Fold.isDigit(unit) { return number(position, line, isFirst) }
        if unit == 0x28 { return bracketed(position, line, isFirst) }
        if unit == 0x2022 || (isFirst && (unit == 0x2D || unit == 0x2A)) {
            return bullet(position, line, isFirst)
        }
        if isFirst, unit == 0x6F, position + 1 < line.upperBound, text.folded[position + 1] == 0x20 {
            return bullet(position, line, isFirst)
        }
        guard isFirst || (position > 0 && text.folded[position - 1] == 0x20), Fold.isThai(unit) else {
            return nil
        }
        return ordinal(position, line, isFirst) ?? (isFirst ? letter(position, line) : nil)
    }

    // MARK: Numbers

    private func digits(_ position: Int, _ limit: Int) -> (value: Int, end: Int)? {
        var index = position
        var value = 0
        while index < limit, Fold.isDigit(text.folded[index]), index - position < 3 {
            value = value * 10 + Int(text.folded[index] - 0x30)
            index += 1
        }
        return index > position && index - position <= 2 && value > 0 ? (value, index) : nil
    }

    private func number(_ position: Int, _ line: Range<Int>, _ isFirst: Bool) -> ListMarker? {
        guard isFirst || canPrecede(text.folded[position - 1]), !barriers.holds(position) else { return nil }
        guard let (value, end) = digits(position, line.upperBound), end < line.upperBound else { return nil }
        let make = { (style: ListMarker.Style, number: Int, end: Int) in
            ListMarker(style: style, value: number, span: position..<end, isAtLineStart: isFirst)
        }
        switch text.folded[end] {
        case 0x29: return isInBracket(position, line) ? nil : make(.paren, value, end + 1)
        case 0x20E3: return make(.box, value, end + 1)
        case 0x2E:
            guard end + 1 < line.upperBound else { return nil }
            let next = text.folded[end + 1]
            if Fold.isDigit(next) { return decimal(position, line, isFirst) }
            if next == 0x29 { return make(.paren, value, end + 2) }
            guard next != 0x2E, next != 0x2C else { return nil }
            return isFirst || !isOrdinalTail(position) ? make(.dot, value, end + 1) : nil
        case 0x20: return isFirst && isBareNumber(before: end) ? make(.bare, value, end) : nil
        default: return nil
        }
    }

    /// "1 เพื่อให้…": a number that counts nothing, with a sentence behind it.
    private func isBareNumber(before end: Int) -> Bool {
        let next = text.skipSpaces(end)
        guard next < text.count, Fold.isThai(text.folded[next]), text.thaiRun(next) - next >= 3 else {
            return false
        }
        return text.word(anyOf: [.unit, .unitOther, .unitPeople], at: next) == nil
    }

    private func canPrecede(_ unit: UInt16) -> Bool {
        unit == 0x20 || Fold.isThai(unit) || unit == 0x29 || unit == 0x3A || unit == 0x2C || unit == 0x0E2F
            || unit == 0x22
    }

    /// "ครั้งที่ 1." and the like.
    private func isOrdinalTail(_ position: Int) -> Bool {
        text.isCounted(before: position)
    }

    private func isInBracket(_ position: Int, _ line: Range<Int>) -> Bool {
        var index = position - 1
        while index >= max(line.lowerBound, position - 40) {
            if text.folded[index] == 0x29 { return false }
            if text.folded[index] == 0x28 { return true }
            index -= 1
        }
        return false
    }

    private func decimal(_ position: Int, _ line: Range<Int>, _ isFirst: Bool) -> ListMarker? {
        guard isFirst || text.folded[position - 1] == 0x20 || Fold.isThai(text.folded[position - 1]) else {
            return nil
        }
        var path: [Int] = []
        var index = position
        while let (value, end) = digits(index, line.upperBound) {
            path.append(value)
            index = end
            guard end + 1 < line.upperBound, text.folded[end] == 0x2E, Fold.isDigit(text.folded[end + 1])
            else { break }
            index = end + 1
        }
        guard path.count >= 2, path.count <= 4, index < line.upperBound, let last = path.popLast() else {
            return nil
        }
        let next = text.folded[index]
        if next == 0x2E || next == 0x29 { index += 1 }
        guard index < line.upperBound, text.folded[index] == 0x20 || Fold.isThai(text.folded[index]) else {
            return nil
        }
        let after = text.skipSpaces(index)
        if ["น.", "ล้าน", "%", "บาท", "เมตร", "-", "กิโล", "ไร่"].contains(where: {
            text.starts(with: $0, at: after)
        }) {
            return nil
        }
        return ListMarker(style: .decimal(path), value: last, span: position..<index, isAtLineStart: isFirst)
    }

    private func bracketed(_ position: Int, _ line: Range<Int>, _ isFirst: Bool) -> ListMarker? {
        let start = text.skipSpaces(position + 1)
        if position > line.lowerBound, Fold.isDigit(text.folded[position - 1]) { return nil }
        if let (value, end) = digits(start, line.upperBound) {
            let close = text.skipSpaces(end)
            guard close < line.upperBound, text.folded[close] == 0x29 else { return nil }
            return ListMarker(
                style: .bracket,
                value: value,
                span: position..<close + 1,
                isAtLineStart: isFirst
            )
        }
        guard start + 1 < line.upperBound, text.folded[start + 1] == 0x29,
            let value = Self.letters.firstIndex(of: text.folded[start])
        else { return nil }
        return ListMarker(
            style: .letter(0x28),
            value: value + 1,
            span: position..<start + 2,
            isAtLineStart: isFirst
        )
    }

    // MARK: Letters, words and bullets

    private func letter(_ position: Int, _ line: Range<Int>) -> ListMarker? {
        guard position + 1 < line.upperBound, let value = Self.letters.firstIndex(of: text.folded[position])
        else { return nil }
        let mark = text.folded[position + 1]
        guard mark == 0x2E || mark == 0x29 else { return nil }
        let next = position + 2 < line.upperBound ? text.folded[position + 2] : 0x20
        guard mark == 0x29 || next == 0x20 else { return nil }
        return ListMarker(
            style: .letter(mark),
            value: value + 1,
            span: position..<position + 2,
            isAtLineStart: true
        )
    }

    private func ordinal(_ position: Int, _ line: Range<Int>, _ isFirst: Bool) -> ListMarker? {
        for word in Self.ordinals where text.folded[position...].starts(with: word) {
            let start = text.skipSpaces(position + word.count)
            guard start < line.upperBound, let (value, end) = digits(start, line.upperBound) else { continue }
            guard end < line.upperBound, !Fold.isDigit(text.folded[end]) else { return nil }
            var stop = end
            if [0x2E, 0x3A, 0x29].contains(text.folded[stop]) { stop += 1 }
            guard text.folded[min(stop, line.upperBound - 1)] != 0x2F, text.skipSpaces(stop) < line.upperBound
            else { return nil }
            return ListMarker(
                style: .ordinal(word),
                value: value,
                span: position..<stop,
                isAtLineStart: isFirst
            )
        }
        return nil
    }

    /// Pictures differ by what they show; other signs of one list may be typed in several ways.
    private func sign(_ position: Int) -> UInt16 {
        let value = text.scalars[position].value
        return value > 0xFFFF ? UInt16(truncatingIfNeeded: value) : text.folded[position]
    }

    private func bullet(_ position: Int, _ line: Range<Int>, _ isFirst: Bool) -> ListMarker? {
        let next = text.skipSpaces(position + 1)
        guard next < line.upperBound,
            Fold.isThai(text.folded[next]) || Fold.isLatin(text.folded[next]) || next > position + 1
        else { return nil }
        if Fold.isDigit(text.folded[next]) { return nil }
        return ListMarker(
            style: .bullet(sign(position)),
            value: 0,
            span: position..<position + 1,
            isAtLineStart: isFirst
        )
    }
}
