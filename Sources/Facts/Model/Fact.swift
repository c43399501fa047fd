// SPDX-License-Identifier: Apache-2.0

/// A stored event: one step that every number it counts in can be opened down to.
public struct Fact: Sendable, Equatable {
    /// Its number in the order of recording.
    public let seq: Int
    /// What was recorded; for a reversal the same with every amount negated.
    public let content: NewFact
    /// The fact that this one takes back; nil for an ordinary fact.
    public let reverses: Int?
}
