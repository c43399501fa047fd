// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One look at protected records: a record, or a list as a whole.
public struct Viewing: Sendable, Equatable {
    /// What was looked at.
    public enum Seen: Sendable, Equatable {
        /// One record, by its id.
        case record(String)
        /// A list, in words without personal data, and how many rows it showed.
        case list(String, count: Int)
    }

    /// When.
    public let at: Instant
    /// Who, as an id.
    public let account: String
    /// The noun of what was seen, such as `case`.
    public let kind: String
    /// What was looked at.
    public let seen: Seen

    /// A look to be noted.
    public init(at: Instant, account: String, kind: String, seen: Seen) {
        self.at = at
        self.account = account
        self.kind = kind
        self.seen = seen
    }
}
