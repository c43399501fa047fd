// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The four main places, the same on every page.
enum HouseFrame {
    static let frame = Frame(
        places: [
            .init(key: "today", title: ServerText.today, link: Link(), icon: .home),
            .init(key: "plan", title: ServerText.plans, link: Link("programmes"), icon: .plan),
            .init(key: "reports", title: ServerText.reports, link: Link("reports"), icon: .report),
            .init(key: "partners", title: ServerText.partners, link: Link("partners"), icon: .people),
        ],
        search: Link("search")
    )
}
