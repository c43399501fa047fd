// SPDX-License-Identifier: Apache-2.0

/// Numbers as a person would have typed them, both ways through spreadsheets.
enum CellNumber {
    /// The shortest decimal text without exponent for everyday sizes: 3500, 0.1, -2.5.
    static func plain(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        if value == value.rounded(), abs(value) < 9e18 { return String(Int64(value)) }
        return value.description
    }

    /// The text of a stored number at the 15 digits that a spreadsheet shows, so that 0.1 + 0.2 reads 0.3.
    ///
    /// `decimals` are the digits after the point that the cell's format shows, nil for as many as there are.
    static func shown(_ value: Double, decimals: Int? = nil) -> String {
        guard value.isFinite else { return "" }
        let magnitude = abs(value)
        if value == value.rounded(), magnitude < 1e15 { return String(Int64(value)) }
        guard magnitude >= 1e-9, magnitude < 1e15 else { return value.description }
        var wholeDigits = 1
        var power = 10.0
        while magnitude >= power {
            wholeDigits += 1
            power *= 10
        }
        var places = max(0, 15 - wholeDigits)
        if let decimals { places = min(places, decimals) }
        return rounded(value, places: min(places, 15))
    }

    private static func rounded(_ value: Double, places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e15 else { return value.description }
        var digits = String(Int64(scaled))
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        let whole = digits.dropLast(places)
        var fraction = digits.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        let text = fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
        return value < 0 && text != "0" ? "-" + text : text
    }
}
