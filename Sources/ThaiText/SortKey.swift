// SPDX-License-Identifier: Apache-2.0

/// Makes stored keys whose byte order is the order of a Thai dictionary.
///
/// The order is that of ICU's `th`: numbers, Thai, then Latin; a vowel written before its consonant sorts
/// after it; tone marks, accents and capitals only decide between words that are equal without them; blanks
/// and punctuation do not count. Beyond ICU, numbers sort by value, in Thai or ASCII digits. A key is
/// printable ASCII for Thai, digits and Latin; compare keys byte by byte (`COLLATE "C"`, `BINARY`).
public enum SortKey {
    /// Rises whenever keys change; stored keys of another version must be made again.
    public static let version: Int = 1

    /// The key of a text: compare keys byte by byte.
    public static func make(_ text: String) -> String {
        var maker = KeyMaker(ThaiClean.clean(Array(text.unicodeScalars)).scalars)
        return maker.make()
    }
}

/// Three levels of weights, each a row of ASCII characters.
private struct KeyMaker {
    private let text: Scalars
    private var at = 0
    private var letters: [UInt8] = []
    private var marks: [UInt8] = []
    private var forms: [UInt8] = []

    private static let plain = UInt8(ascii: "0")
    private static let other = UInt8(ascii: "1")
    private static let accent = UInt8(ascii: "9")
    private static let symbol = UInt8(ascii: "!")
    private static let number = UInt8(ascii: "\"")
    private static let firstThai = UInt8(ascii: "#")
    private static let firstLatin = UInt8(ascii: "b")
    private static let foreign = UInt8(ascii: "|")

    init(_ text: Scalars) {
        self.text = text
        letters.reserveCapacity(text.count + 8)
    }

    mutating func make() -> String {
        while at < text.count { takeNext() }
        var key = letters
        let (marks, forms) = (Self.trimmed(self.marks), Self.trimmed(self.forms))
        if !marks.isEmpty || !forms.isEmpty { key += [0x20] + marks }
        if !forms.isEmpty { key += [0x20] + forms }
        return String(decoding: key, as: UTF8.self)
    }

    /// Plain weights at the end say nothing.
    private static func trimmed(_ weights: [UInt8]) -> ArraySlice<UInt8> {
        var end = weights.count
        while end > 0, weights[end - 1] == plain { end -= 1 }
        return weights[..<end]
    }

    private mutating func takeNext() {
        let scalar = text[at]
        if scalar.digit != nil { return takeNumber() }
        at += 1
        if let weight = Self.thaiWeight(scalar) { return takeThai(scalar, weight) }
        if let mark = Self.thaiMarks[scalar] { return marks.append(mark) }
        takeOther(scalar)
    }

    /// A leading vowel changes places with the consonant after it.
    private mutating func takeThai(_ scalar: Unicode.Scalar, _ weight: UInt8) {
        if scalar.isThaiLeadingVowel, at < text.count, text[at].isThaiConsonant,
            let consonant = Self.thaiWeight(text[at])
        {
            at += 1
            add([consonant])
        }
        add([weight], form: scalar.value == 0x0E45 ? Self.other : Self.plain)
    }

    /// A number sorts by its length without leading zeros, then by its digits.
    private mutating func takeNumber() {
        var digits: [UInt8] = []
        var isThai = false
        while at < text.count, let digit = text[at].digit {
            isThai = isThai || text[at].value > 0x80
            if digit > 0 || !digits.isEmpty { digits.append(Self.plain + UInt8(digit)) }
            at += 1
        }
        let length = UInt8(0x21 + min(digits.count, 90))
        add([Self.number, length] + digits, form: isThai ? Self.other : Self.plain)
    }

    private mutating func takeOther(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if scalar.isLatinLetter {
            let form = value < 0x61 ? Self.other : Self.plain
            return add([Self.firstLatin + UInt8(scalar.folded - 0x61)], form: form)
        }
        if (0x300...0x36F).contains(value) { return marks.append(Self.accent) }
        if (0xC0...0xFF).contains(value), let base = Self.latinBases[Int(value - 0xC0)] {
            let isSmall = value >= 0xDF
            add([Self.firstLatin + base], form: isSmall ? Self.plain : Self.other)
            return marks.append(Self.accent)
        }
        switch scalar.properties.generalCategory {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            add([Self.symbol] + Array(String(scalar).utf8))
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .letterNumber,
            .otherNumber, .decimalNumber:
            guard value != 0x0E46, value != 0x0E2F else { return }
            add([Self.foreign] + Array(scalar.properties.lowercaseMapping.utf8))
        default: break
        }
    }

    private mutating func add(_ weights: [UInt8], form: UInt8 = KeyMaker.plain) {
        letters += weights
        marks.append(Self.plain)
        forms.append(form)
    }

    /// The marks that only decide between equal words, in their order.
    private static let thaiMarks: [Unicode.Scalar: UInt8] = [
        "\u{0E4E}": 0x31, "\u{0E4C}": 0x32, "\u{0E47}": 0x33, "\u{0E48}": 0x34,
        "\u{0E49}": 0x35, "\u{0E4A}": 0x36, "\u{0E4B}": 0x37,
    ]

    /// Weights by U+0E00 and up; 0 for what has none.
    ///
    /// ฤ stands after ร and ฦ after ล, as their code points do.
    private static let weights: [UInt8] = {
        var order: [UInt32] = Array(0x0E01...0x0E2E)
        order += [0x0E4D, 0x0E30, 0x0E31, 0x0E32, 0x0E33, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E38, 0x0E39]
        order += [0x0E40, 0x0E41, 0x0E42, 0x0E43, 0x0E44, 0x0E3A]
        var weights = [UInt8](repeating: 0, count: 128)
        for (index, value) in order.enumerated() { weights[Int(value - 0x0E00)] = firstThai + UInt8(index) }
        weights[0x45] = weights[0x32]
        return weights
    }()

    private static func thaiWeight(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.value >= 0x0E00, scalar.value < 0x0E80 else { return nil }
        let weight = weights[Int(scalar.value - 0x0E00)]
        return weight == 0 ? nil : weight
    }

    /// The plain letter, from a = 0, under U+00C0 and up.
    private static let latinBases: [UInt8?] =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty".utf8
        .map { $0 == UInt8(ascii: ".") ? nil : $0 - 0x61 }
}
