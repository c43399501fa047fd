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
    /// When it stopped working.
    let revokedAt: Instant?
}
