// SPDX-License-Identifier: Apache-2.0

import Indicators
import Kernel
import Storage

/// Which targets are counted by an indicator.
enum TieStore {
    static let migration = Migration(
        id: "planning-0010-ties",
        """
        create table target_indicators (
            target text not null primary key references targets (id) on delete cascade,
            indicator text not null,
            since text check (since is null or length(since) = 10)
        );
        """
    )

    /// What one target is counted by; nil for news.
    static func find(_ target: Target.ID, _ tx: Transaction) throws -> TargetTie? {
        try list([target], tx)[target]
    }

    /// What some targets are counted by; those counted by news are left out.
    static func list(_ targets: [Target.ID], _ tx: Transaction) throws -> [Target.ID: TargetTie] {
        guard !targets.isEmpty else { return [:] }
        let rows: [(Target.ID, TargetTie)] = try tx.rows(
            "select target, indicator, since from target_indicators where target in (\(list: targets))"
        ) { row in
            let tie = TargetTie(indicator: try row.get("indicator"), since: try row.find("since"))
            return (try row.get("target"), tie)
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// The main targets of some commitments that an indicator counts.
    static func main(of commitments: [Commitment.ID], _ tx: Transaction) throws -> [(Target, TargetTie)] {
        guard !commitments.isEmpty else { return [] }
        let targets = try TargetStore.tiedMain(of: commitments, tx)
        let ties = try list(targets.map(\.id), tx)
        return targets.compactMap { target in ties[target.id].map { (target, $0) } }
    }

    /// Says what a target is counted by from now on; nil goes back to news, and the row version rises.
    ///
    /// - Throws: ``PlanningProblem/noIndicator(key:)``; `changedMeanwhile` on a stale version.
    static func set(
        _ tie: TargetTie?,
        of target: Target,
        version: Int,
        root: Plan.ID,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        if let tie, try IndicatorStore.find(tie.indicator, tx) == nil {
            throw PlanningProblem.noIndicator(key: tie.indicator)
        }
        try TargetStore.touch(target.id, version: version, tx)
        try tx.run("delete from target_indicators where target = \(target.id)")
        if let tie {
            try tx.run(
                """
                insert into target_indicators (target, indicator, since)
                values (\(target.id), \(tie.indicator), \(tie.since))
                """
            )
        }
        let line = HistoryStore.Line(
            root: root,
            record: target.owner.record,
            action: .tieChanged,
            to: tie?.indicator
        )
        try HistoryStore.append(line, by: doer, tx)
    }
}
