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
        Entry(
            key: "indicators",
            title: ServerText.indicators,
            link: IndicatorLinks.list(),
            icon: .figures,
            permissions: ["indicators.read"]
        ),
    ]

    static func frame(for visitor: Visitor, _ entered: Entered?, today: Day) -> Frame {
        func holds(_ permission: String) -> Bool {
            AccessPolicy.holds(visitor, Permission(rawValue: permission), today: today)
        }
        var open = entries.filter {
            $0.permissions.isEmpty ? !visitor.isGuest : $0.permissions.contains(where: holds)
        }
        // Five fit a thumb; whoever has all of them finds the forms among their duties.
        if open.count > 5 { open.removeAll { $0.key == "forms" } }
        let first = entered?.accountName.split(separator: " ").first.map(String.init)
        let me = entered?.need == .nothing && entered?.session != nil ? first : nil
        return Frame(
            places: open.map { .init(key: $0.key, title: $0.title, link: $0.link, icon: $0.icon) },
            search: holds("planning.read") ? Link("search") : nil,
            me: me.map { ($0, AccessLinks.me) },
            notice: Privacy.notices
        )
    }
}
