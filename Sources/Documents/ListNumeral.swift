// SPDX-License-Identifier: Apache-2.0

/// The ways in which lists are counted in Thai documents.
enum ListNumeral: Equatable {
    case decimal
    case decimalZero
    case thaiDigits
    case thaiLetters
    case thaiCounting
    case lowerLetter
    case upperLetter
    case lowerRoman
    case upperRoman
    case bullet
    case none

    /// The number as it stands before an item; numbers that a way of counting cannot say come out as digits.
    func text(_ number: Int) -> String {
        switch self {
        case .decimal: return String(number)
        case .decimalZero: return number < 10 && number >= 0 ? "0\(number)" : String(number)
        case .thaiDigits: return Self.thaiDigits(number)
        case .thaiLetters: return Self.thaiLetter(number)
        case .thaiCounting: return DocumentsText.thaiCount(number) ?? String(number)
        case .lowerLetter: return Self.latinLetter(number, first: 0x61)
        case .upperLetter: return Self.latinLetter(number, first: 0x41)
        case .lowerRoman: return Self.roman(number).lowercased()
        case .upperRoman: return Self.roman(number)
        case .bullet: return "•"
        case .none: return ""
        }
    }

    private static func thaiDigits(_ number: Int) -> String {
        var digits = String.UnicodeScalarView()
        for scalar in String(number).unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            digits.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x0E50) ?? scalar : scalar)
        }
        return String(digits)
    }

    /// The 41 letters that lists use: the alphabet without three that Word leaves out, and ru and lu.
    private static let thaiAlphabet: [Unicode.Scalar] = (UInt32(0x0E01)...0x0E2E)
        .filter { ![0x0E03, 0x0E05, 0x0E06, 0x0E24, 0x0E26].contains($0) }
        .compactMap(Unicode.Scalar.init)

    private static func thaiLetter(_ number: Int) -> String {
        letter(number, alphabet: thaiAlphabet)
    }

    private static func latinLetter(_ number: Int, first: UInt32) -> String {
        letter(number, alphabet: (first..<(first + 26)).compactMap(Unicode.Scalar.init))
    }

    /// After the last letter lists go on with doubled letters.
    private static func letter(_ number: Int, alphabet: [Unicode.Scalar]) -> String {
        guard number >= 1, number <= alphabet.count * 20 else { return String(number) }
        let scalar = alphabet[(number - 1) % alphabet.count]
        return String(repeating: String(scalar), count: (number - 1) / alphabet.count + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard number >= 1, number <= 3999 else { return String(number) }
        let steps: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
