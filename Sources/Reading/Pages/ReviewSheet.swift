// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage

/// Everything about one report under review, loaded once for a page.
struct ReviewSheet: Sendable {
    let report: Report
    let draft: ReviewedDraft
    let text: [Unicode.Scalar]
    /// The number of the last correction: forms carry it, so that an edit of something newer shows.
    let seen: Int
    /// The correction that "undo" takes back.
    let last: ReviewStore.Entry?
    let links: [AnswerLink]
    /// Who made the links, by account.
    let makers: [String: String]
    let choices: Choices
    /// Whether the reader may correct the draft.
    var mayCorrect = true

    /// What forms offer.
    struct Choices: Sendable {
        /// Names of organizations that could be hosts.
        var hosts: [String] = []
        /// Names in the draft that the network knows.
        var known: Set<String> = []
        var dues: [ReadingNeeds.DueChoice] = []
    }

    static func load(_ id: Report.ID, _ needs: ReadingNeeds, _ tx: Transaction) throws -> ReviewSheet {
        guard let report = try ReportStore.find(id, tx) else { throw ReadingProblem.noReport }
        let draft = try ReviewStore.review(of: id, tx)
        let links = try AnswerLinkStore.list(id, tx)
        return try ReviewSheet(
            report: report,
            draft: draft,
            text: Array((ReportStore.text(of: id, tx) ?? "").unicodeScalars),
            seen: ReviewStore.lastNumber(id, tx),
            last: ReviewStore.list(id, tx).last,
            links: links,
            makers: AccountStore.names(of: links.map(\.createdBy), tx),
            choices: choices(report, draft, needs, tx)
        )
    }

    static func choices(
        _ report: Report,
        _ draft: ReviewedDraft,
        _ needs: ReadingNeeds,
        _ tx: Transaction
    ) throws -> Choices {
        var choices = Choices()
        choices.dues = try needs.dueChoices(report.programme, tx)
        let hosts = draft.items.flatMap(\.item.hosts)
        // Reports name up to a hundred bodies; a longer choice helps nobody on a phone.
        for name in (hosts + draft.head.parties.organizations.map(\.name)).prefix(60) {
            let match = try needs.organizations(name, tx).first { $0.isSure }
            if match != nil { choices.known.insert(name) }
            let shown = match?.name ?? name
            if !choices.hosts.contains(shown) { choices.hosts.append(shown) }
        }
        return choices
    }

    var isOpen: Bool { report.state != .accepted && mayCorrect }
}
