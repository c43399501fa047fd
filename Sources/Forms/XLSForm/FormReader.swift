// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Web

/// From sheets to a form: rows first, then lists, then the formulas over all names.
struct FormReader {
    private let sheets: [FormSheet]
    private let fileName: String
    private var findings: [FormFinding] = []

    init(sheets: [FormSheet], fileName: String) {
        self.sheets = sheets
        self.fileName = fileName
    }

    func reading() -> FormReading {
        var reader = self
        let model = reader.model()
        let isWrong = reader.findings.contains { $0.severity == .error }
        return FormReading(model: isWrong ? nil : model, findings: reader.findings)
    }

    private mutating func model() -> FormModel? {
        guard let survey = sheet("survey") else {
            findings.append(FormFinding(.noSurvey))
            return nil
        }
        for column in ["type", "name"] where !survey.has(column) {
            findings.append(FormFinding(.noColumn(column), sheet: "survey"))
        }
        guard findings.isEmpty else { return nil }
        for (name, known) in SheetColumns.known { if let sheet = sheet(name) { checkHead(sheet, known) } }
        checkSheetNames()
        var settings = SettingsReader(line: sheet("settings")?.lines.first { !$0.isEmpty })
        var lists = ListReader(sheet: sheet("choices"))
        let allowsDuplicates = YesWord.isYes(settings["allow_choice_duplicates"])
        lists.read(allowsDuplicates: allowsDuplicates)
        var external = ListReader(sheet: sheet("external_choices"), name: "external_choices")
        external.read(allowsDuplicates: true)
        let names = lists.lists.map(\.name)
        var rows = SurveyReader(
            lists: names + external.lists.map(\.name),
            externalLists: Set(external.lists.map(\.name)),
            name: settings.rootName()
        )
        settings.check()
        rows.read(survey)
        lists.addOther(to: rows.listsWithOther)
        if let fact = settings["fact"].nonEmpty { readFact(fact, settings, &rows) }
        findings += settings.findings + rows.findings
        findings += lists.findings(used: rows.usedLists, split: rows.splitLists)
        var files = rows.files
        for name in Self.pulled(survey) where !files.contains(where: { $0.id == name }) {
            files.append(.init(id: name, name: name + ".csv", kind: .csv))
        }
        let all =
            lists.lists + external.lists + files.map { ChoiceList(name: $0.id, choices: [], isFile: true) }
        return model(rows, all, files, settings)
    }

    private mutating func model(
        _ rows: SurveyReader,
        _ lists: [ChoiceList],
        _ files: [ExternalFile],
        _ settings: SettingsReader
    ) -> FormModel? {
        var questions = rows.questions
        for (index, name) in rows.rows { findRows(name, index, &questions) }
        var formulas = FormulaReader(questions: questions, lists: lists)
        formulas.read(rows.lines)
        var extras = FormExtras(files: files, settings: settings.passed, audit: rows.audit)
        if let line = settings.line {
            extras.instanceName = formulas.formula(
                "instance_name",
                FormulaCells(sheet: "settings", line: line),
                0
            )
        }
        var entities = EntityReader(sheet: sheet("entities"))
        entities.read(&formulas)
        extras.entities = entities.rules
        extras.readsLastSaved = formulas.readsLastSaved
        extras.isThaiFirst = !settings["default_language"].lowercased().hasPrefix("english")
        findings += formulas.findings + entities.findings
        for (index, question) in formulas.questions.enumerated() {
            guard let line = rows.lines[index] else { continue }
            for fault in ParameterRules(question: question, lists: lists).faults() {
                findings.append(
                    FormFinding(.ofType(fault), sheet: "survey", cell: line.address("parameters"))
                )
            }
        }
        findings += FormLint(questions: formulas.questions, lists: lists, lines: rows.lines).findings()
        return finish(formulas.questions, lists, settings.line, extras)
    }

    private mutating func readFact(_ fact: String, _ settings: SettingsReader, _ rows: inout SurveyReader) {
        rows.questions[0].use.fact = fact
        findings += UseWords.faults(ofFact: fact).map {
            FormFinding($0, sheet: "settings", cell: settings.line?.address("fact") ?? "")
        }
    }

    /// `select_one ${name}`: the name must be a question of a repeat.
    private mutating func findRows(_ name: String, _ index: Int, _ questions: inout [Question]) {
        let target = questions.firstIndex { $0.name == name && $0.type.hasAnswer }
        let isRow = target.map { target in
            questions[target].parent.map { questions[$0].type == .repeating } ?? false
        }
        if isRow == true {
            questions[index].extras.rows = target
        } else {
            findings.append(
                FormFinding(.ofType(.noRows(name)), sheet: "survey", cell: String(questions[index].row))
            )
        }
    }

    /// The lists that formulas look things up in: the first word of `pulldata('villages', …)`.
    private static func pulled(_ survey: FormSheet) -> [String] {
        var names: [String] = []
        let columns = [
            "calculation", "relevant", "constraint", "required", "default", "choice_filter", "read_only",
        ]
        for line in survey.lines {
            for column in columns {
                let formula = line[column]
                guard !formula.isEmpty else { continue }
                for part in formula.components(separatedBy: "pulldata(").dropFirst() {
                    let name = part.trimmed.dropFirst().prefix { $0 != "'" && $0 != "\"" }
                    if !names.contains(String(name)) { names.append(String(name)) }
                }
            }
        }
        return names
    }

    /// Sheets whose names are nearly right.
    private mutating func checkSheetNames() {
        let wanted = ["survey", "choices", "settings", "entities", "external_choices"]
        for sheet in sheets where !wanted.contains(sheet.name) && !sheet.name.hasPrefix("_") {
            let near = wanted.contains { SheetNames.isNear(sheet.name, $0) && self.sheet($0) == nil }
            if near { findings.append(FormFinding(.ofType(.lookAlike(sheet.name)), sheet: sheet.name)) }
        }
    }

    private mutating func finish(
        _ questions: [Question],
        _ lists: [ChoiceList],
        _ settings: FormSheet.Line?,
        _ extras: FormExtras
    ) -> FormModel? {
        if questions.count < 2 { findings.append(FormFinding(.noQuestions, sheet: "survey")) }
        var (model, circle) = FormModel.make(questions, lists)
        if let first = circle.first {
            let names = (circle + [first]).map { "${\(questions[$0].name)}" }.joined(separator: " → ")
            findings.append(
                FormFinding(.circle(names), sheet: "survey", cell: String(questions[first].row))
            )
        }
        let stem = fileName.split(separator: ".").first.map(String.init) ?? "form"
        model.title = settings?.wording("form_title") ?? Wording()
        if model.title.isEmpty {
            findings.append(FormFinding(.noTitle, sheet: "settings"))
            model.title = Wording(thai: stem, english: stem)
        }
        model.id = settings.map { $0["form_id"] }.flatMap { $0.isEmpty ? nil : $0 } ?? stem
        model.version = settings?["version"] ?? ""
        model.extras = extras
        return model
    }

    private func sheet(_ name: String) -> FormSheet? { sheets.first { $0.name == name } }

    private mutating func checkHead(_ sheet: FormSheet, _ known: SheetColumns) {
        for (column, address) in sheet.twice {
            findings.append(
                FormFinding(.ofType(.columnTwice(column.name)), sheet: sheet.name, cell: address)
            )
        }
        for (column, address) in sheet.head {
            let family = column.name.firstRange(of: "::").map { String(column.name[..<$0.lowerBound]) }
            if known.unused.contains(family ?? column.name) {
                findings.append(FormFinding(.columnUnused(column.name), sheet: sheet.name, cell: address))
            } else if !known.used.contains(family ?? column.name), !known.takesOthers {
                findings.append(FormFinding(.unknownColumn(column.name), sheet: sheet.name, cell: address))
            } else if column.language == .other {
                findings.append(FormFinding(.otherLanguage(column.name), sheet: sheet.name, cell: address))
            }
        }
    }
}
