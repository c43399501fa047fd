// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Places
import Reading

/// What a coordinator puts right in a draft before it becomes a plan, as the review page would send it.
struct DemoReview {
    private let draft: Draft
    /// Where each province's part of the text begins.
    private let parts: [(start: Int, code: String)]

    init(_ draft: Draft, of document: ExtractedDocument, provinces: [(code: String, name: String)]) {
        self.draft = draft
        var parts: [(start: Int, code: String)] = []
        var start = 0
        for line in document.text.split(separator: "\n", omittingEmptySubsequences: false) {
            let head = line.prefix(30)
            if let found = provinces.first(where: { head.contains(DemoReports.heading($0.name)) }) {
                parts.append((start, found.code))
            }
            start += line.unicodeScalars.count + 1
        }
        self.parts = parts
    }

    /// Headings leave, kinds and provinces are put right, words that only lead over to the next list are cut,
    /// and somebody nods.
    var corrections: [Correction] {
        let listed = draft.items.filter { isPlanned($0) || DemoReportWords.kind(of: $0.text) != nil }
        let nods = listed.filter { !DemoReports.isHeading($0.text) }.prefix(2)
        return listed.flatMap { item in changes(of: item).map { .item(id: item.id, change: $0) } }
            + nods.map { .item(id: $0.id, change: .confirm) }
    }

    private func isPlanned(_ item: DraftItem) -> Bool {
        [.goal, .agreement, .activity].contains(item.kind)
    }

    private func changes(of item: DraftItem) -> [ItemChange] {
        if DemoReports.isHeading(item.text) { return [.reject] }
        var changes: [ItemChange] = []
        if let kind = DemoReportWords.kind(of: item.text), kind != item.kind { changes.append(.kind(kind)) }
        if let cut = DemoReports.withoutTail(item.text) { changes.append(.text(cut)) }
        let part = parts.last { $0.start <= item.span.lowerBound }?.code
        if item.placeCode == nil, let part { changes.append(.place(code: part)) }
        return changes
    }
}
