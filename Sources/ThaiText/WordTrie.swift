// SPDX-License-Identifier: Apache-2.0

internal import CThaiData

/// The dictionary as `Scripts/thai/make-words.py` packs it: one array of units, one step per letter.
struct WordTrie: Sendable {
    /// The dictionary that is compiled in.
    static let bundled = WordTrie(count: phakhi_thai_words_size() / 4, bytes: phakhi_thai_words())

    /// The units; the last 128 are only there so that no step leaves the array.
    let units: [UInt32]

    private init(count: Int, bytes: UnsafePointer<UInt8>) {
        units = (0..<count).map { index in
            let at = index * 4
            return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
                | UInt32(bytes[at + 3]) << 24
        }
    }
}

/// Words that a network added, few enough to be kept as plain nodes.
struct AddedWords: Sendable, Equatable {
    private var nodes: [Int: Int] = [:]
    private var ends: Set<Int> = []
    private var firsts: Set<UInt8> = []

    /// Words of Thai letters; others are left out, as the dictionary cuts only Thai.
    init(_ words: [String]) {
        var count = 0
        for word in words {
            let letters = word.unicodeScalars.map(ThaiWords.letter)
            guard let first = letters.first, !letters.contains(0), letters.count <= ThaiWords.longestWord
            else {
                continue
            }
            firsts.insert(first)
            var node = 0
            for letter in letters {
                let key = node << 7 | Int(letter)
                if nodes[key] == nil {
                    count += 1
                    nodes[key] = count
                }
                node = nodes[key] ?? 0
            }
            ends.insert(node)
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { firsts.isEmpty }

    /// The lengths of the added words that begin at a place.
    func lengths(_ letters: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> [Int] {
        guard firsts.contains(letters[start]) else { return [] }
        var node = 0
        var found: [Int] = []
        for index in start..<end {
            guard let next = nodes[node << 7 | Int(letters[index])] else { break }
            node = next
            if ends.contains(node) { found.append(index + 1 - start) }
        }
        return found
    }
}
