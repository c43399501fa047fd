// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// All forms: what is to be filled in, and what waits to be looked at.
struct FormListPage {
    let visit: Visit
    let forms: [Form]
    let counts: [Form.ID: (all: Int, sent: Int)]

    func reply() -> Reply {
        Layout(title: visit.say(FormsText.forms), current: "forms").page(visit) {
            html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(FormsText.forms))
                if visit.may(Forms.design) {
                    html(.a, .class("btn"), .href(FormsPaths.new), text: visit.say(FormsText.newForm))
                }
            }
            if forms.isEmpty { html(.p, .class("card empty"), text: visit.say(FormsText.noForms)) }
            for form in forms { write(&html, form) }
        }
    }

    private func write(_ html: inout HTML, _ form: Form) {
        let count = counts[form.id] ?? (0, 0)
        html(.section, .class("card item"), .aria("label", form.title(visit.language))) { html in
            html(.h2) { html in
                html(.a, .href(FormsPaths.form(form.id)), text: form.title(visit.language))
            }
            html(.p) { html in
                if form.open == nil {
                    html.chip(.none, visit.say(FormsText.notOpen))
                } else if count.sent > 0 {
                    html.chip(.wait, visit.say(FormsText.waiting(count.sent)))
                }
                html(.small, visit.say(FormsText.records(count.all)))
            }
            html(.div, .class("row tight")) { html in
                if form.open != nil, visit.may(Forms.fill) {
                    html(
                        .a,
                        .class("btn"),
                        .href(FormsPaths.form(form.id, "fill")),
                        text: visit.say(FormsText.fillIn)
                    )
                }
                html(
                    .a,
                    .class("btn plain"),
                    .href(FormsPaths.form(form.id, "answers")),
                    text: visit.say(FormsText.answers)
                )
            }
        }
    }
}
