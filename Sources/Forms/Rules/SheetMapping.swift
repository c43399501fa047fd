// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel
import Places
import ThaiText
import Web

/// Which column of a sheet answers which question, and what its rows say then.
struct SheetMapping: Sendable {
    let model: FormModel
    /// For each column the question; nil for those that are left out.
    var questions: [Int?]

    /// Questions that a row can answer: those that stand once in a record.
    static func allowed(_ model: FormModel) -> [Int] {
        model.answered.filter { model.repeated($0) == nil && model.questions[$0].type.isAsked }
    }

    /// Proposes the question whose name or label a head says; each question once.
    init(_ model: FormModel, heads: [String]) {
        self.model = model
        var taken: Set<Int> = []
        let allowed = Self.allowed(model)
        questions = heads.map { head in
            let wanted = Self.plain(head)
            guard !wanted.isEmpty else { return nil }
            let found = allowed.first { index in
                let asked = model.questions[index]
                let path = model.path(of: index).split(separator: "/").joined(separator: "-")
                return !taken.contains(index)
                    && [asked.name, path, asked.label.thai, asked.label.english].map(Self.plain)
                        .contains(wanted)
            }
            if let found { taken.insert(found) }
            return found
        }
    }

    /// As somebody chose it, by paths.
    init(_ model: FormModel, paths: [String]) {
        self.model = model
        let allowed = Self.allowed(model)
        questions = paths.map { path in allowed.first { model.path(of: $0) == path } }
    }

    private static func plain(_ text: String) -> String {
        String(
            text.lowercased().filter {
                $0.isLetter || $0.isNumber
                    || $0.unicodeScalars.contains { $0.properties.generalCategory == .nonspacingMark }
            }
        )
    }
}

/// One row of a sheet as a form, with what is wrong in which cell.
struct SheetRow: Sendable {
    /// What is wrong with one cell, or with a question that no column answers.
    struct Fault: Sendable {
        /// Such as `C7`; the row alone where no cell is to blame.
        let cell: String
        let question: String
        let text: Sentence
    }

    let session: FormSession
    let faults: [Fault]
}

/// Reads the rows of a sheet into forms.
struct SheetReading {
    let mapping: SheetMapping
    let today: Day
    let now: Moment
    let places: PlaceResolver

    func read(_ row: [SheetGrid.Cell]) -> SheetRow {
        let model = mapping.model
        var typed: [FormField] = []
        var cells: [Int: String] = [:]
        for (column, cell) in row.enumerated() {
            guard column < mapping.questions.count, let question = mapping.questions[column] else { continue }
            let text = value(cell.text, model.questions[question])
            typed.append(FormField(TypedAnswers.mark + model.path(of: question), text))
            cells[question] = cell.address
        }
        let answers = TypedAnswers(fields: typed, today: today, places: places)
        var session = answers.session(model, now: now)
        let found = session.check() + FillModel.unclearPlaces(session, places)
        let number = row.first.map { String($0.address.drop { $0.isLetter }) } ?? ""
        let faults = found.map { finding in
            let question = session.fields[finding.field].question
            let asked = session.question(of: finding.field)
            let label = asked.label.text(isThai: true)
            return SheetRow.Fault(
                cell: cells[question] ?? number,
                question: label.isEmpty ? asked.name : label,
                text: Sentence(finding.text.text(isThai: true), finding.text.text(isThai: false))
            )
        }
        return SheetRow(session: session, faults: faults)
    }

    /// A cell as the form keeps it: choices by name, label or number; the rest as typing does it.
    private func value(_ text: String, _ asked: Question) -> String {
        guard asked.type.isChoice, let list = asked.list, !text.isEmpty else { return text }
        let choices = mapping.model.lists[list].choices
        if !asked.type.isSplit { return StackTyping.names(text, choices) }
        let parts = Self.parts(text, choices)
        return parts.map { StackTyping.names($0, choices) }.joined(separator: " ")
    }

    /// Several choices in one cell: with commas or semicolons between them, as Google Forms writes them.
    private static func parts(_ text: String, _ choices: [ChoiceList.Choice]) -> [String] {
        let parts = text.split { $0 == "," || $0 == ";" || $0 == "\n" }.map { String($0).trimmed }
        return parts.filter { !$0.isEmpty }
    }
}
