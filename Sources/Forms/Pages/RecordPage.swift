// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Facts
import Kernel
import Places
import Web

/// What the page of one record shows.
struct RecordModel {
    let form: Form
    let submission: Submission
    let table: AnswerTable
    let answers: AnswerTree
    /// Empty unless the visitor may open them.
    let sealed: AnswerTree
    let facts: [Fact]
    let organization: String
    let unit: String?
    /// The answers before each change, the newest first.
    let history: [SubmissionStore.Earlier]
    /// What came along, or is still to come.
    let files: [RecordFile]
    /// Whether the visitor may open what is sealed.
    let opens: Bool
    let comments: [SubmissionComment]
    let completeness: Completeness
}

/// One record: its answers, what counts from it, and what a reviewer can do.
struct RecordPage {
    let visit: Visit
    let model: RecordModel
    let places: PlaceResolver

    private var submission: Submission { model.submission }

    func reply() -> Reply {
        let title = model.form.title(visit.language)
        let under = [
            (title, FormsPaths.form(model.form.id)),
            (visit.say(FormsText.answers), FormsPaths.form(model.form.id, "answers")),
        ]
        return visit.formsLayout(visit.say(FormsText.record), under: under).page(visit) { html in
            html(.h1, title)
            writeTies(&html)
            writeAnswers(&html, model.answers, title: FormsText.openAnswers)
            if !model.sealed.isEmpty { writeAnswers(&html, model.sealed, title: FormsText.sealedAnswers) }
            writeFacts(&html)
            RecordTalk(visit: visit, model: model).writeHistory(&html)
            RecordTalk(visit: visit, model: model).writeComments(&html)
            if submission.state != .taken { writeActs(&html) }
        }
    }

    private func writeTies(_ html: inout HTML) {
        html(.section, .class("card")) { html in
            html(.p) { html in
                html.chip(submission.state.wash, visit.say(submission.state.title))
                html.text(" " + visit.day(submission.ties.day) + " · " + model.organization)
                if let unit = model.unit { html.text(" · " + unit) }
                if let place = placeName(submission.ties.place) { html.text(" · " + place) }
            }
            html(.p) { html in
                html(.small, visit.say(FormsText.recorded) + " " + visit.moment(submission.recordedAt))
            }
            let complete = model.completeness
            html(.p, visit.say(AnswersText.complete(complete.answered, complete.asked)))
            if !model.history.isEmpty { html(.p, visit.say(FormsText.edits(model.history.count))) }
            if !submission.comment.isEmpty { html(.p, .class("notice"), prose: submission.comment) }
        }
    }

    private func placeName(_ code: String?) -> String? {
        code.flatMap { places.gazetteer.find(ID($0)) }.map {
            places.gazetteer.fullName(of: $0, language: visit.language)
        }
    }

    private func writeAnswers(_ html: inout HTML, _ tree: AnswerTree, title: Sentence) {
        html(.section, .class("card")) { html in
            html(.h2, visit.say(title))
            writeGroup(&html, 0, tree)
        }
    }

    private func writeGroup(_ html: inout HTML, _ group: Int, _ tree: AnswerTree) {
        let questions = model.table.model.questions
        html(.dl) { html in
            for child in questions[group].children where questions[child].type.hasAnswer {
                guard let part = tree[questions[child].name], !part.text.isEmpty else { continue }
                html(.dt, model.table.title(child))
                if questions[child].type.isAttachment {
                    html(.dd) { html in writeFile(&html, part.text, child) }
                } else {
                    html(.dd, words(part.text, child))
                }
            }
        }
        for child in questions[group].children where questions[child].type.isGroup {
            guard let part = tree[questions[child].name], !part.isEmpty else { continue }
            let parts: [AnswerTree] = if case .many(let parts) = part { parts } else { [part] }
            for (index, part) in parts.enumerated() {
                let isRepeat = questions[child].type == .repeating
                let title = model.table.title(child)
                html(.h3, isRepeat ? FormsText.numbered(title, index + 1) : title)
                writeGroup(&html, child, part)
            }
        }
    }

    /// A picture as such, anything else to open; sealed pictures too, for they are only handed out.
    private func writeFile(_ html: inout HTML, _ name: String, _ question: Int) {
        let file = model.files.first { $0.name == name }
        guard let file, file.exists, file.file != nil || model.opens else {
            html.text(name)
            if file?.exists != true { html(.small, " · " + visit.say(FormsText.fileAway)) }
            return
        }
        let link = FormsPaths.record(submission.id, "files", name)
        if file.file != nil, model.table.model.questions[question].type == .image {
            html.void(.img, .class("photo"), .src(link), .alt(model.table.title(question)))
        } else {
            html(.a, .href(link), text: visit.say(FormsText.fileOpen) + ": " + name)
        }
    }

    private func words(_ text: String, _ question: Int) -> String {
        let asked = model.table.model.questions[question]
        if asked.isPlace, let name = placeName(text) { return name }
        if asked.isUnit { return model.unit ?? text }
        if case .text(let words) = model.table.cell(text, question) { return words }
        return Day(iso: text).map { visit.day($0) } ?? text
    }

    private func writeFacts(_ html: inout HTML) {
        let reversed = Set(model.facts.compactMap(\.reverses))
        let standing = model.facts.filter { $0.reverses == nil && !reversed.contains($0.seq) }
        guard !standing.isEmpty else { return }
        html(.section, .class("card")) { html in
            html(.h2, visit.say(FormsText.counted))
            html(.ul) { html in
                for fact in standing {
                    let shape = fact.content.shape.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
                    html(.li) { html in
                        html(.b, fact.content.kind.name)
                        html.text(" " + ([visit.day(fact.content.day)] + shape).joined(separator: " · "))
                    }
                }
            }
        }
    }

    private func writeActs(_ html: inout HTML) {
        let mayReview = visit.may(Forms.review, submission.subject)
        html(.div, .class("row tight noprint")) { html in
            if mayReview, submission.state != .accepted {
                html(.form, .post, .action(FormsPaths.record(submission.id, "accept"))) { html in
                    writeVersion(&html)
                    html(.button, .class("btn"), text: visit.say(FormsText.accept))
                }
            }
            if visit.may(Forms.fill, submission.subject) {
                let link = FormsPaths.record(submission.id, "edit")
                html(.a, .class("btn plain"), .href(link), text: visit.say(FormsText.edit))
            }
        }
        guard mayReview else { return }
        if submission.state == .sent {
            writeWords(&html, "return", FormsText.comment, FormsText.giveBack, hint: nil)
        }
        writeWords(&html, "take-back", FormsText.reason, FormsText.takeBack, hint: FormsText.takeBackHint)
    }

    private func writeWords(
        _ html: inout HTML,
        _ act: String,
        _ label: Sentence,
        _ button: Sentence,
        hint: Sentence?
    ) {
        html(.details, .class("noprint")) { html in
            html(.summary, .class("btn plain"), text: visit.say(button))
            html(.form, .class("card stack"), .post, .action(FormsPaths.record(submission.id, act))) { html in
                if let hint { html(.p, prose: visit.say(hint)) }
                writeVersion(&html)
                html.area(visit.say(label), id: "words-" + act, name: "words", rows: 2)
                html(.button, .class("btn plain"), text: visit.say(button))
            }
        }
    }

    private func writeVersion(_ html: inout HTML) {
        html.void(.input, .type("hidden"), .name("version"), .value(String(submission.version)))
    }
}
