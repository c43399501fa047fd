// SPDX-License-Identifier: Apache-2.0

/// What a request is about, as far as deciding about it goes; loaded once, before anything is done.
public struct Subject: Sendable, Equatable {
    /// Whose record it is; what a whole programme shares has all its partners.
    public var organizations: Set<String>
    /// Organizations that pay for it and do nothing else in it: their people see its totals, never itself.
    public var payers: Set<String> = []
    /// The programme it belongs to; nil while none is chosen.
    public var programme: String?
    /// Where, as an official code; nil is no one place.
    public var place: String?
    /// The places, by official codes, into which something reaches that a whole programme shares.
    ///
    /// Who works in one of them may see it, and no more. Empty for everything else.
    public var reachesInto: Set<String> = []
    /// Who recorded it.
    public var recordedBy: String?
    /// About to be recorded by whoever asks: what one may only see of one's own may still be begun.
    public var isNew = false
    /// Nothing but the house itself: its lists and forms, which filter what they show.
    public let isHouse: Bool
    /// The kind and id by which it can be opened in need, such as `report:0194…`.
    public var key: String?

    /// A record's ties.
    public init(
        organizations: Set<String> = [],
        programme: String? = nil,
        place: String? = nil,
        recordedBy: String? = nil,
        key: String? = nil
    ) {
        self.organizations = organizations
        self.programme = programme
        self.place = place
        self.recordedBy = recordedBy
        self.key = key
        isHouse = false
    }

    private init(isHouse: Bool) {
        organizations = []
        self.isHouse = isHouse
    }

    /// The house itself.
    public static let house = Subject(isHouse: true)
}

/// What may be answered.
public enum Decision: String, Sendable, CaseIterable {
    /// Everything.
    case allow
    /// Totals only.
    case counts
    /// Nothing.
    case deny
}

/// How a route finds what it is about, from the values in its path, query or form.
public struct About: Sendable {
    /// Loads the subject.
    /// - Throws: the room's problem when there is no such record.
    public let load: @Sendable (Inputs) async throws -> Subject

    /// A way to find the subject.
    public init(_ load: @escaping @Sendable (Inputs) async throws -> Subject) {
        self.load = load
    }

    /// Something that belongs to no organization, programme or place: only a duty for the whole house
    /// covers it.
    public static let wholeHouse = About { _ in Subject() }

    /// The house itself: whoever holds the permission anywhere may go on, and the handler filters.
    public static let house = About { _ in .house }
}
