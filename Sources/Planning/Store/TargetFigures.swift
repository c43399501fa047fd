// SPDX-License-Identifier: Apache-2.0

import Facts
import Indicators
import Kernel
import Places
import Storage

/// What was reached of targets: by an indicator over facts where one is tied, else by the news of partners.
enum TargetFigures {
    /// Where and when a target is counted.
    struct Ground: Sendable {
        /// The target's own place, or its plan's; nil for a shared plan.
        let place: Kernel.ID<Place>?
        /// The provinces of a shared plan; empty takes everything that was recorded.
        var provinces: [Kernel.ID<Place>] = []
        /// In Bangkok.
        let today: Day
    }

    /// What was reached, whichever way it is counted.
    static func reached(
        _ target: Target,
        _ tie: TargetTie?,
        _ ground: Ground,
        _ tx: Transaction
    ) throws -> TargetFigure {
        guard let tie else { return try news(target, tx) }
        return try counted(tie, ground, tx)
    }

    /// What indicators count for the targets of one plan's item that are tied to one.
    static func counted(
        _ targets: [Target],
        _ plan: Plan,
        today: Day,
        _ tx: Transaction
    ) throws -> [Target.ID: TargetFigure] {
        let ties = try TieStore.list(targets.map(\.id), tx)
        guard !ties.isEmpty else { return [:] }
        let provinces = plan.place == nil ? try PlanStore.tree(plan.root, tx).compactMap(\.place) : []
        var found: [Target.ID: TargetFigure] = [:]
        for target in targets {
            guard let tie = ties[target.id] else { continue }
            let place = target.scope.place ?? plan.place
            let ground = Ground(place: place, provinces: provinces, today: today)
            found[target.id] = try counted(tie, ground, tx)
        }
        return found
    }

    /// What an indicator counts; nothing when it is gone or nothing was recorded.
    static func counted(_ tie: TargetTie, _ ground: Ground, _ tx: Transaction) throws -> TargetFigure {
        guard let stored = try IndicatorStore.find(tie.indicator, tx),
            tie.since ?? ground.today <= ground.today
        else { return TargetFigure() }
        let definition = stored.definition
        let period = tie.since.map { Period.range($0, ground.today) } ?? .cumulative(to: ground.today)
        let under = (ground.place.map { [$0] } ?? ground.provinces).map(\.rawValue)
        // Everyone who sees the plan sees these: few persons in a sensitive matter are not told.
        let whole = try IndicatorValues.guarded(definition, .init([period], under: under), tx)
        var figure = TargetFigure(total: whole.first.flatMap { quantity($0.value) })
        figure.state = whole.first?.value.state ?? .noData
        guard ground.place == nil else { return figure }
        let parts = IndicatorValues.Query([period], level: .province, under: under)
        for row in try IndicatorValues.guarded(definition, parts, tx) {
            guard let place = row.place, place.count == 2 else { continue }
            figure.provinces[Kernel.ID<Place>(place)] = quantity(row.value)
        }
        return figure
    }

    private static func quantity(_ value: IndicatorValue) -> Quantity? {
        guard value.state == .known, let result = value.result else { return nil }
        var (units, scale) = (result.units, result.scale)
        while scale < 3 { (units, scale) = (units * 10, scale + 1) }
        while scale > 3 { (units, scale) = (units / 10, scale - 1) }
        return Quantity(thousandths: units)
    }

    /// What the standing news of one target add up to.
    ///
    /// Shares and rubric steps are never added up: the latest one of each province counts, and of all.
    static func news(_ target: Target, _ tx: Transaction) throws -> TargetFigure {
        let rows = try lines(target, tx)
        guard !rows.isEmpty else { return TargetFigure() }
        let isSum = target.measure != nil && !TargetProgress.isShare(target)
        let grouped = Dictionary(grouping: rows.filter { $0.place != nil }) { $0.place ?? "" }
        let provinces = grouped.map { (Kernel.ID<Place>($0.key), together($0.value, isSum: isSum)) }
        var figure = TargetFigure(total: together(rows, isSum: isSum))
        figure.provinces = Dictionary(provinces, uniquingKeysWith: { first, _ in first })
        figure.state = .known
        return figure
    }

    private struct Line {
        let place: String?
        let quantity: Quantity
    }

    /// Newest first.
    private static func lines(_ target: Target, _ tx: Transaction) throws -> [Line] {
        let number: SQL = target.measure == nil ? "p.rubric_step * 1000" : "p.quantity"
        return try tx.rows(
            """
            select \(number) as number, substr(coalesce(c.place, a.place, t.place), 1, 2) as place
            from progress p left join commitment_copies c on c.id = p.copy
                left join activities a on a.id = p.activity left join plans t on t.id = a.plan
            where p.target = \(target.id) and p.reversed_at is null and \(number) is not null
            order by p.day desc, p.recorded_at desc
            """
        ) { Line(place: try $0.find("place"), quantity: try $0.get("number")) }
    }

    private static func together(_ lines: [Line], isSum: Bool) -> Quantity {
        isSum ? lines.reduce(.zero) { $0 + $1.quantity } : lines.first?.quantity ?? .zero
    }
}
