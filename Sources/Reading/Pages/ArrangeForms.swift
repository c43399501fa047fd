// SPDX-License-Identifier: Apache-2.0

import Web

/// Splitting, merging, nesting and moving one item.
struct ArrangeForms: Sendable {
    /// Longer lists of other items would not help on a phone.
    static let mostChoices = 200

    let sheet: ReviewSheet
    let item: ReviewedItem
    let place: ReviewPlace
    /// What was typed for a split that was refused.
    let parts: String?

    func write(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("card"), .id("arrange")) { html in
            html(.h2, visit.say(ReviewItemText.arrange))
            writeSplit(&html, visit)
            writeMerge(&html, visit)
            writeNest(&html, visit)
            html(.div, .class("row tight")) { html in
                let form = ReviewForm(sheet, place)
                form.button(
                    &html,
                    to: path("up"),
                    "↑ " + visit.say(ReviewItemText.moveUp),
                    class: "btn plain"
                )
                form.button(
                    &html,
                    to: path("down"),
                    "↓ " + visit.say(ReviewItemText.moveDown),
                    class: "btn plain"
                )
                form.button(
                    &html,
                    to: path("reject"),
                    visit.say(ReviewText.not(item.item.kind)),
                    class: "btn plain"
                )
            }
        }
    }

    private func writeSplit(_ html: inout HTML, _ visit: Visit) {
        ReviewForm(sheet, place).write(&html, to: path("split")) { html in
            html(.h3, visit.say(ReviewItemText.split))
            html.area(visit.say(ReviewItemText.splitHint), id: "parts", value: parts ?? item.item.text)
            html(.p) { html in html(.button, .class("btn plain"), text: visit.say(ReviewItemText.split)) }
        }
    }

    private func writeMerge(_ html: inout HTML, _ visit: Visit) {
        let others = choices.filter { $0.id != item.id }
        guard !others.isEmpty else { return }
        ReviewForm(sheet, place).write(&html, to: path("merge")) { html in
            select(
                &html,
                "merge",
                visit.say(ReviewItemText.merge),
                others,
                chosen: others.first?.id,
                none: nil
            )
            html(.p) { html in html(.button, .class("btn plain"), text: visit.say(ReviewItemText.mergeButton))
            }
        }
    }

    private func writeNest(_ html: inout HTML, _ visit: Visit) {
        let others = choices.filter { $0.id != item.id && !sheet.draft.isInside($0.id, item.id) }
        guard !others.isEmpty || item.item.parent != nil else { return }
        ReviewForm(sheet, place).write(&html, to: path("nest")) { html in
            let label = visit.say(ReviewItemText.nest)
            let none = visit.say(ReviewItemText.unnest)
            select(&html, "nest", label, others, chosen: item.item.parent, none: none)
            html(.p) { html in html(.button, .class("btn plain"), text: visit.say(ReviewItemText.nestButton))
            }
        }
    }

    private func select(
        _ html: inout HTML,
        _ key: String,
        _ label: String,
        _ options: [ReviewedItem],
        chosen: Int?,
        none: String?
    ) {
        html(.label, .for("other-\(key)")) { html in html(.span, label) }
        html(.select, .id("other-\(key)"), .name("other")) { html in
            if let none { html(.option, .value(""), text: none) }
            for option in options {
                html(
                    .option,
                    .value(String(option.id)),
                    .flag(.selected).when(option.id == chosen),
                    text: Self.short(option)
                )
            }
        }
    }

    /// Items near this one, in the order of the page: one merges with neighbours, not with strangers.
    private var choices: [ReviewedItem] {
        let lines = DraftGroups(sheet.draft).lines.map(\.item)
        let at = lines.firstIndex { $0.id == item.id } ?? 0
        let from = max(0, at - Self.mostChoices / 2)
        return Array(lines.dropFirst(from).prefix(Self.mostChoices))
    }

    private static func short(_ item: ReviewedItem) -> String {
        let text = item.item.text
        let words = text.count > 70 ? text.prefix(69) + "…" : text
        return item.item.marker.isEmpty ? words : "\(item.item.marker) \(words)"
    }

    private func path(_ change: String) -> Link { ItemPages.changePath(sheet.report.id, item.id, change) }
}
