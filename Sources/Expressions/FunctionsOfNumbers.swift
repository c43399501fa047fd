// SPDX-License-Identifier: Apache-2.0

/// Functions that count and reckon.
extension Evaluator {
    mutating func arithmetic(
        _ function: Function,
        _ values: [Value<Node>]
    ) throws(ExpressionProblem) -> Value<Node>? {
        switch function {
        case .number: return .number(try number(of: values[0]))
        case .int: return .number(whole(try number(of: values[0])))
        case .round:
            let places = values.count > 1 ? try integer(of: values[1]) : 0
            return .number(Rounding.round(try number(of: values[0]), places: places))
        case .floor: return .number(try number(of: values[0]).rounded(.down))
        case .ceiling: return .number(try number(of: values[0]).rounded(.up))
        case .max: return .number(try most(values))
        case .min: return .number(try least(values))
        case .sum:
            guard case .nodes = values[0] else { throw ExpressionProblem(.kind, at: 0) }
            var sum: Double = 0
            for value in arguments(values, from: 0) {
                let number = try number(of: value)
                if !number.isNaN { sum += number }
            }
            return .number(sum)
        case .random: return .number(Double(world.chance() >> 11) * 0x1p-53)
        default: return try transcendental(function, values).map { .number($0) }
        }
    }

    private func transcendental(
        _ function: Function,
        _ values: [Value<Node>]
    ) throws(ExpressionProblem) -> Double? {
        switch function {
        case .pi: return .pi
        case .abs, .sqrt, .exp, .exp10, .log, .log10, .sin, .cos, .tan, .asin, .acos, .atan:
            return Elementary.value(function, try exactNumber(of: values[0]))
        case .pow: return Elementary.power(try exactNumber(of: values[0]), try exactNumber(of: values[1]))
        case .atan2:
            return Elementary.angle(y: try exactNumber(of: values[0]), x: try exactNumber(of: values[1]))
        default: return nil
        }
    }

    private func whole(_ number: Double) -> Double {
        number.isFinite ? number.rounded(.towardZero) : number
    }

    /// The largest number.
    ///
    /// As in JavaRosa it begins just above 0, so negative numbers alone give (nearly) 0.
    private func most(_ values: [Value<Node>]) throws(ExpressionProblem) -> Double {
        var most = Double.leastNonzeroMagnitude
        var isEmpty = true
        for value in arguments(values, from: 0) {
            let number = try number(of: value)
            if number.isNaN { continue }
            isEmpty = false
            most = max(most, number)
        }
        return isEmpty ? .nan : most
    }

    private func least(_ values: [Value<Node>]) throws(ExpressionProblem) -> Double {
        var least = Double.greatestFiniteMagnitude
        var isEmpty = true
        for value in arguments(values, from: 0) {
            let number = try number(of: value)
            if number.isNaN { continue }
            isEmpty = false
            // Of two zeros the negative one is less.
            if number < least || number == 0 && least == 0 && number.sign == .minus { least = number }
        }
        return isEmpty ? .nan : least
    }
}

/// Rounding as in JavaRosa: a half goes up, below zero towards zero.
enum Rounding {
    /// A number with so many decimal places; below 0 places tens, hundreds and so on.
    static func round(_ number: Double, places: Int) -> Double {
        guard number.isFinite else { return number }
        guard places.magnitude <= 30 else { return .nan }
        var decimal = DecimalDigits(number)
        if places >= 0 {
            decimal.round(places: places, halfUp: number > 0)
            decimal.isNegative = decimal.isNegative && !decimal.digits.isEmpty
            return Double(decimal)
        }
        // JavaRosa adds a half and cuts, so -1,234.5 to hundreds is -1,100.
        decimal.point += places
        let whole = Double(Int64(saturating: Double(decimal) + 0.5))
        var scaled = DecimalDigits(whole)
        scaled.point -= places
        scaled.isNegative = scaled.isNegative && !scaled.digits.isEmpty
        return Double(scaled)
    }
}
