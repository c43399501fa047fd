// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Places
public import Reading

/// What a draft would become: a shared plan, a plan for each province, and what of it is new.
public struct AcceptProposal: Sendable, Equatable {
    /// The report it was read from.
    public let report: Kernel.ID<Report>
    /// What all provinces share.
    var shared: ProposedPlan
    /// One for each province, in the order of the text.
    var provinces: [ProposedPlan]

    /// The shared plan first, then the provinces.
    var plans: [ProposedPlan] { [shared] + provinces }

    /// Every item of every plan.
    var items: [ProposedItem] { plans.flatMap(\.items) }

    /// How many items would be made or brought up to date when the suggestions are followed.
    public var suggested: Int { items.filter(\.isSuggested).count }
}

/// One plan of a proposal.
struct ProposedPlan: Sendable, Equatable {
    /// The province; nil for the shared plan.
    let place: Kernel.ID<Place>?
    /// The plan that is there already.
    let existing: Plan.ID?
    /// What it would hold, parents before children.
    var items: [ProposedItem]
}

/// One item of a proposal.
struct ProposedItem: Sendable, Equatable {
    /// The item as it was read and corrected; its id names it in forms.
    let source: DraftItem
    /// What it would become.
    let form: Form
    /// The item of the same plan that it lies in, by draft id.
    let parent: Int?
    /// Its place, when narrower than its plan's.
    let place: Kernel.ID<Place>?
    /// Its targets, the main one first.
    let targets: [ProposedTarget]
    /// What it is measured by, when someone said so in the review.
    let indicator: String?
    /// Whether it is in the plan already.
    var recognition: Recognition
    /// Whether it is taken unless someone says otherwise.
    var isSuggested: Bool

    /// What an item becomes.
    enum Form: Sendable, Equatable {
        /// A goal or an agreement.
        case commitment(Commitment.Kind)
        /// An activity.
        case activity
    }
}

/// One target of a proposed item.
struct ProposedTarget: Sendable, Equatable {
    /// Its place in the draft's list; a rubric has none.
    let draftTarget: Int?
    /// The target of the same item that it is a part of, by its place in the draft's list.
    let subsetOf: Int?
    /// The typed quantity; nil for a rubric.
    let measure: Target.Measure?
    /// What it refers to.
    let scope: Target.Scope
    /// Steps, when it is a rubric.
    let rubric: [Target.RubricStep]
    /// As written.
    let text: String
}

/// Whether an item that was read is in the plan already.
enum Recognition: Sendable, Equatable {
    /// It is not there.
    case new
    /// It is there, and this differs.
    case changed(PlanItem, [ItemChange])
    /// It is there just so.
    case alreadyThere(PlanItem)

    /// The item that was recognised.
    var item: PlanItem? {
        switch self {
        case .new: nil
        case .changed(let item, _), .alreadyThere(let item): item
        }
    }
}

/// What differs between the plan and a report that is read again; each case holds how the plan has it now.
enum ItemChange: Sendable, Equatable {
    /// Another wording.
    case wording(String)
    /// Other quantities.
    case targets([Target.Measure])
    /// Another last day.
    case due(Day?)
    /// Another way of measuring it.
    case indicator(String?)
}
