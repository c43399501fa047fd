// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Something that is deleted when its time is over, and how a room does that.
public struct Retained: Sendable {
    /// The line of the record of processing that says for how long.
    public let purpose: Purpose.ID
    /// What goes, and from when its days count.
    public let title: Sentence
    /// How many records a cut would take.
    public let count: @Sendable (RetentionCut, Transaction) throws -> Int
    /// Deletes at most so many of them, and says how many.
    public let remove: @Sendable (RetentionCut, _ limit: Int, Transaction) throws -> Int

    /// Something that is deleted in time.
    public init(
        purpose: Purpose.ID,
        title: Sentence,
        count: @escaping @Sendable (RetentionCut, Transaction) throws -> Int,
        remove: @escaping @Sendable (RetentionCut, Int, Transaction) throws -> Int
    ) {
        self.purpose = purpose
        self.title = title
        self.count = count
        self.remove = remove
    }
}
