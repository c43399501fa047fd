// SPDX-License-Identifier: Apache-2.0

/// What sort of event a fact is, with how its amounts are to be read; each room declares its own.
public struct FactKind: Hashable, Sendable {
    /// Dotted, such as `planning.progress`.
    public let name: String
    /// For each of at most four amounts, how many decimal places its integer carries; 2 for baht.
    public let scales: [Int]

    /// A kind; its scales may never change once a fact of it is stored.
    public init(_ name: String, scales: [Int] = []) {
        self.name = name
        self.scales = scales
    }
}
