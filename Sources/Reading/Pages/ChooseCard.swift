// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Below the items: what is still missing, and one answer for the items that were picked.
struct ChooseCard: Sendable {
    /// The form that the boxes beside the items belong to, wherever they stand.
    static let form = "choose-form"

    let sheet: ReviewSheet
    let place: ReviewPlace
    let picks: Picks
    /// The items on this page; what is picked on others travels in hidden fields.
    let shown: [ReviewedItem]

    func write(_ html: inout HTML, _ visit: Visit) {
        html(.a, .class("btn gochoose"), .href(.here("choose")), text: visit.say(ChooseText.answer))
        html(.article, .class("card item"), .id("choose")) { html in
            html(.h2, visit.say(ChooseText.title))
            html(.p, visit.say(ChooseText.hint))
            if let problem = picks.problem { html(.p, .class("notice"), text: visit.say(problem.text)) }
            writeLacking(&html, visit)
            let action = AnswerPages.chosenPath(sheet.report.id)
            ReviewForm(sheet, place).write(&html, to: action, id: Self.form) { html in
                writeElsewhere(&html, visit)
                let fields = AnswerFields(choices: sheet.choices, key: "chosen", typed: picks.typed)
                fields.writeHost(&html, visit)
                fields.writeDue(&html, visit)
                fields.writeIndicator(&html, visit)
                html(.p) { html in html(.button, .class("btn"), text: visit.say(ChooseText.use)) }
            }
        }
    }

    /// The box beside an item.
    static func box(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem, _ label: String, isPicked: Bool)
    {
        html(.label, .class("tick muted")) { html in
            html.void(
                .input,
                .type("checkbox"),
                .id("pick-\(item.id)"),
                .name("pick"),
                .value(String(item.id)),
                .plain(.form, form),
                .flag(.checked).when(isPicked)
            )
            html(.span, .class("hidden"), text: visit.say(ChooseText.pick) + " ")
            html.text(label)
        }
    }

    private func writeLacking(_ html: inout HTML, _ visit: Visit) {
        let open = Question.allCases.map { ($0, Questions.lacking($0, in: sheet.draft).count) }
        guard open.contains(where: { $0.1 > 0 }) else {
            html(.p, .class("muted"), text: visit.say(ChooseText.complete))
            return
        }
        html(.div, .class("row tight")) { html in
            for (question, count) in open where count > 0 {
                let link = ReviewPages.path(to: sheet.report.id, place, lacking: question)
                html(
                    .a,
                    .class("btn plain"),
                    .href(link),
                    text: visit.say(ChooseText.lacking(question, count))
                )
            }
        }
    }

    private func writeElsewhere(_ html: inout HTML, _ visit: Visit) {
        let elsewhere = picks.ids.subtracting(shown.map(\.id)).sorted()
        guard !elsewhere.isEmpty else { return }
        html(.p, .class("muted"), text: visit.say(ChooseText.elsewhere(elsewhere.count)))
        for id in elsewhere { html.void(.input, .type("hidden"), .name("pick"), .value(String(id))) }
    }
}
