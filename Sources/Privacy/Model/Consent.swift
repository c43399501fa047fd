// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Storage

/// A person's word that something may be kept or shown, and how it was given.
public struct Consent: Sendable, Equatable {
    /// Names the consent.
    public typealias ID = Kernel.ID<Consent>

    /// Who gave it.
    public enum Giver: String, StoredWord, CaseIterable {
        /// The person, grown up.
        case own
        /// A minor alone, in a strictly personal matter.
        case minor
        /// A minor together with the holder of parental power.
        case both
        /// The holder of parental power alone.
        case parent
    }

    /// How it was given.
    public enum Way: String, StoredWord, CaseIterable {
        /// Signed on paper; a photo of it is kept.
        case paper
        /// Spoken, with a witness.
        case spoken
        /// Through the person's own link.
        case link
    }

    /// Where it stands.
    public enum State: String, StoredWord, CaseIterable {
        /// Sent by link, not answered yet.
        case asked
        /// In force.
        case given
        /// Taken back, or refused.
        case withdrawn
    }

    /// Who gave it, at what age, and how.
    public struct Giving: Sendable, Equatable {
        /// The person's age when it was given.
        public let age: Int
        /// A matter that is the minor's own to decide.
        public let isStrictlyPersonal: Bool
        /// Who gave it.
        public let giver: Giver
        /// How.
        public let way: Way
        /// Where the paper lies or who was witness; an id or a place, never a name.
        public let evidence: String
    }

    /// Names the consent.
    public let id: ID
    /// For what.
    public let purpose: Purpose.ID
    /// What exactly was agreed.
    public let scope: String
    /// Who gave it, at what age, and how.
    public let giving: Giving
    /// Who answers for it.
    public let owner: PrivacyOwner
    /// Which words of the notice the person saw.
    public let noticeVersion: Int
    /// Where it stands.
    public let state: State
    /// When it was given.
    public let givenAt: Instant?
    /// When it was taken back.
    public let withdrawnAt: Instant?
    /// The name was deleted: by retention or because the person asked.
    public let isNameless: Bool
    /// Row version.
    public let version: Int
}

/// A consent as the form sends it.
struct NewConsent: Sendable {
    let subject: Confidential<String>
    let purpose: Purpose.ID
    let scope: String
    let giving: Consent.Giving
    var owner = PrivacyOwner()
}

/// What a list of consents is narrowed to.
struct ConsentFilter: Sendable, Equatable {
    var purpose: Purpose.ID?
    var state: Consent.State?
}
