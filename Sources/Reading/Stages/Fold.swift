// SPDX-License-Identifier: Apache-2.0

/// Makes scalars equal that mean the same, one by one and without Foundation.
enum Fold {
    /// What stands at a place of the extracted text: a mended scalar (none when it is dropped) and how many
    /// scalars it took.
    static func piece(_ source: [Unicode.Scalar], at index: Int) -> (scalar: Unicode.Scalar?, length: Int) {
        let value = source[index].value
        switch value {
        case 0x200B...0x200F, 0xFEFF, 0x00AD, 0x2060, 0x202A...0x202E, 0xFE0E, 0xFE0F: return (nil, 1)
        case 0x0D: return (index + 1 < source.count && source[index + 1].value == 0x0A ? nil : "\n", 1)
        case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: return ("\n", 1)
        case 0x0E4D: return saraAm(source, at: index)
        case 0x0E40 where index + 1 < source.count && source[index + 1].value == 0x0E40: return ("แ", 2)
        default: return (source[index], 1)
        }
    }

    /// Dots or lines to write on, as in forms: one space, but for the dot of an abbreviation before them.
    static func leader(_ source: [Unicode.Scalar], at index: Int) -> (scalar: Unicode.Scalar?, length: Int)? {
        let mark = source[index].value
        guard mark == 0x2E || mark == 0x2026 || mark == 0x5F else { return nil }
        let goesOn = index > 0 && source[index - 1].value == mark
        let least = mark == 0x5F ? 4 : mark == 0x2026 || goesOn ? 2 : 3
        var end = index
        while end < source.count, source[end].value == mark { end += 1 }
        let isRule = mark == 0x5F && (index == 0 || source[index - 1].value == 0x0A)
        guard end - index >= least, !isRule else { return nil }
        let isLetter = index > 0 && isThai(unit(source[index - 1]))
        let isAbbreviation = isLetter && (index == 1 || !isThai(unit(source[index - 2])))
        return mark == 0x2E && isAbbreviation ? nil : (" ", end - index)
    }

    /// Sara am that was typed as two marks, with or without a tone mark between them.
    private static func saraAm(_ source: [Unicode.Scalar], at index: Int) -> (Unicode.Scalar?, Int) {
        if index + 1 < source.count, source[index + 1].value == 0x0E32 { return ("\u{0E33}", 2) }
        return (source[index], 1)
    }

    /// The unit that rules compare.
    static func unit(_ scalar: Unicode.Scalar) -> UInt16 {
        let value = scalar.value
        switch value {
        case 0x0E50...0x0E59: return UInt16(value - 0x0E50 + 0x30)
        case 0x41...0x5A: return UInt16(value + 0x20)
        case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return 0x20
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFF0D: return 0x2D
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2033: return 0x22
        case 0x2018, 0x2019, 0x2032, 0x60, 0xB4: return 0x27
        case 0x2265: return 0x3E
        case 0x2264: return 0x3C
        case 0x25CF, 0x25AA, 0x25A0, 0x25E6, 0x25B6, 0x25BA, 0x27A2, 0x2714, 0x2713, 0x2705, 0x2043, 0xB7,
            0x2023, 0x25C6, 0x2794, 0x27A1, 0x2756, 0x25C9, 0xF0B7, 0xF0D8, 0xF0FC, 0x1F4CC, 0x1F539,
            0x1F538, 0x1F449, 0x2611, 0x25B8, 0x25CB, 0x25A1,
            0x2605, 0x2606, 0x27A4, 0x25C7, 0x25C8, 0x2726, 0x2727, 0x272A, 0x1F536, 0x1F537, 0x1F53B,
            0x1F7E2:
            return 0x2022
        default: return value < 0x1_0000 ? UInt16(value) : 0xFFFD
        }
    }

    /// A word of a list, as rules compare it.
    static func units(_ text: some StringProtocol) -> [UInt16] {
        text.unicodeScalars.map(unit)
    }

    /// Space or line end.
    static func isSpace(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x0A }

    /// A digit, Thai digits being folded before.
    static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    /// A Thai letter, vowel or mark; not ฯ, ฿ or digits.
    static func isThai(_ unit: UInt16) -> Bool {
        (unit >= 0x0E01 && unit <= 0x0E2E) || (unit >= 0x0E30 && unit <= 0x0E3A)
            || (unit >= 0x0E40 && unit <= 0x0E4E && unit != 0x0E46)
    }

    /// A small Latin letter.
    static func isLatin(_ unit: UInt16) -> Bool { unit >= 0x61 && unit <= 0x7A }

    /// A vowel or mark that cannot begin a word.
    static func isTail(_ unit: UInt16) -> Bool {
        (unit >= 0x0E30 && unit <= 0x0E3A) || (unit >= 0x0E45 && unit <= 0x0E4E)
    }

    /// A vowel that is written before its consonant, so that a word cannot end with it.
    static func isLeadingVowel(_ unit: UInt16) -> Bool { unit >= 0x0E40 && unit <= 0x0E44 }
}
