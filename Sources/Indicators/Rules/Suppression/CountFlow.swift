// SPDX-License-Identifier: Apache-2.0

/// A table of counts as a network: every way to change hidden counts without changing a published sum is a
/// flow in a circle.
///
/// Each count is an arc: columns lead from the ground down the tree of places to the lowest ones, sums lead
/// from there up again. What flows into a place in one column flows out to its children, and what reaches a
/// lowest place in its columns leaves it as its sum.
struct CountFlow {
    private let width: Int
    private var arcs: [Arc] = []
    /// For each node the arcs that touch it.
    private var touching: [[Int]] = []

    private struct Arc {
        let from: Int
        let to: Int
        let count: Int64
        let floor: Int64
        var isHidden: Bool
    }

    /// One step of a way: an arc, raised or lowered.
    private struct Step {
        let arc: Int
        let isRaised: Bool
    }

    init(_ table: CountTable, floors: [[Int64]], hidden: [[Bool]]) {
        width = table.width
        var isInner = Array(repeating: false, count: table.parents.count)
        for case let parent? in table.parents { isInner[parent] = true }
        // Node 0 is the ground; a lowest place has one node, any other one for each column.
        func node(_ place: Int?, _ column: Int) -> Int {
            guard let place else { return 0 }
            return 1 + place * width + (isInner[place] ? column : 0)
        }
        touching = Array(repeating: [], count: 1 + table.parents.count * width)
        for place in table.parents.indices {
            for column in 0..<width {
                let outer = node(table.parents[place], column)
                let inner = width == 1 && !isInner[place] ? 0 : node(place, column)
                let isSum = column == 0 && width > 1
                let arc = Arc(
                    from: isSum ? inner : outer,
                    to: isSum ? outer : inner,
                    count: table.counts[place][column],
                    floor: floors[place][column],
                    isHidden: hidden[place][column]
                )
                touching[arc.from].append(arcs.count)
                touching[arc.to].append(arcs.count)
                arcs.append(arc)
            }
        }
    }

    /// The arcs of all hidden counts.
    var hiddenArcs: [Int] { arcs.indices.filter { arcs[$0].isHidden } }

    func cell(of arc: Int) -> (place: Int, column: Int) { (arc / width, arc % width) }

    /// Makes sure that a hidden count can be any of so many more numbers.
    /// - Returns: the arcs that had to be hidden too.
    mutating func widen(_ arc: Int, to threshold: Int64) -> [Int] {
        let (from, to) = (arcs[arc].from, arcs[arc].to)
        // An arc from the ground to the ground stands alone: nothing bounds it.
        guard from != to else { return [] }
        let up = push(from: to, to: from, around: arc, limit: threshold, mayHide: false).amount
        if up >= threshold { return [] }
        let room = min(threshold - up, arcs[arc].count - arcs[arc].floor)
        let down = push(from: from, to: to, around: arc, limit: room, mayHide: false).amount
        if up + down >= threshold { return [] }
        let more = push(from: to, to: from, around: arc, limit: threshold - down, mayHide: true).used
        let added = more.filter { !arcs[$0].isHidden }
        for arc in added { arcs[arc].isHidden = true }
        return added.sorted()
    }

    /// Sends as much as it can, up to a limit, along the cheapest ways.
    private func push(
        from start: Int,
        to end: Int,
        around: Int,
        limit: Int64,
        mayHide: Bool
    ) -> (amount: Int64, used: Set<Int>) {
        var changes: [Int: Int64] = [:]
        var amount: Int64 = 0
        var used: Set<Int> = []
        while amount < limit,
            let way = way(from: start, to: end, around: around, changes, used, mayHide: mayHide)
        {
            var part = limit - amount
            for step in way where !step.isRaised { part = min(part, room(step.arc, changes)) }
            for step in way {
                changes[step.arc, default: 0] += step.isRaised ? part : -part
                used.insert(step.arc)
            }
            amount += part
        }
        return (amount, used)
    }

    private func room(_ arc: Int, _ changes: [Int: Int64]) -> Int64 {
        arcs[arc].count - arcs[arc].floor + (changes[arc] ?? 0)
    }

    /// The cheapest way (Dijkstra); hidden counts cost next to nothing, others what hiding them loses.
    private func way(
        from start: Int,
        to end: Int,
        around: Int,
        _ changes: [Int: Int64],
        _ used: Set<Int>,
        mayHide: Bool
    ) -> [Step]? {
        var best: [Int: Int] = [start: 0]
        var came: [Int: (node: Int, step: Step)] = [:]
        var queue = CheapestFirst()
        queue.insert(start, cost: 0)
        while let (node, cost) = queue.removeCheapest() {
            if node == end { break }
            guard best[node] == cost else { continue }
            for index in touching[node] where index != around {
                let arc = arcs[index]
                let isKnown = arc.isHidden || used.contains(index)
                guard isKnown || mayHide else { continue }
                let isRaised = arc.from == node
                let next = isRaised ? arc.to : arc.from
                guard next != node, isRaised || room(index, changes) > 0 else { continue }
                let total = cost + (isKnown ? 1 : loss(arc))
                if let known = best[next], known <= total { continue }
                best[next] = total
                came[next] = (node, Step(arc: index, isRaised: isRaised))
                queue.insert(next, cost: total)
            }
        }
        return trace(came, from: start, to: end)
    }

    private func trace(_ came: [Int: (node: Int, step: Step)], from start: Int, to end: Int) -> [Step]? {
        var way: [Step] = []
        var node = end
        while node != start {
            guard let last = came[node] else { return nil }
            way.append(last.step)
            node = last.node
        }
        return way
    }

    /// Large counts and zeros tell the most.
    private func loss(_ arc: Arc) -> Int {
        let bits = Int64.bitWidth - arc.count.magnitude.leadingZeroBitCount
        return 1000 + (arc.count == 0 ? 6000 : bits * bits * 50)
    }
}

/// Nodes in the order of their cost: a binary heap.
struct CheapestFirst {
    private var heap: [(node: Int, cost: Int)] = []

    mutating func insert(_ node: Int, cost: Int) {
        heap.append((node, cost))
        var child = heap.count - 1
        while child > 0, heap[child].cost < heap[(child - 1) / 2].cost {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeCheapest() -> (node: Int, cost: Int)? {
        guard let first = heap.first else { return nil }
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].cost < heap[least].cost {
                least = child
            }
            if least == parent { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
