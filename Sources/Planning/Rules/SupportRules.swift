// SPDX-License-Identifier: Apache-2.0

/// How a request for support may move.
enum SupportRules {
    /// Open ones are answered or closed, answered ones closed.
    static func move(_ request: SupportRequest, to state: SupportRequest.State) throws(PlanningProblem) {
        let allowed =
            (request.state == .open && state != .open) || (request.state == .answered && state == .closed)
        guard allowed else { throw .cannotMove(from: request.state.rawValue, to: state.rawValue) }
    }
}
