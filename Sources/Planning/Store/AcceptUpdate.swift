// SPDX-License-Identifier: Apache-2.0

import Kernel
import Reading
import Storage

extension AcceptWork {
    /// Brings a standing item up to date with a report that was read again; news, copies and hosts stay as they are.
    mutating func update(
        _ standing: PlanItem,
        to item: ProposedItem,
        _ differences: [ItemChange],
        root: Plan.ID,
        _ tx: Transaction
    ) throws {
        let before = try before(standing, tx)
        var day = before.dueDay
        var targetsChange = false
        for difference in differences {
            switch difference {
            case .wording: break
            case .due: day = item.source.due?.day
            case .targets: targetsChange = true
            }
        }
        let due = day == before.dueDay ? Due(day: day, instalment: before.dueInstalment) : Due(day: day)
        let version = try write(standing, text: item.source.text, due: due, tx)
        if targetsChange { try TargetUpdate.replace(before.targets, by: item, owner: standing, at: doer.now, tx) }
        remember(standing, before: before, version: version)
    }

    private func before(_ standing: PlanItem, _ tx: Transaction) throws -> AcceptedChange.Before {
        let text: String
        let due: Due
        switch standing {
        case .commitment(let id):
            let commitment = try CommitmentStore.get(id, tx)
            (text, due) = (commitment.text, commitment.due)
        case .activity(let id):
            let activity = try ActivityStore.get(id, tx)
            (text, due) = (activity.text, activity.due)
        }
        return AcceptedChange.Before(
            text: text,
            dueDay: due.day,
            dueInstalment: due.instalment,
            targets: try TargetStore.list(of: standing, tx)
        )
    }

    private func write(_ standing: PlanItem, text: String, due: Due, _ tx: Transaction) throws -> Int {
        switch standing {
        case .commitment(let id):
            var commitment = try CommitmentStore.get(id, tx)
            commitment.text = text
            commitment.due = due
            try CommitmentStore.update(commitment, why: "", by: doer, tx)
            return commitment.version + 1
        case .activity(let id):
            var activity = try ActivityStore.get(id, tx)
            activity.text = text
            activity.due = due
            try ActivityStore.update(activity, why: "", by: doer, tx)
            return activity.version + 1
        }
    }
}

/// Puts the quantities of a report that was read again in the place of those of its first reading.
enum TargetUpdate {
    /// Pairs old and new quantities in order; typed ones and those that news count for are never removed.
    static func replace(
        _ old: [Target],
        by item: ProposedItem,
        owner: PlanItem,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let read = old.filter { !$0.text.isEmpty && $0.measure != nil }
        let fresh = item.targets.filter { $0.measure != nil }
        var ids: [Int: Target.ID] = [:]
        var position = (old.map(\.position).max() ?? -1) + 1
        for (index, target) in fresh.enumerated() {
            let known = index < read.count ? read[index] : nil
            let id = known?.id ?? .new(at: now)
            if let key = target.draftTarget { ids[key] = id }
            let next = Target(
                id: id,
                owner: owner,
                subsetOf: target.subsetOf.flatMap { ids[$0] },
                position: known?.position ?? position,
                measure: target.measure,
                scope: target.scope,
                rubric: [],
                baseline: known?.baseline,
                text: target.text,
                version: known?.version ?? 1
            )
            if known == nil { position += 1 }
            try put(next, isNew: known == nil, tx)
        }
        for target in read.dropFirst(fresh.count) { try removeUnused(target.id, tx) }
    }

    /// Puts targets back as they were before an update.
    static func restore(_ old: [Target], owner: PlanItem, _ tx: Transaction) throws {
        let now = try TargetStore.list(of: owner, tx)
        for target in now where !old.contains(where: { $0.id == target.id }) { try removeUnused(target.id, tx) }
        for target in old {
            try put(target, isNew: !now.contains { $0.id == target.id }, tx)
        }
    }

    private static func put(_ target: Target, isNew: Bool, _ tx: Transaction) throws {
        if isNew { return try TargetStore.insert(target, tx) }
        try TargetStore.overwrite(target, tx)
    }

    private static func removeUnused(_ id: Target.ID, _ tx: Transaction) throws {
        try tx.run(
            """
            delete from targets where id = \(id)
            and not exists (select 1 from progress p where p.target = \(id))
            """
        )
    }
}
