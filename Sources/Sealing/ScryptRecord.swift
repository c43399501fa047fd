// SPDX-License-Identifier: Apache-2.0

import CryptoExtras
import Foundation

/// What is stored of a password: method, cost, salt and the derived bytes, in one text.
struct ScryptRecord: Sendable, Equatable {
    private static let saltLength = 16
    private static let hashLength = 32

    /// What kind of secret, such as `scrypt`.
    let label: String
    let cost: ScryptCost
    let salt: [UInt8]
    let hash: [UInt8]

    init(label: String, secret: [UInt8], cost: ScryptCost) throws(SealingProblem) {
        self.label = label
        self.cost = cost
        salt = RandomBytes.make(ScryptRecord.saltLength)
        hash = try ScryptRecord.derive(secret, salt: salt, cost: cost)
    }

    /// Reads `label$ln=15,r=8,p=1$salt$hash`.
    /// - Returns: nil when the text is not of this label and shape.
    init?(_ text: String, label: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == label, let cost = ScryptRecord.cost(parts[1]),
            let salt = Base64Text.read(parts[2]), salt.count == ScryptRecord.saltLength,
            let hash = Base64Text.read(parts[3]), hash.count == ScryptRecord.hashLength
        else { return nil }
        (self.label, self.cost, self.salt, self.hash) = (label, cost, salt, hash)
    }

    var text: String {
        "\(label)$ln=\(cost.ln),r=\(cost.r),p=\(cost.p)$\(Base64Text.write(salt))$\(Base64Text.write(hash))"
    }

    func verify(_ secret: [UInt8]) -> Bool {
        guard let found = try? ScryptRecord.derive(secret, salt: salt, cost: cost) else { return false }
        return ConstantTime.equal(found, hash)
    }

    private static func cost(_ text: Substring) -> ScryptCost? {
        let fields = text.split(separator: ",")
        let values = zip(fields, ["ln=", "r=", "p="]).compactMap { field, name in
            field.hasPrefix(name) ? Int(field.dropFirst(name.count)) : nil
        }
        guard fields.count == 3, values.count == 3 else { return nil }
        return ScryptCost(checking: values[0], values[1], values[2])
    }

    private static func derive(
        _ secret: [UInt8],
        salt: [UInt8],
        cost: ScryptCost
    ) throws(SealingProblem) -> [UInt8] {
        do {
            return try KDF.Scrypt.deriveKey(
                from: secret,
                salt: salt,
                outputByteCount: hashLength,
                rounds: 1 << cost.ln,
                blockSize: cost.r,
                parallelism: cost.p
            ).bytes
        } catch { throw .failed }
    }
}
