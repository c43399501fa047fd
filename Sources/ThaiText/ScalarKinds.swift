// SPDX-License-Identifier: Apache-2.0

extension Unicode.Scalar {
    /// Vowel signs and tone marks that stand above or below a consonant.
    var isThaiMark: Bool {
        value == 0x0E31 || (0x0E34...0x0E3A).contains(value) || (0x0E47...0x0E4E).contains(value)
    }

    /// Consonants, ฤ and ฦ.
    var isThaiConsonant: Bool { (0x0E01...0x0E2E).contains(value) }

    /// เ แ โ ใ ไ, which are written before the consonant that they follow in speech.
    var isThaiLeadingVowel: Bool { (0x0E40...0x0E44).contains(value) }

    /// Anything that can only continue a syllable: marks, and ะ า ำ ๅ.
    var isThaiFollower: Bool {
        isThaiMark || value == 0x0E30 || value == 0x0E32 || value == 0x0E33 || value == 0x0E45
    }

    /// Letters and marks of Thai words; neither digits nor signs.
    var isThaiLetter: Bool {
        (0x0E01...0x0E4E).contains(value) && value != 0x0E2F && value != 0x0E3F && value != 0x0E46
            && !(0x0E3B...0x0E3E).contains(value)
    }

    /// Basic Latin letters.
    var isLatinLetter: Bool {
        (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value)
    }

    /// The value of an ASCII or Thai digit.
    var digit: Int? {
        if (0x30...0x39).contains(value) { return Int(value) - 0x30 }
        if (0x0E50...0x0E59).contains(value) { return Int(value) - 0x0E50 }
        return nil
    }

    /// Spaces within a line.
    var isBlank: Bool { value == 0x20 || value == 0x09 || value == 0xA0 }

    /// ASCII capitals as small letters, everything else as it is.
    var folded: UInt32 { (0x41...0x5A).contains(value) ? value + 0x20 : value }
}
