// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// What others may use: a good practice, an innovation, or a source of help beyond the network.
struct RegisterEntry: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<RegisterEntry>
    let organization: Organization.ID
    var sort: EntrySort
    var theme: Theme.ID?
    var title: String
    var body: String
    var place: Kernel.ID<Place>?
    var since: Day?
    /// How to see it or ask for it.
    var way: String
    var version: Int
}

/// The three lists of the register.
enum EntrySort: String, StoredWord, Titled {
    case practice, innovation, help

    var title: Sentence { RegistryWords.title(of: self) }
}

/// Which entries a list shows.
struct EntryFilter: Sendable, Equatable {
    var sort: EntrySort?
    var theme: Theme.ID?
    var text = ""
}
