// SPDX-License-Identifier: Apache-2.0

import Kernel
import Reading
import Storage

extension AcceptWork {
    /// Brings a standing item up to date with a report that was read again; news, copies and hosts stay as
    /// they are.
    mutating func update(
        _ standing: PlanItem,
        to item: ProposedItem,
        _ differences: [ItemChange],
        root: Plan.ID,
        _ tx: Transaction
    ) throws {
        let before = try before(standing, tx)
        var day = before.dueDay
        var indicator = before.indicator
        var targetsChange = false
        for difference in differences {
            switch difference {
            case .wording: break
            case .due: day = item.source.due?.day
            case .targets: targetsChange = true
            case .indicator: indicator = item.indicator
            }
        }
        let due = day == before.dueDay ? Due(day: day, instalment: before.dueInstalment) : Due(day: day)
        let version = try write(standing, text: item.source.text, due: due, indicator: indicator, tx)
        if targetsChange {
            try TargetUpdate.replace(before.targets, by: item, owner: standing, at: doer.now, tx)
        }
        remember(standing, before: before, version: version)
    }

    private func before(_ standing: PlanItem, _ tx: Transaction) throws -> AcceptedChange.Before {
        let text: String
        let due: Due
        let indicator: String?
        switch standing {
        case .commitment(let id):
            let commitment = try CommitmentStore.get(id, tx)
            (text, due, indicator) = (commitment.text, commitment.due, commitment.judging.indicator)
        case .activity(let id):
            let activity = try ActivityStore.get(id, tx)
            (text, due, indicator) = (activity.text, activity.due, activity.terms.indicator)
        }
        return AcceptedChange.Before(
            text: text,
            dueDay: due.day,
            dueInstalment: due.instalment,
            indicator: indicator,
            targets: try TargetStore.list(of: standing, tx)
        )
    }

    private func write(
        _ standing: PlanItem,
        text: String,
        due: Due,
        indicator: String?,
        _ tx: Transaction
    ) throws -> Int {
        switch standing {
        case .commitment(let id):
            var commitment = try CommitmentStore.get(id, tx)
            commitment.text = text
            commitment.due = due
            commitment.judging.indicator = indicator
            try CommitmentStore.update(commitment, why: "", by: doer, tx)
            return commitment.version + 1
        case .activity(let id):
            var activity = try ActivityStore.get(id, tx)
            activity.text = text
            activity.due = due
            activity.terms.indicator = indicator
            try ActivityStore.update(activity, why: "", by: doer, tx)
            return activity.version + 1
        }
    }
}
