// SPDX-License-Identifier: Apache-2.0

internal import ThaiText

/// Finds every number that has a unit.
struct QuantityScanner {
    /// The report.
    let text: ReportText
    /// Dates, clocks and markers.
    let barriers: Barriers

    /// In the order of the text.
    func scan() -> [Quantity] {
        var found: [Quantity] = []
        var position = 0
        while position < text.count {
            guard Fold.isDigit(text.folded[position]), !barriers.holds(position),
                let number = number(at: position)
            else {
                position += 1
                continue
            }
            if let quantity = quantity(number) { found.append(quantity) }
            position = number.span.upperBound
        }
        return (found + spoken() + scales()).sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// "ราวร้อยคน", "ครึ่งล้านครั้ง": a scale alone, where a word for about or at least stands before it.
    private func scales() -> [Quantity] {
        text.folded.indices.compactMap { position in
            guard [0x0E23, 0x0E1E, 0x0E04].contains(text.folded[position]),
                let scale = Self.scales.first(where: { text.starts(with: $0.word, at: position) })
            else { return nil }
            let span = position..<position + scale.word.unicodeScalars.count
            guard !scale.isWhole || wordBefore(position), !text.starts(with: "ละ", at: span.upperBound) else {
                return nil
            }
            return quantity(Number(span: span, low: scale.value, high: nil))
        }
    }

    /// Before a number in words these begin the name of a place: "ทุ่งสองห้อง".
    private static let landscapes = ["ทุ่ง", "คลอง", "แม่", "บ้าน", "หนอง", "แยก", "บาง", "ห้วย", "ดอน", "โคก"]

    private static let scales: [(word: String, value: Double, isWhole: Bool)] = [
        ("ร้อย", 100, true), ("พัน", 1_000, true), ("ครึ่งร้อย", 50, false), ("ครึ่งล้าน", 500_000, false),
    ]

    private func wordBefore(_ position: Int) -> Bool {
        let end = text.skipSpacesBack(position)
        return text.wordEnding(.about, at: end, within: 8) != nil
            || text.wordEnding(.atLeast, at: end, within: 8) != nil
            || text.ends(with: "นับ", at: end)
    }

    /// "สองตำบล", "ราวร้อยคน": numbers in words, with a unit right behind.
    private func spoken() -> [Quantity] {
        ThaiNumbers.find(in: text.scalars).compactMap { mention in
            let span = mention.numberSpan
            guard !Self.landscapes.contains(where: { text.ends(with: $0, at: span.lowerBound) }) else {
                return nil
            }
            guard mention.value > 1, mention.upper == nil, !mention.isPercent,
                !span.contains(where: { Fold.isDigit(text.folded[$0]) }),
                !barriers.holds(span.lowerBound), !text.starts(with: "จังหวัดชายแดน", at: span.upperBound)
            else { return nil }
            return quantity(Number(span: span, low: mention.value, high: nil))
        }
    }

    private struct Number {
        let span: Range<Int>
        let low: Double
        let high: Double?
    }

    // MARK: Digits

    private func number(at position: Int) -> Number? {
        guard position == 0 || !isInWord(text.folded[position - 1]) else { return nil }
        guard let (low, end) = value(at: position) else { return nil }
        var next = text.skipSpaces(end)
        let isRange: Bool
        if next < text.count, text.folded[next] == 0x2D || text.folded[next] == 0x7E {
            next = text.skipSpaces(next + 1)
            isRange = true
        } else if text.starts(with: "ถึง", at: next) {
            next = text.skipSpaces(next + 3)
            isRange = true
        } else {
            isRange = false
        }
        if isRange, next < text.count, let (high, last) = value(at: next), high > low {
            return Number(span: position..<last, low: low, high: high)
        }
        return Number(span: position..<end, low: low, high: nil)
    }

    private func isInWord(_ unit: UInt16) -> Bool {
        Fold.isDigit(unit) || Fold.isLatin(unit) || unit == 0x2E || unit == 0x2F || unit == 0x2D
            || unit == 0x5F
    }

    private func value(at position: Int) -> (Double, Int)? {
        var index = position
        var whole = 0.0
        var fraction = 0.0
        var scale = 1.0
        var isFraction = false
        while index < text.count {
            let unit = text.folded[index]
            let hasDigitNext = index + 1 < text.count && Fold.isDigit(text.folded[index + 1])
            if Fold.isDigit(unit) {
                if isFraction {
                    scale /= 10
                    fraction += Double(unit - 0x30) * scale
                } else {
                    whole = whole * 10 + Double(unit - 0x30)
                }
            } else if unit == 0x2C, hasDigitNext, !isFraction {
            } else if unit == 0x2E, hasDigitNext, !isFraction {
                isFraction = true
            } else {
                break
            }
            index += 1
        }
        guard index > position, index - position < 16 else { return nil }
        let sum = ((whole + fraction) * 10_000).rounded() / 10_000
        return (sum, index)
    }

    // MARK: Units

    private func quantity(_ number: Number) -> Quantity? {
        if let percent = percent(number) { return percent }
        var end = text.skipSpaces(number.span.upperBound)
        guard end - number.span.upperBound <= 2, end < text.count,
            !(number.span.upperBound..<end).contains(where: { text.scalars[$0] == "\t" })
        else { return nil }
        var comparator: Comparator?
        var factor = 1.0
        if text.starts(with: "กว่า", at: end) {
            comparator = .atLeast
            end = text.skipSpaces(end + 4)
        }
        for (word, value) in [("ล้าน", 1_000_000.0), ("แสน", 100_000), ("หมื่น", 10_000), ("พัน", 1_000)]
        where text.starts(with: word, at: end) {
            factor = value
            end = text.skipSpaces(end + word.unicodeScalars.count)
            break
        }
        guard let stop = unit(at: end) else { return nil }
        return make(number, factor: factor, unit: end..<stop, comparator: comparator)
    }

    /// The longest listed unit that can end here.
    private func unit(at position: Int) -> Int? {
        guard let end = text.word(anyOf: [.unit, .unitOther, .unitPeople], at: position) else { return nil }
        return text.isSyllableEnd(end) ? end : nil
    }

    private func percent(_ number: Number) -> Quantity? {
        let before = text.skipSpacesBack(number.span.lowerBound)
        if text.ends(with: "ร้อยละ", at: before) {
            return make(number, factor: 1, unit: before - 6..<before, comparator: nil, isPercent: true)
        }
        let after = text.skipSpaces(number.span.upperBound)
        for word in ["%", "เปอร์เซ็นต์", "เปอร์เซนต์", "เปอร์เซ็น"] where text.starts(with: word, at: after) {
            let end = after + word.unicodeScalars.count
            return make(number, factor: 1, unit: after..<end, comparator: nil, isPercent: true)
        }
        return nil
    }

    // MARK: What stands around it

    private func make(
        _ number: Number,
        factor: Double,
        unit: Range<Int>,
        comparator: Comparator?,
        isPercent: Bool = false
    ) -> Quantity {
        var start = min(number.span.lowerBound, unit.lowerBound)
        let end = max(number.span.upperBound, unit.upperBound)
        let per = per(before: start)
        if let per { start = per.lowerBound }
        let compared = comparing(before: start)
        if let compared { start = compared.start }
        let after = text.starts(with: "ขึ้นไป", at: text.skipSpaces(end)) ? Comparator.atLeast : nil
        let measure = DraftMeasure(
            comparator: compared?.comparator ?? comparator ?? after ?? .exactly,
            quantity: number.low * factor,
            quantityMax: number.high.map { $0 * factor },
            unit: isPercent ? "ร้อยละ" : text.string(unit)
        )
        let perWord = per.map { text.string($0.lowerBound..<$0.upperBound - 2) } ?? perBehind(end)
        return Quantity(measure: measure, per: perWord, span: start..<end, number: number.span, unit: unit)
    }

    /// "จังหวัดละ" right before the number.
    private func per(before position: Int) -> Range<Int>? {
        let end = text.skipSpacesBack(position)
        guard text.ends(with: "ละ", at: end), !text.ends(with: "ร้อยละ", at: end) else { return nil }
        guard let start = text.wordEnding(.unit, at: end - 2, within: 14) else { return nil }
        return start..<end
    }

    /// "ต่อจังหวัด" right behind the unit.
    private func perBehind(_ end: Int) -> String? {
        var next = text.skipSpaces(end)
        guard next < text.count else { return nil }
        if text.starts(with: "ต่อ", at: next) {
            next += 3
        } else if text.folded[next] == 0x2F {
            next += 1
        } else {
            return nil
        }
        guard let stop = unit(at: text.skipSpaces(next)) else { return nil }
        return text.string(next..<stop)
    }

    private func comparing(before position: Int) -> (comparator: Comparator, start: Int)? {
        var end = text.skipSpacesBack(position)
        if text.ends(with: "จำนวน", at: end) { end = text.skipSpacesBack(end - 5) }
        let kinds: [(WordKind, Comparator)] = [(.atMost, .atMost), (.atLeast, .atLeast), (.about, .about)]
        var best: (comparator: Comparator, start: Int)?
        for (kind, comparator) in kinds {
            guard let start = text.wordEnding(kind, at: end, within: 12) else { continue }
            if best.map({ start < $0.start }) ?? true { best = (comparator, start) }
        }
        if let best { return best }
        if text.ends(with: "จำนวน", at: text.skipSpacesBack(position)) {
            return (.exactly, text.skipSpacesBack(position) - 5)
        }
        return nil
    }
}
