// SPDX-License-Identifier: Apache-2.0

/// Names from Thai in Latin letters.
struct LatinNames: Sendable {
    let text: GuardedText

    /// Two words with capitals of which one sounds Thai, or a title of everyday talk before one.
    func name(at position: Int) -> Range<Int>? {
        guard text.isCapital(position), !text.isLatin(position - 1) else { return nil }
        guard let first = word(position), first.upperBound < text.units.count,
            text.units[first.upperBound] == 0x20, text.isCapital(first.upperBound + 1),
            let second = word(first.upperBound + 1)
        else { return nil }
        let isTitled = NameParts.latinTitles.holds(first, of: text.units)
        let sounds = [first, second].contains { word in
            word.contains {
                NameParts.latin.end(in: text.units, at: $0).map { $0 <= word.upperBound } ?? false
            }
        }
        return isTitled || sounds && !isEnglish(second) ? position..<second.upperBound : nil
    }

    private func isEnglish(_ word: Range<Int>) -> Bool {
        NameParts.english.holds(word, of: text.units)
    }

    /// A word of three letters or more.
    func word(_ start: Int) -> Range<Int>? {
        var end = start
        while text.isLatin(end) { end += 1 }
        return end - start >= 3 ? start..<end : nil
    }
}
