// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// What was reached of a target, in all and by province, and where the number comes from.
struct TargetFigure: Sendable, Equatable {
    /// In all; nil when nothing was recorded or the figure has no denominator.
    var total: Quantity?
    /// By province; provinces without a record are left out.
    var provinces: [Kernel.ID<Place>: Quantity] = [:]
}
