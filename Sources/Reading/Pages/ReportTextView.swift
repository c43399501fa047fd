// SPDX-License-Identifier: Apache-2.0

import Web

/// The report's text with everything recognised marked; each mark leads to its item and back.
struct ReportTextView: Sendable {
    /// Beyond this many scalars only the part around the shown items is written.
    static let longest = 30_000
    /// How much text stands around the shown items then.
    static let margin = 1500

    let sheet: ReviewSheet
    let place: ReviewPlace
    /// The items on this page.
    let shown: [ReviewedItem]

    func write(_ html: inout HTML, _ visit: Visit) {
        let window = window
        if window.count < sheet.text.count { html(.p, .class("src"), text: visit.say(ReviewText.cutNote)) }
        let pages = pages
        html(.div, .id("words"), .data("from", String(window.lowerBound))) { html in
            for piece in MarkedText.pieces(window, MarkedText.marks(sheet.draft)) {
                let words = String(String.UnicodeScalarView(sheet.text[piece.range]))
                guard let mark = piece.mark else {
                    html.text(words)
                    continue
                }
                write(&html, mark, words, isFirst: piece.isFirst, page: pages[mark.anchor] ?? place.page)
            }
        }
    }

    private func write(_ html: inout HTML, _ mark: MarkedText.Mark, _ words: String, isFirst: Bool, page: Int)
    {
        let span = mark.anchor.hasPrefix("item-") ? "span-\(mark.anchor.dropFirst(5))" : "span-\(mark.anchor)"
        let link = ReviewPages.path(
            to: sheet.report.id,
            ReviewPlace(view: .draft, page: page),
            at: mark.anchor
        )
        let names: [Attribute] = [
            .class("q").when(mark.confidence == .check), .id(span).when(isFirst), .data("for", mark.anchor),
        ]
        html.element(.mark, names) { html in
            // A mouse that draws over words marks them; it does not carry the link away.
            html(.a, .href(link), .plain(.draggable, "false"), text: words)
        }
    }

    /// Which page of the draft each item stands on.
    private var pages: [String: Int] {
        var out: [String: Int] = [:]
        for (index, line) in DraftGroups(sheet.draft).lines.enumerated() {
            out["item-\(line.item.id)"] = index / ReviewPage.itemsPerPage + 1
        }
        for fact in ["title", "date", "venue", "participants", "organizations", "people"] {
            out["fact-\(fact)"] = 1
        }
        return out
    }

    private var window: Range<Int> {
        guard sheet.text.count > Self.longest else { return 0..<sheet.text.count }
        let spans = shown.map(\.item.span).filter { !$0.isEmpty }
        let from = max(0, (spans.map(\.lowerBound).min() ?? 0) - Self.margin)
        let to = min(sheet.text.count, (spans.map(\.upperBound).max() ?? Self.margin) + Self.margin)
        return from..<min(to, from + Self.longest)
    }
}
