// SPDX-License-Identifier: Apache-2.0

/// Which cell of a measure: time (a month, or a day of a stock), place, dimensions, organization.
struct CellKey: Hashable, Comparable, Sendable {
    /// Time, place and dimensions in one number that sorts as the tables do.
    let packed: UInt64
    let organization: Int

    init(time: Int, place: Int, first: Int, second: Int, organization: Int) {
        packed = UInt64(time) << 36 | UInt64(place) << 16 | UInt64(first) << 8 | UInt64(second)
        self.organization = organization
    }

    var time: Int { Int(packed >> 36) }
    var place: Int { Int(packed >> 16 & 0xF_FFFF) }
    var first: Int { Int(packed >> 8 & 0xFF) }
    var second: Int { Int(packed & 0xFF) }

    /// The same cell one level up: its province.
    var inProvince: CellKey {
        CellKey(time: time, place: place / 10_000, first: first, second: second, organization: organization)
    }

    static func < (left: Self, right: Self) -> Bool {
        left.packed != right.packed ? left.packed < right.packed : left.organization < right.organization
    }
}

/// What a cell holds, or by how much it changes.
struct CellAmount: Sendable, Equatable {
    var value: Int64
    var facts: Int64

    static let nothing = CellAmount(value: 0, facts: 0)

    var isNothing: Bool { value == 0 && facts == 0 }

    static func += (left: inout Self, right: Self) {
        left.value += right.value
        left.facts += right.facts
    }
}

/// A person in a cell.
struct PresenceKey: Hashable, Comparable, Sendable {
    let cell: CellKey
    let subject: Int64

    /// As the table lies: a month of a place, then person by person.
    static func < (left: Self, right: Self) -> Bool {
        let month = (left.cell.packed >> 16, right.cell.packed >> 16)
        if month.0 != month.1 { return month.0 < month.1 }
        return left.subject != right.subject ? left.subject < right.subject : left.cell < right.cell
    }
}
