// SPDX-License-Identifier: Apache-2.0

/// What facts add up to: how many stand, and the sum of each amount.
public struct FactSum: Sendable, Equatable {
    /// How many facts stand: recorded ones less reversed ones.
    public let count: Int
    /// The sums of the amounts, in the scales of the kind; 0 where none is known.
    public let amounts: [Int64]

    /// A sum of so many facts.
    public init(count: Int, amounts: [Int64]) {
        self.count = count
        self.amounts = amounts
    }
}
