// SPDX-License-Identifier: Apache-2.0

/// What stands in the column `default`: a text, or a formula.
enum DefaultText {
    /// As pyxform tells them apart: by names, operators, brackets of calls and of lists.
    static func isFormula(_ text: String, of type: QuestionType) -> Bool {
        let holdsHyphens = [.date, .dateTime, .geopoint, .geotrace, .geoshape].contains(type)
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            switch sign(bytes, &index) {
            case .hyphen where holdsHyphens: return false
            case .hyphen, .formula: return true
            case .other: continue
            }
        }
        return false
    }

    private enum Sign { case hyphen, formula, other }

    /// The next piece of a text, and the place behind it.
    private static func sign(_ bytes: [UInt8], _ index: inout Int) -> Sign {
        let byte = bytes[index]
        if byte == 0x27 || byte == 0x22, let end = bytes[(index + 1)...].firstIndex(of: byte) {
            index = end + 1
            return .other
        }
        if let end = number(bytes, index) {
            index = end
            return .other
        }
        if isLetter(byte) { return word(bytes, &index) }
        index += 1
        switch byte {
        case 0x2D: return .hyphen
        case 0x2A, 0x2B, 0x7C: return .formula
        case 0x24 where index < bytes.count && bytes[index] == 0x7B: return .formula
        default: return .other
        }
    }

    private static func word(_ bytes: [UInt8], _ index: inout Int) -> Sign {
        let start = index
        while index < bytes.count, isLetter(bytes[index]) || isMore(bytes[index]) { index += 1 }
        if index < bytes.count, bytes[index] == 0x28 || bytes[index] == 0x5B { return .formula }
        let name = bytes[start..<index]
        let isOperator = name.elementsEqual("mod".utf8) || name.elementsEqual("div".utf8)
        let isFree =
            start > 0 && bytes[start - 1] == 0x20 && index < bytes.count && bytes[index] == 0x20
        return isOperator && isFree ? .formula : .other
    }

    /// A number, a day or a time from a place on; the sign before it belongs to it.
    private static func number(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start
        if bytes[index] == 0x2D { index += 1 }
        guard index < bytes.count, isDigit(bytes[index]) || isPoint(bytes, index) else { return nil }
        while index < bytes.count, isDigit(bytes[index]) || bytes[index] == 0x2E { index += 1 }
        return isDay(bytes, index) ? index + 6 : index
    }

    private static func isPoint(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0x2E && index + 1 < bytes.count && isDigit(bytes[index + 1])
    }

    /// Whether `-01-31` follows.
    private static func isDay(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index >= 4, index + 6 <= bytes.count else { return false }
        return bytes[index] == 0x2D && bytes[index + 3] == 0x2D
            && [1, 2, 4, 5].allSatisfy { isDigit(bytes[index + $0]) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte == 0x5F || byte >= 0x80
    }
    private static func isMore(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x2D || byte == 0x2E }
}
