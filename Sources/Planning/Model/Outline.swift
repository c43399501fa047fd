// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Where an item stands among its siblings.
struct Outline<Owner>: Sendable, Equatable {
    /// The item it lies under.
    var parent: ID<Owner>?
    /// Its number as people say it, such as `2.1`; may be empty.
    var number: String
    /// Order within its plan, from 0.
    var position: Int

    init(parent: ID<Owner>? = nil, number: String = "", position: Int = 0) {
        self.parent = parent
        self.number = number
        self.position = position
    }
}
