// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// How to reach an organization's office; a person's own number belongs to the person, sealed.
struct OrganizationContact: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<OrganizationContact>
    let organization: Organization.ID
    var kind: ContactKind
    var value: String
    /// When or for what.
    var note: String
    var version: Int
}

/// A way to reach someone.
enum ContactKind: String, StoredWord, Titled {
    case phone, mail, line, facebook, web, address

    var title: Sentence { RegistryWords.title(of: self) }
}
