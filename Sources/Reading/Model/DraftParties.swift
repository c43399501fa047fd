// SPDX-License-Identifier: Apache-2.0

/// An organization that the report names.
public struct DraftOrganization: Sendable, Codable, Equatable {
    /// The fullest form in the report.
    public var name: String
    /// Other forms that the report uses for it, such as the short form in brackets.
    public var aliases: [String]
    /// Where the fullest form first stands in the extracted text.
    public var span: Range<Int>
    /// The full name under which the network knows it, if it does.
    public var known: String?
    /// Whether a person should look.
    public var confidence: Confidence

    /// A named organization.
    public init(
        name: String,
        aliases: [String] = [],
        span: Range<Int>,
        known: String? = nil,
        confidence: Confidence = .sure
    ) {
        self.name = name
        self.aliases = aliases
        self.span = span
        self.known = known
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
