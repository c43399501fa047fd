// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// One sheet of a stack while it is typed in, with what goes on to the next.
struct StackModel {
    var fill: FillModel
    /// The id that this sheet will have, so that it is kept once however often it is sent.
    var sheet: Submission.ID
    var totals: StackTotals
    /// The record of the sheet before.
    var last: Submission.ID?
}

/// How many sheets there are so far, and the sums of their numbers.
struct StackTotals: Equatable {
    var count = 0
    var sums: [(path: String, sum: Double)] = []

    /// One more sheet.
    mutating func add(_ session: FormSession) {
        count += 1
        for field in session.fields.indices.dropFirst(2) where session.fields[field].isRelevant {
            let asked = session.question(of: field)
            guard asked.type == .integer || asked.type == .decimal, !asked.use.sensitivity.isProtected,
                let number = TypedReading.number(session.fields[field].text)
            else { continue }
            let path = session.model.path(of: session.fields[field].question)
            if let place = sums.firstIndex(where: { $0.path == path }) {
                sums[place].sum += number
            } else {
                sums.append((path, number))
            }
        }
    }

    static func == (left: StackTotals, right: StackTotals) -> Bool {
        left.count == right.count && left.sums.elementsEqual(right.sums) { $0 == $1 }
    }
}

/// Entering a stack of paper forms by keyboard alone: one field for each question, choices by their numbers.
struct StackPage {
    let visit: Visit
    let model: StackModel

    private var session: FormSession { model.fill.session }
    private var faults: FormWriter {
        FormWriter(
            visit: visit,
            faults: model.fill.faults.map { finding in
                let label = label(session.question(of: finding.field))
                return FormFault(
                    QuestionWriter.id(finding.field),
                    Sentence(
                        "\(label): " + finding.text.text(isThai: true),
                        "\(label): " + finding.text.text(isThai: false)
                    )
                )
            }
        )
    }

    func reply() -> Reply {
        let form = model.fill.form
        let title = form.title(visit.language)
        let under = [(title, FormsPaths.form(form.id))]
        let status = model.fill.faults.isEmpty ? 200 : 422
        return visit.formsLayout(visit.say(AnswersText.fast), under: under).page(visit, status: status) {
            html in
            html(.h1, visit.say(PaperText.stackTitle))
            html(.p) { html in
                html(.small, title + " · " + visit.say(PaperText.sheet(model.totals.count + 1)))
            }
            html(.p, prose: visit.say(PaperText.stackHint))
            writeTotals(&html)
            faults.summary(&html)
            html(.form, .class("card stack"), .post, .action(FormsPaths.form(form.id, "stack"))) { html in
                writeHidden(&html)
                writeOrganization(&html)
                writeFields(&html)
                html(.button, .class("btn"), text: visit.say(PaperText.keepSheet))
            }
        }
    }

    private func writeTotals(_ html: inout HTML) {
        guard model.totals.count > 0 else { return }
        html(.section, .class("card"), .role("status")) { html in
            html(.p) { html in
                html.chip(.done, visit.say(PaperText.kept))
                html.text(" " + visit.say(PaperText.sheets(model.totals.count)))
                if let last = model.last {
                    html.text(" · ")
                    html(.a, .href(FormsPaths.record(last)), text: visit.say(PaperText.lastSheet))
                }
            }
            guard !model.totals.sums.isEmpty else { return }
            html(.h2, visit.say(PaperText.sums))
            html(.dl) { html in
                for (path, sum) in model.totals.sums {
                    let question = session.model.questions.indices.first {
                        session.model.path(of: $0) == path
                    }
                    html(.dt, question.map { label(session.model.questions[$0]) } ?? path)
                    html(.dd, sum == sum.rounded() ? String(Int64(sum)) : String(sum))
                }
            }
        }
    }

    private func writeHidden(_ html: inout HTML) {
        let writer = FormWriter(visit: visit)
        writer.hidden(&html, "form_version", String(model.fill.formVersion))
        writer.hidden(&html, "sheet", model.sheet.rawValue)
        writer.hidden(&html, "count", String(model.totals.count))
        for (path, sum) in model.totals.sums { writer.hidden(&html, "sum", path + "=" + String(sum)) }
    }

    private func writeOrganization(_ html: inout HTML) {
        let own = model.fill.organizations
        if own.count == 1 {
            FormWriter(visit: visit).hidden(&html, "organization", own[0].id)
            html(.p) { html in html(.small, visit.say(FormsText.organization) + ": " + own[0].name) }
        } else {
            faults.choice(
                &html,
                FormsText.organization,
                id: "organization",
                options: own.map { ($0.id, $0.name) },
                chosen: model.fill.organization ?? "",
                none: FormsText.chooseOrganization
            )
        }
    }

    /// All questions, also those that only some answers ask: paper shows them all.
    private func writeFields(_ html: inout HTML) {
        let asked = session.fields.indices.dropFirst(2).filter { session.question(of: $0).type.isAsked }
        let first = asked.first { session.fields[$0].text.isEmpty } ?? asked.first
        var repeated: String?
        for field in asked {
            let path = session.path(of: field)
            let around = path.lastIndex(of: "]").map { String(path[...$0]) }
            if let around, around != repeated {
                let number = around.split(separator: "[").last?.dropLast() ?? ""
                let group = session.model.repeated(session.fields[field].question)
                let title = group.map { label(session.model.questions[$0]) } ?? ""
                html(.h2, "\(title) \(number)")
            }
            repeated = around
            write(&html, field, isFirst: field == first)
        }
    }

    private func write(_ html: inout HTML, _ field: Int, isFirst: Bool) {
        let asked = session.question(of: field)
        let text = label(asked)
        var hint = visit.say(asked.hint)
        var value = session.fields[field].text
        if asked.isUnit {
            let units = model.fill.units
            hint = units.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: " · ")
            if let place = units.firstIndex(where: { $0.id.rawValue == value }) { value = String(place + 1) }
        } else if asked.type.isChoice, let list = asked.list {
            let choices = session.model.lists[list].choices
            hint = choices.enumerated().map { "\($0 + 1) \(visit.say($1.label))" }.joined(separator: " · ")
            value = StackTyping.numbers(value, choices)
        } else if asked.type == .date {
            hint = visit.say(FormsText.dateHint)
            value = Day(iso: value).map { visit.day($0) } ?? value
        }
        faults.text(
            &html,
            Sentence(text, text),
            id: QuestionWriter.id(field),
            name: TypedAnswers.mark + session.path(of: field),
            value: value,
            hint: hint.isEmpty ? nil : Sentence(hint, hint),
            .plain(.autocomplete, "off"),
            .plain(.inputmode, "numeric").when(asked.type == .integer || asked.type == .selectOne),
            .flag(.autofocus).when(isFirst)
        )
    }

    private func label(_ asked: Question) -> String {
        let label = visit.say(asked.label)
        return label.isEmpty ? asked.name : label
    }
}

/// Choices typed by their numbers.
enum StackTyping {
    /// The names of choices as the numbers that stand before them; what is none stays as it is.
    static func numbers(_ names: String, _ choices: [ChoiceList.Choice]) -> String {
        names.blankParts.map { name in
            choices.firstIndex { $0.name == name }.map { String($0 + 1) } ?? name
        }.joined(separator: " ")
    }

    /// The names that were meant by numbers, names or labels; what is none stays as typed, to be mended.
    static func names(_ typed: String, _ choices: [ChoiceList.Choice]) -> String {
        let whole = choices.first { $0.label.thai == typed || $0.label.english == typed }
        if let whole { return whole.name }
        let parts = typed.split { $0 == "," || $0.isWhitespace }.map(String.init)
        return parts.map { part in
            if choices.contains(where: { $0.name == part }) { return part }
            if let number = Int(part), choices.indices.contains(number - 1) {
                return choices[number - 1].name
            }
            return choices.first { $0.label.thai == part || $0.label.english == part }?.name ?? part
        }.joined(separator: " ")
    }
}
