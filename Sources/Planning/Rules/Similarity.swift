// SPDX-License-Identifier: Apache-2.0

import ThaiText

/// How alike two wordings are, blind to blanks, marks and letter case.
struct Similarity: Sendable, Equatable {
    /// The letters and digits alone.
    let plain: [UInt32]
    private let pairs: [UInt64: Int]

    /// Prepares one wording for many comparisons.
    init(_ text: String) {
        let scalars = ThaiClean.clean(Array(text.unicodeScalars)).scalars
        var plain: [UInt32] = []
        for scalar in scalars {
            let kind = scalar.properties.generalCategory
            let isLetter = scalar.properties.isAlphabetic || kind == .decimalNumber || kind == .nonspacingMark
            if isLetter {
                plain.append(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value)
            }
        }
        var pairs: [UInt64: Int] = [:]
        for (left, right) in zip(plain, plain.dropFirst()) {
            pairs[UInt64(left) << 32 | UInt64(right), default: 0] += 1
        }
        self.plain = plain
        self.pairs = pairs
    }

    /// Dice's coefficient over neighbouring pairs, 0 to 1.
    func to(_ other: Similarity) -> Double {
        if plain == other.plain { return 1 }
        guard plain.count > 1, other.plain.count > 1 else { return 0 }
        // Texts of very different lengths cannot reach the threshold; most comparisons end here.
        let total = plain.count + other.plain.count - 2
        let most = 2 * (min(plain.count, other.plain.count) - 1)
        guard Double(most) / Double(total) >= Recognise.alike else { return 0 }
        var shared = 0
        for (pair, count) in pairs { shared += min(count, other.pairs[pair] ?? 0) }
        return Double(2 * shared) / Double(total)
    }
}
