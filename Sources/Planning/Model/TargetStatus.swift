// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Where a target stands against what was planned for today, and what is still missing.
struct TargetStatus: Sendable, Equatable {
    /// The one word; never "late".
    enum Word: String, Sendable, CaseIterable {
        /// All of it.
        case reached
        /// More than was planned for today.
        case ahead
        /// As planned for today.
        case asPlanned = "as-planned"
        /// Less than was planned for today: a talk about support, not a mark.
        case below
        /// No day has been agreed yet.
        case noPlan = "no-plan"
        /// Within an upper limit.
        case within
        /// Above an upper limit.
        case above
        /// Nobody has recorded anything, so nothing can be said.
        case unknown
    }

    /// What was reached; nil when nothing was recorded, or when it has no denominator.
    let reached: Quantity?
    /// What is to be reached in the end.
    let aim: Quantity
    /// What was planned for today; nil without a curve.
    let due: Quantity?
    /// What is planned next.
    let next: TargetCurve.Step?
    /// The one word.
    let word: Word

    /// What is still missing of what was planned for today.
    var missingNow: Quantity { gap(to: due ?? .zero) }
    /// What is still missing of all of it.
    var missing: Quantity { word == .within || word == .above ? .zero : gap(to: aim) }

    private func gap(to wanted: Quantity) -> Quantity {
        let have = reached ?? .zero
        return wanted > have ? Quantity(thousandths: wanted.thousandths - have.thousandths) : .zero
    }
}
