// SPDX-License-Identifier: Apache-2.0

/// Dates and times written as text: `2026-01-31`, `2026-01-31T08:30`, with seconds, with `Z`, `+07:00` or
/// `+07`.
extension Evaluator {
    /// The moment that a text says; nil when it says none.
    func moment(reading text: String) -> Moment? {
        let units = text.units
        guard let letter = units.firstIndex(of: UInt16(ascii: "T")) else {
            return Self.date(units[...]).map { midnight(ofDay: $0.dayNumber) }
        }
        guard let date = Self.date(units[..<letter]),
            let time = TimeOfDay(reading: Array(units[(letter + 1)...]))
        else { return nil }
        var both = date
        both.hour = time.hour
        both.minute = time.minute
        both.second = time.second
        both.millisecond = time.millisecond
        guard both.exists else { return nil }
        guard let ahead = time.minutesAheadOfUTC else { return moment(local: both.local) }
        return Moment(milliseconds: both.local - ahead * 60_000)
    }

    private static func date(_ units: ArraySlice<UInt16>) -> CivilTime? {
        let pieces = Array(units).pieces(at: UInt16(ascii: "-"))
        guard pieces.count == 3, let year = WholeNumber.read(pieces[0]),
            let month = WholeNumber.read(pieces[1]),
            let day = WholeNumber.read(pieces[2])
        else { return nil }
        let date = CivilTime(year: Int64(year), month: month, day: day)
        return date.exists && year < 100_000_000 ? date : nil
    }
}

/// A time of day, and how far it is ahead of UTC when that is said.
struct TimeOfDay {
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0
    var minutesAheadOfUTC: Int64?

    init?(reading units: [UInt16]) {
        guard let last = units.last else { return nil }
        var clock = units
        if last == UInt16(ascii: "Z") {
            clock.removeLast()
            minutesAheadOfUTC = 0
        } else if let sign = units.firstIndex(of: 0x2B) ?? units.firstIndex(of: 0x2D) {
            // Only what stands before the next sign of its kind counts.
            let rest = Array(units[(sign + 1)...]).pieces(at: units[sign])[0]
            guard let ahead = Self.minutes(rest) else { return nil }
            minutesAheadOfUTC = units[sign] == 0x2B ? ahead : -ahead
            clock = Array(units[..<sign])
        }
        guard read(clock) else { return nil }
    }

    private static func minutes(_ units: [UInt16]) -> Int64? {
        let pieces = units.pieces(at: UInt16(ascii: ":"))
        guard let hours = WholeNumber.read(pieces[0]) else { return nil }
        guard pieces.count > 1 else { return Int64(hours) * 60 }
        guard let minutes = WholeNumber.read(pieces[1]) else { return nil }
        return Int64(hours) * 60 + Int64(minutes)
    }

    private mutating func read(_ units: [UInt16]) -> Bool {
        let pieces = units.pieces(at: UInt16(ascii: ":"))
        guard pieces.count == 2 || pieces.count == 3, let hour = WholeNumber.read(pieces[0]),
            let minute = WholeNumber.read(pieces[1])
        else { return false }
        self.hour = hour
        self.minute = minute
        return pieces.count == 2 || readSeconds(pieces[2])
    }

    /// What stands behind the digits is ignored, as JavaRosa does.
    private mutating func readSeconds(_ units: [UInt16]) -> Bool {
        let digits = units.prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
        guard let seconds = NumberText.digits(digits) else { return false }
        if let point = digits.firstIndex(of: 0x2E) {
            let fraction = digits[(point + 1)...]
            guard fraction.isEmpty || WholeNumber.read(Array(fraction)) != nil else { return false }
        }
        guard seconds < 60 else { return false }
        second = Int(seconds)
        millisecond = Int(1000 * seconds - 1000 * Double(second))
        return true
    }
}

/// Whole numbers as Java's `parseInt` reads them: an optional sign, digits (also Thai ones), 32 bits.
enum WholeNumber {
    /// The number; nil when the units write none.
    static func read(_ units: [UInt16]) -> Int? {
        var rest = units[...]
        let isNegative = rest.first == 0x2D
        if isNegative || rest.first == 0x2B { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return nil }
        var number: Int64 = 0
        for unit in rest {
            guard let digit = digit(unit) else { return nil }
            number = number * 10 + Int64(digit)
            if number > 2_147_483_648 { return nil }
        }
        if isNegative { number = -number }
        return Int32(exactly: number).map { Int($0) }
    }

    private static func digit(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x30...0x39: Int(unit) - 0x30
        case 0x0E50...0x0E59: Int(unit) - 0x0E50
        default: nil
        }
    }
}
