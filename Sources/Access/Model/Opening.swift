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
    /// To whom it is told: every organization of the record, and the house, which stands here as none.
    public let told: [Told]
    /// Why, in the person's words.
    public let reason: String
    /// When.
    public let openedAt: Instant
    /// Until when it may be seen.
    public let until: Instant

    /// Those of the told for whom someone answers: some organizations, or the house itself.
    func told(to organizations: [String]?) -> [Told] {
        told.filter { told in
            guard let organizations else { return told.organization == nil }
            return told.organization.map(organizations.contains) ?? false
        }
    }

    /// One of those who are responsible for the record, and whether they have seen this.
    public struct Told: Sendable, Equatable {
        /// Whose responsible; nil is who looks after the house.
        public let organization: String?
        /// Which responsible person has seen it, as an id.
        public let seenBy: String?
        /// When they saw it.
        public let seenAt: Instant?
    }

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
    /// Whose record it is: all of them are told.
    public var organizations: Set<String>
    /// Why.
    public var reason: String
    /// For how many hours, at most 24.
    public var hours: Int

    /// A wish to see a record.
    public init(
        kind: String,
        record: String,
        permission: Permission,
        organizations: Set<String> = [],
        reason: String,
        hours: Int = 24
    ) {
        self.kind = kind
        self.record = record
        self.permission = permission
        self.organizations = organizations
        self.reason = reason
        self.hours = hours
    }
}
