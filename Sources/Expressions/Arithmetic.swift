// SPDX-License-Identifier: Apache-2.0

/// Arithmetic that neither the language nor a phone has ready.
enum Arithmetic {
    /// What a division to a whole quotient leaves, with the sign of the dividend: exact, as Java's `%`.
    static func remainder(_ dividend: Double, _ divisor: Double) -> Double {
        guard dividend.isFinite, !divisor.isNaN, divisor != 0 else { return .nan }
        guard divisor.isFinite, dividend != 0 else { return dividend }
        var rest = dividend.magnitude
        let unit = divisor.magnitude
        guard rest >= unit else { return dividend }
        // Takes away the divisor times the largest power of two that fits; every difference is exact.
        var part = unit
        while part <= rest / 2 { part *= 2 }
        while part >= unit {
            if rest >= part { rest -= part }
            if part == unit { break }
            part /= 2
        }
        return dividend.sign == .minus ? -rest : rest
    }
}
