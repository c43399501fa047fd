// SPDX-License-Identifier: Apache-2.0

import Reading

/// The nesting of a draft's items, with the province each belongs to.
struct DraftOutline: Sendable {
    /// The provinces that have items, in the order of the text.
    let provinces: [String]
    private let byID: [Int: DraftItem]
    private let children: [Int: [DraftItem]]

    init(_ draft: Draft) {
        byID = Dictionary(draft.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var children: [Int: [DraftItem]] = [:]
        for item in draft.items { if let parent = item.parent { children[parent, default: []].append(item) } }
        self.children = children
        var seen: Set<String> = []
        provinces = draft.items.compactMap { $0.placeCode.map { String($0.prefix(2)) } }
            .filter { $0.count == 2 && seen.insert($0).inserted }
    }

    /// The two digits of the province an item belongs to.
    func province(of item: DraftItem) -> String? {
        item.placeCode.map { String($0.prefix(2)) }.flatMap { $0.count == 2 ? $0 : nil }
    }

    /// The item it lies in, as long as that belongs to the same province.
    func parent(of item: DraftItem) -> Int? {
        guard let parent = item.parent.flatMap({ byID[$0] }), province(of: parent) == province(of: item)
        else {
            return nil
        }
        return servesAll(item, under: parent) ? parent.parent : parent.id
    }

    /// The item with the hosts and the due date of the item it is a part of, where it names none of its own.
    func withInherited(_ item: DraftItem) -> DraftItem {
        var filled = item
        var above = item.parent.flatMap { byID[$0] }
        var depth = 0
        while let whole = above, depth < 8, filled.hosts.isEmpty || filled.due == nil {
            if filled.hosts.isEmpty { filled.hosts = whole.hosts }
            if filled.due == nil { filled.due = whole.due }
            above = whole.parent.flatMap { byID[$0] }
            depth += 1
        }
        return filled
    }

    /// Whether an item is only the line over others: results, topics, and "activities" that hold goals.
    func isHeading(_ item: DraftItem) -> Bool {
        let inside = children[item.id] ?? []
        return item.kind == .activity ? inside.contains { $0.kind.isAgreed } : !inside.isEmpty
    }

    /// Activities that the text lists behind the last of several goals serve all of those goals, not the
    /// last one.
    private func servesAll(_ item: DraftItem, under parent: DraftItem) -> Bool {
        guard item.kind == .activity, parent.kind.isAgreed, let above = parent.parent else { return false }
        let goals = (children[above] ?? []).filter { $0.kind.isAgreed }
        guard goals.count > 1, goals.last?.id == parent.id else { return false }
        return goals.dropLast().allSatisfy { goal in
            !(children[goal.id] ?? []).contains { $0.kind == .activity }
        }
    }
}

extension ItemKind {
    /// Whether it becomes a commitment by itself.
    fileprivate var isAgreed: Bool { self == .goal || self == .agreement || self == .mission }
}
