// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Partners
import Storage

/// Who answers for an item, or helps with it and how.
public struct Hosting: Sendable, Equatable, Identifiable {
    /// Main host or helper.
    enum Role: String, StoredWord, CaseIterable {
        /// Answers for it; one for each item.
        case host
        /// Contributes something.
        case coHost = "co-host"
    }

    /// The organization's answer.
    enum State: String, StoredWord, CaseIterable {
        /// Waits for the answer.
        case proposed
        /// Taken.
        case accepted
        /// Would take it with a change.
        case changeAsked = "change-asked"
        /// Not theirs.
        case notOurs = "not-ours"
    }

    /// Names the hosting.
    public let id: Kernel.ID<Hosting>
    /// What is hosted.
    public let item: PlanItem
    /// By whom.
    public let organization: Kernel.ID<Organization>
    /// Main host or helper.
    let role: Role
    /// What it contributes, in its own words.
    var contribution: String
    /// Its answer.
    var state: State
    /// What it said with the answer.
    var note: String
    /// Row version.
    public let version: Int
}
