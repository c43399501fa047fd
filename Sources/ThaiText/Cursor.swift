// SPDX-License-Identifier: Apache-2.0

/// A place in a text that readers move forward and, when they were wrong, set back.
struct Cursor {
    let text: Scalars
    var at: Int

    init(_ text: Scalars, at: Int = 0) {
        self.text = text
        self.at = at
    }

    var isAtEnd: Bool { at >= text.count }

    /// The scalar here, or U+0000 after the end.
    var here: Unicode.Scalar { at < text.count ? text[at] : "\0" }

    /// The scalar so many places on (or back), or U+0000 outside the text.
    func peek(_ offset: Int) -> Unicode.Scalar {
        let index = at + offset
        return index >= 0 && index < text.count ? text[index] : "\0"
    }

    /// The nearest scalar before this place that is no blank.
    var lastBefore: Unicode.Scalar {
        var index = at - 1
        while index >= 0, text[index].isBlank { index -= 1 }
        return index >= 0 ? text[index] : "\0"
    }

    mutating func skipBlanks(_ most: Int = 4) {
        var left = most
        while left > 0, at < text.count, text[at].isBlank {
            at += 1
            left -= 1
        }
    }

    /// Blanks, and one line end among them, as where a line of a document was full.
    mutating func skipBlanksOverLine() {
        skipBlanks()
        if here == "\n", !peek(1).isBlank, peek(1) != "\n" { at += 1 }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard here == scalar, at < text.count else { return false }
        at += 1
        return true
    }

    mutating func take<Meaning>(_ table: WordTable<Meaning>) -> Meaning? {
        guard let found = table.match(text, at: at) else { return nil }
        at = found.end
        return found.meaning
    }

    /// Blanks and then a word; stays where it was when the word is not there.
    mutating func takeSpaced<Meaning>(_ table: WordTable<Meaning>) -> Meaning? {
        let saved = at
        skipBlanks()
        if let meaning = take(table) { return meaning }
        at = saved
        return nil
    }

    /// A whole run of ASCII or Thai digits of at most nine places.
    mutating func takeDigits(_ counts: ClosedRange<Int>) -> (value: Int, count: Int)? {
        var index = at
        var value = 0
        while index < text.count, index - at <= 9, let digit = text[index].digit {
            value = value * 10 + digit
            index += 1
        }
        guard counts.contains(index - at) else { return nil }
        defer { at = index }
        return (value, index - at)
    }

    /// Something in round brackets on this line, with at most so many scalars inside.
    mutating func skipBracket(_ most: Int = 40) -> Bool {
        let saved = at
        skipBlanks()
        if here == "(" {
            var index = at + 1
            while index < text.count, index - at <= most, text[index] != ")", text[index] != "\n" {
                index += 1
            }
            if index < text.count, text[index] == ")" {
                at = index + 1
                return true
            }
        }
        at = saved
        return false
    }
}
