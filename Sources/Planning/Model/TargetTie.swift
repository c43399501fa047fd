// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What counts for a target instead of the numbers in news: an indicator over recorded facts.
struct TargetTie: Sendable, Equatable {
    /// The indicator's key.
    let indicator: String
    /// The first day that counts; nil counts everything recorded so far.
    let since: Day?
}
