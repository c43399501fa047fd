// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Kernel

/// Finds a person by national id without storing the id: a keyed digest that only the key's holder can
/// make.
public struct BlindIndex: Sendable {
    private let keys: SealingKeys
    private let purpose: String

    /// - Parameters:
    ///   - keys: the ring; the current key makes new entries.
    ///   - purpose: what it is for, such as `people.national-id`: two purposes cannot be compared with each
    ///     other.
    public init(_ keys: SealingKeys, purpose: String) {
        self.keys = keys
        self.purpose = purpose
    }

    /// The entry to store.
    /// - Parameter nationalID: thirteen digits, Thai or Western, with or without spaces and dashes.
    /// - Returns: key id and 32 hexadecimal digits, 41 characters.
    /// - Throws: ``SealingProblem/nationalIDShape``; whether the check digit is right is ThaiText's to say.
    public func entry(nationalID: String) throws(SealingProblem) -> String {
        entry(try BlindIndex.digits(nationalID), keys.sealing)
    }

    /// The entries to look for, one for each key, the current first: until all rows are renewed, any may be
    /// stored.
    /// - Throws: ``SealingProblem/nationalIDShape``.
    public func candidates(nationalID: String) throws(SealingProblem) -> [String] {
        let digits = try BlindIndex.digits(nationalID)
        return keys.ring.map { entry(digits, $0) }
    }

    /// Whether an older key made this entry, so that it should be made again from the sealed id.
    public func needsRenewal(_ entry: String) -> Bool { !entry.hasPrefix(keys.current.description + ":") }

    private func entry(_ digits: [UInt8], _ master: MasterKey) -> String {
        var digest = HMAC<Crypto.SHA256>(key: master.key(.blindIndex))
        digest.update(data: Array(purpose.utf8) + [0])
        digest.update(data: digits)
        return "\(master.id):\(Hex.text(digest.finalize().prefix(16)))"
    }

    private static func digits(_ typed: String) throws(SealingProblem) -> [UInt8] {
        guard let digits = PlainDigits.read(typed), digits.count == 13 else { throw .nationalIDShape }
        return digits
    }
}
