// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Everything about one item on one page: words, host, due date, targets, and its place in the list.
struct ItemPage: Sendable {
    let sheet: ReviewSheet
    let item: ReviewedItem
    let place: ReviewPlace
    /// Why the last try was refused, and what was typed.
    let refused: (problem: ReadingProblem, typed: [FormField])?

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(ReviewItemText.title)
        let back = ReviewPages.path(to: sheet.report.id, place, at: "item-\(item.id)")
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(ReportsText.title), ReportPages.listPath()), .init(sheet.report.title, back),
            .init(title),
        ]
        let layout = Layout(title: title, current: "reports", crumbs: crumbs)
        return layout.page(visit, status: refused == nil ? 200 : 422) { html in
            html(.h1, title)
            if let refused {
                html(
                    .p,
                    .class("notice"),
                    .role("alert"),
                    .id("problem"),
                    text: visit.say(refused.problem.text)
                )
            }
            html(.p, .class("muted"), prose: item.item.text)
            if sheet.isOpen {
                writeFields(&html, visit)
                TargetForms(sheet: sheet, item: item, place: place, typed: typed).write(&html, visit)
                ArrangeForms(sheet: sheet, item: item, place: place, parts: typed("parts")).write(
                    &html,
                    visit
                )
            } else {
                html(.p, .class("notice"), text: visit.say(ReviewText.acceptedNotice))
            }
            html(.p) { html in html(.a, .class("btn plain"), .href(back), text: visit.say(ReviewText.cancel))
            }
        }
    }

    private func typed(_ name: String) -> String? { refused?.typed.first { $0.name == name }?.value }

    private func writeFields(_ html: inout HTML, _ visit: Visit) {
        ReviewForm(sheet, place).write(&html, to: ItemPages.path(to: sheet.report.id, item.id), class: "card")
        { html in
            html.area(visit.say(ReviewText.textLabel), id: "text", value: typed("text") ?? item.item.text)
            let kinds = ItemKind.allCases.map { (value: $0.rawValue, title: visit.say(ReviewWords.kind($0))) }
            html.choice(
                visit.say(ReviewText.kindLabel),
                id: "kind",
                options: kinds,
                chosen: typed("kind") ?? item.item.kind.rawValue
            )
            let hosts = item.item.hosts.joined(separator: "; ")
            html.field(visit.say(ReviewItemText.hosts), id: "hosts", .value(typed("hosts") ?? hosts))
            writeHostChoice(&html, visit)
            writeDue(&html, visit)
            let indicator = typed("indicator") ?? item.indicator ?? ""
            html.field(visit.say(ReviewItemText.indicator), id: "indicator", .value(indicator))
            html.choice(
                visit.say(ReviewText.place),
                id: "place",
                options: PlaceWords.options(sheet.draft, visit.language),
                chosen: typed("place") ?? item.item.placeCode ?? "",
                none: visit.say(ReviewText.noPlace)
            )
            html(.p) { html in html(.button, .class("btn"), text: visit.say(ReviewText.save)) }
        }
    }

    private func writeHostChoice(_ html: inout HTML, _ visit: Visit) {
        let names = sheet.choices.hosts.filter { !item.item.hosts.contains($0) }
        guard !names.isEmpty else { return }
        html.choice(
            visit.say(ReviewItemText.addHost),
            id: "host",
            options: names.map { ($0, $0) },
            none: visit.say(ReviewItemText.choose)
        )
    }

    private func writeDue(_ html: inout HTML, _ visit: Visit) {
        let typedDue = typed("due_typed") ?? item.item.due?.text ?? ""
        let options = sheet.choices.dues.map { choice in
            (
                value: choice.day.iso,
                title: "\(visit.say(choice.title)) (\(WrittenDay.text(choice.day, visit.language)))"
            )
        }
        guard !options.isEmpty else {
            let label = "\(visit.say(ReviewItemText.due)) (\(visit.say(ReviewItemText.dueHint)))"
            html.field(label, id: "due_typed", .value(typedDue))
            return
        }
        html.choice(
            visit.say(ReviewItemText.due),
            id: "due",
            options: options,
            none: visit.say(ReviewItemText.choose)
        )
        html.field(visit.say(ReviewItemText.dueTyped), id: "due_typed", .value(typedDue))
    }
}
