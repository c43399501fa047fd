// SPDX-License-Identifier: Apache-2.0

extension ThaiWords {
    /// Whether the dictionary holds this very word, so that what it does not hold can be taken for a name.
    public func knows(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        let units = WordTrie.bundled.units
        var node = units[0]
        var count = 0
        for scalar in word {
            let letter = UInt32(Self.letter(scalar))
            guard letter != 0 else { return false }
            node = units[Int(node >> 8 ^ letter)]
            guard node & 0x7F == letter else { return false }
            count += 1
        }
        return count > 0 && node & 0x80 != 0
    }
}
