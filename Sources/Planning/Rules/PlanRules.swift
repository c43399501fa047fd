// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What a plan must be like, and how it may move.
enum PlanRules {
    /// Whether title and days can be right.
    static func check(title: String, starts: Day?, ends: Day?) throws(PlanningProblem) {
        try ItemRules.check(text: title)
        try check(starts: starts, ends: ends)
    }

    /// Whether an end does not lie before its beginning.
    static func check(starts: Day?, ends: Day?) throws(PlanningProblem) {
        if let starts, let ends, ends < starts { throw .endsBeforeStart }
    }

    /// Where a plan can go from each state.
    static func next(_ state: Plan.State) -> [Plan.State] {
        switch state {
        case .draft: [.agreed]
        case .agreed: [.active, .draft]
        case .active: [.closed]
        case .closed: [.active]
        }
    }

    /// Whether it may move so; going back needs a reason.
    static func move(_ plan: Plan, to state: Plan.State, why: String) throws(PlanningProblem) {
        guard next(plan.state).contains(state) else {
            throw .cannotMove(from: plan.state.rawValue, to: state.rawValue)
        }
        if state == .draft || plan.state == .closed { try ItemRules.check(why: why) }
    }
}
