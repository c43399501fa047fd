// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Places
public import Storage

/// What is done for a plan: by whom, until when, at what cost.
public struct Activity: Sendable, Equatable, Identifiable {
    /// How far it has come.
    public enum State: String, StoredWord, CaseIterable {
        /// Waits for its host's answer.
        case proposed
        /// Taken by its host, or not yet hosted.
        case planned
        /// Under way.
        case doing
        /// Done.
        case done
        /// Given up, with the reason in its history.
        case dropped
    }

    /// Names the activity in addresses and links.
    public let id: Kernel.ID<Activity>
    /// The plan it stands in.
    public let plan: Plan.ID
    /// The commitment it serves.
    var commitment: Commitment.ID?
    /// Where it stands among its siblings.
    var outline: Outline<Activity>
    /// The wording.
    public var text: String
    /// First day.
    var starts: Day?
    /// Until when.
    var due: Due
    /// What it is to cost, and how it is measured.
    var terms: ActivityTerms
    /// The place it is for; nil when it is for all of the plan.
    var place: Kernel.ID<Place>?
    /// How far it has come.
    public var state: State
    /// Where it came from, and what has been heard of it.
    let record: ActivityRecord
    /// Row version.
    public let version: Int

    /// Where it came from.
    var origin: Origin { record.origin }
    /// What it is to cost.
    var cost: Baht? { terms.cost }
}

/// What was settled about an activity besides its wording and its days.
struct ActivityTerms: Sendable, Equatable {
    /// What it is to cost.
    var cost: Baht?
    /// What it is measured by, in words; nil until somebody said so.
    var indicator: String?
}

/// The part of an activity that nobody types: its source and what news and requests add up to.
struct ActivityRecord: Sendable, Equatable {
    /// Where it came from.
    var origin: Origin
    /// Day of the latest news.
    var lastNews: Day?
    /// Whether a support request is open.
    var needsSupport: Bool
    /// Sum of news for the main target, or the rubric step reached.
    var measured: Quantity?

    init(
        origin: Origin = Origin(),
        lastNews: Day? = nil,
        needsSupport: Bool = false,
        measured: Quantity? = nil
    ) {
        self.origin = origin
        self.lastNews = lastNews
        self.needsSupport = needsSupport
        self.measured = measured
    }
}
