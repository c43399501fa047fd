// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage

/// One dated thing of a programme: something begins, is due, or was done.
struct TimelineEntry: Sendable, Equatable {
    /// What happens on the day.
    enum Kind: String, StoredWord, CaseIterable {
        /// An activity begins.
        case starts
        /// An activity is due.
        case activityDue = "activity-due"
        /// A commitment is due.
        case commitmentDue = "commitment-due"
        /// News came.
        case news
    }

    /// The day.
    let day: Day
    /// What happens.
    let kind: Kind
    /// The commitment or activity.
    let item: PlanItem
    /// Its wording, or the line of the news.
    let text: String
    /// The plan it stands in.
    let plan: Plan.ID
    /// The plan's province; nil for the shared plan.
    let place: Kernel.ID<Place>?
    /// Who sent the news.
    let organization: Kernel.ID<Organization>?
}
