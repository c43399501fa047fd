// SPDX-License-Identifier: Apache-2.0

/// One day of the Gregorian calendar, stored as ISO text; pages write it in the Buddhist era.
public struct Day: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Year of the common era.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// A day that exists.
    /// - Returns: nil for 31 April, 29 February of a common year and the like.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-02-05`.
    /// - Returns: nil for any other text and for days that do not exist.
    public init?(iso: String) {
        // By bytes: boards read hundreds of stored days for one page.
        var numbers = (0, 0, 0)
        var count = 0
        for byte in iso.utf8 {
            if count == 4 || count == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard count < 10, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                let digit = Int(byte - UInt8(ascii: "0"))
                if count < 4 {
                    numbers.0 = numbers.0 * 10 + digit
                } else if count < 7 {
                    numbers.1 = numbers.1 * 10 + digit
                } else {
                    numbers.2 = numbers.2 * 10 + digit
                }
            }
            count += 1
        }
        guard count == 10 else { return nil }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    /// The day that lies this many days after 1 January 1970 (before it when negative).
    public init(daysSince1970: Int) {
        // Days to civil date by eras of 400 years, after Howard Hinnant's "chrono-compatible algorithms".
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1 January 1970.
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The stored form, `2026-02-05`.
    public var iso: String {
        let parts = [(year, 4), (month, 2), (day, 2)].map { value, width in
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return parts.joined(separator: "-")
    }

    /// The Thai budget year in the Buddhist era: October already belongs to the next one.
    public var fiscalYear: Int { year + 543 + (month >= 10 ? 1 : 0) }

    /// The day so many days later, or earlier when negative.
    public func adding(days: Int) -> Day { Day(daysSince1970: daysSince1970 + days) }

    /// How many days a month has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// The same as ``iso``.
    public var description: String { iso }

    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Reads the ISO text from JSON.
    /// - Throws: `DecodingError` when the text names no day.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO day")
        }
        self = day
    }

    /// Writes the ISO text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
