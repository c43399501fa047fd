// SPDX-License-Identifier: Apache-2.0

/// A name in the form in which names are compared: one byte a letter, without spaces, marks and typing
/// accidents.
struct PlaceKey: Hashable, Sendable {
    /// Thai letters as 0x80 + their place in the Unicode block, Latin letters in lower case, digits.
    private(set) var letters: [UInt8] = []

    init(letters: [UInt8]) {
        self.letters = letters
    }

    init(_ text: String) {
        for scalar in text.unicodeScalars { append(scalar) }
    }

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { append(scalar) }
    }

    /// From UTF-8 that holds nothing but ASCII and Thai, as the compiled-in lists do.
    init(listed utf8: some Collection<UInt8>) {
        var index = utf8.startIndex
        while index != utf8.endIndex {
            let lead = utf8[index]
            index = utf8.index(after: index)
            guard lead >= 0x80 else {
                append(Unicode.Scalar(lead))
                continue
            }
            let middle = utf8[index]
            index = utf8.index(after: index)
            append(letter: 0x80 | (middle & 1) << 6 | (utf8[index] & 0x3F))
            index = utf8.index(after: index)
        }
    }

    var isEmpty: Bool { letters.isEmpty }
    var count: Int { letters.count }

    /// True when a Thai letter is in it.
    var isThai: Bool { letters.contains { $0 >= 0x80 } }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0E50...0x0E59: letters.append(UInt8(scalar.value - 0x0E50 + 0x30))
        case 0x0E00...0x0E7F: append(letter: UInt8(0x80 | (scalar.value & 0x7F)))
        case 0x41...0x5A: letters.append(UInt8(scalar.value + 0x20))
        case 0x61...0x7A, 0x30...0x39: letters.append(UInt8(scalar.value))
        default: break
        }
    }

    /// Adds a Thai letter and mends the usual accidents: เ twice for แ, ํ and า for ำ, a tone typed before
    /// its vowel.
    private mutating func append(letter: UInt8) {
        guard letter != Letter.paiyannoi, let last = letters.last else {
            if letter != Letter.paiyannoi { letters.append(letter) }
            return
        }
        let before = letters.count > 1 ? letters[letters.count - 2] : 0
        if letter == Letter.e, last == Letter.e {
            letters[letters.count - 1] = Letter.ae
        } else if letter == Letter.aa, last == Letter.nikhahit {
            letters[letters.count - 1] = Letter.am
        } else if letter == Letter.aa, Letter.tones.contains(last), before == Letter.nikhahit {
            letters[letters.count - 2] = last
            letters[letters.count - 1] = Letter.am
        } else if Letter.vowelsAboveOrBelow.contains(letter), Letter.tones.contains(last) {
            letters[letters.count - 1] = letter
            letters.append(last)
        } else {
            letters.append(letter)
        }
    }
}

/// The Thai letters that rules name, in the one-byte form of ``PlaceKey``.
private enum Letter {
    static let paiyannoi: UInt8 = 0xAF
    static let aa: UInt8 = 0xB2
    static let am: UInt8 = 0xB3
    static let e: UInt8 = 0xC0
    static let ae: UInt8 = 0xC1
    static let nikhahit: UInt8 = 0xCD
    static let tones: ClosedRange<UInt8> = 0xC8...0xCB
    static let vowelsAboveOrBelow: ClosedRange<UInt8> = 0xB4...0xB9
}

extension PlaceKey {
    /// Letters that people exchange, all turned into the plainest of their class: ศ ษ ส, ณ น, ฎ ด, ฏ ต, ธ ฑ
    /// ฒ ท, ฬ ล, ใ ไ.
    var loose: PlaceKey { PlaceKey(letters: letters.map { looseLetters[Int($0)] }) }

    /// Without tone marks.
    var withoutTones: PlaceKey { PlaceKey(letters: letters.filter { !Letter.tones.contains($0) }) }

    /// A number that equal loose keys share: FNV-1a, cut to 44 bits so that an index fits beside it.
    var looseHash: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for letter in letters { hash = (hash ^ UInt64(looseLetters[Int(letter)])) &* 0x0000_0100_0000_01b3 }
        return (hash ^ (hash >> 44)) & 0xFFF_FFFF_FFFF
    }

    /// The rest after a beginning; nil when it begins otherwise or nothing is left.
    func dropping(prefix: PlaceKey) -> PlaceKey? {
        guard count > prefix.count, letters.starts(with: prefix.letters) else { return nil }
        return PlaceKey(letters: Array(letters.dropFirst(prefix.count)))
    }

    /// What stands before an ending; nil when it ends otherwise or nothing is left.
    func dropping(suffix: some Collection<UInt8>) -> PlaceKey? {
        guard count > suffix.count, letters.suffix(suffix.count).elementsEqual(suffix) else { return nil }
        return PlaceKey(letters: Array(letters.dropLast(suffix.count)))
    }

    /// True when one letter more, less, other or exchanged with its neighbour makes the other key, or none.
    func isWithinOneEdit(of other: some RandomAccessCollection<UInt8>) -> Bool {
        let right = Array(other)
        guard abs(letters.count - right.count) <= 1 else { return false }
        let common = zip(letters, right).prefix { $0 == $1 }.count
        let left = letters.dropFirst(common)
        let rest = right.dropFirst(common)
        if left.dropFirst().elementsEqual(rest.dropFirst()) { return true }
        if left.dropFirst().elementsEqual(rest) || left.elementsEqual(rest.dropFirst()) { return true }
        return left.count == rest.count && left.count >= 2
            && Array(left.prefix(2)) == Array(rest.prefix(2).reversed())
            && left.dropFirst(2).elementsEqual(rest.dropFirst(2))
    }
}

/// For each letter the plainest of its class.
private let looseLetters: [UInt8] = {
    var table = [UInt8](0...255)
    for (from, to) in ["ศส", "ษส", "ณน", "ฎด", "ฏต", "ธท", "ฑท", "ฒท", "ฬล", "ใไ"].map(PlaceKey.pair) {
        table[Int(from)] = to
    }
    return table
}()

extension PlaceKey {
    fileprivate static func pair(_ text: String) -> (UInt8, UInt8) {
        let letters = PlaceKey(text).letters
        return (letters[0], letters[1])
    }
}
