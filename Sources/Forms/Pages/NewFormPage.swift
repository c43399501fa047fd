// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Bringing a form in: a file from Excel, or a form that comes with the house.
struct NewFormPage {
    let visit: Visit
    let programmes: [FormsNeeds.Named]
    let findings: [FormFinding]

    func reply() -> Reply {
        visit.formsLayout(visit.say(FormsText.newForm)).page(visit, status: findings.isEmpty ? 200 : 422) {
            html in
            html(.h1, visit.say(FormsText.newForm))
            FindingList(visit: visit, findings: findings).write(&html)
            html(.form, .class("card stack"), .post, .multipart, .action(FormsPaths.forms)) { html in
                html(.h2, visit.say(FormsText.fromFile))
                html(.p, prose: visit.say(FormsText.fileHint))
                html.field(
                    visit.say(FormsText.file),
                    id: "file",
                    .type("file"),
                    .plain(.accept, ".xlsx,.csv")
                )
                writeProgramme(&html, id: "programme-file")
                html(.button, .class("btn"), text: visit.say(FormsText.readFile))
            }
            html(.form, .class("card stack"), .post, .multipart, .action(FormsPaths.drafts)) { html in
                html(.h2, visit.say(BatchText.newFromSheet))
                html(.p, prose: visit.say(BatchText.newFromSheetHint))
                html.field(
                    visit.say(BatchText.file),
                    id: "sheet",
                    name: "file",
                    .type("file"),
                    .plain(.accept, ".xlsx,.csv")
                )
                html(.button, .class("btn plain"), text: visit.say(BatchText.read))
            }
            html(.form, .class("card stack"), .post, .action(FormsPaths.shipped)) { html in
                html(.h2, visit.say(FormsText.shipped))
                html.choice(
                    visit.say(FormsText.form),
                    id: "name",
                    options: ShippedForms.all.map { ($0.name, $0.title(visit.language)) }
                )
                writeProgramme(&html, id: "programme-shipped")
                html(.button, .class("btn plain"), text: visit.say(FormsText.takeIn))
            }
        }
    }

    private func writeProgramme(_ html: inout HTML, id: String) {
        html.choice(
            visit.say(FormsText.programme),
            id: id,
            name: "programme",
            options: programmes.map { ($0.id, $0.name) },
            none: visit.say(FormsText.anyProgramme)
        )
    }
}

/// What is to be said about a form's file, with sheet and cell.
struct FindingList {
    let visit: Visit
    let findings: [FormFinding]

    func write(_ html: inout HTML) {
        let errors = findings.filter { $0.severity == .error }
        let others = findings.filter { $0.severity != .error }
        if !errors.isEmpty { write(&html, FormsText.mustMend(errors.count), errors, "card item ask") }
        if !others.isEmpty { write(&html, FormsText.worthALook(others.count), others, "card") }
    }

    private func write(_ html: inout HTML, _ title: Sentence, _ findings: [FormFinding], _ style: String) {
        html(.section, .class(style)) { html in
            html(.h2, visit.say(title))
            html(.ul) { html in
                for finding in findings {
                    html(.li) { html in
                        if !finding.place.isEmpty { html(.b, finding.place + " ") }
                        html.text(visit.say(finding.text))
                    }
                }
            }
        }
    }
}
