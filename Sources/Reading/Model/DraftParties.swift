// SPDX-License-Identifier: Apache-2.0

/// An organization that the report names.
public struct DraftOrganization: Sendable, Codable, Equatable {
    /// The fullest form in the report.
    public var name: String
    /// Other forms that the report uses for it, such as the short form in brackets.
    public var aliases: [String]
    /// Where the fullest form first stands in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A named organization.
    public init(name: String, aliases: [String] = [], span: Range<Int>, confidence: Confidence = .sure) {
        self.name = name
        self.aliases = aliases
        self.span = span
        self.confidence = confidence
    }
}

/// The organizations of a report and what they did for it.
public struct DraftParties: Sendable, Codable, Equatable {
    /// Who held it.
    public var organizers: [DraftOrganization]
    /// Who paid for it.
    public var funders: [DraftOrganization]
    /// All that are named, organizers and funders among them.
    public var organizations: [DraftOrganization]

    /// No organizations yet.
    public init() {
        organizers = []
        funders = []
        organizations = []
    }
}
