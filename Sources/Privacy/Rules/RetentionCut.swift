// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// What a slice of retention may take: everything older than a moment but for what is held.
public struct RetentionCut: Sendable, Equatable {
    /// Older than this has outlived its use.
    public let before: Instant
    /// The time of the run.
    public let now: Instant
    /// Ids of records that an open request of a person is about; nothing of them may go.
    public let held: [String]

    /// A cut.
    public init(before: Instant, now: Instant? = nil, held: [String] = []) {
        self.before = before
        self.now = now ?? before
        self.held = held
    }

    /// The condition that a record of this id is not held.
    /// - Parameter id: a column of the statement.
    /// - Returns: a condition; true for everything while nothing is held.
    public func isFree(_ id: SQL) -> SQL {
        // `not in` an empty list is neither true nor false.
        held.isEmpty ? "1 = 1" : "\(id) not in (\(list: held))"
    }
}
