// SPDX-License-Identifier: Apache-2.0

import Web

/// Who answers for a consent, a request or a breach: an organization, and the programme it came up in.
///
/// Without either it is the house's own, and only a duty for the whole house covers it.
public struct PrivacyOwner: Sendable, Equatable {
    /// The organization's id.
    public let organization: String?
    /// The programme's id.
    public let programme: String?

    /// An owner; nothing said is the house.
    public init(organization: String? = nil, programme: String? = nil) {
        self.organization = organization
        self.programme = programme
    }

    /// What deciding about its records goes by.
    func subject(recordedBy: String? = nil, key: String? = nil) -> Subject {
        Subject(
            organizations: organization.map { [$0] } ?? [],
            programme: programme,
            recordedBy: recordedBy,
            key: key
        )
    }
}

/// The kinds of records that belong to an owner; the words stand in keys and in the log of views.
enum PrivacyMatter: String, Sendable {
    case consent, request, breach, telling
}

/// For whom someone may record something.
public struct OwnerChoices: Sendable {
    /// An organization or a programme to choose.
    public struct Choice: Sendable, Equatable {
        /// Its id.
        public let id: String
        /// What it is called.
        public let title: String

        /// A choice.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// The organizations.
    public let organizations: [Choice]
    /// The programmes.
    public let programmes: [Choice]
    /// Whether also for the house itself.
    public let mayForHouse: Bool
    /// The organization that the visitor speaks for at the moment.
    public let acting: String?

    /// Choices.
    public init(
        organizations: [Choice],
        programmes: [Choice],
        mayForHouse: Bool,
        acting: String? = nil
    ) {
        self.organizations = organizations
        self.programmes = programmes
        self.mayForHouse = mayForHouse
        self.acting = acting
    }
}
