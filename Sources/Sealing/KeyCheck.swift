// SPDX-License-Identifier: Apache-2.0

import Kernel

/// A word in the database that says which key sealed it, so that a wrong key is found at the start and not
/// later.
///
/// It follows from the key and does not reveal it. Storing it is the business of whoever owns the database.
public struct KeyCheck: Hashable, Sendable {
    /// The key it speaks of.
    public let key: KeyID
    /// What is stored, such as `3f9a1c20:…`.
    public let text: String

    init(_ master: MasterKey) {
        key = master.id
        text = "\(master.id):\(Hex.text(master.check))"
    }

    /// Compares what the database knows with the keys at hand.
    /// - Parameters:
    ///   - stored: every ``text`` in the database. None means a new one: the caller makes sure
    ///     that nothing is sealed in it yet.
    ///   - keys: the ring that was loaded.
    /// - Returns: the checks that the database does not hold yet, to be stored.
    /// - Throws: ``SealingProblem/wrongKey``, ``SealingProblem/keyMissing(id:)`` when some other key fits,
    ///   or ``SealingProblem/keyCheckBroken``.
    public static func verify(_ stored: [String], with keys: SealingKeys) throws(SealingProblem) -> [KeyCheck]
    {
        let checks = keys.ring.map(KeyCheck.init)
        var missing: KeyID?
        var fitting = 0
        for text in stored {
            guard let id = KeyID(text.prefix(2 * KeyID.length)), text.count == checks[0].text.count else {
                throw .keyCheckBroken
            }
            guard let check = checks.first(where: { $0.key == id }) else {
                missing = missing ?? id
                continue
            }
            guard ConstantTime.equal(check.text, text) else { throw .wrongKey }
            fitting += 1
        }
        if let missing { throw fitting == 0 ? .wrongKey : .keyMissing(id: missing.description) }
        return checks.filter { !stored.contains($0.text) }
    }
}
