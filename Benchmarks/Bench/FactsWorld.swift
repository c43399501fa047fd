// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel

/// What the benchmark of facts counts: twelve measures over one kind, of every sort that there is.
enum FactsWorld {
    static let kind = FactKind("bench.work", scales: [0, 2, 0])

    private static let sex = Measure.Dimension(key: "sex", codes: ["f", "m"])
    private static let age = Measure.Dimension(key: "age", codes: ["0-17", "18-29", "30-44", "45-59", "60+"])
    private static let service = Measure.Dimension(
        key: "service",
        codes: ["visit", "care", "group", "training", "referral", "fund"]
    )

    /// Facts, sums, persons and a stock, plain and cut.
    static let measures: [Measure] = [
        make("count"), make("count-sex", [sex]), make("count-sex-age", [sex, age]),
        make("count-service", [service]),
        Measure(name: "bench.visits", kind: kind.name, filter: "service = 'visit'", dimensions: [sex]),
        make("q1", of: .sum(1)), make("q1-sex", [sex], of: .sum(1)),
        make("q2-service", [service], of: .sum(2)),
        make("q3-sex-age", [sex, age], of: .sum(3)), make("people", of: .subjects),
        make("people-sex", [sex], of: .subjects), make("stock", of: .latest(1, per: .unit)),
    ]

    /// A fact as the file has them, at a place and day that the dice choose.
    static func fact(_ places: [String], _ dice: inout Dice) -> NewFact {
        let unit = dice.below(20_000)
        return NewFact(
            kind: kind,
            day: Day(daysSince1970: 19_358 + dice.below(1095)),
            place: places[dice.below(places.count)],
            organization: "o-\(unit % 500)",
            unit: "u-\(unit)",
            subject: Int64(1 + dice.below(200_000)),
            amounts: [Int64(dice.below(50)), Int64(dice.below(100_000)), Int64(dice.below(10))],
            shape: ["sex": dice.once(in: 2) ? "f" : "m", "age": "60+", "service": "visit"],
            source: FactSource(
                kind: "bench",
                record: ID<NewFact>.new(at: Clock.system.now).rawValue
            ),
            recordedAt: Clock.system.now
        )
    }

    private static func make(
        _ name: String,
        _ dimensions: [Measure.Dimension] = [],
        of aggregate: Measure.Aggregate = .count
    ) -> Measure {
        Measure(name: "bench.\(name)", kind: kind.name, aggregate: aggregate, dimensions: dimensions)
    }
}
