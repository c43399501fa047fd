// SPDX-License-Identifier: Apache-2.0

import Kernel

/// To whom an organization belonged, and when: units move between ministries and local governments.
struct OrganizationParent: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<OrganizationParent>
    let organization: Organization.ID
    var parent: Organization.ID
    var term: Term
    /// The order or law that moved it.
    var reason: String
    var version: Int
}
