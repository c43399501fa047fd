// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage
import Web

/// One target with everything that says where it stands.
struct TargetModel: Sendable {
    /// What the page is about and leads back to.
    struct Around: Sendable {
        let plan: Plan
        let programme: Programme
        /// The wording of the commitment or activity.
        let text: String
        let due: Day?
        /// The plan as those see it who may shape it.
        let shaped: Subject
    }

    /// One province of a shared target.
    struct Province: Sendable {
        let place: Kernel.ID<Place>
        let reached: Quantity?
        /// Held against the target only where that is said per province.
        let status: TargetStatus?
    }

    let target: Target
    let around: Around
    let curve: TargetCurve?
    let status: TargetStatus?
    let provinces: [Province]

    static func load(_ id: Target.ID, today: Day, _ tx: Transaction) throws -> TargetModel {
        let target = try TargetStore.get(id, tx)
        let around = try around(target, tx)
        let curve = try CurveStore.find(id, tx)
        let figure = try TargetFigures.news(target, tx)
        let aim = TargetProgress(target, measured: nil)?.aim
        let isEach = target.scope.per == UnitWords.province && around.plan.place == nil
        let places = try provinces(around.plan, figure, tx)
        func status(_ reached: Quantity?, times: Int) -> TargetStatus? {
            aim.map { aim in
                let steps = curve?.steps.map { TargetCurve.Step(day: $0.day, planned: $0.planned * times) }
                return CurveRules.status(
                    target.measure,
                    aim: aim * times,
                    reached: reached,
                    curve: steps.map(TargetCurve.init),
                    today: today
                )
            }
        }
        return TargetModel(
            target: target,
            around: around,
            curve: curve,
            status: status(figure.total, times: isEach ? max(places.count, 1) : 1),
            provinces: places.map { place in
                let reached = figure.provinces[place]
                return Province(
                    place: place,
                    reached: reached,
                    status: isEach ? status(reached, times: 1) : nil
                )
            }
        )
    }

    /// The provinces of the plan's tree and those where something was done; none for a provincial plan.
    private static func provinces(
        _ plan: Plan,
        _ figure: TargetFigure,
        _ tx: Transaction
    ) throws -> [Kernel.ID<Place>] {
        guard plan.place == nil else { return [] }
        let planned = try PlanStore.tree(plan.id, tx).compactMap(\.place)
        return Set(planned + figure.provinces.keys).sorted { $0.rawValue < $1.rawValue }
    }

    private static func around(_ target: Target, _ tx: Transaction) throws -> Around {
        let (id, text, due): (Plan.ID, String, Day?)
        switch target.owner {
        case .commitment(let item):
            let found = try CommitmentStore.get(item, tx)
            (id, text, due) = (found.plan, found.text, found.due.day)
        case .activity(let item):
            let found = try ActivityStore.get(item, tx)
            (id, text, due) = (found.plan, found.text, found.due.day)
        }
        let plan = try PlanStore.get(id, tx)
        return Around(
            plan: plan,
            programme: try ProgrammeStore.get(plan.programme, tx),
            text: text,
            due: target.scope.until ?? due,
            shaped: try PlanTies.shaped(plan, tx)
        )
    }
}
