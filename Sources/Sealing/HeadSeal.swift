// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Kernel

/// Puts the outside key under the head of a journal's chain: whoever rewrites the whole chain cannot renew
/// the seal.
public struct HeadSeal: Sendable {
    private let keys: SealingKeys

    /// Seals with the current key of a ring and checks with all of them.
    public init(_ keys: SealingKeys) {
        self.keys = keys
    }

    /// Seals one head.
    /// - Parameters:
    ///   - room: whose journal it is.
    ///   - head: the last entry's number and chain value, as text.
    /// - Returns: key id and 64 hexadecimal digits.
    public func seal(room: String, head: String) -> String { seal(room, head, keys.sealing) }

    /// Checks a seal that was stored or copied out.
    /// - Throws: ``SealingProblem/changed(place:)``, ``SealingProblem/keyMissing(id:)``.
    public func verify(_ stored: String, room: String, head: String) throws(SealingProblem) {
        guard let id = KeyID(stored.prefix(2 * KeyID.length)) else {
            throw .changed(place: "journal.\(room)")
        }
        guard ConstantTime.equal(stored, seal(room, head, try keys.key(id))) else {
            throw .changed(place: "journal.\(room)")
        }
    }

    private func seal(_ room: String, _ head: String, _ master: MasterKey) -> String {
        var digest = HMAC<Crypto.SHA256>(key: master.key(.journal))
        digest.update(data: Array(room.utf8) + [0] + Array(head.utf8))
        return "\(master.id):\(Hex.text(digest.finalize()))"
    }
}
