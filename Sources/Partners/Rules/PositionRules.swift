// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Which positions may not stand beside each other.
enum PositionRules {
    /// How many days before its end a term is on the list of what ends soon.
    static let warning = 90

    /// Refuses a position that somebody holds already.
    /// - Throws: ``PartnersProblem/positionTwice`` for the same person, ``PartnersProblem/seatTaken`` where
    ///   only one person can hold it.
    static func check(_ new: Position, among others: [Position]) throws(PartnersProblem) {
        for other in others where other.id != new.id && other.body == new.body && other.role == new.role {
            guard other.term.overlaps(new.term) else { continue }
            if other.person == new.person { throw .positionTwice }
            if new.role.isSingle { throw .seatTaken }
        }
    }
}
