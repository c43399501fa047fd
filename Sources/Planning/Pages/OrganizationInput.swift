// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
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
