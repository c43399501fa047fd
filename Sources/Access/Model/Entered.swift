// SPDX-License-Identifier: Apache-2.0

public import Web

/// Who a request comes from, loaded once.
public struct Entered: Sendable, Equatable {
    /// What has to happen before anything may be done.
    public enum Need: String, Sendable, CaseIterable {
        /// Nothing.
        case nothing
        /// The code of the authenticator.
        case code
        /// An authenticator has to be set up: the role asks for it.
        case setUpTwoFactors
    }

    /// What the policy decides with.
    public let visitor: Visitor
    /// The name for the top of the page; personal.
    public let accountName: String
    /// The session; nil for an app key.
    public let session: Session?
    /// The app key; nil for a session.
    public let key: AppKey.ID?
    /// What has to happen first; until then the visitor holds nothing.
    public let need: Need
    /// Whether permissions are left out because a PIN is not enough for them.
    public let isReduced: Bool
    /// Whether the session or key was last noted so long ago that it should be noted again.
    public let isSeenLongAgo: Bool
}
