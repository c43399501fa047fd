// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How an activity may move.
enum ActivityRules {
    /// Where it can go from each state.
    static func next(_ state: Activity.State) -> [Activity.State] {
        switch state {
        case .proposed: [.planned, .dropped]
        case .planned: [.doing, .done, .dropped]
        case .doing: [.done, .planned, .dropped]
        case .done: [.doing]
        case .dropped: [.planned]
        }
    }

    /// Whether it may move so; giving up and going back need a reason.
    static func move(
        _ activity: Activity,
        to state: Activity.State,
        why: String
    ) throws(PlanningProblem) {
        guard next(activity.state).contains(state) else {
            throw .cannotMove(from: activity.state.rawValue, to: state.rawValue)
        }
        let isBack = activity.state == .done || activity.state == .dropped || state == .planned
        if state == .dropped || (isBack && activity.state != .proposed) { try ItemRules.check(why: why) }
    }
}
