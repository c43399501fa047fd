// SPDX-License-Identifier: Apache-2.0

import Kernel

/// A way in when the phone with the authenticator is gone: written down once, used once.
///
/// Only its digest is stored.
public struct RecoveryCode: Sendable, CustomStringConvertible, CustomReflectable {
    /// How many are given at once.
    public static let count = 10
    private static let letters = 15

    private let values: [UInt8]

    /// Takes what a person typed: case, spaces and dashes do not matter, O is 0, I and L are 1.
    /// - Returns: nil when it cannot be a code.
    public init?(_ typed: String) {
        guard let values = Base32.crockford.values(typed), values.count == RecoveryCode.letters else {
            return nil
        }
        self.values = values
    }

    /// A new one: 75 random bits, too many to try out even with the database at hand.
    init() {
        values = RandomBytes.make(RecoveryCode.letters).map { $0 & 31 }
    }

    /// A new set, to be shown once.
    public static func newSet() -> [RecoveryCode] { (0..<count).map { _ in RecoveryCode() } }

    /// Three groups of five, `7K2QF-0XW9R-41DNB`.
    public var text: String { Groups.text(values.map(Base32.crockford.letter), between: "-") }

    /// What is stored and looked for: SHA-256 as 64 hexadecimal digits.
    public var digest: String { SHA256.hex(values.map(Base32.crockford.letter).flatMap(\.utf8)) }

    /// Dots.
    public var description: String { "•••" }
    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
