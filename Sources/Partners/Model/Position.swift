// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// What a person is, where, from when until when, and by which order.
struct Position: Sendable, Equatable, Identifiable {
    /// In an organization or in a committee.
    enum Body: Sendable, Hashable {
        case organization(Organization.ID)
        case committee(Committee.ID)
    }

    let id: Kernel.ID<Position>
    var person: Person.ID
    var body: Body
    var role: PositionRole
    /// The words of the order, where the role has a longer name.
    var title: String
    /// For whom the person sits in a committee.
    var represents: Organization.ID?
    /// Who lends the person: facilitators help in other regions.
    var lentBy: Organization.ID?
    var term: Term
    var order: String
    var version: Int
}

/// What a person can be in an organization or a committee.
enum PositionRole: String, StoredWord, Titled {
    case adviser, chair
    case viceChair = "vice-chair"
    case member, secretary
    case assistantSecretary = "assistant-secretary"
    case treasurer, director, coordinator, staff, volunteer
    case resourcePerson = "resource-person"

    /// Only one person can be this in one body on one day.
    var isSingle: Bool {
        switch self {
        case .chair, .secretary, .treasurer, .director: true
        default: false
        }
    }

    /// The order in which an appointing order names them.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    var title: Sentence { PeopleWords.title(of: self) }
}
