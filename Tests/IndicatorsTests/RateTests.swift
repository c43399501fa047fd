// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Indicators

struct RateTests {
    private func definition(
        _ unit: IndicatorUnit,
        digits: Int,
        scale: Int = 0,
        over: Denominator = .table("pop")
    )
        -> IndicatorDefinition
    {
        IndicatorDefinition(
            key: "k",
            name: Sentence("ก", "K"),
            unit: unit,
            digits: digits,
            numerator: MeasureSpec(kind: "a.b", count: scale > 0 ? .sum : .facts, scale: scale),
            denominator: over
        )
    }

    @Test(arguments: [
        (IndicatorUnit.percent, 1, Int64(1), Int64(3), "33.3"), (.percent, 0, 1, 8, "13"),
        (.percent, 1, 1, 16, "6.3"),
        (.percent, 0, 1, 200, "1"), (.percent, 0, -1, 200, "-1"), (.perThousand, 2, 7, 8123, "0.86"),
        (.ratio, 2, 2, 3, "0.67"), (.percent, 2, 9_000_000_000_000_000, 9_000_000_000_000_001, "100.00"),
        (.percent, 4, 1, 7, "14.2857"),
    ])
    func `one rounding, half away from zero`(
        _ unit: IndicatorUnit,
        _ digits: Int,
        _ count: Int64,
        _ over: Int64,
        _ text: String
    ) {
        let value = RateRules.value(definition(unit, digits: digits), count, over: Amount(over))
        #expect(value.result?.plain == text)
        #expect(value.state == .known)
    }

    @Test func `no denominator is said so and is never zero`() {
        for over in [nil, Amount(0)] {
            let value = RateRules.value(definition(.percent, digits: 1), 5, over: over)
            #expect(value.state == .noDenominator)
            #expect(value.result == nil)
        }
        #expect(
            RateRules.value(definition(.percent, digits: 1, over: .none), 5, over: nil).state
                == .noDenominator
        )
    }

    @Test func `nothing recorded is not zero`() {
        #expect(RateRules.value(definition(.number, digits: 0, over: .none), nil, over: nil).state == .noData)
        #expect(
            RateRules.value(definition(.number, digits: 0, over: .none), 0, over: nil).result == Amount(0)
        )
    }

    @Test func `sums keep their scale and round once`() {
        let baht = definition(.baht, digits: 0, scale: 2, over: .none)
        #expect(RateRules.value(baht, 1_234_550, over: nil).result?.text == "12,346")
        let each = definition(.ratio, digits: 2, scale: 2)
        #expect(RateRules.value(each, 1000, over: Amount(3)).result?.plain == "3.33")
    }

    @Test(arguments: [
        (Int64(0), 0, "0"), (5, 1, "0.5"), (-5, 2, "−0.05"), (1_234_567, 0, "1,234,567"),
        (-100_000, 2, "−1,000.00"),
    ])
    func `numbers are written for people`(_ units: Int64, _ scale: Int, _ text: String) {
        #expect(Amount(units, scale: scale).text == text)
    }
}
