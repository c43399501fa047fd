// SPDX-License-Identifier: Apache-2.0

/// Which signs fit at one place of a pattern.
indirect enum SignSet: Sendable {
    case one(UInt32)
    case range(UInt32, UInt32)
    /// One of Java's named sets, such as `\d` or `\p{Alpha}`.
    case named(SignClass)
    case union([SignSet])
    case both(SignSet, SignSet)
    case other(SignSet)
    /// Regardless of capitals, among ASCII letters.
    case anyCase(SignSet)

    func contains(_ sign: UInt32) -> Bool {
        if case .anyCase(let set) = self { return set.contains(sign, or: Self.otherCase(sign)) }
        return contains(sign, or: sign)
    }

    /// Whether one of two forms of a letter is in the set, or for a set of others, none.
    private func contains(_ sign: UInt32, or other: UInt32) -> Bool {
        switch self {
        case .one(let only): sign == only || other == only
        case .range(let low, let high): sign >= low && sign <= high || other >= low && other <= high
        case .named(let name): name.contains(sign) || name.contains(other)
        case .union(let sets): sets.contains { $0.contains(sign, or: other) }
        case .both(let one, let second): one.contains(sign, or: other) && second.contains(sign, or: other)
        case .other(let set): !set.contains(sign, or: other)
        case .anyCase(let set): set.contains(sign, or: other)
        }
    }

    private static func otherCase(_ sign: UInt32) -> UInt32 {
        switch sign {
        case 0x41...0x5A: sign + 0x20
        case 0x61...0x7A: sign - 0x20
        default: sign
        }
    }
}

/// Java's named sets of signs; ASCII where Java means ASCII.
enum SignClass: Sendable {
    case digit, word, space, horizontal, vertical, lineEnd
    case lower, upper, ascii, letter, alphanumeric, punctuation, graph, printable, blank, control, hexadecimal
    case thai, anyLetter, anyMark, anyNumber, alphabetic, anyUpper, anyLower

    /// The set of a name between the braces of `\p{…}`.
    init?(named name: String) {
        for (word, set) in Self.names where name.isSame(word) {
            self = set
            return
        }
        return nil
    }

    private static let names: [(StaticString, SignClass)] = [
        ("Lower", .lower), ("Upper", .upper), ("ASCII", .ascii), ("Alpha", .letter), ("Digit", .digit),
        ("Alnum", .alphanumeric), ("Punct", .punctuation), ("Graph", .graph), ("Print", .printable),
        ("Blank", .blank), ("Cntrl", .control), ("XDigit", .hexadecimal), ("Space", .space),
        ("InThai", .thai), ("IsThai", .thai), ("L", .anyLetter), ("IsL", .anyLetter), ("M", .anyMark),
        ("IsM", .anyMark), ("IsAlphabetic", .alphabetic), ("IsLetter", .anyLetter), ("Lu", .anyUpper),
        ("IsLu", .anyUpper), ("IsUppercase", .anyUpper), ("Ll", .anyLower), ("IsLl", .anyLower),
        ("IsLowercase", .anyLower), ("IsDigit", .anyNumber), ("N", .anyNumber), ("IsN", .anyNumber),
        ("Nd", .anyNumber),
    ]

    func contains(_ sign: UInt32) -> Bool {
        switch self {
        case .digit: sign >= 0x30 && sign <= 0x39
        case .lower: sign >= 0x61 && sign <= 0x7A
        case .upper: sign >= 0x41 && sign <= 0x5A
        case .letter: Self.isLetter(sign)
        case .alphanumeric: Self.isLetter(sign) || sign >= 0x30 && sign <= 0x39
        case .word: Self.isLetter(sign) || sign >= 0x30 && sign <= 0x39 || sign == 0x5F
        case .space: sign == 0x20 || sign >= 0x09 && sign <= 0x0D
        case .blank: sign == 0x20 || sign == 0x09
        case .horizontal: Self.isHorizontal(sign)
        case .vertical: sign >= 0x0A && sign <= 0x0D || sign == 0x85 || sign == 0x2028 || sign == 0x2029
        case .lineEnd: sign == 0x0A || sign == 0x0D || sign == 0x85 || sign == 0x2028 || sign == 0x2029
        case .ascii: sign < 0x80
        case .graph: sign > 0x20 && sign < 0x7F
        case .printable: sign >= 0x20 && sign < 0x7F
        case .control: sign < 0x20 || sign == 0x7F
        case .punctuation:
            sign > 0x20 && sign < 0x7F && !Self.isLetter(sign) && !(sign >= 0x30 && sign <= 0x39)
        case .hexadecimal:
            sign >= 0x30 && sign <= 0x39 || sign >= 0x41 && sign <= 0x46 || sign >= 0x61 && sign <= 0x66
        case .thai, .anyLetter, .anyMark, .anyNumber, .alphabetic, .anyUpper, .anyLower:
            containsBeyondASCII(sign)
        }
    }

    private static func isLetter(_ sign: UInt32) -> Bool {
        sign >= 0x41 && sign <= 0x5A || sign >= 0x61 && sign <= 0x7A
    }

    /// Capitals of Latin, Greek and Cyrillic script.
    private static func isUpper(_ sign: UInt32) -> Bool {
        switch sign {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x400...0x42F: true
        case 0x100...0x137, 0x14A...0x177: sign % 2 == 0
        case 0x139...0x148: sign % 2 == 1
        default: false
        }
    }

    private static func isHorizontal(_ sign: UInt32) -> Bool {
        switch sign {
        case 0x20, 0x09, 0xA0, 0x1680, 0x180E, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Letters, marks and numbers of Latin, Thai and Lao script; of other scripts only the cased letters.
    private func containsBeyondASCII(_ sign: UInt32) -> Bool {
        switch self {
        case .thai: return sign >= 0x0E01 && sign <= 0x0E3A || sign >= 0x0E40 && sign <= 0x0E5B
        case .anyLetter:
            switch sign {
            case 0x0E01...0x0E30, 0x0E32, 0x0E33, 0x0E40...0x0E46: return true
            case 0x0E81...0x0EB0, 0x0EB2, 0x0EB3, 0x0EBD...0x0EC6: return true
            case 0x1BB, 0x1C0...0x1C3, 0x294: return true
            case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return true
            default: return sign < 0x1_0000 && Letters.isCased(UInt16(sign))
            }
        case .anyUpper: return Self.isUpper(sign)
        case .anyLower: return sign < 0x1_0000 && Letters.isCased(UInt16(sign)) && !Self.isUpper(sign)
        case .alphabetic:
            // Vowels above and below count as letters there, tones do not.
            return SignClass.anyLetter.contains(sign) || sign == 0x0E31 || sign >= 0x0E34 && sign <= 0x0E3A
                || sign == 0x0E4D
        case .anyMark:
            return sign == 0x0E31 || sign >= 0x0E34 && sign <= 0x0E3A || sign >= 0x0E47 && sign <= 0x0E4E
                || sign >= 0x0300 && sign <= 0x036F
        default:
            return sign >= 0x30 && sign <= 0x39 || sign >= 0x0E50 && sign <= 0x0E59
        }
    }
}
