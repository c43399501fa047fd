// SPDX-License-Identifier: Apache-2.0

/// What a network has taught the reader: its organizations with their other names, its hosts, and its words.
///
/// A plain value: reading with it and without it are two readings of the same text, so what was learnt can be
/// shown, kept, and taken back. Nothing in it leaves the machine.
public struct Knowledge: Sendable, Codable, Equatable {
    /// Organizations that the network works with.
    public private(set) var organizations: [KnownOrganization]
    /// Words of the network that hold letters of other words, such as names of campaigns.
    public private(set) var words: [String]

    /// Nothing learnt yet.
    public static let none = Knowledge()

    /// What is known already.
    public init(organizations: [KnownOrganization] = [], words: [String] = []) {
        self.organizations = []
        self.words = []
        for organization in organizations { learn(organization) }
        for word in words { learn(word: word) }
    }

    /// Takes in an organization; one of the same name is joined with it.
    public mutating func learn(_ organization: KnownOrganization) {
        guard let old = organizations.firstIndex(where: { $0.name == organization.name }) else {
            organizations.append(organization)
            return
        }
        let new = organization.aliases.filter { !organizations[old].aliases.contains($0) }
        organizations[old].aliases += new
        organizations[old].isUsualHost = organizations[old].isUsualHost || organization.isUsualHost
    }

    /// Takes in a word.
    public mutating func learn(word: String) {
        if !words.contains(word) { words.append(word) }
    }

    /// Forgets an organization or one other name of it.
    public mutating func forget(_ name: String) {
        organizations.removeAll { $0.name == name }
        for index in organizations.indices { organizations[index].aliases.removeAll { $0 == name } }
    }

    /// Forgets a word.
    public mutating func forget(word: String) {
        words.removeAll { $0 == word }
    }
}

/// An organization that the network knows, by all its names.
public struct KnownOrganization: Sendable, Codable, Equatable {
    /// Its full name.
    public var name: String
    /// Short forms and other spellings.
    public var aliases: [String]
    /// Whether it usually holds what the network's reports tell of.
    public var isUsualHost: Bool

    /// A known organization.
    public init(name: String, aliases: [String] = [], isUsualHost: Bool = false) {
        self.name = name
        self.aliases = aliases
        self.isUsualHost = isUsualHost
    }
}
