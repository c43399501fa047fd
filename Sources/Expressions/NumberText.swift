// SPDX-License-Identifier: Apache-2.0

/// Numbers as text and text as numbers, as JavaRosa writes and reads them.
enum NumberText {
    /// The text of a number: whole numbers plain, others as Java writes a double, `0` for less than 1e-12.
    static func write(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number.magnitude < 1e-12 { return "0" }
        let whole = Double(Int32(saturating: number))
        if (number - whole).magnitude < 1e-12 { return String(Int32(saturating: number)) }
        return write(DecimalDigits(number))
    }

    /// As Java writes a double: plain from 0.001 to below 10,000,000, otherwise with an exponent.
    static func write(_ number: DecimalDigits) -> String {
        var text: [UInt8] = number.isNegative ? [UInt8(ascii: "-")] : []
        let digits = number.digits.map { $0 + UInt8(ascii: "0") }
        let zero = UInt8(ascii: "0")
        let dot = UInt8(ascii: ".")
        if number.point > 0, number.point < 8 {
            for index in 0..<number.point { text.append(index < digits.count ? digits[index] : zero) }
            text.append(dot)
            text += digits.count > number.point ? Array(digits[number.point...]) : [zero]
        } else if number.point <= 0, number.point > -3 {
            text += [zero, dot] + [UInt8](repeating: zero, count: -number.point) + digits
        } else {
            text += [digits[0], dot] + (digits.count > 1 ? Array(digits[1...]) : [zero])
            text += Array("E\(number.point - 1)".utf8)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The number that a text says, or NaN: sign, digits, one point; a comma is a point; no exponents.
    static func read(_ text: String) -> Double {
        var units = text.units
        for index in units.indices where units[index] == 0x2C { units[index] = 0x2E }
        var rest = units.trimmed
        let isNegative = rest.first == 0x2D
        if isNegative { rest = rest.dropFirst() }
        guard let number = digits(rest) else { return .nan }
        return isNegative ? -number : number
    }

    /// The number that a text of a device says, such as `7.1e-5`; nil for anything else.
    static func readWithExponent(_ units: [UInt16]) -> Double? {
        var rest = units.trimmed
        let isNegative = rest.first == 0x2D
        if isNegative || rest.first == 0x2B { rest = rest.dropFirst() }
        let word = String(units: rest)
        if word.isSame("NaN") { return .nan }
        if word.isSame("Infinity") { return isNegative ? -.infinity : .infinity }
        var power = 0
        if let letter = rest.firstIndex(where: { $0 == 0x65 || $0 == 0x45 }) {
            guard let read = WholeNumber.read(Array(rest[(letter + 1)...])) else { return nil }
            power = min(max(read, -10_000), 10_000)
            rest = rest[..<letter]
        }
        guard var decimal = decimal(rest) else { return nil }
        decimal.point += power
        return isNegative ? -Double(decimal) : Double(decimal)
    }

    /// The number that digits with at most one point write; nil for anything else.
    static func digits(_ units: some Collection<UInt16>) -> Double? {
        decimal(units).map { Double($0) }
    }

    private static func decimal(_ units: some Collection<UInt16>) -> DecimalDigits? {
        var digits: [UInt8] = []
        var point: Int?
        for unit in units {
            if unit == 0x2E, point == nil {
                point = digits.count
            } else if unit >= 0x30, unit <= 0x39 {
                digits.append(UInt8(unit - 0x30))
            } else {
                return nil
            }
        }
        guard !digits.isEmpty else { return nil }
        return DecimalDigits(isNegative: false, digits: digits, point: point ?? digits.count)
    }
}

extension Int32 {
    /// The whole part of a number, at the nearest end when it is too large, 0 for NaN; as Java narrows a
    /// double.
    init(saturating number: Double) {
        if number.isNaN {
            self = 0
        } else if number >= 2_147_483_647 {
            self = .max
        } else if number <= -2_147_483_648 {
            self = .min
        } else {
            self.init(number)
        }
    }
}

extension Int64 {
    /// The whole part of a number, at the nearest end when it is too large, 0 for NaN.
    init(saturating number: Double) {
        if number.isNaN {
            self = 0
        } else if number >= 0x1p63 {
            self = .max
        } else if number <= -0x1p63 {
            self = .min
        } else {
            self.init(number)
        }
    }
}

extension Double {
    /// The double nearest to these digits, the even one of two that are as near.
    init(_ decimal: DecimalDigits) {
        let magnitude = Self.quick(decimal) ?? Self.exact(decimal)
        self = decimal.isNegative ? -magnitude : magnitude
    }

    /// At most 15 digits and a power of ten that a double holds exactly: one operation rounds once.
    private static func quick(_ decimal: DecimalDigits) -> Double? {
        guard decimal.digits.count <= 15 else { return nil }
        let power = decimal.point - decimal.digits.count
        guard power.magnitude <= 22 else { return nil }
        var whole: Double = 0
        for digit in decimal.digits { whole = whole * 10 + Double(digit) }
        var ten: Double = 1
        for _ in 0..<power.magnitude { ten *= 10 }
        return power < 0 ? whole / ten : whole * ten
    }

    private static func exact(_ decimal: DecimalDigits) -> Double {
        if decimal.point > 310 { return .infinity }
        if decimal.point < -330 { return 0 }
        // More digits than decide nothing, except that there are some.
        var digits = decimal.digits.prefix(800)
        if digits.count < decimal.digits.count { digits.append(1) }
        var above = BigNatural(0)
        for digit in digits { above.append(digit: digit) }
        var below = BigNatural(1)
        let power = decimal.point - digits.count
        above.multiply(byPowerOf: 10, power)
        below.multiply(byPowerOf: 10, -power)
        return quotient(above, below)
    }

    /// above / below, rounded once.
    private static func quotient(_ above: BigNatural, _ below: BigNatural) -> Double {
        var rest = above
        var divisor = below
        // The quotient shall have 54 bits, or fewer where the smallest doubles have fewer.
        var shift = above.bitWidth - below.bitWidth - 54
        shift = max(shift, -1075)
        if shift > 0 { divisor.shiftLeft(shift) } else { rest.shiftLeft(-shift) }
        var mantissa: UInt64 = 0
        let steps = max(0, rest.bitWidth - divisor.bitWidth + 1)
        for step in stride(from: steps, through: 0, by: -1) {
            var part = divisor
            part.shiftLeft(step)
            mantissa <<= 1
            if rest.compare(part) >= 0 {
                rest.subtract(part)
                mantissa |= 1
            }
        }
        return rounded(mantissa, exponent: shift, isExact: rest.isZero)
    }

    private static func rounded(_ mantissa: UInt64, exponent: Int, isExact: Bool) -> Double {
        guard mantissa > 0 else { return 0 }
        var mantissa = mantissa
        var exponent = exponent
        var isSticky = !isExact
        while mantissa >= 1 << 54 || exponent < -1075 {
            isSticky = isSticky || mantissa & 1 == 1
            mantissa >>= 1
            exponent += 1
        }
        guard mantissa >= 1 << 53 || exponent == -1075 else {
            return Double(sign: .plus, exponent: exponent, significand: Double(mantissa))
        }
        // The last bit is the half.
        let isHalf = mantissa & 1 == 1
        mantissa >>= 1
        if isHalf, isSticky || mantissa & 1 == 1 { mantissa += 1 }
        return Double(sign: .plus, exponent: exponent + 1, significand: Double(mantissa))
    }
}
