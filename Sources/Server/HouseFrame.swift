// SPDX-License-Identifier: Apache-2.0

import Access
import Forms
import Indicators
import Kernel
import Privacy
import Web

/// The five main places, the same on every page; those that a visitor may not use are left out.
enum HouseFrame {
    private struct Entry {
        let key: String
        let title: Sentence
        let link: Link
        let icon: Icon
        /// One of them is enough; none: for everyone who is signed in.
        let permissions: [String]
    }

    private static let entries = [
        Entry(
            key: "today",
            title: ServerText.today,
            link: Link(),
            icon: .home,
            permissions: []
        ),
        Entry(
            key: "plan",
            title: ServerText.plans,
            link: Link("programmes"),
            icon: .plan,
            permissions: ["partners.read", "planning.figures"]
        ),
        Entry(
            key: "reports",
            title: ServerText.reports,
            link: Link("reports"),
            icon: .report,
            permissions: ["reading.read"]
        ),
        Entry(
            key: "indicators",
            title: ServerText.indicators,
            link: IndicatorLinks.list(),
            icon: .figures,
            permissions: ["indicators.read"]
        ),
        Entry(
            key: "forms",
            title: ServerText.forms,
            link: Forms.list,
            icon: .check,
            permissions: ["forms.read"]
        ),
        Entry(
            key: "partners",
            title: ServerText.partners,
            link: Link("partners"),
            icon: .people,
            permissions: ["partners.read"]
        ),
    ]

    static func frame(for visitor: Visitor, _ entered: Entered?, today: Day) -> Frame {
        let given = entered?.accountName.split(separator: " ").first.map(String.init)
        let me = entered?.need == .nothing && entered?.session != nil ? given : nil
        let mayRead = Permission(rawValue: "planning.read")
        return Frame(
            places: places(for: visitor, today: today),
            search: AccessPolicy.holds(visitor, mayRead, today: today) ? Link("search") : nil,
            me: me.map { ($0, AccessLinks.me) },
            notice: Privacy.notices
        )
    }

    /// The places that do not fit the bar of a phone; one's own page leads to them.
    static func more(for visitor: Visitor, today: Day) -> [Frame.Place] {
        let places = places(for: visitor, today: today)
        return places.count > Frame.mostTabs ? Array(places.dropFirst(Frame.mostTabs - 1)) : []
    }

    private static func places(for visitor: Visitor, today: Day) -> [Frame.Place] {
        let open = entries.filter { entry in
            guard !entry.permissions.isEmpty else { return !visitor.isGuest }
            return entry.permissions.contains { permission in
                AccessPolicy.holds(visitor, Permission(rawValue: permission), today: today)
            }
        }
        return open.map { .init(key: $0.key, title: $0.title, link: $0.link, icon: $0.icon) }
    }
}
