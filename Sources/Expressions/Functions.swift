// SPDX-License-Identifier: Apache-2.0

/// The functions of the language: those that decide what to work out, then the others by subject.
extension Evaluator {
    mutating func call(
        _ function: Function,
        _ terms: [Term],
        _ focus: Focus<Node>,
        _ offset: Int
    ) throws(ExpressionProblem) -> Value<Node> {
        switch function {
        case .choose:
            let isTrue = try truth(of: value(of: terms[0], focus))
            return try value(of: terms[isTrue ? 1 : 2], focus)
        case .coalesce:
            let first = try value(of: terms[0], focus)
            return try isNothing(first) ? value(of: terms[1], focus) : first
        case .indexedRepeat: return .nodes(try indexedRepeat(terms, focus, offset))
        case .once:
            let first = try value(of: terms[0], focus)
            guard let node = focus.node else { throw ExpressionProblem(.place, at: offset) }
            let present = world.value(of: node)
            return try text(of: present).utf8.isEmpty ? first : present
        default:
            let values = try values(of: terms, focus)
            do throws(ExpressionProblem) {
                return try apply(function, values, focus, offset)
            } catch {
                // Conversions do not know where they happen.
                throw error.offset > 0 ? error : ExpressionProblem(error.code, at: offset, error.about)
            }
        }
    }

    private func isNothing(_ value: Value<Node>) throws(ExpressionProblem) -> Bool {
        switch try single(value) {
        case .text(let text): text.utf8.isEmpty
        case .number(let number): number.isNaN
        default: false
        }
    }

    private mutating func apply(
        _ function: Function,
        _ values: [Value<Node>],
        _ focus: Focus<Node>,
        _ offset: Int
    ) throws(ExpressionProblem) -> Value<Node> {
        if let value = try logic(function, values) { return value }
        if let value = try arithmetic(function, values) { return value }
        if let value = try words(function, values, focus) { return value }
        if let value = try choices(function, values) { return value }
        if let value = try calendar(function, values) { return value }
        if let value = try places(function, values) { return value }
        if let value = try field(function, values, focus) { return value }
        throw ExpressionProblem(.unsupported, at: offset, "()")
    }

    private func logic(_ function: Function, _ values: [Value<Node>]) throws(ExpressionProblem) -> Value<
        Node
    >? {
        switch function {
        case .isTrue: return .truth(true)
        case .isFalse: return .truth(false)
        case .boolean: return .truth(try truth(of: values[0]))
        case .not: return .truth(!(try truth(of: values[0])))
        case .booleanFromString:
            let text = try text(of: values[0])
            return .truth(text.isSame("1") || Letters.small(text).isSame("true"))
        case .checklist: return .truth(try checklist(values))
        case .weightedChecklist: return .truth(try weightedChecklist(values))
        case .depend: return values[0]
        default: return nil
        }
    }

    /// Whether the number of true values lies between the first two numbers; a limit below 0 is none.
    private func checklist(_ values: [Value<Node>]) throws(ExpressionProblem) -> Bool {
        let least = try integer(of: values[0])
        let most = try integer(of: values[1])
        var count = 0
        for value in arguments(values, from: 2) where try truth(of: value) { count += 1 }
        return (least < 0 || count >= least) && (most < 0 || count <= most)
    }

    /// Whether the weights of the true values add up to a number between the first two.
    private func weightedChecklist(_ values: [Value<Node>]) throws(ExpressionProblem) -> Bool {
        let least = try number(of: values[0])
        let most = try number(of: values[1])
        var pairs = Array(values[2...])
        if pairs.count == 2, case .nodes(let flags) = pairs[0], case .nodes(let weights) = pairs[1] {
            guard flags.count == weights.count else { throw ExpressionProblem(.argument, at: 0) }
            pairs = zip(flags, weights).flatMap { [world.value(of: $0), world.value(of: $1)] }
        }
        var sum: Double = 0
        for index in stride(from: 0, to: pairs.count, by: 2) {
            let weight = try number(of: pairs[index + 1])
            if try truth(of: pairs[index]) { sum += weight }
        }
        return sum >= least && sum <= most
    }

    /// The values from a place on; a nodeset that stands there alone is opened.
    func arguments(_ values: [Value<Node>], from start: Int) -> [Value<Node>] {
        guard values.count == start + 1, case .nodes(let nodes) = values[start] else {
            return Array(values[min(start, values.count)...])
        }
        return nodes.map { world.value(of: $0) }
    }
}
