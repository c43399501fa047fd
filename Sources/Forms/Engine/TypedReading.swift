// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What a text means as a number or a place, by the same rules as in formulas.
enum TypedReading {
    /// The number that a text says; nil for any other text.
    static func number(_ text: String) -> Double? { WrittenValue.number(text) }

    /// Whether a text is a whole number without anything else.
    static func isInteger(_ text: String) -> Bool {
        let digits = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.count <= 9 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Whether a text is latitude and longitude, perhaps with height and accuracy, with blanks between them.
    static func isPoint(_ text: String) -> Bool {
        var numbers: [Double] = []
        for part in text.blankParts {
            guard let number = number(part) else { return false }
            numbers.append(number)
        }
        guard numbers.count >= 2, numbers.count <= 4 else { return false }
        return numbers[0].magnitude <= 90 && numbers[1].magnitude <= 180
    }
}

extension FormSession {
    /// The beginning of a day written as ISO; nil for any other text.
    func day(_ text: String) -> Moment? {
        text.utf8.count == 10 ? WrittenValue.moment(text, in: self) : nil
    }

    /// A day with its time written as ISO; nil for any other text.
    func instant(_ text: String) -> Moment? {
        text.utf8.contains(0x54) ? WrittenValue.moment(text, in: self) : nil
    }
}
