// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// All reports, newest first.
struct ReportListPage: Sendable {
    let reports: [Report]
    let total: Int
    let search: String
    let paging: Paging

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(ReportsText.title)
        return Layout(title: title, current: "reports").page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, title)
                if visit.may(Reading.write) {
                    html(.a, .class("btn"), .href(ReportPages.newPath()), text: visit.say(ReportsText.add))
                }
            }
            html(.p, .class("muted"), text: visit.say(ReportsText.hint))
            if total > 0 || !search.isEmpty { writeSearch(&html, visit) }
            if reports.isEmpty { writeEmpty(&html, visit) }
            html(.div, .class("stack")) { html in
                for report in reports { write(&html, visit, report) }
            }
            paging.write(&html, visit, total: total) { ReportPages.listPath(search: search, page: $0) }
            if total > 0 { html(.p, .class("src"), text: visit.say(ReportsText.total(total))) }
            html(.p) { html in html(.a, .href(LearntPages.path), text: visit.say(LearntText.title)) }
            html.copyForLine(lineText(visit), visit)
        }
    }

    private func writeSearch(_ html: inout HTML, _ visit: Visit) {
        html(.form, .class("row tight"), .get, .action(ReportPages.listPath()), .role("search")) { html in
            html(.div, .class("grow")) { html in
                html(.label, .class("hidden"), .for("search"), text: visit.say(ReportsText.search))
                html.void(
                    .input,
                    .id("search"),
                    .name("search"),
                    .type("search"),
                    .value(search),
                    .plain(.placeholder, visit.say(ReportsText.search))
                )
            }
            html(.button, .class("btn plain"), text: visit.say(ReportsText.searchButton))
        }
    }

    private func writeEmpty(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("card empty")) { html in
            guard search.isEmpty else {
                html(.p, visit.say(ReportsText.noMatch))
                return
            }
            html(.h2, visit.say(ReportsText.empty))
            html(.p, visit.say(ReportsText.emptyHint))
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ report: Report) {
        html(.article, .class("card")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2) { html in
                    html(.a, .href(ReviewPages.path(to: report.id)), prose: report.title)
                }
                html.chip(Self.wash(report.state), visit.say(ReportsText.state(report.state)))
            }
            let kind = visit.say(ReportsText.kind(report.source.kind))
            let day = WrittenDay.text(report.createdAt.bangkokDay, visit.language)
            let words = [kind, report.source.name, day].filter { !$0.isEmpty }
            html(.p, .class("src"), text: words.joined(separator: " · "))
        }
    }

    private static func wash(_ state: Report.State) -> Wash {
        switch state {
        case .reading: .proposed
        case .review: .wait
        case .accepted: .done
        }
    }

    private func lineText(_ visit: Visit) -> String {
        let lines = [visit.say(ReportsText.title)] + reports.prefix(5).map { "• " + $0.title }
        return LineText.make(lines, address: visit.address(ReportPages.listPath(search: search).text))
    }
}
