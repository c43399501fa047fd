// SPDX-License-Identifier: Apache-2.0

/// Small questions that every stage asks of the text.
extension ReportText {
    private static let counted = [
        "ครั้งที่", "หมู่ที่", "วันที่", "ฉบับที่", "ชั้นที่", "รุ่นที่", "ปีที่", "เขตที่", "ภาคที่", "ลำดับที่", "บทที่", "อนามัยที่", "สุขภาพที่",
        "ชั้น",
        "หมู่", "เบอร์", "เวลา", "มาตรา", "โทร", "เลขที่", "แห่งที่", "จุดที่",
    ]

    /// The end of the longest listed word of a kind that begins here.
    func word(_ kind: WordKind, at position: Int, before limit: Int? = nil) -> Int? {
        Lexicon.shared.longest(kind.bit, in: folded, at: position, before: limit ?? count)
    }

    /// The same for several kinds at once.
    func word(anyOf kinds: [WordKind], at position: Int, before limit: Int? = nil) -> Int? {
        let bits = kinds.reduce(UInt64(0)) { $0 | $1.bit }
        return Lexicon.shared.longest(bits, in: folded, at: position, before: limit ?? count)
    }

    /// The first listed word of a kind inside a range.
    func first(_ kind: WordKind, in range: Range<Int>) -> Range<Int>? {
        for position in range {
            if let end = word(kind, at: position, before: range.upperBound) { return position..<end }
        }
        return nil
    }

    /// The last listed word of a kind inside a range.
    func last(_ kind: WordKind, in range: Range<Int>) -> Range<Int>? {
        for position in range.reversed() {
            if let end = word(kind, at: position, before: range.upperBound) { return position..<end }
        }
        return nil
    }

    /// Whether a listed word of a kind ends exactly here, and where it begins; the longest counts.
    func wordEnding(_ kind: WordKind, at end: Int, within reach: Int = 24) -> Int? {
        guard end > 0 else { return nil }
        for start in max(0, end - reach)..<end where word(kind, at: start, before: end) == end {
            return start
        }
        return nil
    }

    /// Whether a text stands here.
    func starts(with words: String, at position: Int) -> Bool {
        var index = position
        for scalar in words.unicodeScalars {
            guard index < count, index >= 0, folded[index] == Fold.unit(scalar) else { return false }
            index += 1
        }
        return true
    }

    /// Whether a text ends here.
    func ends(with words: String, at position: Int) -> Bool {
        let start = position - words.unicodeScalars.count
        return start >= 0 && starts(with: words, at: start)
    }

    /// Where a text first stands inside a range.
    func find(_ words: String, in range: Range<Int>) -> Range<Int>? {
        let units = Fold.units(words)
        guard let head = units.first, range.count >= units.count else { return nil }
        for position in range.lowerBound...(range.upperBound - units.count) where folded[position] == head {
            if folded[position..<(position + units.count)].elementsEqual(units) {
                return position..<(position + units.count)
            }
        }
        return nil
    }

    /// Whether the number here only tells which one: "ครั้งที่ 2", "ชั้น 3".
    func isCounted(before position: Int) -> Bool {
        let end = skipSpacesBack(position)
        return Self.counted.contains { ends(with: $0, at: end) }
    }

    /// Past the spaces of this line.
    func skipSpaces(_ position: Int) -> Int {
        var index = position
        while index < count, folded[index] == 0x20 { index += 1 }
        return index
    }

    /// Back over the spaces of this line.
    func skipSpacesBack(_ position: Int) -> Int {
        var index = position
        while index > 0, folded[index - 1] == 0x20 { index -= 1 }
        return index
    }

    /// Without the spaces at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, Fold.isSpace(folded[low]) { low += 1 }
        while high > low, Fold.isSpace(folded[high - 1]) { high -= 1 }
        return low..<high
    }

    /// Whether a word can begin here as far as letters tell: no Thai letter before, no dangling vowel here.
    func isClearStart(_ position: Int) -> Bool {
        guard position < count, !Fold.isTail(folded[position]) else { return false }
        return position == 0 || !Fold.isThai(folded[position - 1])
    }

    /// Whether a word may begin here: a clear start, or behind a word that others follow.
    func isWordStart(_ position: Int) -> Bool {
        if isClearStart(position) { return true }
        guard position < count, !Fold.isTail(folded[position]) else { return false }
        return wordEnding(.connector, at: position, within: 12) != nil
            || wordEnding(.position, at: position, within: 20) != nil
    }

    /// Whether a word can end here: the next scalar does not belong to this syllable.
    func isSyllableEnd(_ position: Int) -> Bool {
        guard position < count else { return true }
        if Fold.isTail(folded[position]) { return false }
        return position == 0 || !Fold.isLeadingVowel(folded[position - 1])
    }

    /// The end of the run of Thai letters that begins here.
    func thaiRun(_ position: Int) -> Int {
        var index = position
        while index < count, Fold.isThai(folded[index]) { index += 1 }
        return index
    }

    /// The end of this line.
    func lineEnd(_ position: Int) -> Int {
        lines.isEmpty ? count : lines[line(at: position)].body.upperBound
    }

    /// The beginning of this line.
    func lineStart(_ position: Int) -> Int {
        lines.isEmpty ? 0 : lines[line(at: position)].body.lowerBound
    }

    /// So many scalars before a position, within its line.
    func before(_ position: Int, _ reach: Int) -> Range<Int> {
        let low = min(position, max(lineStart(position), position - reach))
        return low..<position
    }

    /// So many scalars after a position, within its line.
    func after(_ position: Int, _ reach: Int) -> Range<Int> {
        position..<max(position, min(lineEnd(position), position + reach))
    }
}
