// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// What lies before everyone in one running plan.
struct PlanOutlook: Sendable, Equatable {
    /// The shared plan.
    let plan: Plan
    /// How many copies stand where.
    let figures: BoardFigures
    /// The unfinished items with a last day, the earliest first.
    let next: [Coming]

    /// One unfinished item with a last day.
    struct Coming: Sendable, Equatable {
        /// The commitment or activity.
        let item: PlanItem
        /// Its number and wording.
        let label: BoardRow.Label
        /// Its province, when it stands in a provincial plan.
        let place: Kernel.ID<Place>?
        /// Its last day.
        let due: Day
        /// Organizations that take part in it, those that said "not ours" left out; none for an activity.
        var sharers = 0
        /// Those of them that have done it.
        var finished = 0
    }

    /// Whether there is something to look at: a plan without open items needs nobody's eye.
    var isQuiet: Bool { figures.total == figures[.done] && next.isEmpty }
}
