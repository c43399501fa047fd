// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// One thing that a network has taught the reader, with where it was learnt, so that it can be taken back.
public struct Lesson: Sendable, Equatable, Identifiable {
    /// The typed name of a lesson.
    public typealias ID = Kernel.ID<Lesson>

    /// What is taught.
    public enum Kind: String, StoredWord, CaseIterable {
        /// An organization by its full name.
        case organization
        /// Another name of an organization.
        case alias
        /// A body that answers for work here; from the second report on it is taken for the usual host.
        case host
        /// A word that holds letters of other words, such as the name of a campaign.
        case word
    }

    /// Its name.
    public let id: ID
    /// What is taught.
    public let kind: Kind
    /// The organization's full name, or the word.
    public let name: String
    /// The other name of an alias; empty for the rest.
    public let other: String
    /// Whose reports taught it, by an id that a sibling room owns; nil where the house's own did.
    public let organization: String?
    /// The report whose correction taught it last; nil when it was typed.
    public let report: Report.ID?
    /// How many reports taught it.
    public let times: Int
    /// When it was last taught.
    public let learntAt: Instant
    /// Since when it no longer counts.
    public let forgottenAt: Instant?
    /// Rises with every change.
    public let version: Int

    /// Whether readings use it.
    public var isKnown: Bool { forgottenAt == nil }

    /// From how many reports on a host is the usual one.
    static let usual = 2
}

extension Knowledge {
    /// What the lessons that count teach together.
    init(_ lessons: [Lesson]) {
        self.init()
        for lesson in lessons where lesson.isKnown {
            switch lesson.kind {
            case .organization: learn(KnownOrganization(name: lesson.name))
            case .alias: learn(KnownOrganization(name: lesson.name, aliases: [lesson.other]))
            case .host:
                let isUsual = lesson.times >= Lesson.usual
                learn(KnownOrganization(name: lesson.name, isUsualHost: isUsual))
            case .word: learn(word: lesson.name)
            }
        }
    }
}
