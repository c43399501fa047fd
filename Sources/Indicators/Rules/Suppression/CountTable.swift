// SPDX-License-Identifier: Apache-2.0

/// Counts of persons by place and one code, with all their sums, as they would be published.
///
/// Places form trees whose children add up to their parent; column 0 is the sum of the others. "Not stated"
/// stands as a child and as a column of its own, or sums would not agree.
public struct CountTable: Sendable, Equatable {
    /// For each place the position of the one around it; nil at the top.
    public let parents: [Int?]
    /// For each place one count for a column; the first is the sum of the others, or the only one.
    public let counts: [[Int64]]

    /// A table; every place has as many columns.
    public init(parents: [Int?], counts: [[Int64]]) {
        self.parents = parents
        self.counts = counts
    }

    /// How many columns every place has.
    var width: Int { counts.first?.count ?? 0 }
}

/// A table that was published before, against which a newer one must not be subtracted.
public struct EarlierTable: Sendable, Equatable {
    /// What it counted, hidden or not, in the same places and columns.
    public let counts: [[Int64]]
    /// What it hid.
    public let hidden: [[Bool]]

    /// A published table of the same shape.
    public init(counts: [[Int64]], hidden: [[Bool]]) {
        self.counts = counts
        self.hidden = hidden
    }
}
