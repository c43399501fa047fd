// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// The planned curves of targets.
enum CurveStore {
    static let migration = Migration(
        id: "planning-0009-curves",
        """
        create table target_steps (
            target text not null references targets (id) on delete cascade,
            day text not null check (length(day) = 10),
            planned bigint not null check (planned >= 0),
            primary key (target, day)
        );
        """
    )

    /// The curve of one target; nil while no day has been agreed.
    static func find(_ target: Target.ID, _ tx: Transaction) throws -> TargetCurve? {
        try list([target], tx)[target]
    }

    /// The curves of several targets.
    static func list(_ targets: [Target.ID], _ tx: Transaction) throws -> [Target.ID: TargetCurve] {
        guard !targets.isEmpty else { return [:] }
        let sql: SQL = """
            select target, day, planned from target_steps where target in (\(list: targets))
            order by target, day
            """
        let rows: [(Target.ID, TargetCurve.Step)] = try tx.rows(sql) { row in
            let step = TargetCurve.Step(day: try row.get("day"), planned: try row.get("planned"))
            return (try row.get("target"), step)
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { TargetCurve(steps: $0.map(\.1)) }
    }

    /// Puts a curve in the place of the one before; the target's row version rises.
    /// - Throws: ``PlanningProblem`` when the steps cannot be followed; `changedMeanwhile` for a stale one.
    static func replace(
        _ steps: [TargetCurve.Step],
        of target: Target,
        version: Int,
        root: Plan.ID,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let curve = try CurveRules.check(steps)
        try TargetStore.touch(target.id, version: version, tx)
        try tx.run("delete from target_steps where target = \(target.id)")
        for step in curve.steps {
            try tx.run(
                """
                insert into target_steps (target, day, planned)
                values (\(target.id), \(step.day), \(step.planned))
                """
            )
        }
        let line = HistoryStore.Line(
            root: root,
            record: target.owner.record,
            action: .curveChanged,
            to: curve.steps.last?.planned.text
        )
        try HistoryStore.append(line, by: doer, tx)
    }
}
