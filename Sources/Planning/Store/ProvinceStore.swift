// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// Gathers all about one plan: a province's page, the A4 page, the exports.
enum ProvinceStore {
    /// One plan with everything in it.
    /// - Parameters:
    ///   - id: the plan.
    ///   - withSums: whether the provinces' numbers are added up too; that reads the whole tree.
    ///   - tx: the transaction to read in.
    /// - Returns: its commitments and activities in order.
    /// - Throws: ``PlanningProblem/missing(record:)``.
    static func sheet(_ id: Plan.ID, withSums: Bool = true, _ tx: Transaction) throws -> PlanSheet {
        let plan = try PlanStore.get(id, tx)
        let commitments = try CommitmentStore.list(plan: id, tx)
        let targets = Dictionary(grouping: try TargetStore.list(plan: id, tx), by: \.owner)
        let copies = Dictionary(grouping: try CopyStore.list(plan: id, tx), by: \.commitment)
        let hosts = Dictionary(grouping: try HostingStore.list(plan: id, tx), by: \.item)
        return PlanSheet(
            plan: plan,
            commitments: commitments.map { item in
                CommitmentSheet(
                    commitment: item,
                    targets: targets[.commitment(item.id)] ?? [],
                    copies: copies[item.id] ?? [],
                    hosts: hosts[.commitment(item.id)] ?? []
                )
            },
            activities: try ActivityStore.list(plan: id, tx).map { item in
                ActivitySheet(
                    activity: item,
                    targets: targets[.activity(item.id)] ?? [],
                    hosts: hosts[.activity(item.id)] ?? []
                )
            },
            sums: withSums ? try sums(root: plan.root, tx) : []
        )
    }

    /// The plan of a province under a shared plan.
    static func find(_ place: Kernel.ID<Place>, under root: Plan.ID, _ tx: Transaction) throws -> Plan? {
        try PlanStore.tree(root, tx).first { $0.place == place }
    }

    /// How the provinces' numbers of a tree add up against its shared goals.
    static func sums(root: Plan.ID, _ tx: Transaction) throws -> [SumNote] {
        let plans = try PlanStore.tree(root, tx)
        let places = Dictionary(plans.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
        let targets = Dictionary(grouping: try TargetStore.list(root: root, tx), by: \.owner)
        let commitments = try CommitmentStore.list(root: root, tx).map { item in
            line(.commitment(item.id), item.text, places[item.plan] ?? nil, targets)
        }
        let activities = try ActivityStore.list(root: root, tx).filter { $0.state != .dropped }.map { item in
            line(.activity(item.id), item.text, places[item.plan] ?? nil, targets)
        }
        return SumCheck.notes(commitments + activities, provinces: plans.compactMap(\.place))
    }

    private static func line(
        _ item: PlanItem,
        _ text: String,
        _ place: Kernel.ID<Place>?,
        _ targets: [PlanItem: [Target]]
    ) -> SumCheck.Line {
        SumCheck.Line(item: item, place: place, text: text, targets: targets[item] ?? [])
    }
}
