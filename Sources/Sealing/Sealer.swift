// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// Seals single values for the database: AES-256-GCM, bound to table, column, row and key.
///
/// Layout: version 1 (1 byte), key id (4), nonce (12), ciphertext, tag (16). What is encrypted is filled up
/// to a multiple of 32 bytes, so that the length of a short answer does not tell the answer.
public struct Sealer: Sendable {
    private static let version: UInt8 = 1
    private static let head = 1 + KeyID.length
    private static let nonce = 12
    private static let tag = 16
    private static let step = 32

    private let keys: SealingKeys

    /// Seals with the current key of a ring and opens with all of them.
    public init(_ keys: SealingKeys) {
        self.keys = keys
    }

    /// Seals bytes for one place; twice the same gives two different values.
    /// - Throws: ``SealingProblem/failed``.
    public func seal(_ plain: [UInt8], at place: SealedPlace) throws(SealingProblem) -> [UInt8] {
        let master = keys.sealing
        let head = [Sealer.version] + master.id.bytes
        do {
            let box = try AES.GCM.seal(
                Sealer.fill(plain),
                using: master.key(.values),
                authenticating: head + place.bytes
            )
            return head + box.nonce + box.ciphertext + box.tag
        } catch { throw .failed }
    }

    /// Seals a text for one place.
    /// - Throws: ``SealingProblem/failed``.
    public func seal(_ plain: String, at place: SealedPlace) throws(SealingProblem) -> [UInt8] {
        try seal(Array(plain.utf8), at: place)
    }

    /// Opens what was sealed for this very place.
    /// - Throws: ``SealingProblem/keyMissing(id:)``, or ``SealingProblem/changed(place:)`` when a bit, the
    ///   row, the column or the table is another.
    public func open(_ sealed: [UInt8], at place: SealedPlace) throws(SealingProblem) -> [UInt8] {
        let changed = SealingProblem.changed(place: place.name)
        let body = Sealer.head + Sealer.nonce
        guard sealed.count >= body + Sealer.tag, sealed[0] == Sealer.version,
            let id = KeyID(bytes: sealed[1..<Sealer.head])
        else { throw changed }
        let key = try keys.key(id).key(.values)
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: sealed[Sealer.head..<body]),
                ciphertext: sealed[body..<(sealed.count - Sealer.tag)],
                tag: sealed.suffix(Sealer.tag)
            )
            let filled = try AES.GCM.open(
                box,
                using: key,
                authenticating: sealed.prefix(Sealer.head) + place.bytes
            )
            guard let end = filled.lastIndex(where: { $0 != 0 }), filled[end] == 0x80 else { throw changed }
            return Array(filled[..<end])
        } catch { throw changed }
    }

    /// Opens a text that was sealed for this very place.
    /// - Throws: what ``open(_:at:)`` throws.
    public func openText(_ sealed: [UInt8], at place: SealedPlace) throws(SealingProblem) -> String {
        guard let text = String(validating: try open(sealed, at: place), as: UTF8.self) else {
            throw .changed(place: place.name)
        }
        return text
    }

    /// Whether an older key sealed this, so that it should be opened and sealed again.
    public func needsReseal(_ sealed: [UInt8]) -> Bool {
        !sealed.starts(with: [Sealer.version] + keys.current.bytes)
    }

    /// A mark and zeros up to the next step (ISO/IEC 7816-4).
    private static func fill(_ plain: [UInt8]) -> [UInt8] {
        plain + [0x80] + [UInt8](repeating: 0, count: step - 1 - plain.count % step)
    }
}
