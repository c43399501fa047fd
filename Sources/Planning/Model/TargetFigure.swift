// SPDX-License-Identifier: Apache-2.0

import Indicators
import Kernel
import Places

/// What was reached of a target, in all and by province.
struct TargetFigure: Sendable, Equatable {
    /// In all; nil when nothing was recorded, when there is no denominator, or when it must not be told.
    var total: Quantity?
    /// By province; provinces without a record are left out.
    var provinces: [Kernel.ID<Place>: Quantity] = [:]
    /// Why there is a total, or none.
    var state = IndicatorValue.State.noData

    init(total: Quantity? = nil) {
        self.total = total
    }
}
