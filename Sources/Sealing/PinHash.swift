// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// What is stored of a six-digit PIN.
///
/// A million guesses are few, so a key outside the database goes into it as well:
/// whoever has only the database cannot even begin to guess.
public struct PinHash: Sendable, Equatable {
    /// How many digits a PIN has.
    public static let length = 6
    private static let label = "scrypt-pin"

    /// The key whose pepper went into it; without that key the PIN must be issued anew.
    public let key: KeyID
    private let record: ScryptRecord

    /// Hashes a new PIN with the current key.
    /// - Parameters:
    ///   - pin: six digits, Thai or Western.
    ///   - keys: the ring.
    ///   - cost: what a guess shall cost.
    /// - Throws: ``SealingProblem/pinShape``, ``SealingProblem/failed``.
    public init(
        of pin: String,
        keys: SealingKeys,
        cost: ScryptCost = .standard
    ) throws(SealingProblem) {
        guard let digits = PinHash.digits(pin) else { throw .pinShape }
        key = keys.current
        record = try ScryptRecord(
            label: PinHash.label(key),
            secret: PinHash.peppered(digits, keys.sealing),
            cost: cost
        )
    }

    /// Reads what was stored.
    /// - Throws: ``SealingProblem/hashBroken``.
    public init(stored: String) throws(SealingProblem) {
        let words = stored.prefix { $0 != "$" }.split(separator: ".")
        guard words.count == 2, let key = KeyID(words[1]),
            let record = ScryptRecord(stored, label: PinHash.label(key))
        else { throw .hashBroken }
        self.key = key
        self.record = record
    }

    /// What is stored: `scrypt-pin.3f9a1c20$ln=15,r=8,p=1$salt$hash`.
    public var stored: String { record.text }

    /// Whether a typed PIN is the one that was hashed.
    /// - Throws: ``SealingProblem/keyMissing(id:)``.
    public func verify(_ pin: String, keys: SealingKeys) throws(SealingProblem) -> Bool {
        let master = try keys.key(key)
        // A text that is no PIN costs as much as a wrong one.
        return record.verify(PinHash.peppered(PinHash.digits(pin) ?? [], master))
    }

    /// Whether it was made with an older key or another cost; hash again after the next log-in.
    public func needsRehash(keys: SealingKeys, cost: ScryptCost = .standard) -> Bool {
        key != keys.current || record.cost != cost
    }

    private static func label(_ key: KeyID) -> String { "\(label).\(key)" }

    private static func digits(_ typed: String) -> [UInt8]? {
        PlainDigits.read(typed).flatMap { $0.count == length ? $0 : nil }
    }

    private static func peppered(_ digits: [UInt8], _ master: MasterKey) -> [UInt8] {
        Array(
            HMAC<Crypto.SHA256>.authenticationCode(
                for: Array("pin".utf8) + digits,
                using: master.key(.pepper)
            )
        )
    }
}
