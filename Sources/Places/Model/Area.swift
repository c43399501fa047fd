// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// A named, dated set of places: a region that an agency draws, a local government, a community without a
/// code.
public struct Area: Sendable, Hashable, Identifiable {
    /// What draws the line around it.
    public enum Kind: String, StoredWord, CaseIterable, Hashable {
        /// ภาค and parts of it, as people and networks use them.
        case region
        /// เขตสุขภาพ of the ministry of public health.
        case health
        /// อบต., เทศบาล, อบจ.: follows no codes.
        case localGovernment = "local-government"
        /// A community that has no code.
        case community
        /// Any other set of places, such as the pilot provinces of a programme.
        case other
    }

    /// A place that belongs to it, for the days it does.
    public struct Member: Sendable, Hashable {
        /// The code as recorded; it may have been abolished since.
        public let place: Kernel.ID<Place>
        /// The first day; nil when it always belonged.
        public let from: Day?
        /// The last day; nil while it belongs.
        public let until: Day?

        /// A membership, undated when both days are left out.
        public init(_ place: Kernel.ID<Place>, from: Day? = nil, until: Day? = nil) {
            self.place = place
            self.from = from
            self.until = until
        }
    }

    /// Its number; those that come with the program have readable ones, such as `health.12`.
    public let id: Kernel.ID<Area>
    /// Who draws it.
    public var kind: Kind
    /// What it is called.
    public var thai: String
    /// Its English name; empty when it has none.
    public var english: String
    /// The place it lies in, for communities and local governments smaller than a code.
    public var inside: Kernel.ID<Place>?
    /// The places it consists of; each stands for everything below it.
    public var members: [Member]
    /// Rises with every change; 0 for what came with the program and was never changed.
    public var version: Int

    /// An area that is about to be kept.
    public init(
        id: Kernel.ID<Area>,
        kind: Kind,
        thai: String,
        english: String = "",
        inside: Kernel.ID<Place>? = nil,
        members: [Member] = [],
        version: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.thai = thai
        self.english = english
        self.inside = inside
        self.members = members
        self.version = version
    }
}

extension Area {
    /// Whether a place belongs to it on a day, itself or through a place above it.
    public func holds(_ place: Kernel.ID<Place>, on day: Day) -> Bool {
        members.contains { member in
            place.rawValue.hasPrefix(member.place.rawValue) && member.isValid(on: day)
        }
    }

    /// The places it consists of on a day, in the order they were given.
    public func places(on day: Day) -> [Kernel.ID<Place>] {
        members.filter { $0.isValid(on: day) }.map(\.place)
    }
}

extension Area.Member {
    fileprivate func isValid(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
