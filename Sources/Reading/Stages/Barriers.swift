// SPDX-License-Identifier: Apache-2.0

/// Stretches that are known to be something else, for quick asking in order.
struct Barriers: Sendable {
    private let spans: [Range<Int>]

    /// Sorted by where they begin.
    init(_ spans: [Range<Int>]) {
        self.spans = spans.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a stretch begins exactly here.
    func begins(at position: Int) -> Bool {
        let index = firstIndex(from: position)
        return index < spans.count && spans[index].lowerBound == position
    }

    /// Whether a position lies inside a stretch.
    func holds(_ position: Int) -> Bool {
        var index = firstIndex(from: position + 1) - 1
        // A few steps back are enough: the stretches hardly overlap.
        for _ in 0..<4 where index >= 0 {
            if spans[index].contains(position) { return true }
            index -= 1
        }
        return false
    }

    /// Whether any stretch touches a range.
    func overlaps(_ range: Range<Int>) -> Bool {
        var index = firstIndex(from: range.upperBound) - 1
        for _ in 0..<4 where index >= 0 {
            if spans[index].overlaps(range) { return true }
            index -= 1
        }
        return false
    }

    private func firstIndex(from position: Int) -> Int {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
