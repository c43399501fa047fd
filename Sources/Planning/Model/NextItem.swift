// SPDX-License-Identifier: Apache-2.0

import Kernel

/// One thing that an organization can do next.
struct NextItem: Sendable, Equatable {
    /// What to do, the most pressing first.
    enum Step: Int, Sendable, Comparable, CaseIterable {
        /// Answer something that was proposed.
        case answer
        /// Look at the answer to a request for support.
        case readAnswer
        /// Send news: it is due soon, or nothing was heard for long.
        case sendNews
        /// Begin.
        case begin
        /// Wait for the answer to a request.
        case awaitSupport

        /// More pressing before less.
        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// What to do.
    let step: Step
    /// With which item.
    let item: WorkItem
    /// The commitment or activity behind it.
    let owner: PlanItem
    /// Its number and wording.
    let label: BoardRow.Label
    /// The plan tree it belongs to.
    let root: Plan.ID
    /// Until when.
    let due: Due
    /// Day of the latest news.
    let lastNews: Day?
    /// Where it stands.
    let standing: Standing
    /// How far it has come.
    let progress: TargetProgress?

    /// Days until it is due; negative once that day has passed.
    func days(from today: Day) -> Int? { due.day.map { $0.daysSince1970 - today.daysSince1970 } }
}
