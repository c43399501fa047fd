// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Web

/// The draft of an appointing order as a page to be printed.
struct OrderPage: Sendable {
    let file: CommitteeFile

    func write(_ visit: Visit) -> Reply {
        let committee = file.committee
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(PeopleText.committees), PeoplePaths.committees()),
            .init(committee.title, PeoplePaths.committee(committee.id)), .init(visit.say(OrderText.title)),
        ]
        let layout = Layout(title: visit.say(OrderText.title), current: "partners", crumbs: crumbs)
        return layout.page(visit) { html in
            html(.h1, visit.say(OrderText.title))
            html(.p, .class("muted noprint"), text: visit.say(OrderText.hint))
            html(.article, .class("card"), .lang("th")) { html in
                for paragraph in OrderDraft(file).paragraphs {
                    html(.p) { html in
                        if paragraph.isBold { html(.b, paragraph.text) } else { html.text(paragraph.text) }
                    }
                }
            }
            html(.p, .class("noprint")) { html in
                let word = PeoplePaths.word(committee.id)
                html(.a, .class("btn"), .href(word), text: visit.say(PeopleText.draftWord))
            }
        }
    }
}
