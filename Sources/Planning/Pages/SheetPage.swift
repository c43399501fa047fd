// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Web

/// One plan from top to bottom: a province's page, and the A4 page for the governor's meeting.
struct SheetPage: Sendable {
    let visit: Visit
    let model: SheetModel

    private var plan: Plan { model.sheet.plan }

    func reply() -> Reply {
        let title = plan.place.map { "\(plan.title) · \($0.provinceName(visit.language))" } ?? plan.title
        let layout = Layout(
            title: title,
            current: "plan",
            crumbs: [
                .init(model.programme.title(visit.language), PlanningPaths.programme(plan.programme)),
                .init(visit.say(BoardText.shared), PlanningPaths.board(plan.root)), .init(plan.title),
            ]
        )
        return layout.page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, title)
                html.copyForLine(line(title), visit)
            }
            figures(&html)
            commitments(&html)
            activities(&html)
            sums(&html)
            requests(&html)
            html(.div, .class("noprint")) { html in
                let tools = PlanTools(
                    visit: visit,
                    plan: plan,
                    published: nil,
                    acceptances: [],
                    linkCount: 0,
                    shaped: model.shaped
                )
                tools.addForm(&html)
            }
            html(.p, .class("src"), text: "\(visit.say(BoardText.asOf)) \(visit.moment(visit.clock.now))")
        }
    }

    private func figures(_ html: inout HTML) {
        let figures = model.sheet.figures
        html.figures(
            visit.say(BoardText.summary),
            [
                (String(figures[.done]), visit.say(BoardText.doneOf(figures.total))),
                (String(figures[.waiting] + figures[.notStarted]), visit.say(BoardText.waiting)),
                (String(figures[.needsSupport]), visit.say(BoardText.needSupport)),
                (String(figures[.proposed] + figures[.noHost]), visit.say(BoardText.proposed)),
            ]
        )
    }

    private func commitments(_ html: inout HTML) {
        guard !model.sheet.commitments.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(BoardText.commitments))
            for entry in model.sheet.commitments { commitment(&html, entry) }
        }
    }

    private func commitment(_ html: inout HTML, _ entry: CommitmentSheet) {
        let item = entry.commitment
        html(.article, .class(item.outline.parent == nil ? "card item" : "card item nest")) { html in
            html(.div, .class("row spread")) { html in
                html(.h3, .class("grow")) { html in
                    html(
                        .a,
                        .href(PlanningPaths.commitment(item.id)),
                        prose: numbered(item.outline.number, item.text)
                    )
                }
                let (wash, word) = StateWords.of(entry.standing)
                html.chip(wash, visit.say(word))
            }
            for target in entry.targets {
                html(.p) { html in
                    html(.b, visit.say(TargetWords.sentence(target)))
                    if target.position == 0, let copy = entry.copies.first,
                        let progress = entry.progress(of: copy)
                    {
                        html.text(
                            " · " + visit.say(BoardText.progress(progress.reached.text, progress.aim.text))
                        )
                    }
                }
            }
            html(.small, notes(hosts: entry.hosts, due: item.due, indicator: item.judging.indicator))
        }
    }

    private func activities(_ html: inout HTML) {
        guard !model.sheet.activities.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(BoardText.activities))
            for entry in model.sheet.activities { activity(&html, entry) }
        }
    }

    private func activity(_ html: inout HTML, _ entry: ActivitySheet) {
        let item = entry.activity
        html(.article, .class("card item")) { html in
            html(.div, .class("row spread")) { html in
                html(.h3, .class("grow")) { html in
                    html(
                        .a,
                        .href(PlanningPaths.activity(item.id)),
                        prose: numbered(item.outline.number, item.text)
                    )
                }
                if let standing = entry.standing {
                    let (wash, word) = StateWords.of(standing)
                    html.chip(wash, visit.say(word))
                }
            }
            for target in entry.targets {
                html(.p) { html in html(.b, visit.say(TargetWords.sentence(target))) }
            }
            var line = notes(hosts: entry.hosts, due: item.due, indicator: item.terms.indicator)
            if let cost = item.cost { line += " · \(cost.text) \(visit.say(WorkText.baht))" }
            html(.small, line)
        }
    }

    private func notes(hosts: [Hosting], due: Due, indicator: String?) -> String {
        let names = hosts.map { model.names.name($0.organization) }
        let who = names.isEmpty ? visit.say(StateWords.noHost) : names.joined(separator: ", ")
        let when = due.day.map(visit.day) ?? visit.say(WorkText.noDue)
        let said = "\(visit.say(WorkText.hosts)): \(who) · \(visit.say(BoardText.when)): \(when)"
        return indicator.map { "\(said) · \(visit.say(WorkText.measuredBy)): \($0)" } ?? said
    }

    private func sums(_ html: inout HTML) {
        guard !model.sheet.sums.isEmpty else { return }
        html(.section, .class("notice")) { html in
            html(.h2, visit.say(BoardText.sums))
            for note in model.sheet.sums {
                let parts = note.provinces.map { sum in
                    "\(sum.place.provinceName(visit.language)) \(sum.quantity?.text ?? "?")"
                }
                html(
                    .p,
                    prose: visit.say(
                        BoardText.sum(
                            note,
                            parts: parts.joined(separator: " + "),
                            goal: TargetWords.sentence(note.target),
                            unit: note.target.measure?.unit ?? ""
                        )
                    )
                )
            }
        }
    }

    private func requests(_ html: inout HTML) {
        guard !model.requests.isEmpty else { return }
        html(.section, .class("card")) { html in
            html(.h2, visit.say(BoardText.support))
            html(.ul) { html in
                for request in model.requests {
                    html(.li) { html in
                        html(.b, visit.say(StateWords.kind(request.kind)))
                        html.prose(": \(request.text) · \(model.names.name(request.organization))")
                    }
                }
            }
        }
    }

    private func line(_ title: String) -> String {
        let figures = model.sheet.figures
        let lines = [
            title, "\(figures[.done]) \(visit.say(BoardText.doneOf(figures.total)))",
            "\(visit.say(BoardText.needSupport)): \(figures[.needsSupport])",
        ]
        return LineText.make(lines, address: visit.address(PlanningPaths.plan(plan).text))
    }
}
