// SPDX-License-Identifier: Apache-2.0

import Kernel

/// A count or measure in whole thousandths, so that sums never drift.
public struct Quantity: Hashable, Sendable, Comparable, Codable {
    /// Thousandths of a unit.
    let thousandths: Int64

    init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// So many whole units.
    public init(_ whole: Int) {
        thousandths = Int64(whole) * 1000
    }

    /// A number that a reader found.
    /// - Returns: nil when it is not finite or beyond 10¹².
    init?(_ value: Double) {
        guard value.isFinite, value.magnitude < 1e12 else { return nil }
        thousandths = Int64((value * 1000).rounded())
    }

    /// Reads "1,250" and "2.5"; Thai digits must be Arabic already.
    /// - Returns: nil for anything else, for more than three decimals and beyond 10¹².
    init?(_ text: String) {
        let plain = text.filter { $0 != "," && $0 != " " }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy(Self.isDigits), parts[0].count <= 12,
            let whole = Int64(parts[0])
        else { return nil }
        guard parts.count == 2 else {
            thousandths = whole * 1000
            return
        }
        guard parts[1].count <= 3,
            let fraction = Int64(parts[1] + String(repeating: "0", count: 3 - parts[1].count))
        else { return nil }
        thousandths = whole * 1000 + fraction
    }

    /// "1,250" or "2.5": no zeros at the end.
    var text: String {
        if (0..<1_000_000).contains(thousandths), thousandths % 1000 == 0 {
            return String(thousandths / 1000)
        }
        var fraction = String(thousandths.magnitude % 1000)
        fraction = String(repeating: "0", count: 3 - fraction.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let whole = Baht(satang: Int64(thousandths.magnitude / 1000) * 100).text
        return (thousandths < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// Nothing.
    static let zero = Quantity(0)

    /// Less before more.
    public static func < (left: Self, right: Self) -> Bool { left.thousandths < right.thousandths }

    /// The sum.
    static func + (left: Self, right: Self) -> Self {
        Self(thousandths: left.thousandths + right.thousandths)
    }

    /// So many times as much.
    static func * (left: Self, times: Int) -> Self { Self(thousandths: left.thousandths * Int64(times)) }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
    }
}
