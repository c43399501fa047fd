// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Web

/// What the list of a form's records shows.
struct AnswersModel {
    let export: AnswerExport
    /// The questions that have an index: each is a column and, where it is a choice, a filter.
    let indexed: [String]
    let total: Int
    let submissions: [Submission]
    let units: [String: String]

    /// The indexed questions as columns.
    var columns: [AnswerColumns.Column] {
        indexed.compactMap { path in export.columns.all.first { $0.path == path } }
    }
}

/// The records of a form; personal answers never stand in it.
struct AnswerListPage {
    let visit: Visit
    let model: AnswersModel
    let paging: Paging

    private var filter: SubmissionFilter { model.export.search.filter }
    private var form: Form { model.export.form }

    func reply() -> Reply {
        let title = form.title(visit.language)
        let under = [(title, FormsPaths.form(form.id))]
        return visit.formsLayout(visit.say(FormsText.answers), under: under).page(visit) { html in
            html(.h1, title)
            html(.p) { html in html(.small, visit.say(counted)) }
            AnswerFilterForm(visit: visit, model: model).write(&html)
            if model.submissions.isEmpty {
                html(.p, .class("card empty"), text: visit.say(FormsText.noRecords))
            } else {
                writeTable(&html)
                writeCards(&html)
            }
            paging.write(&html, visit, total: min(model.total, SubmissionSearch.mostCounted)) {
                FormsPaths.answers(filter, page: $0)
            }
            html(.div, .class("row tight noprint")) { html in
                let map = FormsPaths.answers(filter, "answers", "map")
                html(.a, .class("btn plain"), .href(map), text: visit.say(AnswersText.map))
                for (name, word) in Self.files {
                    let link = FormsPaths.answers(filter, name)
                    html(.a, .class("btn plain"), .href(link), text: visit.say(word))
                }
            }
        }
    }

    private var counted: Sentence {
        let most = SubmissionSearch.mostCounted
        return model.total > most ? AnswersText.moreThan(most) : FormsText.records(model.total)
    }

    private static let files: [(String, Sentence)] = [
        ("answers.xlsx", FormsText.xlsx), ("answers.csv", FormsText.csv), ("answers.zip", AnswersText.zip),
        ("answers.geojson", AnswersText.geojson),
    ]

    private func record(_ submission: Submission) -> AnswerRecord {
        model.export.record(submission, model.units)
    }

    /// What is known about a record, and the answers to the indexed questions.
    private func cells(_ submission: Submission) -> [String] {
        let own = record(submission)
        let tree = (try? AnswerJSON.read(submission.answers)) ?? .group([])
        let rows = AnswerRows(tree, key: "")
        let answers = model.columns.map { column in
            let inner = rows.parts.values.joined().compactMap { $0.answers[column.path] }
            let texts = rows.root[column.path].map { [$0] } ?? inner
            return texts.map { words(column, $0) }.joined(separator: ", ")
        }
        return [own.organization, own.unit ?? "", own.place ?? ""] + answers
    }

    private func words(_ column: AnswerColumns.Column, _ text: String) -> String {
        switch column.cell(text) {
        case .text(let words): return words
        case .day(let day): return visit.day(day)
        default: return text
        }
    }

    private func writeTable(_ html: inout HTML) {
        let heads = [FormsText.day, FormsText.organization, FormsText.unit, FormsText.place]
        let titles = heads.map { visit.say($0) } + model.columns.map(\.title) + [visit.say(FormsText.state)]
        html(
            .div,
            .class("board desk"),
            .plain(.tabindex, "0"),
            .role("group"),
            .aria("label", visit.say(FormsText.answers))
        ) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for title in titles { html(.th, .scope("col"), text: title) }
                    }
                }
                html(.tbody) { html in
                    for submission in model.submissions { writeRow(&html, submission) }
                }
            }
        }
    }

    private func writeRow(_ html: inout HTML, _ submission: Submission) {
        html(.tr) { html in
            html(.th, .scope("row")) { html in
                html(.a, .href(FormsPaths.record(submission.id)), text: visit.day(submission.ties.day))
            }
            for cell in cells(submission) { html(.td, cell) }
            html(.td) { html in html.chip(submission.state.wash, visit.say(submission.state.title)) }
        }
    }

    private func writeCards(_ html: inout HTML) {
        html(.section, .class("phone"), .aria("label", visit.say(FormsText.answers))) { html in
            for submission in model.submissions {
                html(.div, .class("card")) { html in
                    html(.a, .href(FormsPaths.record(submission.id)), text: visit.day(submission.ties.day))
                    html.chip(submission.state.wash, visit.say(submission.state.title))
                    html(.div) { html in
                        html(.small, cells(submission).filter { !$0.isEmpty }.joined(separator: " · "))
                    }
                }
            }
        }
    }
}

/// What the list is narrowed by: the state, each indexed choice, and any one answer.
struct AnswerFilterForm {
    let visit: Visit
    let model: AnswersModel

    private var filter: SubmissionFilter { model.export.search.filter }

    func write(_ html: inout HTML) {
        let action = FormsPaths.form(model.export.form.id, "answers")
        html(.form, .class("card row"), .get, .action(action), .role("search")) { html in
            html(.div, .class("grow")) { html in
                html.choice(
                    visit.say(FormsText.state),
                    id: "state",
                    options: Submission.State.allCases.map { ($0.rawValue, visit.say($0.title)) },
                    chosen: filter.state?.rawValue ?? "",
                    none: visit.say(FormsText.anyState)
                )
            }
            for (number, column) in model.columns.enumerated() where column.asked.type.isChoice {
                html(.div, .class("grow")) { html in writeChoice(&html, number, column) }
            }
            writeOther(&html)
            html(.button, .class("btn plain"), text: visit.say(FormsText.show))
        }
    }

    private func writeChoice(_ html: inout HTML, _ number: Int, _ column: AnswerColumns.Column) {
        let choices = column.asked.list.map { column.table.model.lists[$0].choices } ?? []
        let chosen = filter.answers.first { $0.question == column.path }
        html.choice(
            column.title,
            id: "f\(number)",
            name: "f",
            options: choices.map { (column.path + "=" + $0.name, visit.say($0.label)) },
            chosen: chosen.map { $0.question + "=" + $0.answer } ?? "",
            none: visit.say(AnswersText.any)
        )
    }

    /// Any one answer; without an index it takes longer.
    private func writeOther(_ html: inout HTML) {
        let ready = Set(model.columns.filter { $0.asked.type.isChoice }.map(\.path))
        let others = model.export.columns.all.filter { !ready.contains($0.path) }
        guard !others.isEmpty else { return }
        let chosen = filter.answers.first { !ready.contains($0.question) }
        html(.div, .class("grow")) { html in
            html.choice(
                visit.say(AnswersText.question),
                id: "question",
                options: others.map { ($0.path, $0.title) },
                chosen: chosen?.question ?? "",
                none: visit.say(AnswersText.any)
            )
        }
        html(.div, .class("grow")) { html in
            html.field(visit.say(AnswersText.answer), id: "answer", .value(chosen?.answer ?? ""))
        }
    }
}

extension Submission.State {
    /// How the state is coloured.
    var wash: Wash {
        switch self {
        case .sent: .wait
        case .accepted: .done
        case .returned: .help
        case .taken: .none
        }
    }
}
