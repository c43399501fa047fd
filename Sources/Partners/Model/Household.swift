// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// People who live together, as far as an organization has to know to help them; no national id is asked for.
struct Household: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<Household>
    /// Who works with the household and answers for the record.
    let organization: Organization.ID
    /// Where, no closer than a subdistrict or village.
    var place: Kernel.ID<Place>?
    /// A number or sign of one's own that names nobody, such as "House 14".
    var label: String
    var visited: Day?
    var version: Int
    var members = 0
}

/// What is sealed about a household.
struct HouseholdSecrets: Sendable, Equatable {
    var address = ""
    var situation: HousingSituation?
    var note = ""
}

/// A household with what is sealed, as the form carries it.
struct HouseholdRecord: Sendable {
    var household: Household
    var secrets: HouseholdSecrets
}

/// How people live where they live; never an offence, only what help has to know.
enum HousingSituation: String, StoredWord, Titled {
    case registered, tenant, unregistered, migrant, insecure

    var title: Sentence { PeopleWords.title(of: self) }
}

/// One person of a household; name, year of birth and needs are sealed.
struct HouseholdMember: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<HouseholdMember>
    let household: Household.ID
    var name: String
    /// The year of birth in the Buddhist era, where known.
    var born: String
    var relation: String
    var needs: String
    var version: Int
}
