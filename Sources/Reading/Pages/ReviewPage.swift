// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
import Web

/// The review: the text on one side, the draft on the other; on a phone one at a time.
struct ReviewPage: Sendable {
    /// How many items a page shows.
    static let itemsPerPage = 60

    let sheet: ReviewSheet
    let place: ReviewPlace
    let picks: Picks
    /// Where the draft becomes a plan; nil for who may not do that.
    let accept: Link?
    private let groups: DraftGroups

    init(sheet: ReviewSheet, place: ReviewPlace, picks: Picks, accept: Link?) {
        self.sheet = sheet
        self.place = place
        self.picks = picks
        self.accept = accept
        groups = DraftGroups(sheet.draft)
    }

    func reply(_ visit: Visit, wasKnown: Bool = false) -> Reply {
        let report = sheet.report
        let heading = report.source.kind == .typed ? ReviewText.typedTitle : ReviewText.title
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(ReportsText.title), ReportPages.listPath()), .init(report.title),
        ]
        let layout = Layout(title: visit.say(heading), current: "reports", crumbs: crumbs)
        return layout.page(visit, status: picks.problem == nil ? 200 : 422) { html in
            html(.div, .id("review"), .class("stack"), .data("report", report.id.rawValue)) { html in
                writeTop(&html, visit, heading)
                writeNotices(&html, visit, wasKnown)
                writeTabs(&html, visit)
                html(.div, .class("two")) { html in
                    writeText(&html, visit)
                    writeDraft(&html, visit)
                }
                html.copyForLine(lineText(visit), visit)
            }
            if sheet.isOpen { ReviewScript.write(&html, visit, sheet, place) }
        }
    }

    private func writeTop(_ html: inout HTML, _ visit: Visit, _ heading: Sentence) {
        let planned = sheet.draft.planned.count
        html(.div, .class("row spread")) { html in
            html(.h1, visit.say(heading))
            html(.div, .class("row")) { html in
                html.chip(.none, visit.say(ReviewText.saved(sheet.report.changedAt.bangkokClock)))
                if sheet.report.state != .accepted, planned > 0, let accept {
                    html(.a, .class("btn"), .href(accept), text: visit.say(ReviewText.accept(planned)))
                }
            }
        }
    }

    private func writeNotices(_ html: inout HTML, _ visit: Visit, _ wasKnown: Bool) {
        if sheet.report.state == .accepted {
            html(.p, .class("notice"), text: visit.say(ReviewText.acceptedNotice))
        }
        if let problem = picks.problem {
            html(.p, .class("notice"), .role("alert"), .id("problem")) { html in
                html(.a, .href(.here("choose")), text: visit.say(problem.text))
            }
        }
        if wasKnown { html(.p, .class("notice"), .role("status"), text: visit.say(ReviewText.knownNotice)) }
    }

    private func writeTabs(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("phone views")) { html in
            html(.nav, .class("row tight"), .aria("label", visit.say(ReviewText.viewTabs))) { html in
                for (view, title) in [
                    (ReviewPlace.View.text, ReviewText.textTab), (.draft, ReviewText.draftTab),
                ] {
                    let link = ReviewPages.path(
                        to: sheet.report.id,
                        ReviewPlace(view: view, page: place.page)
                    )
                    let names = view == place.view ? "btn plain" : "btn quiet"
                    html(
                        .a,
                        .class(names),
                        .href(link),
                        .data("view", view.rawValue),
                        .aria("current", "page").when(view == place.view),
                        text: visit.say(title)
                    )
                }
            }
        }
    }

    private func writeText(_ html: inout HTML, _ visit: Visit) {
        let hidden = place.view == .draft ? " desk" : ""
        html(
            .section,
            .class("card paper" + hidden),
            .id("paper"),
            .aria("label", visit.say(ReviewText.reportText)),
            .plain(.tabindex, "0")
        ) { html in
            html(.h2, visit.say(ReviewText.reportText))
            if let file = sheet.report.source.file {
                html(.p) { html in
                    html(.a, .href(FilePages.path(to: file)), text: visit.say(ReviewText.originalFile))
                    html.text(" " + sheet.report.source.name)
                }
            }
            ReportTextView(sheet: sheet, place: place, shown: lines.map(\.item)).write(&html, visit)
        }
    }

    private func writeDraft(_ html: inout HTML, _ visit: Visit) {
        let hidden = place.view == .text ? " desk" : ""
        html(
            .section,
            .class("stack" + hidden),
            .id("draft"),
            .aria("label", visit.say(ReviewText.draft))
        ) { html in
            if place.page == 1 { HeadCard(sheet: sheet, place: place).write(&html, visit) }
            writeItems(&html, visit)
            Paging(place.page, size: Self.itemsPerPage).write(&html, visit, total: groups.lines.count) {
                number in
                ReviewPages.path(
                    to: sheet.report.id,
                    ReviewPlace(view: place.view, page: number),
                    at: "draft"
                )
            }
            if sheet.isOpen, !sheet.draft.planned.isEmpty {
                ChooseCard(sheet: sheet, place: place, picks: picks, shown: lines.map(\.item)).write(
                    &html,
                    visit
                )
            }
            ReviewTail(sheet: sheet, place: place).write(&html, visit)
        }
    }

    private func writeItems(_ html: inout HTML, _ visit: Visit) {
        if groups.lines.isEmpty {
            html(.div, .class("card empty")) { html in
                html(.h2, visit.say(ReviewText.nothing))
                html(.p, visit.say(ReviewText.nothingHint))
            }
        }
        var shown: DraftGroups.Kind?
        let card = ItemCard(sheet: sheet, place: place, picked: picks.ids)
        var questions = QuestionCards(sheet: sheet, place: place)
        for line in lines {
            if line.kind != shown {
                writeHeading(&html, visit, line.kind)
                if sheet.isOpen { questions.write(&html, visit, line.kind) }
            }
            shown = line.kind
            card.write(&html, visit, line)
        }
    }

    private func writeHeading(_ html: inout HTML, _ visit: Visit, _ kind: DraftGroups.Kind) {
        let count = groups.counts.first { $0.kind == kind }?.count ?? 0
        let title: Sentence =
            switch kind {
            case .sharedCommitments: ReviewText.sharedCommitments
            case .province(let code): PlaceWords.province(code)
            case .sharedActivities: ReviewText.sharedActivities
            case .others: ReviewText.others
            }
        html(.h2, .id("group-\(kind.name)")) { html in
            html.text(visit.say(title) + " ")
            html(.span, .class("muted"), text: visit.say(ReviewText.count(count)))
        }
    }

    /// The items of this page.
    private var lines: [DraftGroups.Line] {
        let paging = Paging(place.page, size: Self.itemsPerPage)
        return Array(groups.lines.dropFirst(paging.offset).prefix(paging.size))
    }

    private func lineText(_ visit: Visit) -> String {
        let planned = sheet.draft.planned
        let count: (ItemKind) -> Int = { kind in planned.count { $0.item.kind == kind } }
        let summary = ReviewText.summary(
            goals: count(.goal),
            agreements: count(.agreement),
            activities: count(.activity)
        )
        let lines = [visit.say(ReviewText.copyHead), sheet.report.title, visit.say(summary)]
        return LineText.make(lines, address: visit.address(ReviewPages.path(to: sheet.report.id).text))
    }
}
