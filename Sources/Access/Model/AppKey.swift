// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

/// A key for a device or a script: some of its owner's permissions, until a day.
public struct AppKey: Sendable, Equatable {
    /// The name of one key.
    public typealias ID = Kernel.ID<AppKey>

    /// Every key begins with this, so that one that was copied into the wrong place is noticed.
    public static let prefix = "phk_"

    /// Stands in the list of keys; not the secret.
    public let id: ID
    /// Whose; what it may do ends with what the owner may do.
    public let account: Account.ID
    /// What it is for, in the owner's words.
    public let label: String
    /// What it may do, as far as the owner may.
    public let permissions: Set<Permission>
    /// When it was made.
    public let createdAt: Instant
    /// The last day.
    public let ends: Day
    /// When it was last used, to the minute.
    public let lastUsed: Instant?
    /// When it was taken back.
    public let revokedAt: Instant?
}
