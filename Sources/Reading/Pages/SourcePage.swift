// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The report's text with one sentence highlighted: where a commitment comes from.
struct SourcePage: Sendable {
    /// How much text stands around the sentence in a long report.
    static let margin = 6000

    let report: Report
    let text: [Unicode.Scalar]
    let span: Range<Int>

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(ReportsText.sourceTitle)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(ReportsText.title), ReportPages.listPath()),
            .init(report.title, ReviewPages.path(to: report.id)), .init(title),
        ]
        let window = max(0, span.lowerBound - Self.margin)..<min(text.count, span.upperBound + Self.margin)
        return Layout(title: title, current: "reports", crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            let day = WrittenDay.text(report.createdAt.bangkokDay, visit.language)
            html(
                .p,
                .class("src"),
                text:
                    "\(report.title) · \(report.source.name.isEmpty ? "" : report.source.name + " · ")\(day)"
            )
            html(
                .section,
                .class("card paper"),
                .aria("label", visit.say(ReviewText.reportText)),
                .plain(.tabindex, "0")
            ) { html in
                html.text(words(window.lowerBound..<span.lowerBound))
                html(.mark, .id("source"), .class("on"), text: words(span))
                html.text(words(span.upperBound..<window.upperBound))
            }
            html(.p) { html in
                html(
                    .a,
                    .class("btn plain"),
                    .href(ReviewPages.path(to: report.id)),
                    text: visit.say(ReportsText.openReview)
                )
            }
            let address = visit.address(ReviewPages.sourceLink(report: report.id, span: span).text)
            html.copyForLine(LineText.make([title, report.title, quote], address: address), visit)
        }
    }

    private var quote: String { String(words(span).prefix(200)) }

    private func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }
}
