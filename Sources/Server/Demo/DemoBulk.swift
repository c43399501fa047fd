// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Partners
import Places
import Planning
import Reading
import Storage

extension DemoStory {
    /// Adds one plan with so many commitments over the fourteen provinces, for measuring boards and memory.
    ///
    /// The draft is made instead of read, because no report is that long; accepting it is the real thing.
    /// - Returns: how many records were made.
    func addBulk(_ commitments: Int) async throws -> Int {
        let provinces = DemoProgramme.welfare.provinces
        let names = names(of: provinces)
        var lines: [String] = []
        for index in 0..<commitments {
            lines.append(DemoBulkWords.commitment(index, province: names[index % names.count]))
        }
        let document = try DocumentReader.read(
            pasted: ([DemoBulkWords.title] + lines).joined(separator: "\n")
        )
        let draft = bulkDraft(lines, provinces)
        let report = DemoReport(.welfare, document, .paste, "", 20, .third)
        let doer = doer(at: calendar.moment(19))
        return try await database.write { tx in
            let id = try keep(report, draft, tx)
            let proposal = try AcceptStore.propose(draft, report: id, into: nil, tx)
            var choices = try choices(report, Draft(), tx)
            choices.title = DemoBulkWords.title
            choices.sharers = []
            let root = try AcceptStore.accept(proposal, choices, by: doer, tx).sharedPlan
            let copies = try PlanStore.tree(root, tx).reduce(0) {
                try $0 + CopyStore.list(plan: $1.id, tx).count
            }
            return 1 + commitments * 2 + copies
        }
    }

    private func bulkDraft(_ lines: [String], _ provinces: [String]) -> Draft {
        var draft = Draft()
        var start = DemoBulkWords.title.unicodeScalars.count + 1
        for (index, line) in lines.enumerated() {
            let span = start..<start + line.unicodeScalars.count
            var item = DraftItem(id: index, kind: .goal, marker: "\(index + 1)", text: line, span: span)
            item.placeCode = provinces[index % provinces.count]
            draft.items.append(item)
            let measure = DraftMeasure(
                comparator: .atLeast,
                quantity: Double(index % 40 + 1),
                unit: DemoBulkWords.unit
            )
            var target = DraftTarget(measure: measure, text: line, span: span)
            target.item = index
            draft.targets.append(target)
            start = span.upperBound + 1
        }
        return draft
    }
}
