// SPDX-License-Identifier: Apache-2.0

/// Amounts between their integers and what people write: 150050 with two decimals is "1500.50".
enum Decimal {
    static func text(_ amount: Int64, scale: Int) -> String {
        guard scale > 0 else { return String(amount) }
        let digits = String(amount.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return (amount < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
    }

    /// Reads a number with a point; commas between thousands are left out by people who export from sheets.
    /// - Returns: nil when it is no number, has more decimals than the scale, or is beyond ±10¹⁵.
    static func amount(_ bytes: some Sequence<UInt8>, scale: Int) -> Int64? {
        var value: Int64 = 0
        var isNegative = false
        var decimals: Int?
        var digits = 0
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where decimals == nil && digits > 0: decimals = 0
            case 48...57:
                if let known = decimals { decimals = known + 1 }
                // Zeros behind the last decimal change nothing: 1.500 is 1.5.
                if (decimals ?? 0) > scale {
                    guard byte == 48 else { return nil }
                    continue
                }
                value = value * 10 + Int64(byte - 48)
                digits += 1
                guard value <= 1_000_000_000_000_000 else { return nil }
            default: return nil
            }
        }
        guard digits > 0, decimals != 0 else { return nil }
        for _ in 0..<max(0, scale - min(decimals ?? 0, scale)) {
            value *= 10
            guard value <= 1_000_000_000_000_000 else { return nil }
        }
        return isNegative ? -value : value
    }
}
