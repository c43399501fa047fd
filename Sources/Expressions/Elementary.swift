// SPDX-License-Identifier: Apache-2.0

/// Powers, logarithms and angles, rounded once: without Foundation, and with the same last digit on every
/// machine.
enum Elementary {
    /// A function of one number.
    static func value(_ function: Function, _ number: Double) -> Double {
        switch function {
        case .abs: number.magnitude
        case .sqrt: number.squareRoot()
        case .exp: exponential(number)
        case .exp10: power(10, number)
        case .log: logarithm(number, base: nil)
        case .log10: logarithm(number, base: .logarithmOf10)
        case .sin: sine(number)
        case .cos: cosine(number)
        case .tan: tangent(number)
        case .asin: arcSine(number)
        case .acos: arcCosine(number)
        case .atan: arcTangent(number)
        default: .nan
        }
    }

    static func exponential(_ number: Double) -> Double {
        if number.isNaN { return .nan }
        if number > 720 { return .infinity }
        if number < -760 { return 0 }
        return exponential(Twofold(number))
    }

    private static func exponential(_ number: Twofold) -> Double {
        // e^x = 2^k · (e^(r / 512))^512 with |r| below 0.35, by the series of e^x - 1.
        let times = (number.high / Twofold.logarithmOf2.high).rounded(.toNearestOrEven)
        let rest = (number - Twofold(times) * .logarithmOf2).scaled(by: 1.0 / 512)
        var sum = Twofold(0)
        for number in stride(from: 11, through: 1, by: -1) {
            let index = Double(number)
            sum = (sum + Twofold(1)) * rest / Twofold(index)
        }
        for _ in 0..<9 { sum = sum.scaled(by: 2) + sum * sum }
        let result = (sum + Twofold(1)).value
        // In two steps, since 2^k alone may be too large or too small.
        let half = (times / 2).rounded(.towardZero)
        return result * powerOf2(Int(half)) * powerOf2(Int(times - half))
    }

    /// 2 to a power between -1022 and 1023.
    static func powerOf2(_ exponent: Int) -> Double {
        Double(bitPattern: UInt64(exponent + 1023) << 52)
    }

    static func logarithm(_ number: Double, base: Twofold?) -> Double {
        if number.isNaN || number < 0 { return .nan }
        if number == 0 { return -.infinity }
        if number.isInfinite { return number }
        let natural = logarithm(number)
        return base.map { (natural / $0).value } ?? natural.value
    }

    /// The natural logarithm of a finite number above 0.
    private static func logarithm(_ number: Double) -> Twofold {
        // x = m · 2^k with m around 1, then the series of the area tangent of (m - 1) / (m + 1).
        var exponent = Int(number.exponent)
        var mantissa = number.significand
        if mantissa > 1.414 {
            mantissa /= 2
            exponent += 1
        }
        let ratio = Twofold(mantissa - 1) / Twofold(adding: mantissa, 1)
        let square = ratio * ratio
        var sum = Twofold(0)
        for number in stride(from: 47, through: 1, by: -2) {
            let index = Double(number)
            sum = sum * square + Twofold(1) / Twofold(index)
        }
        return (sum * ratio).scaled(by: 2) + Twofold(Double(exponent)) * .logarithmOf2
    }

    /// A number to the power of another, with the special cases of Java's `pow`.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 { return 1 }
        if base.isNaN || exponent.isNaN { return .nan }
        if exponent.isInfinite {
            if base.magnitude == 1 { return .nan }
            return (base.magnitude > 1) == (exponent > 0) ? .infinity : 0
        }
        let isWhole = exponent.rounded(.toNearestOrEven) == exponent
        let isOdd = isWhole && exponent.magnitude < 0x1p53 && Int64(exponent) % 2 != 0
        let isNegative = base.sign == .minus && isOdd
        let magnitude: Double
        if base == 0 || base.isInfinite {
            magnitude = (base == 0) == (exponent > 0) ? 0 : .infinity
        } else {
            if base < 0, !isWhole { return .nan }
            magnitude = positivePower(base.magnitude, exponent)
        }
        return isNegative ? -magnitude : magnitude
    }

    private static func positivePower(_ base: Double, _ exponent: Double) -> Double {
        let logarithm = logarithm(base)
        let rough = logarithm.high * exponent
        if rough > 720 { return .infinity }
        if rough < -760 { return 0 }
        return exponential(logarithm * Twofold(exponent))
    }
}
