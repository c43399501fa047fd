// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A moment, to the millisecond, stored as UTC text so that every database and every file sorts it alike.
public struct Instant: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// A moment by its milliseconds since 1970 in UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Reads `2026-02-05T03:42:10.125Z`; the fraction may be missing.
    /// - Returns: nil when the text is not UTC ISO 8601.
    public init?(iso: String) {
        // By bytes, as days are: lists read hundreds of stored moments for one page.
        let bytes = Array(iso.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), bytes.last == UInt8(ascii: "Z"),
            let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = digits(bytes[11..<13]), let minute = digits(bytes[14..<16]),
            let second = digits(bytes[17..<19])
        else { return nil }
        var fraction: Int64 = 0
        if bytes.count == 24 {
            guard bytes[19] == UInt8(ascii: "."), let read = digits(bytes[20..<23]) else { return nil }
            fraction = read
        }
        let seconds = Int64(day.daysSince1970) * 86_400 + hour * 3600 + minute * 60 + second
        milliseconds = seconds * 1000 + fraction
    }

    /// The stored form, always with three digits of fraction.
    public var iso: String {
        let day = Day(daysSince1970: Int(floorDivide(milliseconds, 86_400_000)))
        let rest = milliseconds - Int64(day.daysSince1970) * 86_400_000
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
        return "\(day.iso)T\(clock.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
    }

    /// The day on a calendar in Bangkok, which keeps UTC+7 all year.
    public var bangkokDay: Day {
        Day(daysSince1970: Int(floorDivide(milliseconds + 7 * 3_600_000, 86_400_000)))
    }

    /// Hours and minutes on a clock in Bangkok, "10:42".
    public var bangkokClock: String {
        let local = milliseconds + 7 * 3_600_000
        let rest = local - floorDivide(local, 86_400_000) * 86_400_000
        return "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2))"
    }

    /// The same as ``iso``.
    public var description: String { iso }

    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}

private func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    let quotient = value / by
    return value % by < 0 ? quotient - 1 : quotient
}

private func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for byte in bytes {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return value
}

private func padded(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// The source of "now", passed along so that a test can stand still.
public struct Clock: Sendable {
    private let read: @Sendable () -> Instant

    /// A clock that answers with what the closure says.
    public init(_ read: @escaping @Sendable () -> Instant) {
        self.read = read
    }

    /// The machine's own clock.
    public static let system = Clock { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    /// A clock that stands still, for tests and the demo.
    public static func fixed(_ instant: Instant) -> Clock {
        Clock { instant }
    }

    /// The present moment.
    public var now: Instant { read() }

    /// Today in Bangkok.
    public var today: Day { now.bangkokDay }
}
