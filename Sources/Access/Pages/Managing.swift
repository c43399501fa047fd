// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Where a visitor looks after people today.
struct Managing: Sendable {
    private let visitor: Visitor
    /// The grants that let them.
    let grants: [Grant]

    init(_ visit: Visit) {
        visitor = visit.visitor
        grants = visit.visitor.grants.filter {
            $0.permissions.contains(Access.manage) && $0.runs(on: visit.clock.today) && !$0.scope.isOwnOnly
                && !$0.scope.isCountsOnly
        }
    }

    /// Everywhere.
    var isWholeHouse: Bool {
        visitor.isHouse || grants.contains { StrengthRules.isWholeHouse($0.scope) }
    }

    /// The organizations; nil is all of them.
    var organizations: [String]? {
        isWholeHouse ? nil : grants.compactMap(\.scope.organization)
    }

    /// The only organizations for which a duty may be given; nil for who looks after places as well, and may
    /// give what is tied to none.
    var tiedOrganizations: [String]? {
        let isTied = !isWholeHouse && grants.allSatisfy { $0.scope.organization != nil }
        return isTied ? organizations : nil
    }

    /// What an organization shares is only as wide as the duty of the one who says so.
    /// - Throws: ``AccessProblem/notYours`` unless the visitor looks after all of it.
    func need(_ organization: String, place: String, programme: String?) throws(AccessProblem) {
        guard may(organization, place: place, programme: programme) else { throw .notYours }
    }

    /// Whether the visitor looks after all of what an organization shares somewhere.
    func may(_ organization: String, place: String, programme: String?) -> Bool {
        isWholeHouse
            || grants.contains { grant in
                grant.scope.organization == organization
                    && (grant.scope.programme == nil || grant.scope.programme == programme)
                    && (grant.scope.places.isEmpty || grant.scope.places.contains { place.hasPrefix($0) })
            }
    }
}
