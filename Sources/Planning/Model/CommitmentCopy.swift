// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Partners
import Places
public import Storage

/// One organization's own copy of a shared commitment: its answer and how far it has come.
public struct CommitmentCopy: Sendable, Equatable, Identifiable {
    /// The answer, and after an acceptance the work.
    public enum State: String, StoredWord, CaseIterable {
        /// Waits for the organization's answer.
        case proposed
        /// The organization would take it with a change.
        case changeAsked = "change-asked"
        /// The organization said it is not theirs.
        case notOurs = "not-ours"
        /// Accepted, no news yet.
        case notStarted = "not-started"
        /// Accepted, news has come, more is awaited.
        case waiting
        /// Done.
        case done

        /// Whether the organization has taken it.
        var isAccepted: Bool { self == .notStarted || self == .waiting || self == .done }
    }

    /// Names the copy in addresses and links.
    public let id: Kernel.ID<CommitmentCopy>
    /// What is shared.
    public let commitment: Commitment.ID
    /// Whose copy it is.
    public let organization: Kernel.ID<Organization>
    /// The place for which the organization answers here; decides the board's province column.
    let place: Kernel.ID<Place>?
    /// The answer and the work.
    public var state: State
    /// What the organization said with its answer.
    var note: String
    /// When the organization answered; nil for one's own copies and unanswered ones.
    var respondedAt: Instant?
    /// Day of the latest news.
    let lastNews: Day?
    /// Whether a support request is open.
    let needsSupport: Bool
    /// Sum of news for the main target, or the rubric step reached.
    let measured: Quantity?
    /// Row version.
    public let version: Int
}
