// SPDX-License-Identifier: Apache-2.0

import Expressions

/// A form about one household with three members, invented, and a list of places.
struct Household: ExpressionWorld {
    typealias Node = Int

    private var names = [""]
    private var parents = [-1]
    private var values = [""]
    private var types: [Int: ValueKind] = [:]
    private let list: Int

    init() {
        list = 0
        let data = add("data", in: 0)
        add("village", "บ้านควน", in: data)
        types[add("size", "3", in: data)] = .number
        for (who, years, visits) in [("A", "5", ["10", "20.5"]), ("B", "", ["7"]), ("C", "7", [])] {
            let member = add("member", in: data)
            add("who", who, in: member)
            add("years", years, in: member)
            for cost in visits { add("cost", cost, in: add("visit", in: member)) }
        }
        add("needs", "food medicine", in: data)
    }

    @discardableResult
    private mutating func add(_ name: String, _ value: String = "", in parent: Int) -> Int {
        names.append(name)
        parents.append(parent)
        values.append(value)
        return names.count - 1
    }

    /// The field of a path.
    func node(_ path: String) throws -> Int? {
        var world = self
        guard case .nodes(let nodes) = try CompiledExpression(path).evaluate(in: &world) else { return nil }
        return nodes.first
    }

    var root: Int? { 0 }
    func instance(_ name: String) -> Int? { name == "again" ? list : nil }
    func parent(of node: Int) -> Int? { node == 0 ? nil : parents[node] }
    func children(of node: Int) -> [Int] { names.indices.filter { parents[$0] == node } }
    func name(of node: Int) -> String { names[node] }
    func isSame(_ one: Int, _ other: Int) -> Bool { one == other }

    func value(of node: Int) -> Value<Int> {
        types[node] == .number ? .number(Double(values[node]) ?? .nan) : .text(values[node])
    }

    mutating func call(
        _ name: String,
        _ values: [Value<Int>],
        at offset: Int
    ) throws(ExpressionProblem) -> Value<Int>? {
        name == "jr:choice-name" ? .text("label") : nil
    }
}
