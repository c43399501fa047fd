// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners

/// The secret address by which one organization opens its own items of a plan, without an account.
///
/// Only the digest of its token is stored: whoever copies the database cannot open it.
struct PartnerLink: Sendable, Equatable {
    /// SHA-256 of the token, in hexadecimal.
    let digest: String
    /// The shared plan whose items it opens.
    let plan: Plan.ID
    /// Whose items it opens.
    let organization: Kernel.ID<Organization>
    /// Who made it and when.
    let created: Stamp
    /// From when on it opens nothing.
    let expires: Instant
    /// When it stopped working before its time.
    let revokedAt: Instant?
    /// How often something was sent by it, and when last.
    let used: Use

    /// What was sent by a link.
    struct Use: Sendable, Equatable {
        let count: Int
        let last: Instant?
    }

    /// What history and pages call it; says nothing about the token.
    var name: String { String(digest.prefix(PartnerLink.nameLength)) }

    /// How much of a digest is the name.
    static let nameLength = 16
}
