// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Kernel
import Partners
import Planning
import Reading
import Storage

/// One thing that an organization does in the story.
struct DemoEvent: Sendable {
    /// When.
    let at: Instant
    /// Who.
    let organization: Organization.ID
    /// What.
    let deed: Deed

    /// How many records it leaves; news leave a fact too.
    var records: Int {
        switch deed {
        case .answerCopy, .answerHost: 0
        case .news: 2
        case .ask: 1
        }
    }

    enum Deed: Sendable {
        case answerCopy(CommitmentCopy.ID, CopyAnswer)
        case answerHost(Hosting.ID, CopyAnswer)
        case news(News, photo: Int?)
        case ask(WorkItem, SupportRequest.Kind, String, answer: String?)
    }
}

/// What stands in a plan tree when its work begins.
struct DemoTree: Sendable {
    let plans: [Plan]
    /// Everything that an organization can answer and send news about.
    let tasks: [DemoTask]
    /// Commitments, activities, copies and hosts.
    let count: Int
}

/// One copy of a commitment, or one hosted activity.
struct DemoTask: Sendable {
    let item: WorkItem
    let organization: Organization.ID
    /// The hosting that is to be answered, when it is an activity.
    let hosting: Hosting.ID?
    /// Whether it waits for an answer.
    let isProposed: Bool
    /// What counts.
    let aim: DemoAim

    /// An organization's copy of a commitment.
    init(_ copy: CommitmentCopy, _ aim: DemoAim) {
        item = .copy(copy.id)
        organization = copy.organization
        hosting = nil
        isProposed = copy.state == .proposed
        self.aim = aim
    }

    /// An activity with its first host.
    init(_ hosting: Hosting, of activity: Activity.ID, _ aim: DemoAim) {
        item = .activity(activity)
        organization = hosting.organization
        self.hosting = hosting.id
        isProposed = true
        self.aim = aim
    }
}

/// What an item aims at, as its report said it.
enum DemoAim: Sendable {
    case count(Int, String)
    case share(Int)
    case rubric
    case none
}

extension DemoStory {
    /// Lets the organizations of a plan tree answer, work and tell.
    /// - Parameters:
    ///   - programme: which effort.
    ///   - root: its shared plan.
    ///   - since: days ago that the work began.
    ///   - until: days ago of the last news.
    ///   - seed: so that every tree has its own fate.
    /// - Returns: how many records the tree and its work are.
    /// - Throws: what planning refuses.
    func work(
        _ programme: DemoProgramme,
        _ root: Plan.ID,
        since: Int,
        until: Int = 1,
        seed: UInt64
    ) async throws -> Int {
        let doer = doer(at: calendar.moment(since, minute: 240))
        let tree = try await database.write { tx in
            try move(root, to: [.agreed, .active], by: doer, tx)
            return try standing(root, tx)
        }
        var fate = DemoFate(story: self, programme: programme, since: since, until: until, seed: seed)
        let events = tree.tasks.flatMap { fate.events(of: $0) }.sorted { $0.at < $1.at }
        let pictures = try pictures(seed)
        let size = 200
        for start in stride(from: 0, to: events.count, by: size) {
            let part = events[start..<min(start + size, events.count)]
            try await database.write { tx in
                for event in part { try tell(event, pictures, tx) }
            }
        }
        return tree.plans.count + tree.count + events.reduce(0) { $0 + $1.records }
    }

    /// What lies in a plan tree now.
    private func standing(_ root: Plan.ID, _ tx: Transaction) throws -> DemoTree {
        let plans = try PlanStore.tree(root, tx)
        let copies = try plans.flatMap { try CopyStore.list(plan: $0.id, tx) }
        let hostings = try plans.flatMap { try HostingStore.list(plan: $0.id, tx) }
        let commitments = try CommitmentStore.list(root: root, tx)
        let activities = try ActivityStore.list(root: root, tx)
        let aims = try aims(tx)
        let byCommitment = Dictionary(grouping: copies, by: \.commitment)
        let byItem = Dictionary(grouping: hostings, by: \.item)
        let shared = commitments.flatMap { commitment in
            (byCommitment[commitment.id] ?? []).map { DemoTask($0, aims[commitment.text] ?? .none) }
        }
        let hosted = activities.flatMap { activity in
            (byItem[.activity(activity.id)] ?? []).prefix(1).map {
                DemoTask($0, of: activity.id, aims[activity.text] ?? .none)
            }
        }
        let count = commitments.count + activities.count + copies.count + hostings.count
        return DemoTree(plans: plans, tasks: shared + hosted, count: count)
    }

    /// What the accepted reports said about each item, by its wording.
    private func aims(_ tx: Transaction) throws -> [String: DemoAim] {
        var aims: [String: DemoAim] = [:]
        for report in try ReportStore.list(within: .everything, limit: 100, tx).reports
        where report.state == .accepted {
            let draft = try ReviewStore.draft(of: report.id, tx)
            let targets = Dictionary(grouping: draft.targets, by: \.item)
            for item in draft.items {
                guard let first = (targets[item.id] ?? []).first(where: { $0.subsetOf == nil }) else {
                    aims[item.text] = item.isQualitative && item.kind != .activity ? .rubric : DemoAim.none
                    continue
                }
                let number = Int(first.quantity)
                aims[item.text] = first.unit == DemoNews.share ? .share(number) : .count(number, first.unit)
            }
        }
        return aims
    }

    /// A few pictures that news carry; kept before the transactions, as uploads are.
    private func pictures(_ seed: UInt64) throws -> [FileContent] {
        var random = DemoRandom(seed: seed)
        return try (1...6).map { try files.keep(DemoPicture.landscape(&random), name: "\($0).png") }
    }

    private func tell(_ event: DemoEvent, _ pictures: [FileContent], _ tx: Transaction) throws {
        let doer = doer(event.organization, at: event.at)
        switch event.deed {
        case .answerCopy(let id, let answer): try CopyStore.respond(id, version: 1, answer, by: doer, tx)
        case .answerHost(let id, let answer): try HostingStore.respond(id, version: 1, answer, by: doer, tx)
        case .news(var news, let photo):
            if let photo {
                let picture = pictures[photo % pictures.count]
                news.proof.photo = try files.insert(picture, by: doer.actor, at: doer.now, tx).id
            }
            try ProgressStore.record(news, by: doer, tx)
        case .ask(let item, let kind, let text, let answer):
            let request = try SupportStore.ask(kind, text, for: item, by: doer, tx)
            guard let answer else { return }
            let helper = self.doer(at: Instant(milliseconds: event.at.milliseconds + 86_400_000 / 2))
            try SupportStore.answer(request.id, version: request.version, answer, by: helper, tx)
        }
    }
}
