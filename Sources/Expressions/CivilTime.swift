// SPDX-License-Identifier: Apache-2.0

extension Moment {
    /// Milliseconds of a day.
    static let day: Int64 = 86_400_000

    /// A division that rounds down, also below zero.
    static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}

/// A local day and time of day in the calendar of ISO 8601.
struct CivilTime: Sendable {
    var year: Int64
    var month: Int
    var day: Int
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0

    init(year: Int64, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date of a day counted from 1970-01-01.
    init(day number: Int64) {
        // Counted from 0000-03-01, a leap day is the last of its year, and 400 years are 146,097 days.
        let shifted = number + 719_468
        let era = Moment.floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * month + 2) / 5) + 1
        self.month = Int(month < 10 ? month + 3 : month - 9)
        year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    }

    /// Date and time of local milliseconds since local 1970.
    init(local milliseconds: Int64) {
        let number = Moment.floorDivide(milliseconds, Moment.day)
        self.init(day: number)
        let rest = Int(milliseconds - number * Moment.day)
        hour = rest / 3_600_000
        minute = rest / 60_000 % 60
        second = rest / 1000 % 60
        millisecond = rest % 1000
    }

    /// The day counted from 1970-01-01.
    var dayNumber: Int64 {
        let year = month <= 2 ? self.year - 1 : self.year
        let era = Moment.floorDivide(year, 400)
        let yearOfEra = year - era * 400
        let dayOfYear = Int64((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Local milliseconds since local 1970.
    var local: Int64 {
        dayNumber * Moment.day + Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
    }

    /// Whether month, day and time of day exist.
    var exists: Bool {
        (1...12).contains(month) && day >= 1 && day <= daysInMonth && (0...23).contains(hour)
            && (0...59).contains(minute) && (0...59).contains(second) && (0...999).contains(millisecond)
    }

    private var daysInMonth: Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// The day of the week: 0 is Sunday.
    var weekday: Int {
        Int((dayNumber % 7 + 11) % 7)
    }

    /// The week of the year as Java counts it for Thailand: weeks begin on Sunday, week 1 has the first of
    /// January.
    var week: Int {
        let saturday = CivilTime(day: dayNumber + Int64(6 - weekday))
        let first = CivilTime(year: saturday.year, month: 1, day: 1)
        return Int((saturday.dayNumber - first.dayNumber) / 7) + 1
    }

    /// `2026-01-31`; a year before 1000 as it is, like JavaRosa.
    var dayText: String {
        String(year) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    /// `08:30:00.000`.
    var clockText: String {
        Self.padded(hour, 2) + ":" + Self.padded(minute, 2) + ":" + Self.padded(second, 2) + "."
            + Self.padded(millisecond, 3)
    }

    /// A number with zeros before it.
    static func padded(_ number: Int, _ width: Int) -> String {
        var text = String(number)
        while text.utf8.count < width { text = "0" + text }
        return text
    }
}
