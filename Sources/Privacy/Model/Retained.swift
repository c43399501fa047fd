// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Something that is deleted when its time is over, and how a room does that.
public struct Retained: Sendable {
    /// The line of the record of processing that says for how long.
    public let purpose: Purpose.ID
    /// What goes.
    public let title: Sentence
    /// How many records are older than a moment.
    public let count: @Sendable (_ before: Instant, Transaction) throws -> Int
    /// Deletes at most so many of them, and says how many.
    public let remove: @Sendable (_ before: Instant, _ limit: Int, Transaction) throws -> Int

    /// Something that is deleted in time.
    public init(
        purpose: Purpose.ID,
        title: Sentence,
        count: @escaping @Sendable (Instant, Transaction) throws -> Int,
        remove: @escaping @Sendable (Instant, Int, Transaction) throws -> Int
    ) {
        self.purpose = purpose
        self.title = title
        self.count = count
        self.remove = remove
    }
}
