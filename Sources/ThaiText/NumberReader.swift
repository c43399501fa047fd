// SPDX-License-Identifier: Apache-2.0

/// Reads the number that starts at one place, in digits or in words.
struct NumberReader {
    /// A number as written.
    struct Value: Equatable {
        var value: Double
        var end: Int
        /// How many digits before the decimal point; 0 for words.
        var digits: Int
        var words: Int
        var hasFraction: Bool
        var hasLeadingZero: Bool
    }

    private static let scales = WordTable<Double>([
        ("ร้อย", 100), ("พัน", 1000), ("หมื่น", 10_000), ("แสน", 100_000), ("ล้าน", 1_000_000),
        ("ร้อยล้าน", 100_000_000), ("พันล้าน", 1_000_000_000), ("หมื่นล้าน", 10_000_000_000),
        ("แสนล้าน", 100_000_000_000), ("ล้านล้าน", 1_000_000_000_000),
    ])

    let text: Scalars

    /// The number here with its scale words: "1.2 ล้าน", "2 หมื่น 5 พัน", "สองหมื่นห้าพัน".
    func read(at start: Int) -> Value? {
        guard var number = readDigits(at: start) else { return readWords(at: start) }
        guard var scale = takeScale(after: number.end) else { return number }
        number.value *= scale.factor
        number.end = scale.end
        while let next = readDigits(at: skipBlanks(number.end)), !next.hasFraction, next.digits <= 3,
            let smaller = takeScale(after: next.end), smaller.factor < scale.factor
        {
            number.value += next.value * smaller.factor
            number.end = smaller.end
            scale = smaller
        }
        return number
    }

    private func readWords(at start: Int) -> Value? {
        guard start < text.count, text[start].isThaiLetter else { return nil }
        guard let words = NumberWords.read(text, at: start) else { return nil }
        return Value(
            value: Double(words.value),
            end: words.end,
            digits: 0,
            words: words.words,
            hasFraction: false,
            hasLeadingZero: false
        )
    }

    /// "1,234.5": a comma counts only before exactly three digits.
    private func readDigits(at start: Int) -> Value? {
        guard start < text.count, text[start].digit != nil else { return nil }
        var at = start
        var value = 0.0
        var digits = 0
        while at < text.count {
            if let digit = text[at].digit {
                value = value * 10 + Double(digit)
                digits += 1
                at += 1
            } else if text[at] == ",", digits > 0, isGroup(at + 1) {
                at += 1
            } else {
                break
            }
        }
        let hasLeadingZero = digits > 1 && text[start].digit == 0
        var hasFraction = false
        if at + 1 < text.count, text[at] == ".", text[at + 1].digit != nil {
            hasFraction = true
            at += 1
            var power = 1.0
            var fraction = 0.0
            while at < text.count, let digit = text[at].digit {
                fraction = fraction * 10 + Double(digit)
                power *= 10
                at += 1
            }
            value += fraction / power
        }
        return Value(
            value: value,
            end: at,
            digits: digits,
            words: 0,
            hasFraction: hasFraction,
            hasLeadingZero: hasLeadingZero
        )
    }

    private func isGroup(_ at: Int) -> Bool {
        guard at + 3 <= text.count, text[at..<at + 3].allSatisfy({ $0.digit != nil }) else { return false }
        return at + 3 == text.count || text[at + 3].digit == nil
    }

    private func takeScale(after end: Int) -> (factor: Double, end: Int)? {
        let at = skipBlanks(end)
        guard let scale = Self.scales.match(text, at: at) else { return nil }
        // ร้อยละ is per cent, and a scale word cut off in the middle is another word.
        if scale.end < text.count, text[scale.end].isThaiFollower { return nil }
        if scale.end + 1 < text.count, text[scale.end] == "ล", text[scale.end + 1] == "ะ" { return nil }
        return (scale.meaning, scale.end)
    }

    func skipBlanks(_ start: Int) -> Int {
        var at = start
        while at < text.count, at - start < 3, text[at].isBlank { at += 1 }
        return at
    }
}
