// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Partners
public import Storage

/// Lets the goals of a programme be counted by indicators from their wording on, as a pack or the demo says.
public enum GoalTies {
    /// What counts one goal.
    public struct Goal: Sendable {
        let indicator: String
        let condition: String?

        /// - Parameters:
        ///   - indicator: the indicator's key.
        ///   - condition: on what the goal depends, where the report's target does not say it.
        public init(_ indicator: String, condition: String? = nil) {
            self.indicator = indicator
            self.condition = condition
        }
    }

    /// Ties the main targets of the goals of a programme's shared plans.
    /// - Parameters:
    ///   - programme: which.
    ///   - doer: who says so, and when.
    ///   - tx: the transaction to write in.
    ///   - goal: what counts a goal of this wording; nil leaves it to news.
    /// - Returns: how many targets were tied.
    /// - Throws: ``PlanningProblem/noIndicator(key:)``.
    public static func set(
        in programme: Programme.ID,
        by doer: Doer,
        _ tx: Transaction,
        goal: (String) -> Goal?
    ) throws -> Int {
        var count = 0
        for plan in try PlanStore.list(programme: programme, tx) {
            for commitment in try CommitmentStore.list(root: plan.id, tx) {
                guard let goal = goal(commitment.text) else { continue }
                let targets = try TargetStore.list(of: .commitment(commitment.id), tx)
                guard var target = targets.first, target.measure != nil else { continue }
                if let condition = goal.condition, target.scope.condition == nil {
                    target.scope.condition = condition
                    try TargetStore.update(target, root: plan.id, by: doer, tx)
                    target = try TargetStore.get(target.id, tx)
                }
                let tie = TargetTie(indicator: goal.indicator, since: plan.starts)
                try TieStore.set(tie, of: target, version: target.version, root: plan.id, by: doer, tx)
                count += 1
            }
        }
        return count
    }
}
