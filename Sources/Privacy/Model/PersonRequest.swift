// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Storage

/// Someone asks what is kept about them, or to change or end it: tracked work with a clock of thirty days.
public struct PersonRequest: Sendable, Equatable {
    /// Names the request.
    public typealias ID = Kernel.ID<PersonRequest>

    /// What is asked for (PDPA s.30 to s.36).
    public enum Kind: String, StoredWord, CaseIterable {
        /// To see what is kept.
        case see
        /// To get a copy.
        case copy
        /// To correct it.
        case correct
        /// To erase it.
        case erase
        /// To object.
        case object
        /// To restrict its use.
        case restrict
    }

    /// Where it stands.
    public enum State: String, StoredWord, CaseIterable {
        /// Came in.
        case received
        /// It is clear who asks; the work goes on.
        case identified
        /// Done.
        case done
        /// Refused, with a reason that is kept.
        case refused

        /// Nothing more is to be done.
        public var isClosed: Bool { self == .done || self == .refused }
    }

    /// Names the request.
    public let id: ID
    /// What is asked for.
    public let kind: Kind
    /// The day it came.
    public let received: Day
    /// The last day to answer.
    public let due: Day
    /// Where it stands.
    public let state: State
    /// How it was made sure who asks.
    public let identityNote: String
    /// What was done, or why it was refused.
    public let answer: String
    /// When it was closed.
    public let closedAt: Instant?
    /// Name and contact were deleted.
    public let isNameless: Bool
    /// Who answers for it.
    public let owner: PrivacyOwner
    /// Row version.
    public let version: Int
}

/// Who asks and how to reach them; all of it is sealed.
struct PersonContact: Sendable, Equatable {
    let name: Confidential<String>
    let contact: Confidential<String>
    let matter: Confidential<String>
}

/// A request as it comes in.
struct NewRequest: Sendable {
    let kind: PersonRequest.Kind
    let contact: PersonContact
    let received: Day
    var owner = PrivacyOwner()
}
