// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
public import Storage

/// A link that lets someone in once; the address holds a token of which only the digest is stored.
public struct Invitation: Sendable, Equatable {
    /// The name of one invitation.
    public typealias ID = Kernel.ID<Invitation>

    /// What the link is for.
    public enum Purpose: String, StoredWord, CaseIterable {
        /// To make this phone one's own, with a PIN.
        case enter
        /// To make the first administrator of a new house.
        case setup
        /// To choose a new password.
        case reset
    }

    /// Whether it still works.
    public enum State: String, Sendable, CaseIterable {
        /// Works.
        case open
        /// Was used.
        case used
        /// Its time is over.
        case expired
        /// Was taken back.
        case revoked
    }

    /// Stands in the journal.
    public let id: ID
    /// For whom; nil for the first administrator, who has no account yet.
    public let account: Account.ID?
    /// What the link is for.
    public let purpose: Purpose
    /// Whether the authenticator is taken off as well, for someone who lost it.
    public let clearsSecond: Bool
    /// Who made it, as an id.
    public let createdBy: String
    /// When it was made.
    public let createdAt: Instant
    /// When it stops working.
    public let expires: Instant
    /// When it was used.
    public let usedAt: Instant?
    /// When it was taken back.
    public let revokedAt: Instant?

    /// Whether it still works.
    public func state(at now: Instant) -> State {
        #if WEAKENED
        if Weakness.links.isOn { return .open }
        #endif
        if usedAt != nil { return .used }
        if revokedAt != nil { return .revoked }
        return now < expires ? .open : .expired
    }
}

/// A fresh invitation with the token that goes into its address; the token is never seen again.
public struct IssuedLink: Sendable, Equatable {
    /// What was stored.
    public let invitation: Invitation
    /// What stands behind `/enter/`.
    public let token: Confidential<String>
}
