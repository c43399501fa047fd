// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What is stored of a password: scrypt, with its cost beside it so that the cost can grow.
///
/// Making and verifying take tens of milliseconds and 32 MiB: off the event loop, a few at a time.
public struct PasswordHash: Sendable, Equatable {
    private static let label = "scrypt"
    private let record: ScryptRecord

    /// Hashes a new password.
    /// - Parameters:
    ///   - password: as typed; different ways to type the same letters give the same hash (NFKC).
    ///   - cost: what a guess shall cost.
    /// - Throws: ``SealingProblem/failed``.
    public init(of password: String, cost: ScryptCost = .standard) throws(SealingProblem) {
        record = try ScryptRecord(label: PasswordHash.label, secret: PasswordHash.bytes(password), cost: cost)
    }

    /// Reads what was stored.
    /// - Throws: ``SealingProblem/hashBroken``.
    public init(stored: String) throws(SealingProblem) {
        guard let record = ScryptRecord(stored, label: PasswordHash.label) else { throw .hashBroken }
        self.record = record
    }

    /// What is stored: `scrypt$ln=15,r=8,p=1$salt$hash`.
    public var stored: String { record.text }

    /// Whether a typed password is the one that was hashed.
    public func verify(_ password: String) -> Bool { record.verify(PasswordHash.bytes(password)) }

    /// Whether it was made with another cost than is wanted now; hash again after the next log-in.
    public func needsRehash(cost: ScryptCost = .standard) -> Bool { record.cost != cost }

    /// Verifies a log-in whose account may not exist; both ways cost the same, so that nobody learns which
    /// names exist.
    /// - Parameters:
    ///   - password: as typed.
    ///   - stored: the account's hash; nil when there is no such account.
    ///   - cost: what hashes cost here, for an account that does not exist.
    /// - Returns: whether the account exists and the password fits.
    public static func verify(
        _ password: String,
        against stored: PasswordHash?,
        cost: ScryptCost = .standard
    ) -> Bool {
        if let stored { return stored.verify(password) }
        _ = try? PasswordHash(of: password, cost: cost)
        return false
    }

    /// One spelling for one password: Thai vowels and marks can be typed in several ways that look the
    /// same.
    private static func bytes(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }
}
