// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places

@testable import Planning

/// Single records for store tests.
enum Fixtures {
    static func plan(
        _ id: Plan.ID,
        under parent: Plan.ID? = nil,
        place: Kernel.ID<Place>? = nil,
        state: Plan.State = .draft
    ) -> Plan {
        Plan(
            id: id,
            programme: "programme",
            parent: parent,
            place: place,
            title: "แผนสมมุติ",
            year: 2569,
            starts: nil,
            ends: nil,
            state: state,
            previous: nil,
            report: nil,
            version: 1
        )
    }

    static func commitment(
        _ id: Commitment.ID,
        in plan: Plan,
        at position: Int,
        text: String = "ข้อตกลงสมมุติ",
        due: Day? = nil
    ) -> Commitment {
        Commitment(
            id: id,
            plan: plan.id,
            outline: Outline(number: "\(position + 1)", position: position),
            kind: .agreement,
            text: text,
            theme: nil,
            judging: Judging(isQualitative: false),
            due: Due(day: due),
            place: nil,
            origin: Origin(),
            withdrawnAt: nil,
            version: 1
        )
    }

    static func activity(
        _ id: Activity.ID,
        in plan: Plan,
        at position: Int,
        due: Day? = nil,
        state: Activity.State = .planned
    ) -> Activity {
        Activity(
            id: id,
            plan: plan.id,
            commitment: nil,
            outline: Outline(number: "(\(position + 1))", position: position),
            text: "กิจกรรมสมมุติ",
            starts: nil,
            due: Due(day: due),
            terms: ActivityTerms(),
            place: nil,
            state: state,
            record: ActivityRecord(),
            version: 1
        )
    }

    static func target(_ id: Target.ID, of owner: PlanItem, _ measure: Target.Measure?) -> Target {
        Target(
            id: id,
            owner: owner,
            subsetOf: nil,
            position: 0,
            measure: measure,
            scope: Target.Scope(),
            rubric: measure == nil ? RubricText.steps : [],
            baseline: nil,
            text: "",
            version: 1
        )
    }
}
