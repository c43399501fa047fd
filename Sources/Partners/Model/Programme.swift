// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Places
public import Storage

/// A funded effort of several partners, with a period, instalments and the places it works in.
public struct Programme: Sendable, Equatable, Identifiable {
    /// Its id, made here.
    public let id: Kernel.ID<Programme>
    /// The Thai title.
    public var title: String
    /// The English title, where there is one.
    public var english: String?
    /// What it is about.
    public var theme: Theme.ID?
    /// Who pays for it.
    public var funder: Organization.ID?
    /// The first day, where known.
    public var starts: Day?
    /// The last day, where known.
    public var ends: Day?
    /// Where it stands.
    public var state: State
    /// Its instalments, by number.
    public var instalments: [Instalment]
    /// Its pilot places, by official codes.
    public var places: [Kernel.ID<Place>]
    /// Who takes part, and as what.
    public var partners: [Partner]
    /// Rises with every change.
    public var version: Int

    /// A programme of which everything is known; version 1 for a new one.
    public init(
        id: Kernel.ID<Programme>,
        title: String,
        english: String? = nil,
        theme: Theme.ID? = nil,
        funder: Organization.ID? = nil,
        starts: Day? = nil,
        ends: Day? = nil,
        state: State = .running,
        instalments: [Instalment] = [],
        places: [Kernel.ID<Place>] = [],
        partners: [Partner] = [],
        version: Int = 1
    ) {
        self.id = id
        self.title = title
        self.english = english
        self.theme = theme
        self.funder = funder
        self.starts = starts
        self.ends = ends
        self.state = state
        self.instalments = instalments
        self.places = places
        self.partners = partners
        self.version = version
    }

    /// The title for a reader: the English one only where it exists.
    public func title(_ language: Language) -> String {
        language == .english ? english ?? title : title
    }
}

extension Programme {
    /// Where a programme stands.
    public enum State: String, StoredWord, CaseIterable {
        case planned, running, ended

        /// What it is called on a page.
        public var title: Sentence { PartnersText.title(of: self) }
    }

    /// What a partner is in a programme.
    public enum Role: String, StoredWord, CaseIterable {
        case lead
        case coHost = "co-host"
        case funder, member

        /// What it is called on a page.
        public var title: Sentence { PartnersText.title(of: self) }
    }

    /// One organization's part in a programme.
    public struct Partner: Sendable, Hashable {
        /// Which organization.
        public let organization: Organization.ID
        /// As what.
        public let role: Role

        /// A part in a programme.
        public init(organization: Organization.ID, role: Role) {
            self.organization = organization
            self.role = role
        }
    }
}
