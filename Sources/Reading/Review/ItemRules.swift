// SPDX-License-Identifier: Apache-2.0

/// Corrections of single items.
enum ItemRules {
    /// How many items one draft may hold; beyond it a page of items helps nobody.
    static let mostItems = 5000

    static func apply(
        _ change: ItemChange,
        to id: Int,
        seq: Int,
        in draft: inout ReviewedDraft
    ) throws(ReadingProblem) {
        guard let index = draft.position(of: id) else { throw .noItem }
        switch change {
        case .split(let offset, let place): try split(index, at: offset, place, seq: seq, in: &draft)
        case .merge(let other): try merge(index, into: other, in: &draft)
        case .nest(let parent): try nest(index, under: parent, in: &draft)
        case .move(let other): try move(index, after: other, in: &draft)
        default: try edit(&draft.items[index], change, newTarget: draft.firstTarget + seq)
        }
    }

    static func add(_ new: NewItem, seq: Int, to draft: inout ReviewedDraft) throws(ReadingProblem) {
        guard !new.text.isEmpty else { throw .emptyText }
        guard draft.items.count < mostItems else { throw .tooManyItems(most: mostItems) }
        if let parent = new.parent, draft.position(of: parent) == nil { throw .noItem }
        var item = DraftItem(
            id: draft.firstItem + seq,
            kind: new.kind,
            marker: "",
            text: new.text,
            span: new.span
        )
        item.parent = new.parent
        item.placeCode = new.placeCode
        item.isQualitative = new.kind == .goal || new.kind == .agreement
        let next =
            new.span.isEmpty
            ? nil : draft.items.firstIndex { $0.item.span.lowerBound >= new.span.upperBound }
        draft.items.insert(ReviewedItem(item), at: next ?? draft.items.count)
    }

    /// Changes that stay inside one item.
    private static func edit(
        _ item: inout ReviewedItem,
        _ change: ItemChange,
        newTarget: Int
    ) throws(ReadingProblem) {
        switch change {
        case .text(let text):
            guard !text.isEmpty else { throw .emptyText }
            item.item.text = text
        case .kind(let kind): item.item.kind = kind
        case .reject: item.isRejected = true
        case .restore: item.isRejected = false
        case .hosts(let hosts): item.item.hosts = hosts.filter { !$0.isEmpty }
        case .due(let due): item.item.due = due
        case .indicator(let indicator): item.indicator = indicator
        case .place(let code): item.item.placeCode = code
        case .target(let id, let values):
            try TargetRules.set(values, at: id, newID: newTarget, in: &item)
        case .removeTarget(let id): try TargetRules.remove(id, from: &item)
        case .confirm, .split, .merge, .nest, .move: break
        }
        if change != .reject { item.item.confidence = .sure }
        switch change {
        case .kind, .target, .removeTarget:
            item.item.isQualitative = [.goal, .agreement].contains(item.item.kind) && item.targets.isEmpty
        default: break
        }
    }

    private static func split(
        _ index: Int,
        at offset: Int,
        _ inReport: Int?,
        seq: Int,
        in draft: inout ReviewedDraft
    ) throws(ReadingProblem) {
        guard draft.items.count < mostItems else { throw .tooManyItems(most: mostItems) }
        let old = draft.items[index]
        guard let cut = TextCut(old.item.text, at: offset, inReport: inReport) else { throw .splitNowhere }
        var second = old
        second.item = DraftItem(
            id: draft.firstItem + seq,
            kind: old.item.kind,
            marker: "",
            text: cut.second,
            span: cut.secondSpan(of: old.item.span)
        )
        second.item.parent = old.item.parent
        second.item.placeCode = old.item.placeCode
        second.item.hosts = old.item.hosts
        second.item.due = old.item.due
        second.item.isQualitative = old.item.isQualitative
        let (first, behind) = TargetRules.divide(old.targets, cut)
        second.targets = behind
        draft.items[index].targets = first
        draft.items[index].item.text = cut.first
        draft.items[index].item.span = cut.firstSpan(of: old.item.span)
        draft.items.insert(second, at: index + 1)
    }

    private static func merge(
        _ index: Int,
        into other: Int,
        in draft: inout ReviewedDraft
    ) throws(ReadingProblem) {
        let old = draft.items[index]
        guard other != old.id, let target = draft.position(of: other) else { throw .noItem }
        if draft.isInside(other, old.id) { draft.items[target].item.parent = old.item.parent }
        let firstComesOld = index < target
        for child in draft.items.indices where draft.items[child].item.parent == old.id && child != target {
            draft.items[child].item.parent = other
        }
        draft.items[target].take(old, asFirst: firstComesOld)
        draft.items.remove(at: index)
    }

    private static func nest(
        _ index: Int,
        under parent: Int?,
        in draft: inout ReviewedDraft
    ) throws(ReadingProblem) {
        if let parent {
            guard let place = draft.position(of: parent) else { throw .noItem }
            let id = draft.items[index].id
            guard parent != id, !draft.isInside(parent, id) else { throw .insideItself }
            if draft.items[index].item.placeCode == nil {
                draft.items[index].item.placeCode = draft.items[place].item.placeCode
            }
        }
        draft.items[index].item.parent = parent
    }

    private static func move(
        _ index: Int,
        after other: Int?,
        in draft: inout ReviewedDraft
    ) throws(ReadingProblem) {
        let moved = draft.items[index]
        guard other != moved.id else { throw .insideItself }
        if let other, draft.position(of: other) == nil { throw .noItem }
        draft.items.remove(at: index)
        let place = other.flatMap { draft.position(of: $0) }.map { $0 + 1 } ?? 0
        draft.items.insert(moved, at: place)
    }
}

extension ReviewedItem {
    /// Takes in another item whole, so that a merge loses nothing.
    fileprivate mutating func take(_ other: ReviewedItem, asFirst: Bool) {
        let texts = asFirst ? [other.item.text, item.text] : [item.text, other.item.text]
        item.text = texts.joined(separator: " ")
        item.span = item.span.joined(other.item.span)
        item.hosts += other.item.hosts.filter { !item.hosts.contains($0) }
        item.due = item.due ?? other.item.due
        item.cost = item.cost ?? other.item.cost
        item.placeCode = item.placeCode ?? other.item.placeCode
        item.isQualitative = item.isQualitative && other.item.isQualitative
        indicator = indicator ?? other.indicator
        targets = asFirst ? other.targets + targets : targets + other.targets
    }
}

extension Range<Int> {
    /// From the first to the last of both; an empty one says nothing.
    fileprivate func joined(_ other: Range<Int>) -> Range<Int> {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
