// SPDX-License-Identifier: Apache-2.0

/// The word lists of this room as one trie, asked "which word of this kind begins here".
struct Lexicon: Sendable {
    /// Built once from the lists in `Data/`.
    static let shared = Lexicon(WordKind.allCases.map { ($0, $0.words) })

    /// Child nodes by parent node and unit.
    private var children = StepTable()
    /// Children of the root, by unit, for the first and most frequent step.
    private var roots: [UInt32] = Array(repeating: 0, count: 0x0E80)
    /// The kinds of word that end at each node.
    private var masks: [UInt64] = [0]

    /// Builds the trie; a word may be of several kinds.
    init(_ lists: [(kind: WordKind, words: String)]) {
        for list in lists {
            for word in list.words.split(whereSeparator: { $0 == "\n" || $0 == "|" }) {
                insert(Fold.units(word), list.kind)
            }
        }
    }

    private mutating func insert(_ word: [UInt16], _ kind: WordKind) {
        var node: UInt32 = 0
        for unit in word {
            node = child(of: node, unit) ?? addChild(of: node, unit)
        }
        masks[Int(node)] |= kind.bit
    }

    private mutating func addChild(of node: UInt32, _ unit: UInt16) -> UInt32 {
        let new = UInt32(masks.count)
        masks.append(0)
        if node == 0, Int(unit) < roots.count {
            roots[Int(unit)] = new
        } else {
            children.add(node << 12 ^ UInt32(unit), to: new)
        }
        return new
    }

    private func child(of node: UInt32, _ unit: UInt16) -> UInt32? {
        if node == 0 {
            guard Int(unit) < roots.count, roots[Int(unit)] != 0 else { return nil }
            return roots[Int(unit)]
        }
        guard unit < 0x1000 else { return nil }
        return children[node << 12 ^ UInt32(unit)]
    }

    /// The end of the longest word of these kinds that begins at a position.
    func longest(_ kinds: UInt64, in text: [UInt16], at position: Int, before limit: Int) -> Int? {
        var node: UInt32 = 0
        var index = position
        var end: Int?
        while index < limit, let next = child(of: node, text[index]) {
            node = next
            index += 1
            if masks[Int(node)] & kinds != 0 { end = index }
        }
        return end
    }

    /// Every word that begins at a position: kinds by end.
    func each(in text: [UInt16], at position: Int, _ body: (_ end: Int, _ kinds: UInt64) -> Void) {
        var node: UInt32 = 0
        var index = position
        while index < text.count, let next = child(of: node, text[index]) {
            node = next
            index += 1
            if masks[Int(node)] != 0 { body(index, masks[Int(node)]) }
        }
    }
}
