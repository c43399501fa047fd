// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Partners
import Places
public import Web

/// The addresses of planning's pages, in one place because every page links to several of them.
public enum PlanningPaths {
    /// A programme with its plans.
    public static func programme(_ id: Programme.ID) -> Link { Link("programmes", id.rawValue) }

    /// The board of a plan; a provincial plan opens as the province's page.
    public static func plan(_ plan: Plan) -> Link {
        guard let place = plan.place else { return board(plan.id) }
        return province(plan.root, place)
    }

    static func board(_ root: Plan.ID, query: [(String, String)] = []) -> Link {
        Link(segments: ["plans", root.rawValue], query: query)
    }
    static func province(_ root: Plan.ID, _ place: Kernel.ID<Place>) -> Link {
        Link("plans", root.rawValue, "provinces", place.rawValue)
    }

    /// One commitment.
    public static func commitment(_ id: Commitment.ID) -> Link { Link("commitments", id.rawValue) }
    static func commitment(_ id: Commitment.ID, _ action: String) -> Link {
        Link("commitments", id.rawValue, action)
    }
    static func activity(_ id: Activity.ID) -> Link { Link("activities", id.rawValue) }
    static func activity(_ id: Activity.ID, _ action: String) -> Link {
        Link("activities", id.rawValue, action)
    }
    static func item(_ item: PlanItem) -> Link {
        switch item {
        case .commitment(let id): commitment(id)
        case .activity(let id): activity(id)
        }
    }
    static func item(_ item: PlanItem, _ action: String) -> Link {
        switch item {
        case .commitment(let id): commitment(id, action)
        case .activity(let id): activity(id, action)
        }
    }

    static func copy(_ id: CommitmentCopy.ID, _ action: String) -> Link {
        Link("copies", id.rawValue, action)
    }
    static func progress(_ item: WorkItem) -> Link { Link("progress", query: [("item", text(item))]) }
    static let progress = Link("progress")
    static func takeBack(_ id: Progress.ID) -> Link { Link("progress", id.rawValue, "take-back") }
    static func support(_ item: WorkItem) -> Link { Link("support", query: [("item", text(item))]) }
    static let support = Link("support")
    static func answerSupport(_ id: SupportRequest.ID) -> Link { Link("support", id.rawValue, "answer") }
    static func closeSupport(_ id: SupportRequest.ID) -> Link { Link("support", id.rawValue, "close") }
    static func target(_ id: Target.ID) -> Link { Link("targets", id.rawValue) }
    static func target(_ id: Target.ID, _ action: String) -> Link { Link("targets", id.rawValue, action) }
    static func hosting(_ id: Hosting.ID, _ action: String) -> Link { Link("hostings", id.rawValue, action) }
    static func partner(_ token: String) -> Link { Link("l", token) }

    /// A work item as one field of a form: `copy-…` or `activity-…`.
    static func text(_ item: WorkItem) -> String {
        switch item {
        case .copy(let id): "copy-" + id.rawValue
        case .activity(let id): "activity-" + id.rawValue
        }
    }

    /// Reads what ``text(_:)`` wrote.
    static func work(_ text: String) -> WorkItem? {
        if text.hasPrefix("copy-") { return .copy(CommitmentCopy.ID(String(text.dropFirst(5)))) }
        if text.hasPrefix("activity-") { return .activity(Activity.ID(String(text.dropFirst(9)))) }
        return nil
    }
}
