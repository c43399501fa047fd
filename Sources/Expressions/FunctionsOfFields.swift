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
        case .lang: return .truth(isIn(try text(of: values[0]), focus.node))
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

    /// Whether the language that `xml:lang` of a node or of one around it says is the given one, or a kind
    /// of it.
    private func isIn(_ language: String, _ node: Node?) -> Bool {
        let wanted = Letters.small(language).units
        var next = node
        while let here = next {
            if let said = world.attribute("xml:lang", of: here), case .text(let text) = world.value(of: said)
            {
                let units = Letters.small(text).units
                return units.matches(wanted, at: 0)
                    && (units.count == wanted.count || units[wanted.count] == 0x2D)
            }
            next = world.parent(of: here)
        }
        return false
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
        return place(of: node)
    }

    /// Which of the nodes of its name in its parent a node is, from 1; -3 for an attribute, as in JavaRosa.
    func place(of node: Node) -> Int {
        guard let parent = world.parent(of: node) else { return 1 }
        var place = 0
        for sibling in world.children(of: parent) where world.name(of: sibling).isSame(world.name(of: node)) {
            place += 1
            if world.isSame(sibling, node) { return place }
        }
        return -3
    }

    /// Shuffled from the inside out, as JavaRosa does it.
    private mutating func shuffled(_ values: [Value<Node>]) throws(ExpressionProblem) -> [Node] {
        let nodes = try nodes(values[0])
        var series = ParkMiller(seed: values.count > 1 ? try seed(values[1]) : Int64(world.chance() >> 1))
        var shuffled: [Node] = []
        for (index, node) in nodes.enumerated() {
            let place = Int(series.next() * Double(index + 1))
            shuffled.append(node)
            if place != index { shuffled.swapAt(place, index) }
        }
        return shuffled
    }

    /// A number, or what the digest of a text begins with.
    private func seed(_ value: Value<Node>) throws(ExpressionProblem) -> Int64 {
        let number = try number(of: value)
        guard number.isNaN else { return Int64(saturating: number) }
        let text = try plainText(of: value, at: 0)
        guard !text.utf8.isEmpty else { return 0 }
        let digest = Digest.sha256.digest(Array(text.utf8))
        return digest.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
}

/// The series of chance that ODK prescribes for `randomize`, so that every program shuffles alike.
struct ParkMiller {
    private var state: Double

    init(seed: Int64) {
        state = Arithmetic.remainder(Double(seed), 2_147_483_647)
        if state <= 0 { state += 2_147_483_646 }
    }

    /// 0…1 without 1.
    mutating func next() -> Double {
        state = Arithmetic.remainder(state * 16_807, 2_147_483_647)
        return (state - 1) / 2_147_483_646
    }
}
