// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// A committee or working group: its order, its term, its seats and how many make a quorum.
struct Committee: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<Committee>
    /// Who called it together and keeps its papers.
    let organization: Organization.ID
    var kind: CommitteeKind
    var title: String
    var place: Kernel.ID<Place>?
    /// The law or rule that asks for it; a statutory committee has one.
    var legalBasis: String
    var orderNumber: String
    var orderDay: Day?
    var term: Term
    var seats: Int?
    var quorum: Int?
    /// What it is to do, one duty a line; the order lists them.
    var duties: String
    var version: Int
}

/// What a committee is.
enum CommitteeKind: String, StoredWord, Titled {
    case workingGroup = "working-group"
    case committee, statutory
    case subcommittee = "sub-committee"

    var title: Sentence { PeopleWords.title(of: self) }
}
