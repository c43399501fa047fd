// SPDX-License-Identifier: Apache-2.0

/// Cuts text into words: the likeliest way through the dictionary, never inside a character cluster.
///
/// Words of Thai letters come from the dictionary that is compiled in and from words that a network added;
/// what no word covers stays whole as one unknown word. Runs of Latin letters and of digits are words, every
/// other sign is one, blanks are none. The time is linear in the length of the text.
///
/// ```swift
/// let text = Array("เครือข่ายงดเหล้าภาคใต้".unicodeScalars)
/// let words = ThaiWords.standard.spans(in: text)      // เครือข่าย · งดเหล้า · ภาค · ใต้
/// ```
public struct ThaiWords: Sendable {
    /// With the dictionary alone.
    public static let standard = ThaiWords()

    /// Longer words are not looked for.
    static let longestWord = 40
    /// What each cluster costs that no word covers: 14 in units of the logarithm of likelihood.
    private static let unknownCost: UInt32 = 14 * 64
    /// What an added word costs: as one that stands a few times in a thousand.
    private static let addedCost: UInt32 = 5 * 64

    private let trie = WordTrie.bundled
    private let added: AddedWords

    /// A cutter that also knows other words, such as names of organizations of a network.
    /// - Parameter words: words of Thai letters only; others are left out.
    public init(adding words: [String] = []) {
        added = AddedWords(words)
    }

    /// The words of a text as offsets, in order, without overlaps; blanks lie between them.
    public func spans(in text: Scalars) -> [Range<Int>] {
        let letters = text.map(Self.letter)
        var spans: [Range<Int>] = []
        spans.reserveCapacity(text.count / 4)
        var lattice = Lattice(capacity: 64)
        var at = 0
        while at < text.count {
            if letters[at] != 0 {
                let end = letters[at...].firstIndex(of: 0) ?? text.count
                cut(letters, at..<end, &lattice, &spans)
                at = end
            } else {
                let end = Self.otherEnd(text, at)
                if !text[at].properties.isWhitespace { spans.append(at..<end) }
                at = end
            }
        }
        return spans
    }

    /// The same words as text.
    public func words(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return spans(in: scalars).map { span in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[span])
            return String(view)
        }
    }

    // MARK: Thai runs

    /// The best way to each place of a run: what it costs and where the last word of it began.
    private struct Lattice {
        var cost: [UInt32]
        /// Where the last word began, times two, and one more where no word covers it.
        var from: [Int32]

        init(capacity: Int) {
            cost = Array(repeating: .max, count: capacity)
            from = Array(repeating: 0, count: capacity)
        }

        mutating func clear(_ count: Int) {
            if cost.count < count {
                cost = Array(repeating: .max, count: count * 2)
                from = Array(repeating: 0, count: count * 2)
            } else {
                for index in 0..<count { cost[index] = .max }
            }
        }
    }

    private func cut(
        _ letters: [UInt8],
        _ run: Range<Int>,
        _ lattice: inout Lattice,
        _ spans: inout [Range<Int>]
    ) {
        lattice.clear(run.count + 1)
        letters.withUnsafeBufferPointer { all in
            let letters = UnsafeBufferPointer(rebasing: all[run])
            trie.units.withUnsafeBufferPointer { units in
                lattice.cost.withUnsafeMutableBufferPointer { cost in
                    lattice.from.withUnsafeMutableBufferPointer { from in
                        walk(letters, units, cost, from)
                    }
                }
            }
        }
        collect(lattice.from, run, &spans)
    }

    private func walk(
        _ letters: UnsafeBufferPointer<UInt8>,
        _ units: UnsafeBufferPointer<UInt32>,
        _ cost: UnsafeMutableBufferPointer<UInt32>,
        _ from: UnsafeMutableBufferPointer<Int32>
    ) {
        let count = letters.count
        cost[0] = 0
        for start in 0..<count where cost[start] != .max {
            let base = cost[start]
            let origin = Int32(start) << 1
            var node = units[0]
            var index = start
            let limit = min(count, start + Self.longestWord)
            while index < limit {
                let letter = UInt32(letters[index])
                node = units[Int(node >> 8 ^ letter)]
                guard node & 0x7F == letter else { break }
                index += 1
                if node & 0x80 != 0, Self.isBoundary(letters, index) {
                    let sum = base &+ units[Int(node >> 8)] >> 8
                    if sum < cost[index] { (cost[index], from[index]) = (sum, origin) }
                }
            }
            if !added.isEmpty {
                for length in added.lengths(letters, at: start, before: limit)
                where Self.isBoundary(letters, start + length)
                    && base &+ Self.addedCost < cost[start + length]
                {
                    (cost[start + length], from[start + length]) = (base &+ Self.addedCost, origin)
                }
            }
            var next = start + 1
            while !Self.isBoundary(letters, next) { next += 1 }
            let sum = base &+ Self.unknownCost
            if sum < cost[next] { (cost[next], from[next]) = (sum, origin | 1) }
        }
    }

    /// Words from the way back, unknown clusters that touch made one.
    private func collect(_ from: [Int32], _ run: Range<Int>, _ spans: inout [Range<Int>]) {
        var place = run.count
        var found: [Range<Int>] = []
        var lastIsUnknown = false
        while place > 0 {
            let start = Int(from[place] >> 1)
            let isUnknown = from[place] & 1 == 1
            if isUnknown, lastIsUnknown, let last = found.popLast() {
                found.append(run.lowerBound + start..<last.upperBound)
            } else {
                found.append(run.lowerBound + start..<run.lowerBound + place)
            }
            lastIsUnknown = isUnknown
            place = start
        }
        spans += found.reversed()
    }

    // MARK: Letters

    /// Offset of a Thai letter from U+0E00; 0 for everything else.
    static func letter(_ scalar: Unicode.Scalar) -> UInt8 {
        scalar.isThaiLetter ? UInt8(scalar.value - 0x0E00) : 0
    }

    /// Whether a word may begin or end here: not before a mark, not behind a vowel written first.
    @inline(__always)
    private static func isBoundary(_ letters: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index >= letters.count
            || kinds[Int(letters[index])] & 1 == 0 && kinds[Int(letters[index - 1])] & 2 == 0
    }

    /// Bit 0: continues a cluster; bit 1: stands before the consonant of its cluster.
    private static let kinds: [UInt8] = (0..<128).map { offset in
        guard let scalar = Unicode.Scalar(0x0E00 + UInt32(offset)) else { return 0 }
        return (scalar.isThaiFollower ? 1 : 0) | (scalar.isThaiLeadingVowel ? 2 : 0)
    }

    /// The end of a run of Latin letters or of a number, else of one sign.
    private static func otherEnd(_ text: Scalars, _ start: Int) -> Int {
        var at = start + 1
        if text[start].digit != nil {
            while at < text.count, text[at].digit != nil || isInNumber(text, at) { at += 1 }
        } else if isForeign(text[start]) {
            while at < text.count, isForeign(text[at]) { at += 1 }
        } else if text[start].isBlank {
            while at < text.count, text[at].isBlank { at += 1 }
        }
        return at
    }

    private static func isInNumber(_ text: Scalars, _ at: Int) -> Bool {
        (text[at] == "." || text[at] == ",") && at + 1 < text.count && text[at + 1].digit != nil
    }

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLatinLetter
            || scalar.value > 0x7F && !(0x0E00...0x0E7F).contains(scalar.value)
                && scalar.properties.isAlphabetic
    }
}
