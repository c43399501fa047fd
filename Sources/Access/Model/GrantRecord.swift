// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Where a duty holds, as it was given: an area stands by its name here, not by its places.
public struct GrantScope: Sendable, Hashable {
    /// The organization whose records it is about.
    public var organization: String?
    /// The place it is about, as an official code.
    public var place: String?
    /// The area it is about, instead of a place.
    public var area: String?
    /// The programme it is about.
    public var programme: String?
    /// Only what the person recorded.
    public var isOwnOnly: Bool
    /// Only totals, never a record.
    public var isCountsOnly: Bool

    /// A scope; nothing said is the whole house.
    public init(
        organization: String? = nil,
        place: String? = nil,
        area: String? = nil,
        programme: String? = nil,
        isOwnOnly: Bool = false,
        isCountsOnly: Bool = false
    ) {
        self.organization = organization
        self.place = place
        self.area = area
        self.programme = programme
        self.isOwnOnly = isOwnOnly
        self.isCountsOnly = isCountsOnly
    }

    /// Whether it is limited to no organization, place, programme or own entries.
    public var isWholeHouse: Bool {
        organization == nil && place == nil && area == nil && programme == nil && !isOwnOnly
    }
}

/// A duty as it was given: who, as what, where, and from when to when.
public struct GrantRecord: Sendable, Equatable {
    /// The name of one grant.
    public typealias ID = Kernel.ID<GrantRecord>

    /// Stands in the journal.
    public let id: ID
    /// Who has it.
    public let account: Account.ID
    /// The role's word.
    public let role: String
    /// Where it holds.
    public let scope: GrantScope
    /// The first day.
    public let starts: Day
    /// The last day; nil runs on.
    public let ends: Day?
    /// Who gave it, as an id.
    public let givenBy: String
    /// When it was given.
    public let givenAt: Instant
    /// When it was taken back at once.
    public let withdrawnAt: Instant?
    /// For edits: what was read must still be there.
    public let version: Int

    /// Whether it holds on a day.
    public func runs(on day: Day) -> Bool {
        withdrawnAt == nil && starts <= day && ends.map { day <= $0 } ?? true
    }
}

/// A duty that is about to be given.
public struct NewGrant: Sendable, Equatable {
    /// Who shall have it.
    public var account: Account.ID
    /// The role's word.
    public var role: String
    /// Where it shall hold.
    public var scope: GrantScope
    /// The first day.
    public var starts: Day
    /// The last day; nil runs on.
    public var ends: Day?

    /// A duty to give.
    public init(account: Account.ID, role: String, scope: GrantScope, starts: Day, ends: Day? = nil) {
        self.account = account
        self.role = role
        self.scope = scope
        self.starts = starts
        self.ends = ends
    }
}
