// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Reading

/// Turns a confirmed draft into a shared plan and provincial plans, before anything is stored.
enum AcceptRules {
    /// What a draft would become.
    ///
    /// Items of a province go into that province's plan, the rest into the shared one. Goals, agreements
    /// and missions become commitments, activities activities. A result or a topic is left out unless it
    /// has a target of its own and nothing under it; so is an "activity" that is only the heading of goals.
    /// Both can still be chosen.
    /// - Parameters:
    ///   - draft: the draft after corrections.
    ///   - indicators: what items are measured by, by the names of the items.
    ///   - report: what it was read from.
    ///   - standing: the plan tree that it goes into, when there is one.
    /// - Returns: the plans with every item marked new, changed or already there.
    static func propose(
        _ draft: Draft,
        indicators: [Int: String],
        report: Report.ID,
        standing: StandingTree?
    ) -> AcceptProposal {
        let outline = DraftOutline(draft)
        let codes = outline.provinces
        let plans = ([nil] + codes.map(Optional.some)).map { code in
            let place = code.map { Kernel.ID<Place>($0) }
            let items = draft.items.filter { outline.province(of: $0) == code }
            let plan = ProposedPlan(
                place: place,
                existing: standing?.plan(for: place),
                items: items.compactMap { propose($0, in: draft, outline, indicator: indicators[$0.id]) }
            )
            return Recognise.mark(plan, against: standing?.items ?? [])
        }
        return AcceptProposal(report: report, shared: plans[0], provinces: Array(plans.dropFirst()))
    }

    private static func propose(
        _ item: DraftItem,
        in draft: Draft,
        _ outline: DraftOutline,
        indicator: String?
    ) -> ProposedItem? {
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
            source: outline.withInherited(item),
            form: form,
            parent: outline.parent(of: item),
            place: item.placeCode.flatMap { $0.count > 2 ? Kernel.ID<Place>($0) : nil },
            targets: targets,
            indicator: indicator,
            recognition: .new,
            isSuggested: isSuggested(item, hasTargets: !targets.isEmpty, isHeading: outline.isHeading(item))
        )
    }

    private static func isSuggested(_ item: DraftItem, hasTargets: Bool, isHeading: Bool) -> Bool {
        switch item.kind {
        case .goal, .agreement, .mission: true
        case .activity: hasTargets || !isHeading
        case .result, .topic: hasTargets && !item.isQualitative && !isHeading
        case .objective: false
        }
    }

    /// Wholes before their parts, so that the main target comes first and a part can point to its whole.
    private static func measures(of item: DraftItem, in draft: Draft) -> [ProposedTarget] {
        let own = draft.targets.enumerated().filter { $0.element.item == item.id }
        let keys = Set(own.map(\.offset))
        let read: [ProposedTarget] = own.compactMap { index, target in
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
        return read.filter { $0.subsetOf == nil } + read.filter { $0.subsetOf != nil }
    }

    /// "At least 3-5" keeps both its comparator and its upper end; a plain 3-5 is a range.
    private static func measure(_ target: DraftTarget) -> Target.Measure? {
        guard let quantity = Quantity(target.quantity), quantity >= .zero, !target.unit.isEmpty else {
            return nil
        }
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
