// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners

/// One line of an item's history: who, when, what, and why.
struct HistoryEntry: Sendable, Equatable {
    /// Which record it is about.
    let record: String
    /// When.
    let at: Instant
    /// Who, as a visitor's id.
    let actor: String
    /// For which organization.
    let organization: Kernel.ID<Organization>?
    /// What was done.
    let action: HistoryAction
    /// The state or wording before.
    let from: String?
    /// The state or wording after.
    let to: String?
    /// The reason that was given.
    let why: String
}
