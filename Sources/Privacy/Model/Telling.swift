// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// People whose data came from someone else are told so (PDPA s.25): work with a clock of thirty days.
public struct Telling: Sendable, Equatable {
    /// Names the work.
    public typealias ID = Kernel.ID<Telling>

    /// Where it stands.
    public enum State: String, StoredWord, CaseIterable {
        /// Nobody was told yet.
        case open
        /// They were told.
        case told
        /// The law does not ask for it, with a reason that is kept.
        case excused
    }

    /// Names the work.
    public let id: ID
    /// Who gave the data: an organization, a list; never a person.
    public let source: String
    /// Who and how many they are, without names.
    public let people: String
    /// What the data is used for.
    public let purpose: Purpose.ID
    /// The day it came.
    public let received: Day
    /// The last day to tell.
    public let due: Day
    /// Where it stands.
    public let state: State
    /// How they were told, or why not.
    public let answer: String
    /// When it was closed.
    public let closedAt: Instant?
    /// Who closed it, as an id.
    public let closedBy: String?
    /// Who answers for it.
    public let owner: PrivacyOwner
    /// Row version.
    public let version: Int
}

/// A telling as the form sends it.
struct NewTelling: Sendable {
    let source: String
    let people: String
    let purpose: Purpose.ID
    let received: Day
    var owner = PrivacyOwner()
}
