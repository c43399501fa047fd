// SPDX-License-Identifier: Apache-2.0

import ThaiText

/// A text as the finders look at it: one spelling, digits and Latin letters folded, with the way back.
struct GuardedText: Sendable {
    /// What the finders compare.
    let units: [UInt32]
    private let clean: CleanText
    /// Where words of the language begin and end.
    private let edges: [Bool]

    init(_ text: String) {
        clean = ThaiClean.clean(Array(text.unicodeScalars))
        units = clean.scalars.map { scalar in
            switch scalar.value {
            case 0xE50...0xE59: scalar.value - 0xE20
            case 0x41...0x5A: scalar.value + 0x20
            case 0xA0, 0x09: 0x20
            case 0x2010...0x2015: 0x2D
            default: scalar.value
            }
        }
        var edges = Array(repeating: false, count: clean.scalars.count + 1)
        for word in ThaiWords.standard.spans(in: clean.scalars) {
            edges[word.lowerBound] = true
            edges[word.upperBound] = true
        }
        self.edges = edges
    }

    /// Whether a word of the language may begin or end here.
    func isEdge(_ index: Int) -> Bool { edges.indices.contains(index) && edges[index] }

    /// Where the word ends that stands here.
    func edge(after start: Int) -> Int? {
        (start + 1..<max(start + 1, edges.count)).first { edges[$0] }
    }

    /// Whether the dictionary holds this very stretch.
    func knows(_ span: Range<Int>) -> Bool { ThaiWords.standard.knows(clean.scalars[span]) }

    /// A vowel that is written before its consonant.
    func isLeading(_ index: Int) -> Bool {
        units.indices.contains(index) && (0xE40...0xE44).contains(units[index])
    }

    /// Whether a capital letter stood here.
    func isCapital(_ index: Int) -> Bool {
        clean.scalars.indices.contains(index) && (0x41...0x5A).contains(clean.scalars[index].value)
    }

    /// Where a stretch stood in the text that was typed.
    func original(_ span: Range<Int>) -> Range<Int> { clean.original(span) }

    func isThai(_ index: Int) -> Bool {
        guard units.indices.contains(index) else { return false }
        let unit = units[index]
        return (0xE01...0xE2E).contains(unit) || (0xE30...0xE3A).contains(unit)
            || (0xE40...0xE4E).contains(unit) && unit != 0xE46
    }

    /// A vowel or mark that cannot begin a word.
    func isTail(_ index: Int) -> Bool {
        guard units.indices.contains(index) else { return false }
        return (0xE30...0xE3A).contains(units[index]) || (0xE45...0xE4E).contains(units[index])
    }

    func isDigit(_ index: Int) -> Bool {
        units.indices.contains(index) && (0x30...0x39).contains(units[index])
    }

    func isLatin(_ index: Int) -> Bool {
        units.indices.contains(index) && (0x61...0x7A).contains(units[index])
    }

    /// The end of the Thai letters that begin here.
    func thaiEnd(_ start: Int) -> Int {
        var index = start
        while isThai(index) { index += 1 }
        return index
    }

    /// Past up to two blanks: more of them part what does not belong together.
    func pastBlanks(_ start: Int) -> Int {
        var index = start
        while index < units.count, units[index] == 0x20, index - start < 2 { index += 1 }
        return index
    }
}
