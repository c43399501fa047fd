// SPDX-License-Identifier: Apache-2.0

/// From paths to nodes.
extension Evaluator {
    mutating func nodes(of path: Path, _ focus: Focus<Node>) throws(ExpressionProblem) -> [Node] {
        let start: Node?
        switch path.start {
        case .root: start = world.root
        case .here: start = focus.node ?? world.root
        case .original: start = focus.original ?? world.root
        case .instance(let name): start = world.instance(name)
        }
        guard let start else { throw ExpressionProblem(.place, at: path.offset) }
        var nodes = [start]
        // As in JavaRosa, an absolute path stays in the repeats that the field itself lies in.
        var line: [Node] = []
        if case .root = path.start { line = lineage(of: focus.node) }
        for (index, step) in path.steps.enumerated() {
            if !step.isPlainName { line = [] }
            let own = index < line.count ? line[index] : nil
            if case .parent = step.axis, nodes.contains(where: { world.parent(of: $0) == nil }) {
                throw ExpressionProblem(.place, at: path.offset, "..")
            }
            nodes = try self.nodes(step, from: nodes, own: own, focus)
            if let own, nodes.count != 1 || !world.isSame(nodes[0], own) { line = [] }
        }
        return nodes.filter { world.isRelevant($0) }
    }

    /// A node and what it lies in, from the outermost element inwards.
    func lineage(of node: Node?) -> [Node] {
        var line: [Node] = []
        var next = node
        while let node = next {
            line.append(node)
            next = world.parent(of: node)
        }
        // The document itself is no step.
        return line.isEmpty ? [] : Array(line.dropLast().reversed())
    }

    private mutating func nodes(
        _ step: Step,
        from nodes: [Node],
        own: Node?,
        _ focus: Focus<Node>
    ) throws(ExpressionProblem) -> [Node] {
        var found: [Node] = []
        for node in nodes {
            var candidates = candidates(step, of: node)
            if let own, step.predicates.isEmpty, candidates.contains(where: { world.isSame($0, own) }) {
                candidates = [own]
            }
            for predicate in step.predicates {
                candidates = try kept(candidates, that: predicate, focus)
            }
            // Predicates count backwards on the way up and back; what is left stands in the order of the
            // form.
            if step.axis.isBackwards { candidates.reverse() }
            for candidate in candidates where !contains(found, candidate, unless: step.axis.keepsApart) {
                found.append(candidate)
            }
        }
        return found
    }

    private func contains(_ nodes: [Node], _ node: Node, unless keepsApart: Bool) -> Bool {
        !keepsApart && nodes.contains { world.isSame($0, node) }
    }

    mutating func kept(
        _ nodes: [Node],
        that predicate: Term,
        _ focus: Focus<Node>
    ) throws(ExpressionProblem) -> [Node] {
        var passed: [Node] = []
        for (index, node) in nodes.enumerated() {
            var inner = focus
            inner.node = node
            inner.position = index + 1
            inner.size = nodes.count
            let value = try value(of: predicate, inner)
            let isKept: Bool
            switch value {
            case .number(let place): isKept = place == Double(index + 1)
            case .nodes(let nodes): isKept = !nodes.isEmpty
            default: isKept = try truth(of: value)
            }
            if isKept { passed.append(node) }
        }
        return passed
    }

    private func candidates(_ step: Step, of node: Node) -> [Node] {
        if case .attribute = step.axis {
            guard case .name(let name) = step.test else { return [] }
            return world.attribute(name, of: node).map { [$0] } ?? []
        }
        return candidates(step.axis, of: node).filter { passes($0, step) }
    }

    private func passes(_ node: Node, _ step: Step) -> Bool {
        switch step.test {
        case .node: true
        // The document itself has no name and is no element.
        case .anything: !world.name(of: node).utf8.isEmpty
        case .name(let name): world.name(of: node).isSame(name)
        }
    }

    private func candidates(_ axis: Step.Axis, of node: Node) -> [Node] {
        switch axis {
        case .child: return world.children(of: node)
        case .this: return [node]
        case .parent: return world.parent(of: node).map { [$0] } ?? []
        case .attribute: return []
        case .descendantOrThis: return [node] + descendants(of: node)
        case .descendant: return descendants(of: node)
        case .ancestor: return ancestors(of: node)
        case .ancestorOrThis: return [node] + ancestors(of: node)
        case .following, .preceding: return siblings(of: node, after: axis == .following)
        }
    }

    private func descendants(of node: Node) -> [Node] {
        var found: [Node] = []
        for child in world.children(of: node) {
            found.append(child)
            found += descendants(of: child)
        }
        return found
    }

    private func ancestors(of node: Node) -> [Node] {
        var found: [Node] = []
        var next = world.parent(of: node)
        while let parent = next {
            found.append(parent)
            next = world.parent(of: parent)
        }
        return found
    }

    private func siblings(of node: Node, after: Bool) -> [Node] {
        guard let parent = world.parent(of: node) else { return [] }
        let all = world.children(of: parent)
        guard let index = all.firstIndex(where: { world.isSame($0, node) }) else { return [] }
        return after ? Array(all[(index + 1)...]) : all[..<index].reversed()
    }
}

extension Step {
    /// Whether it is just a name: only those stay in the repeats of the field.
    var isPlainName: Bool {
        if case (.child, .name) = (axis, test) { true } else { false }
    }
}

extension Step.Axis {
    /// Whether it goes against the order of the form.
    var isBackwards: Bool {
        switch self {
        case .ancestor, .ancestorOrThis, .preceding: true
        default: false
        }
    }

    /// Whether different nodes never share what they find here, so that nothing can be found twice.
    var keepsApart: Bool {
        switch self {
        case .child, .this, .attribute: true
        default: false
        }
    }
}
