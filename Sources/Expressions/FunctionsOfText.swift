// SPDX-License-Identifier: Apache-2.0

/// Functions that cut and join text.
extension Evaluator {
    mutating func words(
        _ function: Function,
        _ values: [Value<Node>],
        _ focus: Focus<Node>
    ) throws(ExpressionProblem) -> Value<Node>? {
        switch function {
        case .string: return .text(try text(of: values[0]))
        case .concat: return .text(try join("", arguments(values, from: 0)))
        case .join: return .text(try join(text(of: values[0]), arguments(values, from: 1)))
        case .contains, .startsWith, .endsWith, .substringBefore, .substringAfter:
            return found(function, try text(of: values[0]).units, try text(of: values[1]).units)
        case .stringLength: return .number(Double(try ownText(values, focus).utf16.count))
        case .normalizeSpace: return .text(normalized(try ownText(values, focus).units))
        case .translate:
            return .text(translated(try units(values[0]), try units(values[1]), try units(values[2])))
        case .substr: return .text(try part(values))
        case .substring: return .text(try classicPart(values))
        case .regex: return .truth(try matches(try text(of: values[0]), try text(of: values[1])))
        case .digest, .base64Decode, .extractSigned: return .text(try code(function, values))
        case .uuid: return .text(try identifier(values))
        default: return nil
        }
    }

    private func units(_ value: Value<Node>) throws(ExpressionProblem) -> [UInt16] {
        try text(of: value).units
    }

    /// The text of the argument, or of the field itself when there is none.
    private func ownText(_ values: [Value<Node>], _ focus: Focus<Node>) throws(ExpressionProblem) -> String {
        if let value = values.first { return try text(of: value) }
        guard let node = focus.node else { throw ExpressionProblem(.place, at: 0) }
        return try text(of: world.value(of: node))
    }

    private func join(_ separator: String, _ values: [Value<Node>]) throws(ExpressionProblem) -> String {
        var joined = ""
        for (index, value) in values.enumerated() {
            if index > 0 { joined += separator }
            joined += try text(of: value)
            if joined.utf8.count > Limits.text { throw ExpressionProblem(.limit, at: 0) }
        }
        return joined
    }

    private func found(_ function: Function, _ text: [UInt16], _ part: [UInt16]) -> Value<Node> {
        switch function {
        case .contains: return .truth(text.firstIndex(of: part) != nil)
        case .startsWith: return .truth(text.matches(part, at: 0))
        case .endsWith: return .truth(text.matches(part, at: text.count - part.count))
        default:
            guard let start = text.firstIndex(of: part) else { return .text("") }
            let isBefore = function == .substringBefore
            return .text(String(units: isBefore ? text[..<start] : text[(start + part.count)...]))
        }
    }

    private func normalized(_ units: [UInt16]) -> String {
        var kept: [UInt16] = []
        for unit in units.trimmed {
            let isBlank = unit == 0x20 || unit >= 0x09 && unit <= 0x0D
            if !isBlank { kept.append(unit) } else if kept.last != 0x20 { kept.append(0x20) }
        }
        return String(units: kept)
    }

    private func translated(_ text: [UInt16], _ from: [UInt16], _ to: [UInt16]) -> String {
        var made: [UInt16] = []
        for unit in text {
            guard let index = from.firstIndex(of: unit) else {
                made.append(unit)
                continue
            }
            if index < to.count { made.append(to[index]) }
        }
        return String(units: made)
    }

    /// `substr(text, start, end)`: counted from 0, below 0 from the end, without the end itself.
    private func part(_ values: [Value<Node>]) throws(ExpressionProblem) -> String {
        let text = try units(values[0])
        var start = try integer(of: values[1])
        var end = values.count > 2 ? try integer(of: values[2]) : text.count
        if start < 0 { start += text.count }
        if end < 0 { end += text.count }
        end = min(max(0, end), text.count)
        start = min(max(0, start), text.count)
        return start <= end ? String(units: text[start..<end]) : ""
    }

    /// XPath's own `substring(text, start, length)`: counted from 1, places and lengths rounded.
    private func classicPart(_ values: [Value<Node>]) throws(ExpressionProblem) -> String {
        let text = try units(values[0])
        let start = (try number(of: values[1]) + 0.5).rounded(.down)
        let length = values.count > 2 ? (try number(of: values[2]) + 0.5).rounded(.down) : .infinity
        var kept: [UInt16] = []
        for (index, unit) in text.enumerated() {
            let place = Double(index + 1)
            if place >= start, values.count == 2 || place < start + length { kept.append(unit) }
        }
        return String(units: kept)
    }

    private mutating func identifier(_ values: [Value<Node>]) throws(ExpressionProblem) -> String {
        guard let value = values.first else { return Identifier.version4(world.chance(), world.chance()) }
        let length = try integer(of: value)
        guard length <= 65_536 else { throw ExpressionProblem(.limit, at: 0) }
        var text: [UInt8] = []
        for _ in 0..<max(0, length) {
            let digit = UInt8(world.chance() % 36)
            text.append(digit < 10 ? 0x30 + digit : 0x41 + digit - 10)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Identifiers of chance, written as RFC 9562 says.
enum Identifier {
    /// A UUID of version 4 from 128 bits of chance.
    static func version4(_ high: UInt64, _ low: UInt64) -> String {
        let high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        var text: [UInt8] = []
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 { text.append(0x2D) }
            let half = index < 16 ? high : low
            let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - index % 16 * 4)) & 0xF
            text.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
