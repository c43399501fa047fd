// SPDX-License-Identifier: Apache-2.0

/// Corrections of an item's quantities.
enum TargetRules {
    static func set(
        _ values: TargetValues,
        at id: Int?,
        newID: Int,
        in item: inout ReviewedItem
    ) throws(ReadingProblem) {
        try check(values, at: id, in: item)
        guard let id else {
            var target = DraftTarget(measure: values.measure, text: "", span: 0..<0)
            target.scope = values.scope
            item.targets.append(ReviewedTarget(id: newID, target: target, subsetOf: values.subsetOf))
            return
        }
        guard let index = item.targets.firstIndex(where: { $0.id == id }) else { throw .noTarget }
        item.targets[index].target.measure = values.measure
        item.targets[index].target.scope = values.scope
        item.targets[index].target.confidence = .sure
        item.targets[index].subsetOf = values.subsetOf
    }

    static func remove(_ id: Int, from item: inout ReviewedItem) throws(ReadingProblem) {
        guard item.targets.contains(where: { $0.id == id }) else { throw .noTarget }
        item.targets.removeAll { $0.id == id }
        for index in item.targets.indices where item.targets[index].subsetOf == id {
            item.targets[index].subsetOf = nil
        }
    }

    /// Which targets go with which part of a split item: each follows its words.
    static func divide(
        _ targets: [ReviewedTarget],
        _ cut: TextCut
    ) -> (first: [ReviewedTarget], second: [ReviewedTarget]) {
        let behind = targets.filter { entry in
            let words = entry.target.text
            return !words.isEmpty && !cut.first.contains(words) && cut.second.contains(words)
        }
        let moved = Set(behind.map(\.id))
        let first = targets.filter { !moved.contains($0.id) }
        return (first.map { $0.freed(unless: first) }, behind.map { $0.freed(unless: behind) })
    }

    private static func check(_ values: TargetValues, at id: Int?, in item: ReviewedItem)
        throws(ReadingProblem)
    {
        let measure = values.measure
        guard measure.quantity.isFinite, measure.quantity >= 0 else { throw .badNumber(field: "quantity") }
        if let most = measure.quantityMax {
            guard most.isFinite, most >= measure.quantity else { throw .badNumber(field: "max") }
        }
        if let whole = values.subsetOf {
            guard item.targets.contains(where: { $0.id == whole }) else { throw .noTarget }
            guard whole != id, !isPart(whole, of: id, item) else { throw .insideItself }
        }
    }

    private static func isPart(_ part: Int, of whole: Int?, _ item: ReviewedItem) -> Bool {
        var at: Int? = part
        for _ in item.targets {
            at = item.targets.first { $0.id == at }?.subsetOf
            if let at, at == whole { return true }
        }
        return false
    }
}

extension ReviewedTarget {
    /// No part of something that stands elsewhere.
    fileprivate func freed(unless here: [ReviewedTarget]) -> ReviewedTarget {
        var copy = self
        if let whole = subsetOf, !here.contains(where: { $0.id == whole }) { copy.subsetOf = nil }
        return copy
    }
}
