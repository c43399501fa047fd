// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// One reason for keeping something about people: what is kept, why, on which legal basis, for how long, and
/// who receives it.
///
/// A line of the record of processing (PDPA s.39).
public struct Purpose: Sendable, Equatable {
    /// A word such as `consents`, the same in every house.
    public typealias ID = Kernel.ID<Purpose>

    /// What a line says, in both languages.
    public struct Words: Sendable, Equatable, Codable {
        /// What the record is called.
        public var title: Sentence
        /// What it is needed for.
        public var aim: Sentence
        /// About whom.
        public var people: Sentence
        /// What is kept.
        public var data: Sentence
        /// Who gets to see it.
        public var recipients: Sentence
    }

    /// Names the line.
    public let id: ID
    /// What it says.
    public var words: Words
    /// How it is guarded.
    public var dataClass: DataClass
    /// Why the law allows it.
    public var basis: LegalBasis
    /// Days after which it is deleted, counted from the end of its use; nil while the record itself lives.
    public var retentionDays: Int?
    /// A lawyer has looked at it in this house.
    public var isChecked: Bool
    /// Row version; 0 as shipped.
    public let version: Int
}

/// How a column is guarded.
public enum DataClass: String, StoredWord, CaseIterable {
    /// Everyone may see it.
    case open = "public"
    /// Partners see it.
    case `internal`
    /// Names and telephone numbers: guarded, searchable.
    case personal
    /// Encrypted under a key outside the data folder.
    case sealed
}

/// Why the law allows keeping it (PDPA s.24 and s.26).
public enum LegalBasis: String, StoredWord, CaseIterable {
    /// The person agreed.
    case consent
    /// Sensitive data, and the person agreed in so many words.
    case explicitConsent = "explicit-consent"
    /// Needed for an agreement with the person.
    case contract
    /// A law demands it.
    case legalDuty = "legal-duty"
    /// A public task or official authority.
    case publicTask = "public-task"
    /// To save life or health.
    case vitalInterest = "vital-interest"
    /// An interest that weighs more than the person's.
    case legitimateInterest = "legitimate-interest"
    /// Archive, research, statistics with safeguards.
    case research
}
