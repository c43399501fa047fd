// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

/// A protected record that someone opened in need, with a reason that the responsible sees.
public struct Opening: Sendable, Equatable {
    /// The name of one opening.
    public typealias ID = Kernel.ID<Opening>

    /// Stands in the journal.
    public let id: ID
    /// Who opened it.
    public let account: Account.ID
    /// The noun of the record, such as `report`.
    public let kind: String
    /// The record.
    public let record: String
    /// What it was opened for; always a way of seeing, never of changing.
    public let permission: Permission
    /// Whose record it is, so that their responsible sees it; nil when that is nobody's.
    public let organization: String?
    /// Why, in the person's words.
    public let reason: String
    /// When.
    public let openedAt: Instant
    /// Until when it may be seen.
    public let until: Instant
    /// Which responsible person has seen this, as an id.
    public let seenBy: String?
    /// When they saw it.
    public let seenAt: Instant?

    /// What the policy compares with a subject's key.
    public var key: String { kind + ":" + record }
}

/// What someone asks to open.
public struct NewOpening: Sendable, Equatable {
    /// The noun of the record.
    public var kind: String
    /// The record.
    public var record: String
    /// What for.
    public var permission: Permission
    /// Whose record it is.
    public var organization: String?
    /// Why.
    public var reason: String
    /// For how many hours, at most 24.
    public var hours: Int

    /// A wish to see a record.
    public init(
        kind: String,
        record: String,
        permission: Permission,
        organization: String? = nil,
        reason: String,
        hours: Int = 24
    ) {
        self.kind = kind
        self.record = record
        self.permission = permission
        self.organization = organization
        self.reason = reason
        self.hours = hours
    }
}
