// SPDX-License-Identifier: Apache-2.0

/// Makes figures from parts: exact integers, then one rounding.
enum RateRules {
    /// The figure of a definition.
    /// - Parameters:
    ///   - definition: says how the result is written.
    ///   - numerator: what was counted, in the scale of its measure; nil when nothing was ever recorded.
    ///   - denominator: over what; nil when there is none.
    /// - Returns: the figure with its parts, or why there is none.
    static func value(
        _ definition: IndicatorDefinition,
        _ numerator: Int64?,
        over denominator: Amount?
    ) -> IndicatorValue {
        let scale = definition.numerator.valueScale
        let over = definition.denominator == .none ? nil : denominator
        guard let numerator else {
            return IndicatorValue(state: .noData, numerator: nil, denominator: over, result: nil)
        }
        let amount = Amount(numerator, scale: scale)
        guard definition.denominator != .none || definition.unit.needsDenominator else {
            return known(amount, nil, amount.rounded(to: max(0, min(definition.digits, scale))))
        }
        guard let over, over.units != 0 else {
            return IndicatorValue(state: .noDenominator, numerator: amount, denominator: over, result: nil)
        }
        let dividend =
            Int128(amount.units) * Int128(definition.unit.factor)
            * Amount.power(over.scale) * Amount.power(definition.digits)
        let divisor = Int128(over.units) * Amount.power(amount.scale)
        guard let result = Amount.divide(dividend, divisor, digits: definition.digits) else {
            return IndicatorValue(state: .noDenominator, numerator: amount, denominator: over, result: nil)
        }
        return known(amount, over, result)
    }

    private static func known(_ numerator: Amount, _ denominator: Amount?, _ result: Amount) -> IndicatorValue
    {
        IndicatorValue(state: .known, numerator: numerator, denominator: denominator, result: result)
    }
}
