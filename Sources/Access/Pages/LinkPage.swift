// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Web

/// A new link, shown once: as a picture for the other person's phone, as an address, as a text for LINE.
struct LinkPage: Sendable {
    let visit: Visit
    let account: Account
    let link: IssuedLink
    /// Why there is a link that nobody asked for.
    var why: Sentence?

    func reply() -> Reply {
        let title = visit.say(PeopleText.linkFor(account.name))
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(PeopleText.title), AccessLinks.people),
            .init(account.name, AccessLinks.person(account.id)), .init(title),
        ]
        // LINE's own browser forgets its cookies; the address asks for the phone's real one.
        let page = AccessLinks.enter(link.token.reveal())
        let address = visit.address(page.text)
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            if let why { html(.p, .class("card ask"), text: visit.say(why)) }
            html(.p, visit.say(PeopleText.linkHow))
            html(.div, .class("card")) { html in
                QRPicture(text: address, label: visit.say(PeopleText.qrLabel)).write(&html)
                html(.label, .for("address"), text: visit.say(PeopleText.linkAddress))
                html.void(.input, .id("address"), .type("text"), .flag(.readonly), .value(address))
                let until = PeopleText.linkUntil(visit.moment(link.invitation.expires))
                html(.p, "\(visit.say(until)) · \(visit.say(PeopleText.linkOnce))")
            }
            let line = visit.say(PeopleText.linkLine(account.firstName))
            html.copyForLine(LineText.make([line], address: address), visit)
            html(.p) { html in
                let back = AccessLinks.person(account.id)
                html(.a, .class("btn"), .href(back), text: visit.say(PeopleText.done))
            }
        }
    }
}
