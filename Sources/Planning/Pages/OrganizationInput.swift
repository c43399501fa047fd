// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage
import ThaiText

/// Finds the organization that a typed name means.
enum OrganizationInput {
    /// The one known organization of that name, alias or abbreviation.
    /// - Throws: ``OrganizationInputProblem`` when none or several fit.
    static func find(_ written: String, _ tx: Transaction) throws -> Organization.ID {
        let matches = try OrganizationStore.match(written, tx)
        let sure = matches.filter { $0.certainty == .sure }
        if let only = sure.first, sure.count == 1 { return only.organization }
        if let exact = sure.first(where: { $0.name == written }) { return exact.organization }
        let names = matches.prefix(3).map(\.name)
        throw OrganizationInputProblem.unclear(written: written, near: names)
    }

    /// The same, but a name that nothing known comes near to becomes a new organization.
    /// - Throws: ``OrganizationInputProblem`` when the name comes near to known ones without being sure.
    static func findOrAdd(
        _ written: String,
        place: Kernel.ID<Place>?,
        by doer: Doer,
        _ tx: Transaction
    ) throws -> Organization.ID {
        guard try OrganizationStore.match(written, tx).isEmpty else { return try find(written, tx) }
        let new = Organization(
            id: .new(at: doer.now),
            name: written,
            kinds: [.other],
            places: place.map { [$0] } ?? []
        )
        try OrganizationStore.insert(new, by: doer.actor, at: doer.now, tx)
        return new.id
    }
}

/// A typed organization that cannot be told.
enum OrganizationInputProblem: Problem, Equatable {
    /// No known organization has that name, or several have.
    case unclear(written: String, near: [String])

    var code: String { "planning.organization.unclear" }
    var kind: ProblemKind { .invalid }
    var text: Sentence {
        switch self {
        case .unclear(let written, let near): WorkProblems.unclear(written, near)
        }
    }
}

extension Quantity {
    /// A number as people type it, Thai digits and commas allowed.
    static func typed(_ text: String) -> Quantity? {
        Quantity(ThaiDigits.arabic(text))
    }
}
