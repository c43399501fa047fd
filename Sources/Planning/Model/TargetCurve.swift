// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How much of a target is meant to be reached by when.
///
/// A staircase of a few agreed days, never a straight line: between two instalments nobody is behind, and in
/// the months when the sea or the harvest takes everyone nothing is due.
struct TargetCurve: Sendable, Equatable {
    /// So much in all by the end of a day.
    struct Step: Sendable, Equatable {
        /// The last day for it.
        let day: Day
        /// What shall be reached in all by then.
        let planned: Quantity
    }

    /// By day; what is planned never falls.
    let steps: [Step]

    /// What should be reached: the last step whose day is over, nothing before the first one.
    func due(on today: Day) -> Quantity { steps.last { $0.day < today }?.planned ?? .zero }

    /// The step that comes next; nil when all are over.
    func next(on today: Day) -> Step? { steps.first { $0.day >= today } }
}
