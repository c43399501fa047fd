// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// One form: what it asks, what is to be said about its file, and what can be done with it.
struct FormPage {
    let visit: Visit
    let form: Form
    let number: Int
    let reading: FormReading
    /// The version before this one, to say what changed.
    var before: FormModel?
    /// The questions that have an index.
    var indexed: [String] = []

    func reply() -> Reply {
        let title = form.title(visit.language)
        return visit.formsLayout(title).page(visit) { html in
            html(.h1, title)
            html(.p) { html in
                html(.small, visit.say(FormsText.version(number)) + " · " + form.word)
                if form.open == number { html.chip(.done, visit.say(FormsText.isOpen)) }
            }
            writeActs(&html)
            if visit.may(Forms.design) {
                FindingList(visit: visit, findings: reading.findings).write(&html)
            }
            if let model = reading.model {
                html(.section, .class("card")) { html in
                    html(.h2, visit.say(FormsText.questions(model.answered.count)))
                    writeQuestions(&html, model, of: 0)
                }
                VersionSection(visit: visit, form: form, number: number).write(&html, before, model)
                if visit.may(Forms.design) { IndexChoice(visit: visit, page: self).write(&html, model) }
            }
        }
    }

    private func writeActs(_ html: inout HTML) {
        html(.div, .class("row tight noprint")) { html in
            if form.open != nil, visit.may(Forms.fill) {
                let link = FormsPaths.form(form.id, "fill")
                html(.a, .class("btn"), .href(link), text: visit.say(FormsText.fillIn))
            }
            if reading.isUsable {
                let print = FormsPaths.form(form.id, "print")
                html(.a, .class("btn plain"), .href(print), text: visit.say(AnswersText.printBlank))
            }
            if form.open != nil, visit.may(Forms.fill) {
                for (act, word) in [("stack", AnswersText.fast), ("import", AnswersText.bringIn)] {
                    let link = FormsPaths.form(form.id, act)
                    html(.a, .class("btn plain"), .href(link), text: visit.say(word))
                }
            }
            let file = FormsPaths.file(form.id, number)
            html(.a, .class("btn plain"), .href(file), text: visit.say(AnswersText.downloadForm))
            let answers = FormsPaths.form(form.id, "answers")
            html(.a, .class("btn plain"), .href(answers), text: visit.say(FormsText.answers))
            if form.open != nil, visit.may(Forms.fill), visit.may(Access.keys) {
                let phones = FormsPaths.form(form.id, "phones")
                html(.a, .class("btn plain"), .href(phones), text: visit.say(ClientText.phones))
            }
            if visit.may(Forms.design), form.open != number, reading.isUsable {
                html(.form, .post, .action(FormsPaths.form(form.id, "open"))) { html in
                    html.void(.input, .type("hidden"), .name("number"), .value(String(number)))
                    html.void(.input, .type("hidden"), .name("seen"), .value(String(form.version)))
                    html(.button, .class("btn"), text: visit.say(FormsText.open))
                }
            }
        }
    }

    private func writeQuestions(_ html: inout HTML, _ model: FormModel, of group: Int) {
        html(.ul) { html in
            for index in model.questions[group].children {
                let asked = model.questions[index]
                guard asked.type != .calculate else { continue }
                let label = visit.say(asked.label)
                html(.li) { html in
                    html.text(label.isEmpty ? asked.name : label)
                    html(.small, " " + visit.say(FormsText.word(for: asked.type)))
                    if asked.use.sensitivity.isProtected {
                        html.chip(.none, visit.say(FormsText.keptSealed))
                    }
                    if asked.type.isGroup { writeQuestions(&html, model, of: index) }
                }
            }
        }
    }
}
