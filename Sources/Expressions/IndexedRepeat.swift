// SPDX-License-Identifier: Apache-2.0

/// `indexed-repeat(field, repeat, number, …)`: the field in the given repeats, and otherwise in those that
/// the expression's own field lies in.
extension Evaluator {
    mutating func indexedRepeat(
        _ terms: [Term],
        _ focus: Focus<Node>,
        _ offset: Int
    ) throws(ExpressionProblem) -> [Node] {
        let levels = try levels(terms[0], focus, offset)
        let target = levels.map { $0.name }
        var wanted = ownPlaces(target, focus.node)
        for index in stride(from: 1, to: terms.count, by: 2) {
            let group = try self.levels(terms[index], focus, offset).map { $0.name }
            guard group.count < target.count, zip(group, target).allSatisfy({ $0.isSame($1) }) else {
                throw ExpressionProblem(.argument, at: offset, group.last ?? "")
            }
            wanted[group.count - 1] = max(1, try integer(of: value(of: terms[index + 1], focus)))
        }
        guard let root = world.root else { throw ExpressionProblem(.place, at: offset) }
        var nodes = [root]
        for (index, level) in levels.enumerated() {
            var next: [Node] = []
            for node in nodes {
                var named = world.children(of: node).filter { world.name(of: $0).isSame(level.name) }
                if let place = wanted[index], level.predicates.isEmpty {
                    named = place <= named.count ? [named[place - 1]] : []
                }
                for predicate in level.predicates { named = try kept(named, that: predicate, focus) }
                next += named
            }
            nodes = next
        }
        return nodes
    }

    /// For each level that a path shares with a node: which of its name the node lies in.
    private func ownPlaces(_ names: [String], _ node: Node?) -> [Int?] {
        var places = [Int?](repeating: nil, count: names.count)
        for (level, own) in lineage(of: node).enumerated() {
            guard level < names.count, world.name(of: own).isSame(names[level]) else { break }
            places[level] = place(of: own)
        }
        return places
    }

    /// One name of a path, and which of the nodes of this name it takes.
    private typealias Level = (name: String, predicates: [Term])

    /// The names of a path from the outermost element on; only names, `.` and `..` are possible.
    private func levels(_ term: Term, _ focus: Focus<Node>, _ offset: Int) throws(ExpressionProblem)
        -> [Level]
    {
        guard case .path(let path) = term else { throw ExpressionProblem(.kind, at: offset) }
        var levels: [Level] = []
        switch path.start {
        case .root: break
        case .here: levels = lineage(of: focus.node).map { (world.name(of: $0), []) }
        case .original: levels = lineage(of: focus.original).map { (world.name(of: $0), []) }
        case .instance: throw ExpressionProblem(.unsupported, at: offset, "instance()")
        }
        for step in path.steps {
            switch (step.axis, step.test) {
            case (.child, .name(let name)): levels.append((name, step.predicates))
            case (.this, .node): break
            case (.parent, .node) where !levels.isEmpty: levels.removeLast()
            default: throw ExpressionProblem(.step, at: offset)
            }
        }
        return levels
    }
}
