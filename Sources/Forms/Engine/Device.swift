// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What the program that shows a form knows of the device and the person.
struct Device: Sendable {
    var id = ""
    var user = ""
    var phone = ""
    var email = ""

    /// What a row such as `start` or `deviceid` is filled with.
    func text(for preload: String, now: Moment) -> String {
        switch Preload(preload) {
        case .start: Self.written(now, "now()")
        case .today: Self.written(now, "today()")
        case .device: id
        case .user: user
        case .phone: phone
        case .email: email
        case .end, nil: ""
        }
    }

    /// A moment as it stands in records.
    static func written(_ now: Moment, _ function: String = "now()") -> String {
        var world = OneMoment(now: now)
        do throws(ExpressionProblem) {
            return try CompiledExpression(function).evaluate(in: &world).text(in: world)
        } catch {
            return ""
        }
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

/// A world with nothing but a clock.
private struct OneMoment: ExpressionWorld {
    typealias Node = Int
    let now: Moment
}
