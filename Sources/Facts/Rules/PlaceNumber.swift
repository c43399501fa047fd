// SPDX-License-Identifier: Apache-2.0

/// Official codes as numbers of eight digits, so that everything inside a place is one range.
///
/// 90 is stored as 90000000 and 900102 as 90010200: no official code has a part 00, so nothing is lost.
enum PlaceNumber {
    /// The number of a code.
    /// - Returns: nil unless the code has 2, 4, 6 or 8 digits and no part is 00.
    static func number(_ code: String) -> Int? { number(code.utf8) }

    /// The same for a code as it stands in a file.
    static func number(_ code: some Sequence<UInt8>) -> Int? {
        var number = 0
        var count = 0
        for byte in code {
            guard byte >= 0x30, byte <= 0x39, count < 8 else { return nil }
            number = number * 10 + Int(byte - 0x30)
            count += 1
            if count % 2 == 0, number % 100 == 0 { return nil }
        }
        guard count > 0, count % 2 == 0, number >= 10 else { return nil }
        for _ in 0..<(8 - count) / 2 { number *= 100 }
        return digits(number) == 8 ? number : nil
    }

    /// The code of a number; nil for 0, a place that is not known.
    static func code(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        var rest = number
        while rest % 100 == 0 { rest /= 100 }
        return String(rest)
    }

    /// The numbers of a place and of everything inside it.
    static func range(_ number: Int) -> ClosedRange<Int> {
        var width = 1
        while width < 1_000_000, number % (width * 100) == 0 { width *= 100 }
        return number...(number + width - 1)
    }

    /// The subdistrict of a number as cells keep it, six digits; 00 where it is not stated.
    static func subdistrict(_ number: Int) -> Int { number / 100 }

    /// The code of a cell's place of so many digits.
    static func code(_ place: Int, digits: Int) -> String? {
        var number = place
        for _ in 0..<(8 - digits) / 2 { number *= 100 }
        return code(number)
    }

    private static func digits(_ number: Int) -> Int { number == 0 ? 0 : 1 + digits(number / 10) }
}
