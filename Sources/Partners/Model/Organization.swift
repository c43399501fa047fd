// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Places

/// A partner: any network, office, school, fund or group that agrees to something or does some of the work.
public struct Organization: Sendable, Equatable, Identifiable {
    /// Its id, made here.
    public let id: Kernel.ID<Organization>
    /// The official Thai name.
    public var name: String
    /// The English name, where there is one.
    public var english: String?
    /// Other names and short forms that reports use for it.
    public var aliases: [String]
    /// What it is; the first is what it is mainly.
    public var kinds: [OrganizationKind]
    /// How wide its field of work is.
    public var level: OrganizationLevel
    /// Where it works, by official codes.
    public var places: [Kernel.ID<Place>]
    /// When it was founded, where known: anniversaries and plans toward a tenth year count from it.
    public var founded: Day?
    /// Rises with every change; a form carries it so that nobody overwrites unseen.
    public var version: Int

    /// A partner of which everything is known; version 1 for a new one.
    public init(
        id: Kernel.ID<Organization>,
        name: String,
        english: String? = nil,
        aliases: [String] = [],
        kinds: [OrganizationKind] = [],
        level: OrganizationLevel = .province,
        places: [Kernel.ID<Place>] = [],
        founded: Day? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.name = name
        self.english = english
        self.aliases = aliases
        self.kinds = kinds
        self.level = level
        self.places = places
        self.founded = founded
        self.version = version
    }

    /// The name for a reader: the English one only where it exists.
    public func name(_ language: Language) -> String {
        language == .english ? english ?? name : name
    }
}
