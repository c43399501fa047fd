// SPDX-License-Identifier: Apache-2.0

import Web

/// The quantities of one item: each can be changed or taken off, one can be added.
struct TargetForms: Sendable {
    let sheet: ReviewSheet
    let item: ReviewedItem
    let place: ReviewPlace
    /// What was typed in a form that was refused.
    let typed: @Sendable (String) -> String?

    init(
        sheet: ReviewSheet,
        item: ReviewedItem,
        place: ReviewPlace,
        typed: @escaping @Sendable (String) -> String?
    ) {
        self.sheet = sheet
        self.item = item
        self.place = place
        self.typed = typed
    }

    func write(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("card"), .id("targets")) { html in
            html(.h2, visit.say(ReviewItemText.targets))
            for target in item.targets { write(&html, visit, target) }
            html(.details, .flag(.open).when(item.targets.isEmpty || isRefused(nil))) { html in
                html(.summary, visit.say(ReviewItemText.addTarget))
                form(&html, visit, nil)
            }
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ target: ReviewedTarget) {
        html(.details, .flag(.open).when(isRefused(target.id))) { html in
            let words = [
                visit.say(ReviewWords.measure(target.target.measure)),
                visit.say(ReviewWords.scope(target.target.scope)),
            ]
            html(.summary, words.filter { !$0.isEmpty }.joined(separator: " "))
            form(&html, visit, target)
            ReviewForm(sheet, place).button(
                &html,
                to: TargetPages.path(sheet.report.id, item.id),
                visit.say(ReviewItemText.removeTarget),
                [("target", String(target.id)), ("remove", "1")]
            )
        }
    }

    private func form(_ html: inout HTML, _ visit: Visit, _ target: ReviewedTarget?) {
        let (measure, scope) = (target?.target.measure, target?.target.scope)
        let key = target.map { String($0.id) } ?? "new"
        ReviewForm(sheet, place).write(&html, to: TargetPages.path(sheet.report.id, item.id)) { html in
            html.void(.input, .type("hidden"), .name("target"), .value(target.map { String($0.id) } ?? ""))
            comparators(&html, visit, key, value("comparator", target) ?? measure?.comparator.rawValue ?? "=")
            let quantity = measure.map { ReviewWords.number($0.quantity) }
            let most = measure?.quantityMax.map(ReviewWords.number)
            html(.div, .class("row tight")) { html in
                input(
                    &html,
                    "quantity",
                    key,
                    visit.say(ReviewItemText.quantity),
                    value("quantity", target) ?? quantity
                )
                input(&html, "max", key, visit.say(ReviewItemText.max), value("max", target) ?? most)
                input(
                    &html,
                    "unit",
                    key,
                    visit.say(ReviewItemText.unit),
                    value("unit", target) ?? measure?.unit
                )
            }
            html(.div, .class("row tight")) { html in
                input(&html, "per", key, visit.say(ReviewItemText.per), value("per", target) ?? scope?.per)
                input(&html, "of", key, visit.say(ReviewItemText.of), value("of", target) ?? scope?.of)
            }
            let condition = value("condition", target) ?? scope?.condition
            input(&html, "condition", key, visit.say(ReviewItemText.condition), condition)
            subsets(&html, visit, key, target)
            html(.p) { html in html(.button, .class("btn plain"), text: visit.say(ReviewText.save)) }
        }
    }

    private func comparators(_ html: inout HTML, _ visit: Visit, _ key: String, _ chosen: String) {
        html(.label, .for("comparator-\(key)")) { html in html(.span, visit.say(ReviewItemText.comparator)) }
        html(.select, .id("comparator-\(key)"), .name("comparator")) { html in
            for comparator in Comparator.allCases {
                html(
                    .option,
                    .value(comparator.rawValue),
                    .flag(.selected).when(comparator.rawValue == chosen),
                    text: visit.say(ReviewWords.comparator(comparator))
                )
            }
        }
    }

    private func subsets(_ html: inout HTML, _ visit: Visit, _ key: String, _ target: ReviewedTarget?) {
        let others = item.targets.filter { $0.id != target?.id }
        guard !others.isEmpty else { return }
        html(.label, .for("subset-\(key)")) { html in html(.span, visit.say(ReviewItemText.subsetOf)) }
        html(.select, .id("subset-\(key)"), .name("subset")) { html in
            html(.option, .value(""), text: "–")
            for other in others {
                html(
                    .option,
                    .value(String(other.id)),
                    .flag(.selected).when(other.id == target?.subsetOf),
                    text: visit.say(ReviewWords.measure(other.target.measure))
                )
            }
        }
    }

    private func input(_ html: inout HTML, _ name: String, _ key: String, _ label: String, _ value: String?) {
        html(.div, .class("grow")) { html in
            html(.label, .for("\(name)-\(key)")) { html in html(.span, label) }
            html.void(.input, .id("\(name)-\(key)"), .name(name), .value(value ?? ""))
        }
    }

    /// Whether the refused form was the one of this target.
    private func isRefused(_ target: Int?) -> Bool {
        typed("quantity") != nil && (typed("target") ?? "") == (target.map(String.init) ?? "")
    }

    private func value(_ name: String, _ target: ReviewedTarget?) -> String? {
        isRefused(target?.id) ? typed(name) : nil
    }
}
