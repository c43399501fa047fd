// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Kernel
import Places
import Web

/// What the page of an import shows.
struct BatchModel: Sendable {
    let form: Form
    let number: Int
    let questions: FormModel
    let organizations: [FormsNeeds.Named]
    let organization: String?
    let batches: [Batch]
    let work: BatchWork?
}

/// Bringing answers in from a sheet, with a look before anything is kept.
struct BatchPage {
    let visit: Visit
    let model: BatchModel
    let places: PlaceResolver

    func reply() -> Reply {
        let title = model.form.title(visit.language)
        let under = [(title, FormsPaths.form(model.form.id))]
        return visit.formsLayout(visit.say(AnswersText.bringIn), under: under).page(visit) { html in
            html(.h1, visit.say(AnswersText.bringIn))
            html(.p) { html in html(.small, title) }
            if let work = model.work {
                writeFaults(&html, work)
                writeMapping(&html, work)
                writePreview(&html, work)
            } else {
                writeUpload(&html)
                writeBatches(&html)
            }
        }
    }

    private func writeUpload(_ html: inout HTML) {
        let action = FormsPaths.form(model.form.id, "import")
        html(.form, .class("card stack"), .post, .multipart, .action(action)) { html in
            html(.p, prose: visit.say(BatchText.uploadHint))
            html.field(visit.say(BatchText.file), id: "file", .type("file"), .plain(.accept, ".xlsx,.csv"))
            html(.button, .class("btn"), text: visit.say(BatchText.read))
        }
    }

    private func writeFaults(_ html: inout HTML, _ work: BatchWork) {
        guard work.faultCount > 0 else { return }
        html(.section, .class("card item ask")) { html in
            html(.h2, visit.say(BatchText.faults(work.faultCount, rows: work.count - work.good)))
            html(.ul) { html in
                for fault in work.faults {
                    html(.li) { html in
                        html(.b, fault.cell + " ")
                        html.text(fault.question + ": " + visit.say(fault.text))
                    }
                }
            }
        }
    }

    private func writeMapping(_ html: inout HTML, _ work: BatchWork) {
        let action = FormsPaths.form(model.form.id, "import", "take")
        html(.form, .class("card stack"), .post, .action(action)) { html in
            html(.h2, visit.say(BatchText.columns))
            FormWriter(visit: visit).hidden(&html, "draft", work.draft.id.rawValue)
            html.choice(
                visit.say(FormsText.organization),
                id: "organization",
                options: model.organizations.map { ($0.id, $0.name) },
                chosen: model.organization ?? "",
                none: visit.say(FormsText.chooseOrganization)
            )
            let table = AnswerTable(model: model.questions, language: visit.language)
            for (index, column) in work.draft.grid.columns.enumerated() {
                let isFirst = index == 0 || work.draft.grid.columns[index - 1].sheet != column.sheet
                if isFirst, let sheet = column.sheet { html(.h3, visit.say(BatchText.sheet(sheet))) }
                let allowed =
                    column.sheet == nil
                    ? SheetMapping.allowed(model.questions) : SheetMapping.allowedInside(model.questions)
                let chosen = index < work.mapping.all.count ? work.mapping.all[index] : nil
                let shown = column.head.text.isEmpty ? column.head.address : column.head.text
                let example = String(column.example.prefix(40))
                html.choice(
                    shown + (example.isEmpty ? "" : " (\(example))"),
                    id: "column-\(index)",
                    name: "column",
                    options: allowed.map { (value: model.questions.path(of: $0), title: table.title($0)) },
                    chosen: chosen.map { model.questions.path(of: $0) } ?? "",
                    none: visit.say(BatchText.leaveOut)
                )
            }
            writeButtons(&html, work)
        }
    }

    private func writeButtons(_ html: inout HTML, _ work: BatchWork) {
        let writer = FormWriter(visit: visit)
        if work.faultCount > 0 {
            writer.tick(
                &html,
                visit.say(BatchText.onlyGood),
                id: "good",
                name: "good",
                value: "1",
                isOn: false
            )
        }
        if visit.may(Forms.review) {
            writer.tick(
                &html,
                visit.say(BatchText.accept),
                id: "accept",
                name: "accept",
                value: "1",
                isOn: false
            )
        }
        html(.div, .class("row tight")) { html in
            let look = visit.say(BatchText.look)
            html(.button, .class("btn plain"), .name("act"), .value("look"), text: look)
            let word = visit.say(BatchText.take(work.good))
            html(.button, .class("btn"), .name("act"), .value("take"), text: word)
        }
    }

    private func writePreview(_ html: inout HTML, _ work: BatchWork) {
        let shown = work.mapping.questions.compactMap(\.self)
        let table = AnswerTable(model: model.questions, language: visit.language)
        html(.h2, visit.say(BatchText.preview(work.first.count, of: work.count)))
        html(
            .div,
            .class("board"),
            .plain(.tabindex, "0"),
            .role("group"),
            .aria("label", visit.say(BatchText.columns))
        ) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for question in shown { html(.th, .scope("col"), text: table.title(question)) }
                    }
                }
                html(.tbody) { html in
                    for session in work.first {
                        html(.tr) { html in
                            for question in shown { html(.td, words(session, question, table)) }
                        }
                    }
                }
            }
        }
    }

    private func words(_ session: FormSession, _ question: Int, _ table: AnswerTable) -> String {
        let answer = session.answer(question)
        switch table.cell(answer, question) {
        case .text(let words):
            guard model.questions.questions[question].isPlace,
                let place = places.gazetteer.find(ID(answer))
            else { return words }
            return places.gazetteer.fullName(of: place, language: visit.language)
        case .day(let day): return visit.day(day)
        default: return answer
        }
    }

    private func writeBatches(_ html: inout HTML) {
        guard !model.batches.isEmpty else { return }
        html(.section, .class("card stack")) { html in
            html(.h2, visit.say(BatchText.earlier))
            for batch in model.batches {
                html(.div) { html in
                    html(.b, batch.sourceName)
                    html.text(
                        " · " + visit.say(FormsText.records(batch.count)) + " · "
                            + visit.moment(batch.addedAt)
                    )
                    if batch.undoneAt == nil {
                        writeUndo(&html, batch)
                    } else {
                        html.chip(.none, visit.say(BatchText.undone))
                    }
                }
            }
        }
    }

    private func writeUndo(_ html: inout HTML, _ batch: Batch) {
        let action = FormsPaths.form(model.form.id, "import", "undo")
        html(.form, .post, .action(action)) { html in
            FormWriter(visit: visit).hidden(&html, "batch", batch.id.rawValue)
            html(.button, .class("btn plain"), text: visit.say(BatchText.undo(batch.count)))
        }
    }
}
