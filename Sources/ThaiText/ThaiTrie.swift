// SPDX-License-Identifier: Apache-2.0

/// A fixed list of Thai words, found in UTF-8 by one lookup a letter, so that whole pages can be read while
/// they are written.
struct ThaiTrie: Sendable {
    /// Every Thai letter is three bytes of UTF-8.
    static let width = 3
    /// The first byte of every Thai letter.
    static let lead: UInt8 = 0xE0
    /// Thai letters stand in U+0E00 to U+0E5F.
    private static let letters = 96

    /// The node that follows node n by letter l stands at n × 96 + l; 0 is none.
    private var next = [UInt16](repeating: 0, count: letters)
    private var isWord = [false]

    /// - Parameter words: Thai words, separated by blanks.
    init(_ words: some Sequence<Unicode.Scalar>) {
        var node = 0
        for scalar in words {
            guard let letter = Self.letter(scalar) else {
                isWord[node] = node > 0
                node = 0
                continue
            }
            node = step(from: node, letter)
        }
        isWord[node] = node > 0
    }

    /// Where the longest word that starts at a place ends.
    /// - Returns: nil too when the word would be cut out of a cluster, as in เ + งดเหล้า: another word.
    func match(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var node = 0
        var at = start
        var found: Int?
        while let letter = Self.letter(text, at: at) {
            if isWord[node], !Self.scalar(letter).isThaiFollower { found = at }
            node = Int(next[node * Self.letters + letter])
            if node == 0 { break }
            at += Self.width
        }
        if node > 0, isWord[node] { found = at }
        guard found != nil, start >= Self.width, let before = Self.letter(text, at: start - Self.width)
        else { return found }
        return Self.scalar(before).isThaiLeadingVowel ? nil : found
    }

    private mutating func step(from node: Int, _ letter: Int) -> Int {
        let place = node * Self.letters + letter
        if next[place] == 0 {
            next[place] = UInt16(isWord.count)
            next.append(contentsOf: repeatElement(0, count: Self.letters))
            isWord.append(false)
        }
        return Int(next[place])
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Int? {
        (0x0E00..<0x0E60).contains(scalar.value) ? Int(scalar.value) - 0x0E00 : nil
    }

    /// Three bytes as a Thai letter: 1110_0000 1011_100x 10yy_yyyy is xyyyyyy.
    private static func letter(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard start + width <= text.count, text[start] == lead, text[start + 1] & 0xFE == 0xB8 else {
            return nil
        }
        let letter = Int(text[start + 1] & 1) << 6 | Int(text[start + 2] & 0x3F)
        return letter < letters ? letter : nil
    }

    private static func scalar(_ letter: Int) -> Unicode.Scalar {
        Unicode.Scalar(UInt16(0x0E00 + letter)) ?? " "
    }
}
