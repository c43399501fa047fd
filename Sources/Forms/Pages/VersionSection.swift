// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The versions of a form, and what changed from the one before.
struct VersionSection {
    let visit: Visit
    let form: Form
    let number: Int

    func write(_ html: inout HTML, _ before: FormModel?, _ model: FormModel) {
        guard form.newest > 1 else { return }
        html(.section, .class("card")) { html in
            html(.h2, visit.say(AnswersText.versions))
            html(.p) { html in
                for other in (1...form.newest).reversed().prefix(50) {
                    let word = visit.say(FormsText.version(other))
                    if other == number {
                        html(.b, word)
                    } else {
                        html(.a, .href(FormsPaths.version(form.id, other)), text: word)
                    }
                    html.text(" ")
                }
            }
            guard let before else { return }
            html(.h3, visit.say(AnswersText.compare))
            writeChanges(&html, before, model)
        }
    }

    private func writeChanges(_ html: inout HTML, _ before: FormModel, _ model: FormModel) {
        let changes = FormDiff.changes(before, model)
        guard !changes.isEmpty else {
            html(.p, visit.say(AnswersText.noChange))
            return
        }
        html(.ul) { html in
            for change in changes {
                let words = AnswersText.change(change) { path in
                    title(path, model) ?? title(path, before) ?? path
                }
                html(.li, visit.say(words))
            }
        }
    }

    private func title(_ path: String, _ model: FormModel) -> String? {
        model.questions.indices.first { model.path(of: $0) == path }.map {
            AnswerTable(model: model, language: visit.language).title($0)
        }
    }
}

/// Choosing the questions that the list of records can be filtered by quickly.
struct IndexChoice {
    let visit: Visit
    let page: FormPage

    func write(_ html: inout HTML, _ model: FormModel) {
        let allowed = IndexStore.allowed(model)
        guard !allowed.isEmpty else { return }
        let table = AnswerTable(model: model, language: visit.language)
        html(.details, .class("card noprint")) { html in
            html(.summary, visit.say(AnswersText.indexTitle) + " (\(page.indexed.count))")
            let action = FormsPaths.form(page.form.id, "index")
            html(.form, .class("stack"), .post, .action(action)) { html in
                html(.p, prose: visit.say(AnswersText.indexHint))
                html(.div, .class("checks")) { html in
                    for question in allowed {
                        let path = model.path(of: question)
                        FormWriter(visit: visit).tick(
                            &html,
                            table.title(question),
                            id: "index-\(question)",
                            name: "question",
                            value: path,
                            isOn: page.indexed.contains(path)
                        )
                    }
                }
                html(.button, .class("btn plain"), text: visit.say(AnswersText.indexSave))
            }
        }
    }
}
