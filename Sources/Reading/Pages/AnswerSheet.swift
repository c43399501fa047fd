// SPDX-License-Identifier: Apache-2.0

import Storage

/// What the holder of a link may see: the title of the report and the items of one place, nothing else.
struct AnswerSheet: Sendable {
    let link: AnswerLink
    let title: String
    let isAccepted: Bool
    /// The items that lack a host or a due date.
    let open: [ReviewedItem]
    let choices: ReviewSheet.Choices

    static func load(_ link: AnswerLink, _ needs: ReadingNeeds, _ tx: Transaction) throws -> AnswerSheet {
        guard let report = try ReportStore.find(link.report, tx) else { throw ReadingProblem.unknownLink }
        let draft = try ReviewStore.review(of: link.report, tx)
        let open = draft.items.filter { item in
            guard item.province == link.place, item.belongsToPlan else { return false }
            return item.item.hosts.isEmpty || item.item.due == nil
        }
        var choices = ReviewSheet.Choices()
        choices.dues = try needs.dueChoices(report.programme, tx)
        return AnswerSheet(
            link: link,
            title: report.title,
            isAccepted: report.state == .accepted,
            open: open,
            choices: choices
        )
    }
}
