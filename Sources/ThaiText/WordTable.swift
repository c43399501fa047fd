// SPDX-License-Identifier: Apache-2.0

/// A fixed list of words, each with a meaning, found at a place in a text by longest match.
struct WordTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let word: [UInt32]
        let meaning: Meaning
    }

    private let buckets: [[Entry]]
    private let isReversed: Bool

    /// - Parameters:
    ///   - entries: words, separated by blanks, with what they mean.
    ///   - endings: whether the table is asked what stands before a place instead of after it.
    init(_ entries: [(words: String, meaning: Meaning)], endings: Bool = false) {
        var buckets = [[Entry]](repeating: [], count: 128)
        for entry in entries {
            for part in entry.words.unicodeScalars.split(separator: " ") {
                // "_" stands for a blank inside a word.
                var word = part.map { $0 == "_" ? 0x20 : $0.folded }
                if endings { word.reverse() }
                guard let first = word.first else { continue }
                buckets[Int(first & 127)].append(Entry(word: word, meaning: entry.meaning))
            }
        }
        self.buckets = buckets.map { bucket in bucket.sorted { $0.word.count > $1.word.count } }
        isReversed = endings
    }

    /// The longest word that starts at a place.
    func match(_ text: Scalars, at start: Int) -> (end: Int, meaning: Meaning)? {
        guard start < text.count, !isReversed else { return nil }
        for entry in buckets[Int(text[start].folded & 127)] {
            let end = start + entry.word.count
            guard end <= text.count else { continue }
            var index = 0
            while index < entry.word.count, text[start + index].folded == entry.word[index] { index += 1 }
            if index == entry.word.count { return (end, entry.meaning) }
        }
        return nil
    }

    /// The longest word that ends just before a place, in a table of endings.
    func match(_ text: Scalars, endingAt end: Int) -> (start: Int, meaning: Meaning)? {
        guard end > 0, end <= text.count, isReversed else { return nil }
        for entry in buckets[Int(text[end - 1].folded & 127)] {
            let start = end - entry.word.count
            guard start >= 0 else { continue }
            var index = 0
            while index < entry.word.count, text[end - 1 - index].folded == entry.word[index] { index += 1 }
            if index == entry.word.count { return (start, entry.meaning) }
        }
        return nil
    }
}

extension WordTable where Meaning == Bool {
    /// A plain list of words, separated by blanks.
    init(_ words: String, endings: Bool = false) {
        self.init([(words, true)], endings: endings)
    }
}
