// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// That an organization works on a theme in a place, said by itself; what its programmes say is added.
struct OrganizationWork: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<OrganizationWork>
    let organization: Organization.ID
    var theme: Theme.ID
    var place: Kernel.ID<Place>
    var term: Term
    var note: String
    var version: Int
}
