// SPDX-License-Identifier: Apache-2.0

/// A list of words that can be looked for at any place of a text, the longest first.
struct WordList: Sendable {
    private let words: [UInt32: [[UInt32]]]

    /// Words parted by `|` and line ends; `_` stands for a blank inside a word.
    init(_ text: String) {
        var words: [UInt32: [[UInt32]]] = [:]
        for word in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let units = word.unicodeScalars.map(\.value).trimmed.map { $0 == 0x5F ? 0x20 : $0 }
            if let first = units.first { words[first, default: []].append(units) }
        }
        self.words = words.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The end of the longest word that begins here.
    func end(in text: [UInt32], at start: Int) -> Int? {
        guard start < text.count, let candidates = words[text[start]] else { return nil }
        for word in candidates where start + word.count <= text.count {
            if text[start..<(start + word.count)].elementsEqual(word) { return start + word.count }
        }
        return nil
    }

    /// The ends of all words that begin here.
    func ends(in text: [UInt32], at start: Int) -> [Int] {
        guard start < text.count, let candidates = words[text[start]] else { return [] }
        return candidates.filter {
            start + $0.count <= text.count && text[start..<(start + $0.count)].elementsEqual($0)
        }
        .map { start + $0.count }
    }

    /// Whether this very stretch is a word of the list.
    func holds(_ span: Range<Int>, of text: [UInt32]) -> Bool {
        guard !span.isEmpty, let candidates = words[text[span.lowerBound]] else { return false }
        return candidates.contains { $0.count == span.count && text[span].elementsEqual($0) }
    }

    /// The beginning of a word that ends here; the longest counts.
    func start(in text: [UInt32], endingAt end: Int, reach: Int = 24) -> Int? {
        guard end > 0 else { return nil }
        return (max(0, end - reach)..<end).first { holds($0..<end, of: text) }
    }
}

extension [UInt32] {
    /// Without blanks at both ends.
    fileprivate var trimmed: [UInt32] {
        var low = startIndex
        var high = endIndex
        while low < high, self[low] == 0x20 { low += 1 }
        while high > low, self[high - 1] == 0x20 { high -= 1 }
        return Array(self[low..<high])
    }
}
