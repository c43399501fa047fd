// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Reading

/// An item of a plan as it stands, for comparison with a report that is read again.
struct StandingItem: Sendable, Equatable {
    /// Which item.
    let item: PlanItem
    /// The province of its plan; nil for the shared plan.
    let planPlace: Kernel.ID<Place>?
    /// Its wording.
    let text: String
    /// Its last day.
    let dueDay: Day?
    /// What it is measured by.
    let indicator: String?
    /// Its targets.
    let targets: [Target]
}

/// Tells which items of a report are in the plan already, so that reading it again never doubles or resets
/// anything.
enum Recognise {
    /// From here on two wordings of one place are taken for one item that was changed.
    static let alike = 0.75

    /// Marks each proposed item of one plan as new, changed or already there.
    ///
    /// Equal wordings are paired first, then the most alike; every standing item is taken once. News,
    /// copies and hosts play no part.
    static func mark(_ plan: ProposedPlan, against standing: [StandingItem]) -> ProposedPlan {
        let here = standing.filter { $0.planPlace == plan.place }
        let old = here.map { Similarity($0.text) }
        let new = plan.items.map { Similarity($0.source.text) }
        var pairs: [(score: Double, item: Int, standing: Int)] = []
        for (index, item) in plan.items.enumerated() {
            for (at, candidate) in here.enumerated() where isSameForm(item.form, candidate.item) {
                let score = new[index].to(old[at])
                if score >= alike { pairs.append((score, index, at)) }
            }
        }
        pairs.sort { ($0.score, $1.item, $1.standing) > ($1.score, $0.item, $0.standing) }
        var marked = plan
        var usedItems: Set<Int> = []
        var usedStanding: Set<Int> = []
        for pair in pairs where !usedItems.contains(pair.item) && !usedStanding.contains(pair.standing) {
            usedItems.insert(pair.item)
            usedStanding.insert(pair.standing)
            let recognition = compare(plan.items[pair.item], here[pair.standing], isEqual: pair.score == 1)
            marked.items[pair.item].recognition = recognition
            if case .alreadyThere = recognition { marked.items[pair.item].isSuggested = false }
        }
        return marked
    }

    private static func isSameForm(_ form: ProposedItem.Form, _ item: PlanItem) -> Bool {
        (form == .activity) == (item.activity != nil)
    }

    private static func compare(_ item: ProposedItem, _ standing: StandingItem, isEqual: Bool) -> Recognition
    {
        var changes: [ItemChange] = []
        if !isEqual { changes.append(.wording(standing.text)) }
        let read = item.targets.compactMap(\.measure)
        // Targets that were typed by hand carry no text of the report and are nobody's to compare.
        let kept = standing.targets.filter { !$0.text.isEmpty }.compactMap(\.measure)
        if read != kept, !read.isEmpty || !kept.isEmpty { changes.append(.targets(kept)) }
        if let day = item.source.due?.day, day != standing.dueDay { changes.append(.due(standing.dueDay)) }
        // A report that says nothing of measuring takes nothing back.
        if let indicator = item.indicator, indicator != standing.indicator {
            changes.append(.indicator(standing.indicator))
        }
        return changes.isEmpty ? .alreadyThere(standing.item) : .changed(standing.item, changes)
    }
}
