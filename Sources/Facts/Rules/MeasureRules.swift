// SPDX-License-Identifier: Apache-2.0

/// What a measure must keep to, so that its figures stay few.
enum MeasureRules {
    /// How many combinations of codes one place and month may have, "not stated" included.
    static let mostCombinations = 60

    /// - Throws: ``FactsProblem/badMeasure(_:_:)`` with the reason, ``FactsProblem/badFilter(_:position:)``.
    static func check(_ measure: Measure) throws(FactsProblem) {
        guard FactWords.isCode(measure.name), FactWords.isCode(measure.kind) else {
            throw .badMeasure(measure.name, .name)
        }
        let combinations = measure.dimensions.reduce(1) { $0 * ($1.codes.count + 1) }
        guard measure.dimensions.count <= 2, combinations <= mostCombinations else {
            throw .badMeasure(measure.name, .combinations)
        }
        for dimension in measure.dimensions {
            guard FactWords.isCode(dimension.key), dimension.codes.allSatisfy(FactWords.isCode),
                Set(dimension.codes).count == dimension.codes.count,
                !dimension.codes.contains(Measure.Dimension.other)
            else { throw .badMeasure(measure.name, .codes) }
        }
        guard Set(measure.dimensions.map(\.key)).count == measure.dimensions.count else {
            throw .badMeasure(measure.name, .codes)
        }
        switch measure.aggregate {
        case .sum(let amount), .latest(.some(let amount), _):
            guard (1...4).contains(amount) else { throw .badMeasure(measure.name, .amount) }
        case .count, .subjects, .latest: break
        }
        _ = try MeasureFilter(measure.filter)
    }
}

extension Measure.Dimension {
    /// What stands in a cell for codes that are not declared.
    static let otherNumber = 99

    /// How a code stands in a cell: 0 for none, then the declared ones from 1.
    func number(_ code: String?) -> Int {
        guard let code else { return 0 }
        return (codes.firstIndex(of: code) ?? Self.otherNumber - 1) + 1
    }

    /// The code of a number in a cell.
    func code(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        return number <= codes.count ? codes[number - 1] : Self.other
    }
}
