// SPDX-License-Identifier: Apache-2.0

import ThaiText

/// A name that compares as a Thai dictionary orders it.
struct SortedName: Comparable {
    private let key: [UInt8]

    init(_ name: String) {
        key = Array(SortKey.make(name).utf8)
    }

    static func < (left: Self, right: Self) -> Bool { left.key.lexicographicallyPrecedes(right.key) }
}
