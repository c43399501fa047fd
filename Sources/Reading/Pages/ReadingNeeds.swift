// SPDX-License-Identifier: Apache-2.0

public import Access
public import Documents
public import Files
public import Kernel
public import Storage
public import Web

/// What the pages of this room need from the rest of the house; `Server` fills it in.
public struct ReadingNeeds: Sendable {
    /// An organization that the network already knows.
    public struct KnownOrganization: Sendable, Equatable {
        /// Its id, which a sibling room owns.
        public let id: String
        /// Its official name.
        public let name: String
        /// Whether the written name leads to it without doubt.
        public let isSure: Bool

        /// A match for a written name.
        public init(id: String, name: String, isSure: Bool) {
            self.id = id
            self.name = name
            self.isSure = isSure
        }
    }

    /// A programme that a report can belong to.
    public struct ProgrammeChoice: Sendable, Equatable {
        /// Its id, which a sibling room owns.
        public let id: String
        /// Its name.
        public let title: String

        /// A programme to choose.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// A day by which things are usually due, such as the end of an instalment.
    public struct DueChoice: Sendable, Equatable {
        /// The last day.
        public let day: Day
        /// What it is called.
        public let title: Sentence

        /// A due date to choose.
        public init(day: Day, title: Sentence) {
            self.day = day
            self.title = title
        }
    }

    /// Where everything is kept.
    public let database: Database
    /// Reads a document into a draft; the day is today, for dates without a year,
    /// and what the network has taught is known.
    public let read: @Sendable (ExtractedDocument, Day, Knowledge) -> Draft
    /// Where uploaded files are kept; none keeps only their text.
    public let files: FileStore?
    /// Where a looked-over draft is accepted as a plan.
    public let acceptLink: @Sendable (Report.ID) -> Link
    /// Whether a reader may accept drafts anywhere.
    public let mayAccept: @Sendable (Visit) -> Bool
    /// Organizations that the network knows by a written name, best first.
    public let organizations: @Sendable (String, Transaction) throws -> [KnownOrganization]
    /// The programmes to choose from, among those a visitor may reach.
    public let programmes: @Sendable (AccessReach, Transaction) throws -> [ProgrammeChoice]
    /// Everyone who takes part in a programme, by ids that a sibling room owns.
    public let partners: @Sendable (_ programme: String, Transaction) throws -> Set<String>
    /// The programmes of every organization that a reach names.
    public let memberships: @Sendable (AccessReach, Transaction) throws -> [String: [String]]
    /// The due dates to choose from, for a programme or in general.
    public let dueChoices: @Sendable (_ programme: String?, Transaction) throws -> [DueChoice]

    /// The pages' needs; what is left out offers nothing to choose.
    public init(
        database: Database,
        read: @escaping @Sendable (ExtractedDocument, Day, Knowledge) -> Draft,
        files: FileStore? = nil,
        acceptLink: @escaping @Sendable (Report.ID) -> Link,
        mayAccept: @escaping @Sendable (Visit) -> Bool = { _ in true },
        organizations: @escaping @Sendable (String, Transaction) throws -> [KnownOrganization] = { _, _ in []
        },
        programmes: @escaping @Sendable (AccessReach, Transaction) throws -> [ProgrammeChoice] = { _, _ in []
        },
        partners: @escaping @Sendable (_ programme: String, Transaction) throws -> Set<String> = { _, _ in []
        },
        memberships: @escaping @Sendable (AccessReach, Transaction) throws -> [String: [String]] = { _, _ in
            [:]
        },
        dueChoices: @escaping @Sendable (_ programme: String?, Transaction) throws -> [DueChoice] = { _, _ in
            []
        }
    ) {
        self.database = database
        self.read = read
        self.files = files
        self.acceptLink = acceptLink
        self.mayAccept = mayAccept
        self.organizations = organizations
        self.programmes = programmes
        self.partners = partners
        self.memberships = memberships
        self.dueChoices = dueChoices
    }
}
