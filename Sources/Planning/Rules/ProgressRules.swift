// SPDX-License-Identifier: Apache-2.0

import Files
public import Kernel
import Partners

/// News as it is sent, before it is recorded.
public struct News: Sendable, Equatable {
    /// The id that the phone gave it; nil when the server makes it.
    var id: Progress.ID?
    /// What it is about.
    var item: WorkItem
    /// The target its number counts for; nil takes the item's main target.
    var target: Kernel.ID<Target>?
    /// The day it happened.
    var day: Day
    /// What happened, in one line.
    var line: String
    /// How many, where the target counts.
    var quantity: Quantity?
    /// The step reached, where the target is a rubric.
    var rubricStep: Int?
    /// Photo and evidence.
    public var proof = Progress.Proof()
    /// Whether this was the last of it.
    var finishes: Bool

    /// News about an item; photo, evidence and a target other than the main one are set afterwards.
    public init(
        item: WorkItem,
        day: Day,
        line: String,
        quantity: Quantity? = nil,
        rubricStep: Int? = nil,
        finishes: Bool = false
    ) {
        self.item = item
        self.day = day
        self.line = line
        self.quantity = quantity
        self.rubricStep = rubricStep
        self.finishes = finishes
    }
}

/// Which news can be recorded, and what it moves.
enum ProgressRules {
    /// The news with its target filled in.
    /// - Throws: `dayAhead`, `textEmpty`, `targetUnknown`, `numberWithoutTarget`, `stepUnknown`,
    ///   `quantityNegative`.
    static func check(_ news: News, targets: [Target], today: Day) throws(PlanningProblem) -> News {
        guard news.day <= today else { throw .dayAhead(day: news.day) }
        try ItemRules.check(text: news.line)
        var checked = news
        if news.target == nil, news.quantity != nil || news.rubricStep != nil {
            checked.target = targets.first?.id
        }
        guard let id = checked.target else {
            guard news.quantity == nil, news.rubricStep == nil else { throw .numberWithoutTarget }
            return checked
        }
        guard let target = targets.first(where: { $0.id == id }) else { throw .targetUnknown }
        if let step = news.rubricStep {
            guard target.rubric.contains(where: { $0.level == step }) else { throw .stepUnknown }
        }
        if let quantity = news.quantity {
            guard target.measure != nil else { throw .numberWithoutTarget }
            guard quantity >= .zero else { throw .quantityNegative }
        }
        return checked
    }

    /// Where news moves a copy; from the organization itself it accepts a proposal, for anyone else an
    /// answer is due.
    static func next(
        _ copy: CommitmentCopy,
        finishes: Bool,
        by organization: Organization.ID?
    ) throws(PlanningProblem) -> CommitmentCopy.State {
        guard copy.state.isAccepted || organization == copy.organization else { throw .answerFirst }
        if copy.state == .done { return .done }
        return finishes ? .done : .waiting
    }

    /// Where news moves an activity.
    static func next(_ activity: Activity, finishes: Bool) throws(PlanningProblem) -> Activity.State {
        guard activity.state != .dropped else {
            throw .cannotMove(from: activity.state.rawValue, to: Activity.State.doing.rawValue)
        }
        if activity.state == .done { return .done }
        return finishes ? .done : .doing
    }

    /// What of an item's news still stands after one was taken back.
    struct Rest: Sendable, Equatable {
        /// Whether the one that was taken back had finished the item.
        let tookFinishing: Bool
        /// Whether another finishing one stands.
        let finishes: Bool
        /// Whether any stands.
        let any: Bool
    }

    /// Where a copy stands once news was taken back; what was set to done by hand stays done.
    static func after(takingBackFrom state: CommitmentCopy.State, _ rest: Rest) -> CommitmentCopy.State {
        switch state {
        case .done: rest.tookFinishing && !rest.finishes ? (rest.any ? .waiting : .notStarted) : .done
        case .waiting: rest.any ? .waiting : .notStarted
        default: state
        }
    }

    /// Where an activity stands once news was taken back; what was set to done by hand stays done.
    static func after(takingBackFrom state: Activity.State, _ rest: Rest) -> Activity.State {
        switch state {
        case .done: rest.tookFinishing && !rest.finishes ? (rest.any ? .doing : .planned) : .done
        case .doing: rest.any ? .doing : .planned
        default: state
        }
    }
}
