// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// What news do to the item they are about.
enum ProgressEffects {
    /// Moves an item on by the news about it; an organization's own news accept what was proposed to it.
    /// - Throws: ``PlanningProblem/answerFirst``, ``PlanningProblem/cannotMove(from:to:)``.
    static func advance(_ news: News, by doer: Doer, _ tx: Transaction) throws {
        switch news.item {
        case .copy(let id):
            let copy = try CopyStore.get(id, tx)
            let next = try ProgressRules.next(copy, finishes: news.finishes, by: doer.organization)
            guard next != copy.state else { return }
            if !copy.state.isAccepted { try HostingStore.follow(copy, answer: .accept, by: doer, tx) }
            try CopyStore.set(copy, version: copy.version, state: next, tx)
            try CopyStore.log(copy, .copyState, to: next, why: "", by: doer, tx)
        case .activity(let id):
            let activity = try ActivityStore.get(id, tx)
            let next = try ProgressRules.next(activity, finishes: news.finishes)
            guard next != activity.state else { return }
            try ActivityStore.set(activity, version: activity.version, state: next, why: "", by: doer, tx)
        }
    }

    /// Moves an item back after news were taken back.
    static func stepBack(_ progress: Progress, by doer: Doer, _ tx: Transaction) throws {
        let item = progress.item
        let took = try tx.one("select finishes from progress where id = \(progress.id)", as: Int.self)
        let rest = ProgressRules.Rest(
            tookFinishing: took == 1,
            finishes: try stands(item, finishing: true, tx),
            any: try stands(item, finishing: false, tx)
        )
        switch item {
        case .copy(let id):
            let copy = try CopyStore.get(id, tx)
            let next = ProgressRules.after(takingBackFrom: copy.state, rest)
            guard next != copy.state else { return }
            try CopyStore.set(copy, version: copy.version, state: next, tx)
            try CopyStore.log(copy, .copyState, to: next, why: "", by: doer, tx)
        case .activity(let id):
            let activity = try ActivityStore.get(id, tx)
            let next = ProgressRules.after(takingBackFrom: activity.state, rest)
            guard next != activity.state else { return }
            try ActivityStore.set(activity, version: activity.version, state: next, why: "", by: doer, tx)
        }
    }

    private static func stands(_ item: WorkItem, finishing: Bool, _ tx: Transaction) throws -> Bool {
        let least = finishing ? 1 : 0
        let found: Int?
        switch item {
        case .copy(let id):
            found = try tx.one(
                """
                select count(*) as n from progress where copy = \(id) and reversed_at is null and finishes >= \(least)
                """
            )
        case .activity(let id):
            found = try tx.one(
                """
                select count(*) as n from progress
                where activity = \(id) and reversed_at is null and finishes >= \(least)
                """
            )
        }
        return (found ?? 0) > 0
    }

    /// Counts again what the news of an item add up to; boards read it without opening the news.
    static func refresh(_ item: WorkItem, owner: PlanItem, _ tx: Transaction) throws {
        let news = try ProgressStore.list(of: item, limit: 100_000, tx)
        let main = try TargetStore.list(of: owner, tx).first
        let measured = TargetProgress.measured(main, news: news)
        let last = news.first?.day
        switch item {
        case .copy(let id):
            try tx.run(
                "update commitment_copies set last_news = \(last), measured = \(measured) where id = \(id)"
            )
        case .activity(let id):
            try tx.run("update activities set last_news = \(last), measured = \(measured) where id = \(id)")
        }
    }
}
