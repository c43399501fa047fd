// SPDX-License-Identifier: Apache-2.0

/// A draft while people correct it; nothing is lost: rejected items lie beside the others.
public struct ReviewedDraft: Sendable, Codable, Equatable {
    /// Everything but items and targets.
    public var head: Draft
    /// All items, rejected ones among them, in the order of the list.
    public var items: [ReviewedItem]
    /// Quantities in running text.
    public var looseTargets: [ReviewedTarget]
    /// Items made by correction number `n` are named `firstItem + n`.
    let firstItem: Int
    /// Targets made by correction number `n` are named `firstTarget + n`.
    let firstTarget: Int

    /// The reader's draft before anyone corrected it.
    public init(_ draft: Draft) {
        head = draft
        head.items = []
        head.targets = []
        let targets = draft.targets.enumerated().map { index, target in
            ReviewedTarget(id: index, target: target.bare, subsetOf: target.subsetOf)
        }
        let known = Set(draft.items.map(\.id))
        var byItem: [Int: [ReviewedTarget]] = [:]
        var loose: [ReviewedTarget] = []
        for (target, source) in zip(targets, draft.targets) {
            if let item = source.item, known.contains(item) {
                byItem[item, default: []].append(target)
            } else {
                loose.append(target)
            }
        }
        items = draft.items.map { ReviewedItem($0, targets: byItem[$0.id] ?? []) }
        looseTargets = loose
        firstItem = draft.items.map(\.id).max() ?? -1
        firstTarget = draft.targets.count - 1
    }

    /// The item with a name.
    public func find(_ id: Int) -> ReviewedItem? { items.first { $0.id == id } }

    /// The items that lie directly in another; nil asks for those that stand alone.
    public func children(of parent: Int?) -> [ReviewedItem] { items.filter { $0.item.parent == parent } }

    /// What items are measured by, by the names of the items; only those where somebody said so.
    public var indicators: [Int: String] {
        let said = items.compactMap { item in item.indicator.map { (item.id, $0) } }
        return Dictionary(said, uniquingKeysWith: { first, _ in first })
    }

    /// The items that go into a plan.
    public var planned: [ReviewedItem] { items.filter(\.belongsToPlan) }

    /// Whether `id` lies somewhere inside `ancestor`.
    func isInside(_ id: Int, _ ancestor: Int) -> Bool {
        var at = find(id)?.item.parent
        var steps = 0
        while let current = at, steps <= items.count {
            if current == ancestor { return true }
            at = find(current)?.item.parent
            steps += 1
        }
        return false
    }

    func position(of id: Int) -> Int? { items.firstIndex { $0.id == id } }
}

extension ReviewedDraft {
    /// What a plan is made of: rejected items left out, parts right behind their wholes.
    ///
    /// Items keep their names, so `DraftItem.id` is a name here and not a position.
    public var accepted: Draft {
        var draft = head
        var order: [ReviewedItem] = []
        let groups = Dictionary(grouping: items, by: \.item.parent)
        collect(groups, under: nil, keptParent: nil, into: &order)
        draft.items = order.map(\.item)
        var places: [Int: Int] = [:]
        let all =
            order.flatMap { item in item.targets.map { (Optional(item.id), $0) } }
            + looseTargets.map { (nil, $0) }
        for (index, entry) in all.enumerated() { places[entry.1.id] = index }
        draft.targets = all.map { item, reviewed in
            var target = reviewed.target
            target.item = item
            target.subsetOf = reviewed.subsetOf.flatMap { places[$0] }
            return target
        }
        return draft
    }

    private func collect(
        _ groups: [Int?: [ReviewedItem]],
        under parent: Int?,
        keptParent: Int?,
        into order: inout [ReviewedItem]
    ) {
        for entry in groups[parent] ?? [] {
            var kept = entry
            kept.item.parent = keptParent
            if !entry.isRejected { order.append(kept) }
            collect(
                groups,
                under: entry.id,
                keptParent: entry.isRejected ? keptParent : entry.id,
                into: &order
            )
        }
    }
}

extension DraftTarget {
    /// Without the places in a list that change when items move.
    var bare: DraftTarget {
        var copy = self
        copy.item = nil
        copy.subsetOf = nil
        return copy
    }
}
