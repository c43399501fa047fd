// SPDX-License-Identifier: Apache-2.0

/// Looks at figures over time for what might be wrong: signs to look at, never verdicts.
enum QualityRules {
    /// Months whose count lies far from the others, farther from the middle than five times the
    /// middle distance.
    static func oddSteps(_ values: [Double?]) -> [Int] {
        let known = values.compactMap { $0 }.sorted()
        guard known.count >= 6 else { return [] }
        let middle = known[known.count / 2]
        let distance = known.map { abs($0 - middle) }.sorted()[known.count / 2]
        return values.indices.filter { values[$0].map { abs($0 - middle) > max(distance, 1) * 5 } ?? false }
    }
}
