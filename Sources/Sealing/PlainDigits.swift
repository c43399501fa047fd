// SPDX-License-Identifier: Apache-2.0

/// Digits as people type them: Thai or Western, with spaces and dashes between.
enum PlainDigits {
    /// - Returns: ASCII digits, or nil when anything else stands in the text.
    static func read(_ typed: String) -> [UInt8]? {
        var digits: [UInt8] = []
        for scalar in typed.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: digits.append(UInt8(scalar.value))
            case 0x0E50...0x0E59: digits.append(UInt8(scalar.value - 0x0E50) + 0x30)
            case 0x2D, 0x2010...0x2015, 0x200B: continue
            default: guard scalar.properties.isWhitespace else { return nil }
            }
        }
        return digits
    }
}
