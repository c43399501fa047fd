// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places

/// Commitments against organizations or provinces: who needs what, at one glance.
struct Board: Sendable, Equatable {
    /// What the columns are.
    enum Axis: String, Sendable, CaseIterable {
        /// One column for each organization that shares something.
        case organization
        /// One column for each province that has a plan or shares something.
        case province
    }

    /// One column.
    enum Column: Sendable, Hashable {
        /// An organization.
        case organization(Kernel.ID<Organization>)
        /// A province; nil for bodies that answer for no single one, such as a region.
        case province(Kernel.ID<Place>?)
    }

    /// What is on the board.
    let axis: Axis
    /// The shared plan and its provincial plans.
    let plans: [Plan]
    /// The columns, provinces by code; a page sorts organizations by name.
    let columns: [Column]
    /// The rows of this page.
    let rows: [BoardRow]
    /// How many rows there are on all pages.
    let total: Int
    /// How many copies stand where, over the whole tree.
    let figures: BoardFigures
}

/// One commitment on a board.
struct BoardRow: Sendable, Equatable {
    /// Which commitment.
    let commitment: Commitment.ID
    /// The plan it stands in.
    let plan: Plan.ID
    /// Its number and wording.
    let label: Label
    /// Goal or agreement.
    let kind: Commitment.Kind
    /// Until when.
    let due: Due
    /// Its main target, when that is a quantity.
    let measure: Target.Measure?
    /// Host and helpers, the host first.
    let hosts: [Hosting]
    /// What stands in each column; a column without an entry is empty.
    var cells: [Board.Column: BoardCell]

    /// A number and a wording.
    struct Label: Sendable, Equatable {
        /// As people say it; may be empty.
        let number: String
        /// The wording.
        let text: String
    }
}

/// Where one commitment stands in one column.
struct BoardCell: Sendable, Equatable {
    /// The one word.
    let standing: Standing
    /// How many copies stand behind it; none while a host is asked for.
    let copies: Int
    /// Day of the latest news.
    let lastNews: Day?
    /// "1 of 2", when the commitment counts something or several organizations share the cell.
    var progress: TargetProgress?
    /// Whether an indicator counted it: then it is never a number of organizations.
    var isCounted = false
}

/// Copies of one commitment that stand in one column and stand alike.
struct BoardShare: Sendable, Equatable {
    /// Which commitment.
    let commitment: Commitment.ID
    /// Where they stand.
    let column: Board.Column
    /// Their one word.
    let standing: Standing
    /// How many.
    let count: Int
    /// Day of the latest news among them.
    let lastNews: Day?
    /// The largest measured number among them.
    let measured: Quantity?
}

/// How many copies stand where.
struct BoardFigures: Sendable, Equatable {
    /// By standing.
    let counts: [Standing: Int]

    /// How many copies there are, refused ones left out.
    var total: Int { counts.filter { $0.key != .notOurs }.values.reduce(0, +) }

    /// How many have this standing.
    subscript(standing: Standing) -> Int { counts[standing] ?? 0 }
}
