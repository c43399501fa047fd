// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Reading

/// Turns a confirmed draft into a shared plan and provincial plans, before anything is stored.
enum AcceptRules {
    /// What a draft would become.
    ///
    /// Items of a province go into that province's plan, the rest into the shared one. Goals, agreements and missions
    /// become commitments, activities activities. A result or a topic is a heading unless it has a target of its own and
    /// nothing under it; it can still be chosen.
    /// - Parameters:
    ///   - draft: the draft after corrections.
    ///   - report: what it was read from.
    ///   - standing: the plan tree that it goes into, when there is one.
    /// - Returns: the plans with every item marked new, changed or already there.
    static func propose(_ draft: Draft, report: Report.ID, standing: StandingTree?) -> AcceptProposal {
        let outline = DraftOutline(draft)
        let codes = outline.provinces
        let plans = ([nil] + codes.map(Optional.some)).map { code in
            let place = code.map { Kernel.ID<Place>($0) }
            let items = draft.items.filter { outline.province(of: $0) == code }
            let plan = ProposedPlan(
                place: place,
                existing: standing?.plan(for: place),
                items: items.compactMap { propose($0, in: draft, outline) }
            )
            return Recognise.mark(plan, against: standing?.items ?? [])
        }
        return AcceptProposal(report: report, shared: plans[0], provinces: Array(plans.dropFirst()))
    }

    private static func propose(_ item: DraftItem, in draft: Draft, _ outline: DraftOutline) -> ProposedItem? {
        let form: ProposedItem.Form
        switch item.kind {
        case .agreement: form = .commitment(.agreement)
        case .activity: form = .activity
        case .goal, .mission, .result, .topic: form = .commitment(.goal)
        case .objective: form = .commitment(.goal)
        }
        var targets = measures(of: item, in: draft)
        if targets.isEmpty, item.isQualitative, form != .activity { targets = [rubric] }
        return ProposedItem(
            source: item,
            form: form,
            parent: outline.parent(of: item),
            place: item.placeCode.flatMap { $0.count > 2 ? Kernel.ID<Place>($0) : nil },
            targets: targets,
            recognition: .new,
            isSuggested: isSuggested(item, hasTargets: !targets.isEmpty, isHeading: outline.hasChildren(item))
        )
    }

    private static func isSuggested(_ item: DraftItem, hasTargets: Bool, isHeading: Bool) -> Bool {
        switch item.kind {
        case .goal, .agreement, .activity, .mission: true
        case .result, .topic: hasTargets && !item.isQualitative && !isHeading
        case .objective: false
        }
    }

    private static func measures(of item: DraftItem, in draft: Draft) -> [ProposedTarget] {
        let own = draft.targets.enumerated().filter { $0.element.item == item.id }
        let keys = Set(own.map(\.offset))
        return own.compactMap { index, target in
            guard let measure = measure(target) else { return nil }
            return ProposedTarget(
                draftTarget: index,
                subsetOf: target.subsetOf.flatMap { keys.contains($0) && $0 != index ? $0 : nil },
                measure: measure,
                scope: Target.Scope(
                    per: target.per,
                    percentOf: target.of,
                    condition: target.condition,
                    place: target.placeCode.flatMap { $0 == item.placeCode ? nil : Kernel.ID<Place>($0) },
                    until: target.until
                ),
                rubric: [],
                text: target.text
            )
        }
    }

    /// "At least 3-5" keeps both its comparator and its upper end; a plain 3-5 is a range.
    private static func measure(_ target: DraftTarget) -> Target.Measure? {
        guard let quantity = Quantity(target.quantity), quantity >= .zero, !target.unit.isEmpty else { return nil }
        let upper = target.quantityMax.flatMap { Quantity($0) }.flatMap { $0 >= quantity ? $0 : nil }
        let comparator: Target.Comparator =
            switch target.comparator {
            case .atLeast: .atLeast
            case .atMost: .atMost
            case .about: .about
            case .exactly: upper == nil ? .exactly : .range
            }
        return Target.Measure(comparator, quantity, upper: upper, unit: target.unit)
    }

    private static let rubric = ProposedTarget(
        draftTarget: nil,
        subsetOf: nil,
        measure: nil,
        scope: Target.Scope(),
        rubric: RubricText.steps,
        text: ""
    )
}

/// The plan tree that a draft goes into.
struct StandingTree: Sendable, Equatable {
    /// The shared plan and the provincial plans.
    let plans: [Plan]
    /// Everything in them, withdrawn items among it, so that nothing withdrawn comes back by itself.
    let items: [StandingItem]

    /// The shared plan.
    var root: Plan? { plans.first { $0.parent == nil } }

    /// The plan for a province, or the shared one for nil.
    func plan(for place: Kernel.ID<Place>?) -> Plan.ID? { plans.first { $0.place == place }?.id }
}

/// The nesting of a draft's items, with the province each belongs to.
struct DraftOutline: Sendable {
    private let byID: [Int: DraftItem]
    private let parents: Set<Int>
    /// The provinces that have items, in the order of the text.
    let provinces: [String]

    init(_ draft: Draft) {
        byID = Dictionary(draft.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        parents = Set(draft.items.compactMap(\.parent))
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
        guard let parent = item.parent.flatMap({ byID[$0] }), province(of: parent) == province(of: item) else {
            return nil
        }
        return parent.id
    }

    /// Whether other items lie in it.
    func hasChildren(_ item: DraftItem) -> Bool { parents.contains(item.id) }
}
