// SPDX-License-Identifier: Apache-2.0

/// What an expression looks at.
struct Focus<Node> {
    var node: Node?
    /// The field that the whole expression belongs to, also inside predicates.
    var original: Node?
    /// 1…size inside a predicate; 0 elsewhere.
    var position = 0
    var size = 0
}

/// Works terms out in a world.
struct Evaluator<World: ExpressionWorld> {
    typealias Node = World.Node

    var world: World

    mutating func value(of term: Term, _ focus: Focus<Node>) throws(ExpressionProblem) -> Value<Node> {
        switch term {
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .slot(let slot): return world.value(ofSlot: slot)
        case .path(let path): return .nodes(try nodes(of: path, focus))
        case .refused(let problem): throw problem
        case .minus(let term): return .number(-(try number(of: value(of: term, focus))))
        case .chain(let first, let links): return try chain(first, links, focus)
        case .all(let terms):
            for term in terms where !(try truth(of: value(of: term, focus))) { return .truth(false) }
            return .truth(true)
        case .any(let terms):
            for term in terms where try truth(of: value(of: term, focus)) { return .truth(true) }
            return .truth(false)
        case .union(_, let offset): throw ExpressionProblem(.unsupported, at: offset, "|")
        case .call(let function, let terms, let offset): return try call(function, terms, focus, offset)
        case .foreign(let name, let terms, let offset):
            let values = try values(of: terms, focus)
            if let value = try world.call(name, values, at: offset) { return value }
            throw ExpressionProblem(.function, at: offset, name)
        }
    }

    mutating func values(of terms: [Term], _ focus: Focus<Node>) throws(ExpressionProblem) -> [Value<Node>] {
        var values: [Value<Node>] = []
        values.reserveCapacity(terms.count)
        for term in terms { values.append(try value(of: term, focus)) }
        return values
    }

    private mutating func chain(
        _ first: Term,
        _ links: [Link],
        _ focus: Focus<Node>
    ) throws(ExpressionProblem) -> Value<Node> {
        var left = try value(of: first, focus)
        for link in links {
            let right = try value(of: link.term, focus)
            do throws(ExpressionProblem) {
                left = try result(left, link.operation, right)
            } catch {
                throw ExpressionProblem(error.code, at: link.offset, error.about)
            }
        }
        return left
    }

    private func result(
        _ left: Value<Node>,
        _ operation: Operation,
        _ right: Value<Node>
    ) throws(ExpressionProblem) -> Value<Node> {
        switch operation {
        case .equal: return .truth(try isEqual(left, right))
        case .unequal: return .truth(!(try isEqual(left, right)))
        default: break
        }
        let one = try number(of: left)
        let other = try number(of: right)
        switch operation {
        case .add: return .number(one + other)
        case .subtract: return .number(one - other)
        case .multiply: return .number(one * other)
        case .divide: return .number(one / other)
        case .remainder: return .number(Arithmetic.remainder(one, other))
        case .less: return .truth(one < other)
        case .lessOrEqual: return .truth(one <= other)
        case .greater: return .truth(one > other)
        case .greaterOrEqual, .equal, .unequal: return .truth(one >= other)
        }
    }

    /// Two values are compared as booleans if one is, else as numbers if one is, else as text; dates are
    /// their days.
    private func isEqual(_ left: Value<Node>, _ right: Value<Node>) throws(ExpressionProblem) -> Bool {
        let left = try single(left)
        let right = try single(right)
        switch (left, right) {
        case (.truth, _), (_, .truth): return try truth(of: left) == truth(of: right)
        case (.number, _), (_, .number):
            return try (number(of: left) - number(of: right)).magnitude < 1e-12
        default: return try text(of: left).isSame(text(of: right))
        }
    }
}
