// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What the program that shows a form knows of the device, the person and local time.
struct Device: Sendable {
    var id = ""
    var user = ""
    var phone = ""
    var email = ""
    /// How many seconds local time is ahead of UTC: Thailand's, where nothing else is said.
    var secondsAhead = 25_200
    /// Where the series of chance begins; nil takes the machine's own.
    var chance: UInt64?
}

/// SplitMix64.
struct ChanceSeries: Sendable {
    private var state: UInt64

    init(state: UInt64) {
        self.state = state
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// The rows that the program fills in.
enum Preload {
    case start, end, today, device, user, phone, email

    init?(_ word: String) {
        for (name, preload) in Self.words where name.isSame(word) {
            self = preload
            return
        }
        return nil
    }

    private static let words: [(String, Preload)] = [
        ("start", .start), ("end", .end), ("today", .today), ("deviceid", .device), ("username", .user),
        ("phonenumber", .phone), ("email", .email),
    ]
}

extension FormSession {
    /// What a row such as `start` or `deviceid` is filled with.
    func text(forPreload word: String) -> String {
        switch Preload(word) {
        case .start: writtenNow
        case .today: String(decoding: writtenNow.utf8.prefix(10), as: UTF8.self)
        case .device: device.id
        case .user: device.user
        case .phone: device.phone
        case .email: device.email
        case .end, nil: ""
        }
    }

    /// Now, as it stands in records: a day, a time and how far it is ahead of UTC.
    var writtenNow: String {
        let now: Value<Int> = .moment(now)
        do throws(ExpressionProblem) {
            return try now.text(in: self)
        } catch {
            return ""
        }
    }
}
