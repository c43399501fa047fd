// SPDX-License-Identifier: Apache-2.0

/// How far a target has come, as "1 of 2" and as a share.
struct TargetProgress: Sendable, Equatable {
    /// What news add up to.
    let reached: Quantity
    /// What is to be reached; for a range its lower end, for a rubric its last step.
    let aim: Quantity
    /// 0 to 100; nil when the aim is nothing, or less is better.
    var percent: Int? {
        guard aim > .zero else { return nil }
        return Int(min(100, reached.thousandths * 100 / aim.thousandths))
    }

    /// How many of several have come all the way.
    init(reached: Quantity, aim: Quantity) {
        self.reached = reached
        self.aim = aim
    }

    /// How far a target has come; nil when there is nothing to count.
    /// - Parameters:
    ///   - target: its measure or its rubric.
    ///   - measured: what news add up to, as boards keep it.
    init?(_ target: Target, measured: Quantity?) {
        guard let aim = Self.aim(target.measure, steps: target.rubric.count) else { return nil }
        self.aim = aim
        reached = measured ?? .zero
    }

    /// The same from a board's row, which knows the measure and how many steps there are.
    init?(measure: Target.Measure?, steps: Int, measured: Quantity?) {
        guard let aim = Self.aim(measure, steps: steps) else { return nil }
        self.aim = aim
        reached = measured ?? .zero
    }

    /// Whether the aim is met; below "at most" counts as met once something was reported.
    static func isMet(_ measure: Target.Measure, reached: Quantity) -> Bool {
        switch measure.comparator {
        case .exactly, .atLeast, .range: reached >= measure.quantity
        case .about: reached.thousandths * 10 >= measure.quantity.thousandths * 9
        case .atMost: reached <= measure.quantity
        }
    }

    /// What the standing news of one item add up to for its main target.
    /// - Parameters:
    ///   - main: the item's main target.
    ///   - news: newest first.
    /// - Returns: the sum; for a share and a rubric the latest; nil when nothing counts for it.
    static func measured(_ main: Target?, news: [Progress]) -> Quantity? {
        guard let main else { return nil }
        let counting = news.filter { $0.target == main.id }
        if main.measure == nil {
            return counting.first { $0.rubricStep != nil }?.rubricStep.map { Quantity($0) }
        }
        if isShare(main) { return counting.first { $0.quantity != nil }?.quantity }
        let quantities = counting.compactMap(\.quantity)
        return quantities.isEmpty ? nil : quantities.reduce(.zero, +)
    }

    /// Whether a target is a percentage: shares are never added up, the latest one counts.
    static func isShare(_ target: Target?) -> Bool {
        target?.measure.map { UnitWords.isPercent($0.unit) } ?? false
    }

    private static func aim(_ measure: Target.Measure?, steps: Int) -> Quantity? {
        if let measure { return measure.quantity }
        return steps >= 2 ? Quantity(steps - 1) : nil
    }
}
