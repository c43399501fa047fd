// SPDX-License-Identifier: Apache-2.0

/// What a target must be like.
enum TargetRules {
    /// Whether the numbers and steps of a target can be right.
    static func check(_ target: Target) throws(PlanningProblem) {
        if let baseline = target.baseline, baseline < .zero { throw .targetNegative }
        guard let measure = target.measure else {
            guard target.rubric.count >= 2 else { throw .rubricTooShort }
            return
        }
        guard measure.quantity >= .zero else { throw .targetNegative }
        if let upper = measure.upper, upper < measure.quantity { throw .rangeUpsideDown }
        guard measure.comparator != .range || measure.upper != nil else { throw .rangeUpsideDown }
        guard measure.unit.contains(where: { !$0.isWhitespace }) else { throw .unitMissing }
    }
}
