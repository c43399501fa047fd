// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// One organization at work on one theme in one place.
struct ThemeSpot: Sendable, Hashable {
    let organization: Organization.ID
    let theme: Theme.ID
    let place: Kernel.ID<Place>
}
