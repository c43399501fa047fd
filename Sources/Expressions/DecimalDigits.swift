// SPDX-License-Identifier: Apache-2.0

/// A number in decimal digits: `0.d1d2d3… × 10^point`; the step between a `Double` and its text.
struct DecimalDigits: Sendable {
    var isNegative: Bool
    /// 0…9, the most weighty first, no zeros at either end; empty for zero.
    var digits: [UInt8]
    /// Where the point stands, counted from before the first digit.
    var point: Int

    init(isNegative: Bool, digits: [UInt8], point: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.point = point
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point = digits.isEmpty ? 0 : point - zeros
    }

    /// Keeps `places` digits after the point; `halfUp` says where an exact half goes (away from zero or
    /// towards it).
    mutating func round(places: Int, halfUp: Bool) {
        let kept = point + places
        guard kept < digits.count else { return }
        guard kept >= 0 else {
            digits = []
            return trim()
        }
        let isUp: Bool =
            if digits[kept] != 5 { digits[kept] > 5 } else { halfUp || digits.count > kept + 1 }
        digits.removeSubrange(kept...)
        if isUp { Self.increment(&digits, &point) }
        trim()
    }

    /// One more in the last digit that is there.
    fileprivate static func increment(_ digits: inout [UInt8], _ point: inout Int) {
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            point += 1
        }
    }
}

extension DecimalDigits {
    /// The digits of a finite number as Java's `Double.toString` finds them (up to Java 18: nearly always
    /// the fewest that read back as the same number).
    ///
    /// Digits are made one by one from value / 10^n until what is left lies within half a step of the
    /// neighbours.
    init(_ number: Double) {
        let isNegative = number.sign == .minus
        guard number != 0 else {
            self.init(isNegative: isNegative, digits: [], point: 0)
            return
        }
        var bits = number.magnitude.bitPattern & (1 << 52 - 1)
        var exponent = Int(number.magnitude.bitPattern >> 52)
        if exponent > 0 { bits |= 1 << 52 } else { exponent = 1 }
        exponent -= 1075
        // number = bits × 2^exponent, with bits odd now; the half step is that of the 53 bits it was written
        // with.
        let half = exponent - 1
        let zeros = bits.trailingZeroBitCount
        bits >>= UInt64(zeros)
        exponent += zeros
        let width = 64 - bits.leadingZeroBitCount
        if let whole = Self.wholeDigits(bits, exponent: exponent, width: width) {
            self.init(isNegative: isNegative, digits: whole.digits, point: whole.point)
            return
        }
        var maker = DigitMaker(bits: bits, exponent: exponent, half: bits == 1 ? half - 1 : half)
        let made = maker.digits()
        self.init(isNegative: isNegative, digits: made.digits, point: made.point)
    }

    /// Whole numbers below 2^63, whose digits need no fractions; the ones that the number does not hold are
    /// rounded off.
    private static func wholeDigits(
        _ bits: UInt64,
        exponent: Int,
        width: Int
    ) -> (digits: [UInt8], point: Int)? {
        guard exponent >= 0, exponent + width <= 63 else { return nil }
        var value = bits << UInt64(exponent)
        var point = 0
        let spare = exponent + width - 1 - 53 - 1
        if spare > 1 {
            // As many digits as 2^spare has beyond its first.
            var power: UInt64 = 1
            while power * 10 <= 1 << UInt64(spare) {
                power *= 10
                point += 1
            }
            let rest = value % power
            value = value / power + (power > 1 && rest >= power / 2 ? 1 : 0)
        }
        var digits: [UInt8] = []
        while value > 0 {
            digits.insert(UInt8(value % 10), at: 0)
            value /= 10
        }
        return (digits, point + digits.count)
    }
}

/// Makes the digits of value = b / s, where m is half a step.
private struct DigitMaker {
    private var value: BigNatural
    private var scale: BigNatural
    private var margin: BigNatural
    private var point: Int

    init(bits: UInt64, exponent: Int, half: Int) {
        value = BigNatural(bits)
        scale = BigNatural(1)
        margin = BigNatural(1)
        // Everything times 2^-least, so that no power of two is below zero.
        let least = min(0, min(exponent, half))
        value.shiftLeft(exponent - least)
        margin.shiftLeft(half - least)
        scale.shiftLeft(-least)
        point = 0
        // An estimate that is at most one too small, put right below.
        let bitsBeforePoint = exponent + 64 - bits.leadingZeroBitCount
        let estimate = (Double(bitsBeforePoint - 1) * 0.30102999566398).rounded(.down)
        point = Int(estimate)
        if point >= 0 {
            scale.multiply(byPowerOf: 10, point)
        } else {
            value.multiply(byPowerOf: 10, -point)
            margin.multiply(byPowerOf: 10, -point)
        }
        var ten = scale
        ten.multiply(by: 10)
        if value.compare(ten) >= 0 {
            scale = ten
            point += 1
        }
    }

    mutating func digits() -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var isLow = false
        var isHigh = false
        var tenfold = scale
        tenfold.multiply(by: 10)
        repeat {
            digits.append(UInt8(value.divideOut(scale)))
            value.multiply(by: 10)
            margin.multiply(by: 10)
            isLow = value.compare(margin) < 0
            var above = value
            above.add(margin)
            isHigh = above.compare(tenfold) > 0
            // Java writes at least two digits where it writes a power of ten.
            if digits.count == 1, point < -3 || point >= 8 {
                isLow = false
                isHigh = false
            }
        } while !isLow && !isHigh
        point += 1
        if isHigh, isRoundedUp(isLow: isLow, last: digits[digits.count - 1], tenfold) {
            DecimalDigits.increment(&digits, &point)
        }
        return (digits, point)
    }

    private func isRoundedUp(isLow: Bool, last: UInt8, _ tenfold: BigNatural) -> Bool {
        guard isLow else { return true }
        var doubled = value
        doubled.shiftLeft(1)
        let side = doubled.compare(tenfold)
        return side > 0 || side == 0 && last % 2 == 1
    }
}
