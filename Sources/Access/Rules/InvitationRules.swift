// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// When a link lets someone in.
public enum InvitationRules {
    /// How long a link works.
    public static let days = 7

    /// When a link that is made now stops working.
    public static func expires(from now: Instant) -> Instant { now.after(Int64(days) * 86_400_000) }

    /// Checks a link that someone opened.
    /// - Throws: the link cases of ``AccessProblem``.
    public static func check(_ invitation: Invitation, at now: Instant) throws(AccessProblem) {
        switch invitation.state(at: now) {
        case .open: return
        case .used: throw .linkUsed
        case .expired: throw .linkExpired
        case .revoked: throw .linkRevoked
        }
    }
}
