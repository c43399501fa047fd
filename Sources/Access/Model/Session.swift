// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Sealing
public import Storage

/// A time during which a browser is known to be someone's.
public struct Session: Sendable, Equatable {
    /// The name of one session.
    public typealias ID = Kernel.ID<Session>

    /// How sure it is who this is.
    public enum Strength: String, StoredWord, CaseIterable {
        /// A known phone and a PIN.
        case pin
        /// A password.
        case password
        /// A password and a code from the authenticator, or a recovery code.
        case twoFactor = "two-factor"
    }

    /// Stands in the list of sessions; not the secret.
    public let id: ID
    /// Whose.
    public let account: Account.ID
    /// On which phone, when it was opened with a PIN.
    public let device: Device.ID?
    /// How sure it is who this is.
    public let strength: Strength
    /// In which browser.
    public let label: String
    /// When it began.
    public let created: Instant
    /// When it was last used, to the minute.
    public let seen: Instant
    /// When it ends unless it is used.
    public let idleEnds: Instant
    /// When it ends in any case.
    public let ends: Instant
}

/// What a successful way in leads to.
public struct Entry: Sendable, Equatable {
    /// The new session.
    public let session: Session
    /// What goes into the session's cookie.
    public let sessionToken: Confidential<String>
    /// What goes into the phone's cookie, when that is new.
    public let deviceToken: Confidential<String>?
}
