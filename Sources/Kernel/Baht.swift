// SPDX-License-Identifier: Apache-2.0

/// An amount of money in whole satang; never a floating number.
public struct Baht: Hashable, Sendable, Comparable, Codable {
    /// A hundredth of a baht each.
    public let satang: Int64

    /// An amount in satang.
    public init(satang: Int64) {
        self.satang = satang
    }

    /// Reads "12,500", "12500.50" and Thai digits already turned into Arabic ones.
    /// - Returns: nil for anything else, for more than two decimals and for amounts beyond 10¹⁵ baht.
    public init?(_ text: String) {
        let plain = text.filter { $0 != "," && $0 != " " }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int64(parts[0]), whole >= 0,
            whole < 1_000_000_000_000_000
        else { return nil }
        var cents: Int64 = 0
        if parts.count == 2 {
            guard (1...2).contains(parts[1].count), let value = Int64(parts[1]), value >= 0 else {
                return nil
            }
            cents = parts[1].count == 1 ? value * 10 : value
        }
        satang = whole * 100 + cents
    }

    /// "12,500" or "12,500.50": satang only where there are any.
    public var text: String {
        let whole = Self.grouped(satang.magnitude / 100)
        let cents = satang.magnitude % 100
        let fraction = cents == 0 ? "" : "." + (cents < 10 ? "0" : "") + String(cents)
        return (satang < 0 ? "-" : "") + whole + fraction
    }

    private static func grouped(_ value: UInt64) -> String {
        var out = ""
        for (index, digit) in String(value).reversed().enumerated() {
            if index > 0, index % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return String(out.reversed())
    }

    /// Less money before more.
    public static func < (left: Self, right: Self) -> Bool { left.satang < right.satang }
    /// The sum.
    public static func + (left: Self, right: Self) -> Self { Self(satang: left.satang + right.satang) }
}
