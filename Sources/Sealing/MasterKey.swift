// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// What a key is used for; each use has a key of its own, so that no two uses can meet.
enum KeyUse: String, CaseIterable {
    case values
    case files
    case blindIndex = "blind-index"
    case journal
    case pepper
}

/// 256 random bits and the keys that follow from them by HKDF-SHA256.
struct MasterKey: Sendable {
    /// 32 bytes.
    static let length = 32

    let id: KeyID
    private let secret: SymmetricKey
    private let keys: [KeyUse: SymmetricKey]

    /// - Returns: nil unless there are 32 bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == MasterKey.length else { return nil }
        let secret = SymmetricKey(data: bytes)
        guard let id = KeyID(bytes: MasterKey.derive(secret, "key-id", count: KeyID.length).bytes) else {
            return nil
        }
        self.id = id
        self.secret = secret
        keys = Dictionary(
            uniqueKeysWithValues: KeyUse.allCases.map { ($0, MasterKey.derive(secret, $0.rawValue)) }
        )
    }

    /// The key for one use.
    func key(_ use: KeyUse) -> SymmetricKey { keys[use] ?? MasterKey.derive(secret, use.rawValue) }

    /// For the key file and the recovery sheet only.
    var bytes: [UInt8] { secret.bytes }

    /// Proves which key this is to whoever holds it, and tells nothing to others.
    var check: [UInt8] { MasterKey.derive(secret, "key-check", count: 16).bytes }

    private static func derive(_ secret: SymmetricKey, _ label: String, count: Int = 32) -> SymmetricKey {
        HKDF<Crypto.SHA256>.deriveKey(
            inputKeyMaterial: secret,
            info: Array("phakhi 1 \(label)".utf8),
            outputByteCount: count
        )
    }
}

extension SymmetricKey {
    /// The bytes of the key.
    var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
