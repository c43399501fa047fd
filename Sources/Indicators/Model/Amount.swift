// SPDX-License-Identifier: Apache-2.0

/// An exact decimal number: an integer with so many places behind the point.
public struct Amount: Sendable, Hashable, Codable {
    /// The digits without the point.
    public let units: Int64
    /// How many of them stand behind the point.
    public let scale: Int

    /// A number; `Amount(125, scale: 1)` is 12.5.
    public init(_ units: Int64, scale: Int = 0) {
        self.units = units
        self.scale = scale
    }

    /// The nearest floating-point number, for charts and spreadsheets.
    public var double: Double {
        var divisor = 1.0
        for _ in 0..<scale { divisor *= 10 }
        return Double(units) / divisor
    }

    /// With a point and without separators, for files.
    public var plain: String { write(separator: "") }

    /// With separators of thousands, for people.
    public var text: String { write(separator: ",") }

    /// Rounded half away from zero to fewer places.
    func rounded(to digits: Int) -> Amount {
        guard digits < scale else { return self }
        return Self.divide(Int128(units), Self.power(scale - digits), digits: digits) ?? self
    }

    /// One rounding, half away from zero; nil when the result is beyond what a number holds.
    static func divide(_ dividend: Int128, _ divisor: Int128, digits: Int) -> Amount? {
        guard divisor != 0 else { return nil }
        let isNegative = (dividend < 0) != (divisor < 0)
        let (quotient, rest) = dividend.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
        let whole = rest * 2 >= divisor.magnitude ? quotient + 1 : quotient
        guard let units = Int64(exactly: whole) else { return nil }
        return Amount(isNegative ? -units : units, scale: digits)
    }

    static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }

    private func write(separator: String) -> String {
        var digits = String(units.magnitude)
        if digits.count <= scale { digits = String(repeating: "0", count: scale - digits.count + 1) + digits }
        let whole = digits.dropLast(scale)
        var out = units < 0 ? "−" : ""
        if separator.isEmpty, units < 0 { out = "-" }
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { out += separator }
            out.append(digit)
        }
        return scale > 0 ? out + "." + digits.suffix(scale) : out
    }
}
