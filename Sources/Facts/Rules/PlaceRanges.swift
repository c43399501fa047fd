// SPDX-License-Identifier: Apache-2.0

/// The places a question is about, as ranges of stored numbers.
struct PlaceRanges: Sendable {
    /// Ranges of eight-digit numbers; empty means everywhere.
    let numbers: [ClosedRange<Int>]
    /// Whether every place is a province, so that figures of provinces answer.
    let areProvinces: Bool

    /// - Throws: ``FactsProblem/notACode(field:)``.
    init(_ codes: [String]) throws(FactsProblem) {
        var ranges: [ClosedRange<Int>] = []
        var provinces = true
        for code in Set(codes) {
            guard let number = PlaceNumber.number(code) else { throw .notACode(field: "under") }
            ranges.append(PlaceNumber.range(number))
            if code.utf8.count > 2 { provinces = false }
        }
        ranges.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
        var apart: [ClosedRange<Int>] = []
        // A place inside another one adds nothing, and must not count twice.
        for range in ranges where !(apart.last?.contains(range.lowerBound) ?? false) { apart.append(range) }
        numbers = apart
        areProvinces = provinces
    }

    func contains(_ number: Int) -> Bool {
        numbers.isEmpty || numbers.contains { $0.contains(number) }
    }

    /// The same as cells keep places: six digits, or two for provinces.
    func cells(level: Int) -> [ClosedRange<Int>] {
        let width = level == 2 ? 1_000_000 : 100
        return numbers.map { $0.lowerBound / width...$0.upperBound / width }
    }
}
