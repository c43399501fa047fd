// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Places
import Web

/// A board of commitments against provinces or organizations: who needs what, at one glance.
struct BoardPage: Sendable {
    let visit: Visit
    let model: BoardModel

    /// So many columns fit on a desk's screen; beyond them the page says how to see the rest.
    private static let fitting = 5

    private var board: Board { model.board }
    private var root: Plan { model.root }
    /// Who may only know totals is offered nothing that tells more.
    private var reads: Bool { visit.may(Planning.read, model.seen) }

    func reply() -> Reply {
        let title = visit.say(BoardText.title(board.total))
        let layout = Layout(
            title: title,
            current: "plan",
            crumbs: [
                .init(model.programmeTitle, PlanningPaths.programme(root.programme)), .init(root.title),
            ]
        )
        return layout.page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, title)
                html(.div, .class("row tight")) { html in
                    html.copyForLine(line(), visit)
                    if reads {
                        let sheet = PlanLinks.sheet(root.id)
                        html(.a, .class("btn plain"), .href(sheet), text: visit.say(BoardText.printOne))
                    }
                }
            }
            figures(&html)
            switcher(&html)
            if board.rows.isEmpty {
                empty(&html)
            } else {
                table(&html)
                cards(&html)
                model.paging.write(&html, visit, total: board.total, link: model.page)
                if reads { downloads(&html) }
            }
            PlanTools(
                visit: visit,
                plan: root,
                published: model.published,
                acceptances: model.acceptances,
                linkCount: model.linkCount,
                shaped: model.shaped
            ).write(&html)
            html(.p, .class("src"), text: "\(visit.say(BoardText.asOf)) \(visit.moment(visit.clock.now))")
        }
    }

    private func figures(_ html: inout HTML) {
        let figures = board.figures
        html.figures(
            visit.say(BoardText.summary),
            [
                (String(figures[.done]), visit.say(BoardText.doneOf(figures.total))),
                (String(figures[.waiting] + figures[.notStarted]), visit.say(BoardText.waiting)),
                (String(figures[.needsSupport]), visit.say(BoardText.needSupport)),
                (String(figures[.proposed] + figures[.changeAsked]), visit.say(BoardText.proposed)),
            ]
        )
    }

    private func switcher(_ html: inout HTML) {
        html(.div, .class("row tight noprint")) { html in
            let other: Board.Axis = board.axis == .province ? .organization : .province
            let words = other == .province ? BoardText.byProvince : BoardText.byOrganization
            html(.a, .class("btn plain"), .href(model.link(axis: other)), text: visit.say(words))
            guard reads else { return }
            let timeline = PlanLinks.timeline(root.id)
            html(.a, .class("btn plain"), .href(timeline), text: visit.say(BoardText.timeline))
        }
    }

    private func downloads(_ html: inout HTML) {
        html(.p, .class("row tight noprint")) { html in
            for (kind, words) in [("csv", BoardText.exportCSV), ("xlsx", BoardText.exportXLSX)] {
                html(.a, .class("btn quiet"), .href(PlanLinks.export(root.id, kind)), text: visit.say(words))
            }
        }
    }

    private func empty(_ html: inout HTML) {
        html(.div, .class("card empty")) { html in
            html(.p, prose: visit.say(BoardText.empty))
            html(.p) { html in
                html(.a, .class("btn"), .href(PlanLinks.newReport), text: visit.say(BoardText.readReport))
            }
        }
    }

    private func table(_ html: inout HTML) {
        if model.columns.count > Self.fitting {
            let hint = BoardText.scrollHint(model.columns.count, provinces: board.axis == .province)
            html(.p, .class("src desk noprint"), text: visit.say(hint))
        }
        html(
            .div,
            .class("board desk"),
            .role("region"),
            .aria("label", visit.say(BoardText.commitment)),
            .plain(.tabindex, "0")
        ) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope("col"), text: visit.say(BoardText.commitment))
                        for column in model.columns {
                            html(.th, .scope("col")) { html in self.head(&html, column) }
                        }
                    }
                }
                html(.tbody) { html in
                    for row in board.rows { self.row(&html, row) }
                }
            }
        }
    }

    private func head(_ html: inout HTML, _ column: Board.Column) {
        if case .province(let place?) = column {
            html(.a, .href(PlanningPaths.province(root.id, place)), text: model.title(column, visit))
        } else {
            html.text(model.title(column, visit))
        }
    }

    private func row(_ html: inout HTML, _ row: BoardRow) {
        html(.tr) { html in
            html(.th, .scope("row")) { html in label(&html, row) }
            for column in model.columns {
                html(.td) { html in
                    if let cell = row.cells[column] {
                        self.cell(&html, cell)
                    } else {
                        html(.span, .class("muted"), text: "–")
                    }
                }
            }
        }
    }

    private func label(_ html: inout HTML, _ row: BoardRow) {
        html(
            .a,
            .href(PlanningPaths.commitment(row.commitment)),
            prose: numbered(row.label.number, row.label.text)
        )
        html(.div) { html in
            var notes: [String] = []
            if let host = row.hosts.first {
                notes.append("\(visit.say(BoardText.mainHost)): \(model.names.name(host.organization))")
            }
            if let measure = row.measure { notes.append(visit.say(TargetWords.amount(measure))) }
            if let due = row.due.day { notes.append("\(visit.say(BoardText.when)) \(visit.day(due))") }
            html(.small, notes.joined(separator: " · "))
        }
    }

    private func cell(_ html: inout HTML, _ cell: BoardCell) {
        let (wash, word) = StateWords.of(cell.standing)
        html.chip(wash, visit.say(word))
        if let progress = cell.progress, cell.standing != .done, progress.reached > .zero {
            let words = cell.copies > 1 && !cell.isCounted ? BoardText.organizationsDone : BoardText.progress
            html(.div) { html in
                html(.small, visit.say(words(progress.reached.text, progress.aim.text)))
            }
        }
        if let news = cell.lastNews {
            html(.div) { html in html(.small, visit.say(BoardText.lastNews(visit.day(news)))) }
        }
    }

    /// On a phone each commitment is a card with its states as words.
    private func cards(_ html: inout HTML) {
        html(.section, .class("phone")) { html in
            for row in board.rows {
                html(.article, .class("card")) { html in
                    html(.h2) { html in
                        html(
                            .a,
                            .href(PlanningPaths.commitment(row.commitment)),
                            prose: numbered(row.label.number, row.label.text)
                        )
                    }
                    html(.dl) { html in
                        for column in model.columns {
                            guard let cell = row.cells[column] else { continue }
                            html(.dt, model.title(column, visit))
                            html(.dd) { html in self.cell(&html, cell) }
                        }
                    }
                }
            }
        }
    }

    private func line() -> String {
        let figures = board.figures
        let head = "\(root.title)\n\(visit.say(BoardText.doneOf(figures.total))): \(figures[.done])"
        let lines = [
            head, "\(visit.say(BoardText.needSupport)): \(figures[.needsSupport])",
            "\(visit.say(BoardText.proposed)): \(figures[.proposed])",
        ]
        return LineText.make(lines, address: visit.address(PlanningPaths.board(root.id).text))
    }
}
