// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Writes the quantities of a report: of its first reading, and of a later one in their place.
enum TargetUpdate {
    /// Makes the targets of a new item, in their order.
    static func insert(_ targets: [ProposedTarget], owner: PlanItem, at now: Instant, _ tx: Transaction)
        throws
    {
        var ids: [Int: Target.ID] = [:]
        for target in targets {
            if let key = target.draftTarget { ids[key] = .new(at: now) }
        }
        for (position, target) in targets.enumerated() {
            try TargetStore.insert(
                Target(
                    id: target.draftTarget.flatMap { ids[$0] } ?? .new(at: now),
                    owner: owner,
                    subsetOf: target.subsetOf.flatMap { ids[$0] },
                    position: position,
                    measure: target.measure,
                    scope: target.scope,
                    rubric: target.rubric,
                    baseline: nil,
                    text: target.text,
                    version: 1
                ),
                tx
            )
        }
    }

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
        for target in now where !old.contains(where: { $0.id == target.id }) {
            try removeUnused(target.id, tx)
        }
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
