// SPDX-License-Identifier: Apache-2.0

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
        let settings = sheet("settings")?.lines.first { !$0.isEmpty }
        var lists = ListReader(sheet: sheet("choices"))
        lists.read(allowsDuplicates: settings?["allow_choice_duplicates"].lowercased() == "yes")
        var rows = SurveyReader(lists: lists.lists.map(\.name))
        rows.read(survey)
        findings += rows.findings + lists.findings(used: rows.usedLists, split: rows.splitLists)
        if let fact = settings?["fact"].nonEmpty {
            rows.questions[0].use.fact = fact
            findings += UseWords.faults(ofFact: fact).map {
                FormFinding($0, sheet: "settings", cell: settings?.address("fact") ?? "")
            }
        }
        var formulas = FormulaReader(questions: rows.questions, lists: lists.lists)
        formulas.read(rows.lines)
        findings += formulas.findings
        findings += FormLint(questions: formulas.questions, lists: lists.lists, lines: rows.lines).findings()
        return finish(formulas.questions, lists.lists, settings)
    }

    private mutating func finish(
        _ questions: [Question],
        _ lists: [ChoiceList],
        _ settings: FormSheet.Line?
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
        return model
    }

    private func sheet(_ name: String) -> FormSheet? { sheets.first { $0.name == name } }

    private mutating func checkHead(_ sheet: FormSheet, _ known: SheetColumns) {
        for (column, address) in sheet.head {
            let family = column.name.firstRange(of: "::").map { String(column.name[..<$0.lowerBound]) }
            if known.unused.contains(family ?? column.name) {
                findings.append(FormFinding(.columnUnused(column.name), sheet: sheet.name, cell: address))
            } else if !known.used.contains(column.name), !known.takesOthers {
                findings.append(FormFinding(.unknownColumn(column.name), sheet: sheet.name, cell: address))
            } else if column.language == .other {
                findings.append(FormFinding(.otherLanguage(column.name), sheet: sheet.name, cell: address))
            }
        }
    }
}

/// Which columns a sheet may have.
struct SheetColumns {
    let used: Set<String>
    /// Known to other programs, without effect here.
    let unused: Set<String>
    /// Whether further columns have a meaning, as for the filters of choices.
    let takesOthers: Bool

    static let known: [(String, SheetColumns)] = [
        (
            "survey",
            SheetColumns(
                used: [
                    "type", "name", "label", "hint", "relevant", "required", "constraint",
                    "constraint_message", "required_message", "calculation", "default", "appearance",
                    "choice_filter", "read_only", "repeat_count", "fact", "countable", "quantity", "class",
                    "purpose", "role", "note", "notes",
                ],
                unused: [
                    "parameters", "trigger", "guidance_hint", "media", "bind", "instance", "body", "control",
                    "save_to", "autoplay",
                ],
                takesOthers: false
            )
        ),
        (
            "choices",
            SheetColumns(used: ["list_name", "name", "label"], unused: ["media"], takesOthers: true)
        ),
        (
            "settings",
            SheetColumns(
                used: [
                    "form_title", "form_id", "version", "default_language", "allow_choice_duplicates", "fact",
                ],
                unused: [
                    "instance_name", "style", "public_key", "submission_url", "auto_send", "auto_delete",
                    "namespaces", "client_editable", "omit_instanceid", "name",
                ],
                takesOthers: false
            )
        ),
    ]
}
