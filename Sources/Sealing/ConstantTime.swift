// SPDX-License-Identifier: Apache-2.0

/// Comparing secrets so that how long it takes does not tell how much of a guess was right.
public enum ConstantTime {
    /// Whether two secrets are the same; their lengths are no secret.
    public static func equal(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for (one, other) in zip(left, right) { difference |= one ^ other }
        return difference == 0
    }

    /// Whether two texts are the same, byte for byte.
    public static func equal(_ left: String, _ right: String) -> Bool {
        equal(Array(left.utf8), Array(right.utf8))
    }
}
