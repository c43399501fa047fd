// SPDX-License-Identifier: Apache-2.0

public import Sealing

/// What is shown while an authenticator is set up.
public struct TwoFactorOffer: Sendable, Equatable {
    /// What the QR code holds.
    public let uri: Confidential<String>
    /// The same secret for typing by hand.
    public let secret: Confidential<String>
}
