// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Reads the days of files: `2026-02-05`, the same in the Buddhist era, or `5/2/2569`.
enum DayReading {
    /// - Returns: the stored form, or nil for what is no day.
    static func day(_ bytes: ArraySlice<UInt8>) -> Int? {
        var parts = (0, 0, 0)
        var part = 0
        var digits = 0
        var separator: UInt8?
        for byte in bytes {
            if (48...57).contains(byte) {
                digits += 1
                guard digits <= 4 else { return nil }
                let digit = Int(byte - 48)
                switch part {
                case 0: parts.0 = parts.0 * 10 + digit
                case 1: parts.1 = parts.1 * 10 + digit
                default: parts.2 = parts.2 * 10 + digit
                }
            } else {
                guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/"), separator ?? byte == byte,
                    digits > 0, part < 2
                else { return nil }
                separator = byte
                part += 1
                digits = 0
            }
        }
        guard part == 2, digits > 0 else { return nil }
        let (year, month, day) =
            separator == UInt8(ascii: "-") ? parts : (parts.2, parts.1, parts.0)
        guard year > 1000 else { return nil }
        // Years from 2400 on are of the Buddhist era: nobody records what happens in the year 2400.
        let common = year >= 2400 ? year - 543 : year
        guard Day(year: common, month: month, day: day) != nil else { return nil }
        return common * 10_000 + month * 100 + day
    }
}
