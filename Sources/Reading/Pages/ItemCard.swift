// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One item of the draft with its buttons.
struct ItemCard: Sendable {
    let sheet: ReviewSheet
    let place: ReviewPlace
    /// The items whose boxes are ticked.
    var picked: Set<Int> = []

    func write(_ html: inout HTML, _ visit: Visit, _ line: DraftGroups.Line) {
        let item = line.item
        let names = line.depth == 0 ? "card item" : "card item nest"
        html(.article, .class(names), .id("item-\(item.id)"), .data("span", "span-\(item.id)")) { html in
            html(.div, .class("row spread")) { html in
                writeLabel(&html, visit, item)
                html.chip(
                    item.item.confidence == .sure ? .done : .help,
                    visit.say(item.item.confidence == .sure ? ReviewText.sure : ReviewText.check)
                )
            }
            html(.h3, prose: item.item.text)
            writeTargets(&html, visit, item)
            writeFacts(&html, visit, item)
            if sheet.isOpen {
                writeButtons(&html, visit, item)
                writeEdit(&html, visit, item)
            } else {
                writeSource(&html, visit, item)
            }
        }
    }

    /// What it is; one ticks it to answer for several at once.
    private func writeLabel(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem) {
        let words = label(item, visit)
        guard sheet.isOpen, item.belongsToPlan else {
            html(.span, .class("muted"), text: words)
            return
        }
        ChooseCard.box(&html, visit, item, words, isPicked: picked.contains(item.id))
    }

    private func label(_ item: ReviewedItem, _ visit: Visit) -> String {
        let words = [item.item.marker, visit.say(ReviewWords.kind(item.item.kind))]
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func writeTargets(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem) {
        guard !item.targets.isEmpty else { return }
        html(.ul) { html in
            for entry in item.targets {
                let measure = visit.say(ReviewWords.measure(entry.target.measure))
                html(.li) { html in
                    html(.b, entry.subsetOf == nil ? measure : visit.say(ReviewWords.subset(measure)))
                    let scope = visit.say(ReviewWords.scope(entry.target.scope))
                    if !scope.isEmpty { html.text(" " + scope) }
                }
            }
        }
    }

    private func writeFacts(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem) {
        var facts: [String] = []
        if !item.item.hosts.isEmpty {
            facts.append("\(visit.say(ReviewItemText.host)): \(item.item.hosts.joined(separator: ", "))")
        }
        if let due = item.item.due {
            facts.append("\(visit.say(ReviewItemText.due)): \(Self.say(due, visit))")
        }
        if let indicator = item.indicator {
            facts.append("\(visit.say(ReviewItemText.indicator)): \(indicator)")
        }
        if let code = item.item.placeCode, code.utf8.count > 2 {
            facts.append(visit.say(PlaceWords.full(code)))
        }
        if !facts.isEmpty { html(.p, facts.joined(separator: " · ")) }
    }

    /// A due date in words and, where it is known and not said already, as a day.
    static func say(_ due: DraftDue, _ visit: Visit) -> String {
        guard let day = due.day else { return "\(due.text) (\(visit.say(ReviewItemText.dueUnclear)))" }
        let said = WrittenDay.text(day, visit.language)
        return due.text == said ? said : "\(due.text) (\(said))"
    }

    private func writeButtons(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem) {
        let form = ReviewForm(sheet, place)
        let report = sheet.report.id
        html(.div, .class("row tight")) { html in
            if item.item.confidence == .check {
                let action = ItemPages.changePath(report, item.id, "confirm")
                form.button(&html, to: action, visit.say(ReviewText.confirm), class: "btn plain")
            }
            let reject = ItemPages.changePath(report, item.id, "reject")
            form.button(&html, to: reject, visit.say(ReviewText.not(item.item.kind)))
            writeSource(&html, visit, item)
        }
    }

    /// Rarer than the rest, so it waits under "edit".
    private func writeKind(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem) {
        guard let other = item.item.kind.otherHalf else { return }
        let action = ItemPages.changePath(sheet.report.id, item.id, "kind")
        let words = visit.say(ReviewText.make(other))
        ReviewForm(sheet, place).button(&html, to: action, words, [("kind", other.rawValue)])
    }

    private func writeSource(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem) {
        guard !item.item.span.isEmpty else { return }
        let text = ReviewPlace(view: .text, page: place.page)
        html(
            .a,
            .class("btn quiet"),
            .href(ReviewPages.path(to: sheet.report.id, text, at: "span-\(item.id)")),
            .data("to", "span-\(item.id)"),
            text: visit.say(ReviewText.seeInText)
        )
    }

    private func writeEdit(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem) {
        let id = item.id
        html(.details) { html in
            html(.summary, visit.say(ReviewText.edit))
            ReviewForm(sheet, place).write(&html, to: ItemPages.path(to: sheet.report.id, id)) { html in
                html(.label, .for("text-\(id)")) { html in html(.span, visit.say(ReviewText.textLabel)) }
                html(.textarea, .id("text-\(id)"), .name("text"), .plain(.rows, "3"), text: item.item.text)
                Self.field(
                    &html,
                    "hosts",
                    id,
                    visit.say(ReviewItemText.hosts),
                    item.item.hosts.joined(separator: "; ")
                )
                Self.field(&html, "due", id, visit.say(ReviewItemText.due), item.item.due?.text ?? "")
                html(.div, .class("row tight")) { html in
                    html(.button, .class("btn"), text: visit.say(ReviewText.save))
                    html(
                        .a,
                        .class("btn quiet"),
                        .href(ItemPages.path(to: sheet.report.id, id, place)),
                        text: visit.say(ReviewText.more)
                    )
                }
            }
            writeKind(&html, visit, item)
        }
    }

    private static func field(_ html: inout HTML, _ name: String, _ id: Int, _ label: String, _ value: String)
    {
        html(.label, .for("\(name)-\(id)")) { html in html(.span, label) }
        html.void(.input, .id("\(name)-\(id)"), .name(name), .value(value))
    }
}

extension ItemKind {
    /// What it becomes at one press: a goal an agreement and back; an activity stays what it is.
    var otherHalf: ItemKind? {
        switch self {
        case .goal: .agreement
        case .agreement: .goal
        case .activity: nil
        default: .agreement
        }
    }
}
