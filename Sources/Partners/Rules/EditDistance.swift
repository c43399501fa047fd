// SPDX-License-Identifier: Apache-2.0

/// How many letters must be put in, left out or changed to make one name of another (Levenshtein).
enum EditDistance {
    /// - Returns: the distance; nil when it is above the limit.
    static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                let change = previous[column] + (letter == other ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            // Rows never get smaller again.
            if current.allSatisfy({ $0 > limit }) { return nil }
            previous = current
        }
        return previous[right.count] <= limit ? previous[right.count] : nil
    }
}
