// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners

/// Until when something is to be done: a day, or the end of an instalment with the day that was meant.
struct Due: Sendable, Equatable {
    /// The last day; for an instalment its last day when it was chosen.
    var day: Day?
    /// The instalment at whose end it is due.
    var instalment: Kernel.ID<Instalment>?

    init(day: Day? = nil, instalment: Kernel.ID<Instalment>? = nil) {
        self.day = day
        self.instalment = instalment
    }

    /// Nobody has said until when.
    static let unsaid = Due()
}
