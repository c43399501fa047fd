// SPDX-License-Identifier: Apache-2.0

/// Hides small counts of persons, and as many others as it takes that nobody can find them by subtraction.
///
/// A count from 1 to below the threshold is hidden, and so is a count that changed by so little since the
/// table before. Then every hidden count must be able to be any of `threshold + 1` numbers in a row while all
/// published sums still agree, in this table and beside the one before; until that is so, more are hidden,
/// the least telling first. What was hidden in a series stays hidden, so that two tables together say no more
/// than one. All hidden counts look the same.
public enum Suppression {
    /// Says what to hide.
    /// - Parameters:
    ///   - table: what would be published.
    ///   - earlier: the table published before in the same series, if any.
    ///   - threshold: the smallest count that may be told.
    /// - Returns: for each place and column whether it is to be hidden.
    public static func hide(_ table: CountTable, after earlier: EarlierTable? = nil, threshold: Int64)
        -> [[Bool]]
    {
        guard table.width > 0 else { return table.counts.map { _ in [] } }
        var hidden = table.counts.enumerated().map { place, row in
            row.enumerated().map { column, count in
                if (1..<threshold).contains(count) { return true }
                guard let earlier else { return false }
                let change = (count - earlier.counts[place][column]).magnitude
                return earlier.hidden[place][column] || (1..<UInt64(threshold)).contains(change)
            }
        }
        var flow = CountFlow(table, floors: floors(table, earlier), hidden: hidden)
        let isGrown = earlier.map { hasOnlyGrown(table, $0) } ?? true
        var waiting = flow.hiddenArcs
        while let arc = waiting.popLast() {
            let cell = flow.cell(of: arc)
            // Both tables can move together here, as was made sure when the one before was published.
            if isGrown, let earlier, earlier.hidden[cell.place][cell.column] { continue }
            waiting += flow.widen(arc, to: threshold)
        }
        for arc in flow.hiddenArcs {
            let cell = flow.cell(of: arc)
            hidden[cell.place][cell.column] = true
        }
        return hidden
    }

    /// Whoever knows that counts only grow knows that a hidden one is no smaller than it was.
    private static func floors(_ table: CountTable, _ earlier: EarlierTable?) -> [[Int64]] {
        table.counts.enumerated().map { place, row in
            row.enumerated().map { column, count in
                guard let before = earlier?.counts[place][column], before <= count else { return 0 }
                return before
            }
        }
    }

    private static func hasOnlyGrown(_ table: CountTable, _ earlier: EarlierTable) -> Bool {
        zip(table.counts, earlier.counts).allSatisfy { now, before in
            zip(now, before).allSatisfy { $0 >= $1 }
        }
    }
}
