// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
public import Storage
public import Web

/// What the pages of this room need from the rest of the house; `Server` fills it in.
public struct AccessNeeds: Sendable {
    let database: Database
    let keys: SealingKeys
    let entrance: Entrance
    let names: AccessNames
    let areas: AreaPlaces
    let subject: @Sendable (_ kind: String, _ record: String) async throws -> RecordTies
    let duties: @Sendable (Visit) -> [(title: Sentence, link: Link)]

    /// The pages' needs.
    ///
    /// `names` says what the nouns of other rooms are called, `areas` takes areas apart, `subject` finds what
    /// the record of a kind belongs to and where its page lies, `duties` leads to work of other rooms that
    /// only few visitors have.
    public init(
        database: Database,
        keys: SealingKeys,
        entrance: Entrance,
        names: AccessNames,
        areas: @escaping AreaPlaces,
        subject: @escaping @Sendable (String, String) async throws -> RecordTies,
        duties: @escaping @Sendable (Visit) -> [(title: Sentence, link: Link)]
    ) {
        self.database = database
        self.keys = keys
        self.entrance = entrance
        self.names = names
        self.areas = areas
        self.subject = subject
        self.duties = duties
    }
}

/// A record of another room, as far as this room must know it.
public struct RecordTies: Sendable {
    let subject: Subject
    let title: Sentence
    let link: Link

    /// A record's ties, what its page is called and where it lies.
    public init(subject: Subject, title: Sentence, link: Link) {
        self.subject = subject
        self.title = title
        self.link = link
    }
}

/// What the nouns of other rooms are called; this room stores only their ids.
public struct AccessNames: Sendable {
    /// One thing to choose.
    public struct Choice: Sendable, Equatable {
        let id: String
        let title: String

        /// A thing to choose.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Choices in the order of a dictionary.
    public typealias List = @Sendable (Language, Transaction) throws -> [Choice]

    /// The organizations of some ids, in the order of a dictionary; unknown ids are left out.
    public typealias Named = @Sendable ([String], Language, Transaction) throws -> [Choice]
    /// The first organizations whose names hold a piece of a word, and no more than asked for; of all where
    /// nothing is written.
    public typealias Search = @Sendable (String, Int, Language, Transaction) throws -> [Choice]

    let organizations: Named
    let search: Search
    let programmes: List
    let areas: List
    let place: @Sendable (String, Language) -> String?
    let readPlace: @Sendable (String) -> String?

    /// The names of the house.
    ///
    /// `place` names an official code; `readPlace` finds the code of a place that was typed, and is nil when
    /// it is none or several.
    public init(
        organizations: @escaping Named,
        search: @escaping Search,
        programmes: @escaping List,
        areas: @escaping List,
        place: @escaping @Sendable (String, Language) -> String?,
        readPlace: @escaping @Sendable (String) -> String?
    ) {
        self.organizations = organizations
        self.search = search
        self.programmes = programmes
        self.areas = areas
        self.place = place
        self.readPlace = readPlace
    }

    /// Everything that a page with grants has to name, read once; of thousands of organizations only those
    /// that it mentions.
    func load(_ language: Language, mentioning organizations: [String?], _ tx: Transaction) throws -> NameBook
    {
        let ids = Array(Set(organizations.compactMap(\.self))).sorted()
        return NameBook(
            organizations: ids.isEmpty ? [] : try self.organizations(ids, language, tx),
            programmes: try programmes(language, tx),
            areas: try areas(language, tx),
            language: language,
            findPlace: place
        )
    }
}

/// The names that one page uses.
struct NameBook: Sendable {
    let organizations: [AccessNames.Choice]
    let programmes: [AccessNames.Choice]
    let areas: [AccessNames.Choice]
    let language: Language
    let findPlace: @Sendable (String, Language) -> String?

    func organization(_ id: String) -> String { Self.title(id, organizations) }
    func programme(_ id: String) -> String { Self.title(id, programmes) }
    func area(_ id: String) -> String { Self.title(id, areas) }
    func place(_ code: String) -> String { findPlace(code, language) ?? code }

    private static func title(_ id: String, _ choices: [AccessNames.Choice]) -> String {
        choices.first { $0.id == id }?.title ?? id
    }
}
