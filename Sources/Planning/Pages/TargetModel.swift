// SPDX-License-Identifier: Apache-2.0

import Indicators
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
    /// What it is counted by; nil for news.
    let tie: TargetTie?
    /// The tied indicator; nil for news, and when it is gone.
    let indicator: IndicatorDefinition?
    /// Why there is a figure, or none.
    let state: IndicatorValue.State
    /// What it could be counted by.
    let choices: [IndicatorDefinition]
    let around: Around
    let curve: TargetCurve?
    let status: TargetStatus?
    let provinces: [Province]
    /// For a rubric: what was assessed, newest first, with the names of those who did.
    let assessments: [Progress]
    let names: [Organization.ID: String]

    static func load(_ id: Target.ID, today: Day, _ tx: Transaction) throws -> TargetModel {
        let target = try TargetStore.get(id, tx)
        let around = try around(target, tx)
        let assessments = target.rubric.isEmpty ? [] : try ProgressStore.assessments(of: id, tx)
        let curve = try CurveStore.find(id, tx)
        let tie = try TieStore.find(id, tx)
        let tree = try PlanStore.tree(around.plan.root, tx).compactMap(\.place)
        let ground = TargetFigures.Ground(
            place: target.scope.place ?? around.plan.place,
            provinces: tree,
            today: today
        )
        let figure = try TargetFigures.reached(target, tie, ground, tx)
        let choices = try IndicatorStore.list(tx).map(\.definition)
        let aim = TargetProgress(target, measured: nil)?.aim
        let isEach = target.scope.per == UnitWords.province && around.plan.place == nil
        // A shared plan's provinces, and those where something was done besides; none for a provincial plan.
        let found = around.plan.place == nil ? Set(tree + figure.provinces.keys) : []
        let places = found.sorted { $0.rawValue < $1.rawValue }
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
            tie: tie,
            indicator: choices.first { $0.key == tie?.indicator },
            state: figure.state,
            choices: choices,
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
            },
            assessments: assessments,
            names: try OrganizationStore.names(assessments.map(\.organization), tx)
        )
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
