// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// What was reached of targets, by the news that partners sent.
enum TargetFigures {
    /// What the standing news of one target add up to.
    ///
    /// Shares and rubric steps are never added up: the latest one of each province counts, and of all.
    static func news(_ target: Target, _ tx: Transaction) throws -> TargetFigure {
        let rows = try lines(target, tx)
        guard !rows.isEmpty else { return TargetFigure() }
        let isSum = target.measure != nil && !TargetProgress.isShare(target)
        let grouped = Dictionary(grouping: rows.filter { $0.place != nil }) { $0.place ?? "" }
        let provinces = grouped.map { (Kernel.ID<Place>($0.key), together($0.value, isSum: isSum)) }
        return TargetFigure(
            total: together(rows, isSum: isSum),
            provinces: Dictionary(provinces, uniquingKeysWith: { first, _ in first })
        )
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
            from progress p left join commitment_copies c on c.id = p.copy left join activities a on a.id = p.activity
                left join plans t on t.id = a.plan
            where p.target = \(target.id) and p.reversed_at is null and \(number) is not null
            order by p.day desc, p.recorded_at desc
            """
        ) { Line(place: try $0.find("place"), quantity: try $0.get("number")) }
    }

    private static func together(_ lines: [Line], isSum: Bool) -> Quantity {
        isSum ? lines.reduce(.zero) { $0 + $1.quantity } : lines.first?.quantity ?? .zero
    }
}
