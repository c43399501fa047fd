// SPDX-License-Identifier: Apache-2.0

/// What came out when all figures were computed again from the facts.
public struct FactsReport: Sendable, Equatable {
    /// How many facts were read.
    public internal(set) var facts = 0
    /// How many measures were computed again.
    public internal(set) var measures = 0
    /// How many stored figures were compared.
    public internal(set) var figures = 0
    /// Measures that are being added to just now, and were left out.
    public internal(set) var underWay: [String] = []
    /// What differs, one line each; only the first of each measure when there are many.
    public internal(set) var differences: [String] = []
}
