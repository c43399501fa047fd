// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Reading

/// The moment a read report became a plan; it can be undone until the first progress.
public struct Acceptance: Sendable, Equatable, Identifiable {
    /// Names the acceptance.
    public let id: Kernel.ID<Acceptance>
    /// The report.
    public let report: Kernel.ID<Report>
    /// The shared plan.
    public let sharedPlan: Plan.ID
    /// How many items were made and how many were changed.
    let counts: Counts
    /// Who accepted and when.
    let accepted: Stamp
    /// Who undid it and when.
    let undone: Stamp?

    /// What an acceptance did.
    struct Counts: Sendable, Equatable {
        /// Commitments and activities that were made.
        var created: Int
        /// Those whose wording or targets were brought up to date.
        var changed: Int
    }
}
