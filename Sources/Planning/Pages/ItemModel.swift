// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Places
import Storage
import Web

/// Everything that the page of one commitment or activity shows, loaded once.
struct ItemModel: Sendable {
    let item: PlanItem
    let plan: Plan
    let programme: Programme
    let targets: [Target]
    /// What indicators count, for the targets that are tied to one.
    let counted: [Target.ID: TargetFigure]
    let hostings: [Hosting]
    let progress: [Progress]
    let requests: [SupportRequest]
    let history: [HistoryEntry]
    /// Names of every organization that the page mentions.
    let names: [Organization.ID: String]
    /// Who made the links that wrote some of the history, by the links' names.
    let linkMakers: [String: String]
    /// Decides which forms are shown.
    let subjects: ItemSubjects

    /// The plan as those see it who may shape it.
    var shaped: Subject { subjects.shaped }

    /// The work of one organization with this item; decides which of its buttons are shown.
    func work(of organization: Organization.ID, at place: Kernel.ID<Place>? = nil, by: String? = nil)
        -> Subject
    {
        Subject(
            organizations: [organization.rawValue],
            programme: shaped.programme,
            place: place?.rawValue ?? shaped.place,
            recordedBy: by
        )
    }

    /// The name of an organization; its id should its record be gone.
    func name(_ id: Organization.ID) -> String { names[id] ?? id.rawValue }

    /// Loads what a commitment and an activity have in common.
    static func load(
        _ item: PlanItem,
        plan: Plan.ID,
        work: [WorkItem],
        organizations: [Organization.ID],
        today: Day,
        _ tx: Transaction
    ) throws -> ItemModel {
        let plan = try PlanStore.get(plan, tx)
        let targets = try TargetStore.list(of: item, tx)
        let hostings = try HostingStore.list(of: item, tx)
        let progress = try work.flatMap { try ProgressStore.list(of: $0, limit: 50, tx) }
            .sorted { ($0.day, $0.recorded.at) > ($1.day, $1.recorded.at) }
        let requests = try work.flatMap { try SupportStore.list(of: $0, tx) }
        let history = try HistoryStore.list(records: [item.record] + work.map(\.record), limit: 60, tx)
        let mentioned =
            organizations + hostings.map(\.organization) + progress.map(\.organization)
            + requests.map(\.organization) + requests.compactMap(\.answeredBy)
            + history.compactMap(\.organization)
        return ItemModel(
            item: item,
            plan: plan,
            programme: try ProgrammeStore.get(plan.programme, tx),
            targets: targets,
            counted: try TargetFigures.counted(targets, plan, today: today, tx),
            hostings: hostings,
            progress: progress,
            requests: requests,
            history: history,
            names: try OrganizationStore.names(Array(Set(mentioned)), tx),
            linkMakers: try linkMakers(of: history, tx),
            subjects: ItemSubjects(
                shaped: try PlanTies.shaped(plan, tx),
                answered: try PlanTies.answered(plan, tx)
            )
        )
    }

    private static func linkMakers(of history: [HistoryEntry], _ tx: Transaction) throws -> [String: String] {
        let names = Set(history.compactMap { LinkRules.link(of: $0.actor) })
        let links = try PartnerLinkStore.find(names: Array(names), tx)
        let makers = try AccountStore.names(of: links.map(\.created.by), tx)
        return Dictionary(links.map { ($0.name, makers[$0.created.by] ?? $0.created.by) }) { first, _ in first
        }
    }
}

/// The plan of an item, as deciding about it goes.
struct ItemSubjects: Sendable {
    /// As those see it who may shape it.
    let shaped: Subject
    /// As those see it who may answer a request for support in it.
    let answered: Subject
}

/// A commitment with its copies and activities.
struct CommitmentModel: Sendable {
    let commitment: Commitment
    let copies: [CommitmentCopy]
    let activities: [Activity]
    let shared: ItemModel

    static func load(_ id: Commitment.ID, today: Day, _ tx: Transaction) throws -> CommitmentModel {
        let commitment = try CommitmentStore.get(id, tx)
        let copies = try CopyStore.list(of: id, tx)
        return CommitmentModel(
            commitment: commitment,
            copies: copies,
            activities: try ActivityStore.list(commitment: id, tx),
            shared: try ItemModel.load(
                .commitment(id),
                plan: commitment.plan,
                work: copies.map { .copy($0.id) },
                organizations: copies.map(\.organization),
                today: today,
                tx
            )
        )
    }
}

/// An activity with everything about it.
struct ActivityModel: Sendable {
    let activity: Activity
    let commitment: Commitment?
    let shared: ItemModel

    static func load(_ id: Activity.ID, today: Day, _ tx: Transaction) throws -> ActivityModel {
        let activity = try ActivityStore.get(id, tx)
        return ActivityModel(
            activity: activity,
            commitment: try activity.commitment.flatMap { try CommitmentStore.find($0, tx) },
            shared: try ItemModel.load(
                .activity(id),
                plan: activity.plan,
                work: [.activity(id)],
                organizations: [],
                today: today,
                tx
            )
        )
    }
}
