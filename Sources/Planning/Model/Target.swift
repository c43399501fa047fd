// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// How it will be seen that an item is reached: a typed quantity, or rubric steps with evidence.
struct Target: Sendable, Equatable, Identifiable, Codable {
    /// Names the target.
    let id: Kernel.ID<Target>
    /// What it is the target of.
    let owner: PlanItem
    /// The target it is a part of: "6, of which 2".
    var subsetOf: Kernel.ID<Target>?
    /// Order within the item; the first one is the main one that boards show.
    var position: Int
    /// The typed quantity; nil for a rubric.
    var measure: Measure?
    /// What it refers to.
    var scope: Scope
    /// Steps from nothing to all of it; empty for a quantity.
    var rubric: [RubricStep]
    /// Where it stood at the beginning.
    var baseline: Quantity?
    /// As written in the report; empty when typed.
    var text: String
    /// Row version.
    let version: Int
}

extension Target {
    /// How to compare.
    enum Comparator: String, StoredWord, CaseIterable, Codable {
        /// So many, no more and no less.
        case exactly
        /// So many or more.
        case atLeast = "at-least"
        /// So many or fewer.
        case atMost = "at-most"
        /// Around so many.
        case about
        /// From the one to the other.
        case range
    }

    /// A typed quantity with its unit.
    struct Measure: Sendable, Equatable, Codable {
        /// How to compare.
        var comparator: Comparator
        /// The number, or the lower end of a range.
        var quantity: Quantity
        /// The upper end: of a range, or of "at least 3-5".
        var upper: Quantity?
        /// As written; percentages are named by ``UnitWords/percent``.
        var unit: String

        init(_ comparator: Comparator, _ quantity: Quantity, upper: Quantity? = nil, unit: String) {
            self.comparator = comparator
            self.quantity = quantity
            self.upper = upper
            self.unit = unit
        }
    }

    /// What a quantity refers to.
    struct Scope: Sendable, Equatable, Codable {
        /// Per what: a province, a unit, an organization.
        var per: String?
        /// Percent of what.
        var percentOf: String?
        /// On what condition.
        var condition: String?
        /// Where it holds, when narrower than its item.
        var place: Kernel.ID<Place>?
        /// Until when, when earlier than its item.
        var until: Day?

        init(
            per: String? = nil,
            percentOf: String? = nil,
            condition: String? = nil,
            place: Kernel.ID<Place>? = nil,
            until: Day? = nil
        ) {
            self.per = per
            self.percentOf = percentOf
            self.condition = condition
            self.place = place
            self.until = until
        }
    }

    /// One step of a rubric.
    struct RubricStep: Sendable, Equatable, Codable {
        /// From 0, which is "nothing yet".
        let level: Int
        /// What can be seen at this step.
        var text: Sentence
    }
}
