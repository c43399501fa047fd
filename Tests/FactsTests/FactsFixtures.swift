// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage
import TestSupport

/// A small invented network: two provinces, a few tambons, units that move and close, persons who come again.
enum FactsFixtures {
    static let visit = FactKind("test.visit", scales: [0, 2])
    static let state = FactKind("test.state", scales: [0])

    static let sex = Measure.Dimension(key: "sex", codes: ["f", "m"])
    static let age = Measure.Dimension(key: "age", codes: ["0-17", "18-59", "60+"])

    /// One measure of every sort.
    static let measures: [Measure] = [
        Measure(name: "m.visits", kind: visit.name, dimensions: [sex, age]),
        Measure(name: "m.care", kind: visit.name, filter: "service = 'care'", dimensions: [sex]),
        Measure(name: "m.baht", kind: visit.name, aggregate: .sum(2), byOrganization: true),
        Measure(name: "m.people", kind: visit.name, aggregate: .subjects, dimensions: [sex, age]),
        Measure(
            name: "m.care-people",
            kind: visit.name,
            filter: "service = 'care'",
            aggregate: .subjects,
            byOrganization: true
        ),
        Measure(
            name: "m.units",
            kind: state.name,
            filter: "state = 'open'",
            aggregate: .latest(nil, per: .unit),
            dimensions: [.init(key: "type", codes: ["clinic", "fund"])]
        ),
        Measure(name: "m.members", kind: state.name, aggregate: .latest(1, per: .unit), byOrganization: true),
        Measure(name: "m.seen", kind: visit.name, aggregate: .latest(1, per: .subject), dimensions: [sex]),
    ]

    static let places: [String?] = [
        "900101", "900102", "900201", "9001", "90", nil, "930101", "930102", "93", "900199", "90010105",
    ]
    static let days = (0..<140).map { Day(daysSince1970: 20_380 + $0) }

    static func instant(_ step: Int) -> Instant {
        Instant(milliseconds: TestHouse.now.milliseconds + Int64(step) * 1000)
    }

    static func pick<T>(_ list: [T], _ random: inout SeededRandom) -> T {
        list[Int.random(in: 0..<list.count, using: &random)]
    }

    static func visit(_ step: Int, _ random: inout SeededRandom) -> NewFact {
        var shape: [String: String] = [:]
        if let sex = pick([nil, "f", "f", "m", "x"], &random) { shape["sex"] = sex }
        if let age = pick([nil, "0-17", "18-59", "60+"], &random) { shape["age"] = age }
        if let service = pick([nil, "care", "visit"], &random) { shape["service"] = service }
        return NewFact(
            kind: visit,
            day: pick(days, &random),
            place: pick(places, &random),
            programme: pick([nil, "p-1"], &random),
            organization: pick([nil, "o-1", "o-2"], &random),
            unit: pick([nil, "u-1"], &random),
            subject: pick([nil, 1, 2, 3, 4, 5, 6], &random),
            amounts: [pick([nil, 1, 2, 3], &random), pick([nil, 15_050, -20, 300], &random)],
            shape: shape,
            source: FactSource(kind: "test.visit", record: "r-\(step % 40)"),
            recordedAt: instant(step)
        )
    }

    static func state(_ step: Int, _ random: inout SeededRandom) -> NewFact {
        NewFact(
            kind: state,
            day: pick(days, &random),
            place: pick(places, &random),
            organization: pick([nil, "o-1", "o-2"], &random),
            unit: pick([nil, "u-1", "u-2", "u-3", "u-4"], &random),
            amounts: [pick([nil, 0, 12, 30], &random)],
            shape: [
                "state": pick(["open", "open", "closed"], &random),
                "type": pick(["clinic", "fund"], &random),
            ],
            source: FactSource(kind: "test.state", record: "s-\(step % 40)"),
            recordedAt: instant(step)
        )
    }
}
