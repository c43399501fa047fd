// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners

/// How long secret links work, and in whose name something is written that came by one.
enum LinkRules {
    /// For how many days a link may be made; the middle one is meant for a round of a plan.
    static let days = [30, 90, 180, 365]
    /// Where nobody says how long.
    static let usual = 90

    /// When a link ends that is made now; a number that was not offered counts as the usual one.
    static func expires(from now: Instant, days wanted: Int?) -> Instant {
        let days = wanted.flatMap { self.days.contains($0) ? $0 : nil } ?? usual
        return Instant(milliseconds: now.milliseconds + Int64(days) * 86_400_000)
    }

    /// The one who writes by a link: the link itself, for nobody knows who holds it.
    static func doer(_ link: PartnerLink, at now: Instant) -> Doer {
        Doer(actor: prefix + link.name, organization: link.organization, now: now)
    }

    /// The name of the link that did something; nil where a person did.
    static func link(of actor: String) -> String? {
        actor.hasPrefix(prefix) ? String(actor.dropFirst(prefix.count)) : nil
    }

    private static let prefix = "link:"
}
