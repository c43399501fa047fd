// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

/// When a protected record may be opened in need.
public enum OpeningRules {
    /// For how long at most.
    public static let hours = 24
    /// How many one person opens within 24 hours: need is rare, and those responsible have to read them all.
    public static let most = 20
    /// How many letters a reason needs.
    public static let reason = 15

    /// Checks a wish to see a record.
    /// - Throws: ``AccessProblem/notYours``, ``AccessProblem/onlyReading``,
    ///   ``AccessProblem/reasonShort(length:)``, ``AccessProblem/hoursTooMany(hours:)``.
    public static func check(
        _ new: NewOpening,
        by visitor: Visitor,
        today: Day
    ) throws(AccessProblem) {
        guard !visitor.isGuest, AccessPolicy.holds(visitor, Access.open, today: today) else {
            throw .notYours
        }
        guard new.permission.isSeeing else { throw .onlyReading }
        let letters = new.reason.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard letters.count >= reason, Set(letters).count >= 5 else { throw .reasonShort(length: reason) }
        guard (1...hours).contains(new.hours) else { throw .hoursTooMany(hours: hours) }
    }
}

extension Permission {
    /// Whether it lets one see and change nothing; rooms end the names of such permissions with these words.
    var isSeeing: Bool {
        [".read", ".figures", ".sealed"].contains { rawValue.hasSuffix($0) }
    }
}
