// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// A new secret link, shown once and ready to send to a LINE group.
struct AnswerLinkPage: Sendable {
    let report: Report
    let place: String?
    let token: String
    let count: Int

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(AnswerText.linkTitle)
        let back = ReviewPages.path(to: report.id)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(ReportsText.title), ReportPages.listPath()), .init(report.title, back),
            .init(title),
        ]
        let link = AnswerPages.path(token: token)
        let ask = [visit.say(PlaceWords.group(place)), visit.say(AnswerText.lineAsk(report.title, count))]
        let text = LineText.make(ask, address: visit.address(link.text))
        return Layout(title: title, current: "reports", crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(AnswerText.linkHint))
            html(.div, .class("card")) { html in
                html(.label, .for("answer-link"), text: visit.say(PlaceWords.group(place)))
                html(.textarea, .id("answer-link"), .flag(.readonly), .plain(.rows, "6"), text: text)
            }
            html.copyForLine(text, visit)
            html(.div, .class("row tight")) { html in
                html(.a, .class("btn plain"), .href(link), text: visit.say(AnswerText.openLink))
                html(.a, .class("btn quiet"), .href(back), text: visit.say(ReviewText.cancel))
            }
        }
    }
}
