// SPDX-License-Identifier: Apache-2.0

/// Functions over the fields of a form.
extension Evaluator {
    mutating func field(
        _ function: Function,
        _ values: [Value<Node>],
        _ focus: Focus<Node>
    ) throws(ExpressionProblem) -> Value<Node>? {
        switch function {
        case .count: return .number(Double(try nodes(values[0]).count))
        case .countNonEmpty:
            var count = 0
            for node in try nodes(values[0]) where try hasContent(node) { count += 1 }
            return .number(Double(count))
        case .position: return .number(Double(try position(values, focus)))
        case .last:
            guard focus.position > 0 else { throw ExpressionProblem(.place, at: 0) }
            return .number(Double(focus.size))
        case .name, .localName:
            let node = values.isEmpty ? focus.node : try nodes(values[0]).first
            if values.isEmpty, node == nil { throw ExpressionProblem(.place, at: 0) }
            let name = node.map { world.name(of: $0) } ?? ""
            return .text(function == .name ? name : Self.local(name))
        case .namespaceURI: return .text("")
        case .randomize: return .nodes(try shuffled(values))
        default: return nil
        }
    }

    func nodes(_ value: Value<Node>) throws(ExpressionProblem) -> [Node] {
        guard case .nodes(let nodes) = value else { throw ExpressionProblem(.kind, at: 0) }
        return nodes
    }

    private func hasContent(_ node: Node) throws(ExpressionProblem) -> Bool {
        if !world.children(of: node).isEmpty { return true }
        return try !text(of: world.value(of: node)).utf8.isEmpty
    }

    private static func local(_ name: String) -> String {
        let units = name.units
        guard let colon = units.firstIndex(of: 0x3A) else { return name }
        return String(units: units[(colon + 1)...])
    }

    /// Which of the repeats of its name a node is, from 1; inside a predicate its place among the candidates.
    private func position(_ values: [Value<Node>], _ focus: Focus<Node>) throws(ExpressionProblem) -> Int {
        if values.isEmpty, focus.position > 0 { return focus.position }
        guard let node = values.isEmpty ? focus.node : try nodes(values[0]).first else {
            if values.isEmpty { throw ExpressionProblem(.place, at: 0) }
            return 0
        }
        guard let parent = world.parent(of: node) else { return 1 }
        var place = 0
        for sibling in world.children(of: parent) where world.name(of: sibling).isSame(world.name(of: node)) {
            place += 1
            if world.isSame(sibling, node) { break }
        }
        return place
    }

    private mutating func shuffled(_ values: [Value<Node>]) throws(ExpressionProblem) -> [Node] {
        var nodes = try nodes(values[0])
        let seed =
            values.count > 1 ? Int64(saturating: try number(of: values[1])) : Int64(world.chance() >> 1)
        var series = ParkMiller(seed: seed)
        // Fisher and Yates, from the end, as the specification of ODK says.
        for index in stride(from: nodes.count - 1, to: 0, by: -1) {
            nodes.swapAt(index, Int((series.next() * Double(index + 1)).rounded(.down)))
        }
        return nodes
    }

    /// `indexed-repeat(field, repeat, number, …)`: the field in the given repeats.
    mutating func indexedRepeat(
        _ terms: [Term],
        _ focus: Focus<Node>,
        _ offset: Int
    ) throws(ExpressionProblem) -> [Node] {
        guard case .path(let target) = terms[0] else { throw ExpressionProblem(.kind, at: offset) }
        var groups: [(nodes: [Node], place: Int)] = []
        for index in stride(from: 1, to: terms.count, by: 2) {
            guard case .path(let path) = terms[index] else { throw ExpressionProblem(.kind, at: offset) }
            let place = max(1, try integer(of: value(of: terms[index + 1], focus)))
            groups.append((try everywhere(path, focus), place))
        }
        return try everywhere(target, focus).filter { node in
            groups.allSatisfy { group in isIn(node, group.nodes, group.place) }
        }
    }

    /// The nodes of a path in all repeats.
    private mutating func everywhere(_ path: Path, _ focus: Focus<Node>) throws(ExpressionProblem) -> [Node] {
        guard case .root = path.start else { return try nodes(of: path, focus) }
        return try nodes(of: path, Focus(node: nil, original: focus.original))
    }

    private func isIn(_ node: Node, _ repeats: [Node], _ place: Int) -> Bool {
        var next: Node? = node
        while let inner = next {
            if let group = repeats.first(where: { world.isSame($0, inner) }) {
                let among = repeats.filter { isSameParent($0, group) }
                return place <= among.count && world.isSame(among[place - 1], group)
            }
            next = world.parent(of: inner)
        }
        return false
    }

    private func isSameParent(_ one: Node, _ other: Node) -> Bool {
        guard let one = world.parent(of: one), let other = world.parent(of: other) else { return true }
        return world.isSame(one, other)
    }
}

/// The series of chance that ODK prescribes for `randomize`, so that every program shuffles alike.
struct ParkMiller {
    private var state: Int64

    init(seed: Int64) {
        state = seed % 2_147_483_647
        if state <= 0 { state += 2_147_483_646 }
    }

    /// 0…1 without 1.
    mutating func next() -> Double {
        state = state * 16_807 % 2_147_483_647
        return Double(state - 1) / 2_147_483_646
    }
}
