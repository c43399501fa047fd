// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Kernel
import Places
import Web

/// A sheet as it would come in.
struct BatchWork: Sendable {
    let draft: SheetDraft
    let mapping: SheetMapping
    let rows: [SheetRow]

    init(
        _ draft: SheetDraft,
        _ model: FormModel,
        _ columns: [String],
        _ visit: Visit,
        _ places: PlaceResolver
    ) {
        self.draft = draft
        mapping =
            columns.isEmpty
            ? SheetMapping(model, heads: draft.grid.heads.map(\.text)) : SheetMapping(model, paths: columns)
        let reading = SheetReading(
            mapping: mapping,
            today: visit.clock.today,
            now: visit.clock.moment,
            places: places
        )
        rows = draft.grid.rows.map { reading.read($0) }
    }

    var faults: [SheetRow.Fault] { rows.flatMap(\.faults) }
    var good: Int { rows.count { $0.faults.isEmpty } }
}

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

    /// So many faults and rows are shown.
    private static let most = (faults: 100, rows: 10)

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
        let faults = work.faults
        guard !faults.isEmpty else { return }
        html(.section, .class("card item ask")) { html in
            html(.h2, visit.say(BatchText.faults(faults.count, rows: work.rows.count - work.good)))
            html(.ul) { html in
                for fault in faults.prefix(Self.most.faults) {
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
            let options = SheetMapping.allowed(model.questions).map {
                (value: model.questions.path(of: $0), title: table.title($0))
            }
            for (index, head) in work.draft.grid.heads.enumerated() {
                let chosen = index < work.mapping.questions.count ? work.mapping.questions[index] : nil
                let example = work.draft.grid.column(index).first { !$0.isEmpty } ?? ""
                let shown = head.text.isEmpty ? head.address : head.text
                html.choice(
                    shown + (example.isEmpty ? "" : " (\(String(example.prefix(40))))"),
                    id: "column-\(index)",
                    name: "column",
                    options: options,
                    chosen: chosen.map { model.questions.path(of: $0) } ?? "",
                    none: visit.say(BatchText.leaveOut)
                )
            }
            writeButtons(&html, work)
        }
    }

    private func writeButtons(_ html: inout HTML, _ work: BatchWork) {
        let writer = FormWriter(visit: visit)
        if !work.faults.isEmpty {
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
        html(.h2, visit.say(BatchText.preview(min(Self.most.rows, work.rows.count), of: work.rows.count)))
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
                    for row in work.rows.prefix(Self.most.rows) {
                        html(.tr) { html in
                            for question in shown { html(.td, words(row, question, table)) }
                        }
                    }
                }
            }
        }
    }

    private func words(_ row: SheetRow, _ question: Int, _ table: AnswerTable) -> String {
        let answer = row.session.answer(question)
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
