// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Who is asking, with everything that decides what they may do; loaded once for a request.
public struct Visitor: Sendable, Equatable {
    /// Who, as an id that may stand in the journal; never a name.
    public let id: String
    /// What they were given, running or not.
    public let grants: [Grant]
    /// Which organizations share what they record, running or not.
    public let agreements: [SharingAgreement]
    /// Records opened with a stated reason that are still open, as ``opening(_:_:)`` writes them.
    public let opened: Set<String>
    /// The program itself on its own machine: demo, commands, tests.
    public let isHouse: Bool

    /// Someone with an account or an app key.
    public init(id: String, grants: [Grant], agreements: [SharingAgreement] = [], opened: Set<String> = []) {
        self.id = id
        self.grants = grants
        self.agreements = agreements
        self.opened = opened
        isHouse = false
    }

    private init(id: String, isHouse: Bool) {
        self.id = id
        self.isHouse = isHouse
        grants = []
        agreements = []
        opened = []
    }

    /// The program on its own machine, for commands, the demo and tests; no request ever becomes it.
    public static let local = Visitor(id: "local", isHouse: true)
    /// Someone who came by a public address or a secret link.
    public static let guest = Visitor(id: "guest", isHouse: false)

    /// How an opened record stands in ``opened``: its key and the permission it was opened for.
    public static func opening(_ key: String, _ permission: Permission) -> String {
        permission.rawValue + " " + key
    }

    /// Whether nobody has said who this is.
    public var isGuest: Bool { self == .guest }

    /// The organizations this visitor may speak for today.
    public func organizations(on day: Day) -> [String] {
        var seen: Set<String> = []
        return grants.filter { $0.runs(on: day) }.compactMap(\.scope.organization)
            .filter { seen.insert($0).inserted }
    }
}

/// What someone was given: the permissions of a role, where, and from when to when.
public struct Grant: Sendable, Equatable {
    /// The grant's record.
    public let id: String
    /// The role's word, such as `coordinator`.
    public let role: String
    /// What the role allows.
    public let permissions: Set<Permission>
    /// Where it holds.
    public let scope: Scope
    /// The first day.
    public let starts: Day
    /// The last day; nil runs on.
    public let ends: Day?

    /// Where a grant holds; what is left open is not limited.
    public struct Scope: Sendable, Equatable {
        /// The organization whose records it is about.
        public var organization: String?
        /// Official codes of the places it is about, an area already taken apart; empty is everywhere.
        public var places: [String]
        /// The programme it is about.
        public var programme: String?
        /// Only what the visitor recorded.
        public var isOwnOnly: Bool
        /// Only totals, never a record.
        public var isCountsOnly: Bool

        /// A scope; nothing said is the whole house.
        public init(
            organization: String? = nil,
            places: [String] = [],
            programme: String? = nil,
            isOwnOnly: Bool = false,
            isCountsOnly: Bool = false
        ) {
            self.organization = organization
            self.places = places
            self.programme = programme
            self.isOwnOnly = isOwnOnly
            self.isCountsOnly = isCountsOnly
        }
    }

    /// A grant as it is stored.
    public init(
        id: String,
        role: String,
        permissions: Set<Permission>,
        scope: Scope,
        starts: Day,
        ends: Day? = nil
    ) {
        self.id = id
        self.role = role
        self.permissions = permissions
        self.scope = scope
        self.starts = starts
        self.ends = ends
    }

    /// Whether it holds on a day.
    public func runs(on day: Day) -> Bool {
        starts <= day && ends.map { day <= $0 } ?? true
    }
}

/// An organization's word that those who work in a place may see what it records there.
public struct SharingAgreement: Sendable, Equatable {
    /// Whose records.
    public let organization: String
    /// Of which programme; nil is all of them.
    public let programme: String?
    /// Where, as an official code.
    public let place: String
    /// The first day.
    public let starts: Day
    /// The last day; nil runs on.
    public let ends: Day?

    /// An agreement as it is stored.
    public init(organization: String, programme: String?, place: String, starts: Day, ends: Day?) {
        self.organization = organization
        self.programme = programme
        self.place = place
        self.starts = starts
        self.ends = ends
    }

    /// Whether it holds on a day.
    public func runs(on day: Day) -> Bool {
        starts <= day && ends.map { day <= $0 } ?? true
    }
}
