// SPDX-License-Identifier: Apache-2.0

/// Reads the sheet `entities`: which lists of things the filled forms create and change.
struct EntityReader {
    private(set) var rules: [EntityRule] = []
    private(set) var findings: [FormFinding] = []
    private let sheet: FormSheet?

    private static let known: Set<String> = [
        "list_name", "dataset", "label", "create_if", "update_if", "entity_id",
    ]

    init(sheet: FormSheet?) {
        self.sheet = sheet
    }

    mutating func read(_ formulas: inout FormulaReader) {
        guard let sheet else { return checkSaveTo(formulas.questions, [:]) }
        for (column, address) in sheet.head where !Self.known.contains(column.name) {
            findings.append(
                FormFinding(.ofType(.entityColumn(column.name)), sheet: "entities", cell: address)
            )
        }
        var lines: [String: FormSheet.Line] = [:]
        for line in sheet.lines where !line.isEmpty {
            let name = line["list_name"].isEmpty ? line["dataset"] : line["list_name"]
            if name.isEmpty {
                report(.noName, line, "label")
            } else if !EntityNames.isDataset(name) {
                report(.ofType(.badDataset(name)), line, "list_name")
            } else if lines[name] != nil {
                report(.ofType(.datasetTwice(name)), line, "list_name")
            } else {
                lines[name] = line
                rules.append(rule(name, line, &formulas))
            }
        }
        checkSaveTo(formulas.questions, lines)
        place(formulas.questions, lines)
    }

    private mutating func rule(
        _ name: String,
        _ line: FormSheet.Line,
        _ formulas: inout FormulaReader
    ) -> EntityRule {
        let isMade = !line["create_if"].isEmpty || line["entity_id"].isEmpty
        if isMade, line["label"].isEmpty { report(.ofType(.entityNoLabel(name)), line, "list_name") }
        if !line["create_if"].isEmpty, !line["entity_id"].isEmpty, line["update_if"].isEmpty {
            report(.ofType(.entityNoUpdate(name)), line, "list_name")
        }
        if !line["update_if"].isEmpty, line["entity_id"].isEmpty {
            report(.ofType(.entityNoID(name)), line, "list_name")
        }
        let cells = FormulaCells(sheet: "entities", line: line)
        let text = ["label", "create_if", "update_if", "entity_id"].map { line[$0] }.joined(separator: " ")
        let home = container(of: text, named: name, formulas.questions)
        var rule = EntityRule(dataset: name)
        rule.row = line.number
        rule.container = home
        // What stands in a repeat is read as a question of it reads it.
        let place = formulas.questions[home].children.first ?? 0
        rule.label = formulas.formula("label", cells, place)
        rule.createIf = formulas.formula("create_if", cells, place)
        rule.updateIf = formulas.formula("update_if", cells, place)
        rule.entityID = formulas.formula("entity_id", cells, place)
        return rule
    }

    /// The innermost repeat that everything lies in which the list reads and keeps; 0 for the form itself.
    private func container(of text: String, named name: String, _ questions: [Question]) -> Int {
        var deepest = 0
        var names: Set<String> = []
        var rewriting = NameRewriting(text: text)
        rewriting.run { name in
            names.insert(name)
            return ("", 0)
        }
        for (index, question) in questions.enumerated() {
            let isKept = question.extras.saveTo.map { $0.dataset == name || $0.dataset.isEmpty } ?? false
            guard isKept || names.contains(question.name) else { continue }
            let home = repeated(index, questions)
            if home > deepest { deepest = home }
        }
        return deepest
    }

    private func repeated(_ question: Int, _ questions: [Question]) -> Int {
        var next = questions[question].parent
        while let index = next {
            if questions[index].type == .repeating { return index }
            next = questions[index].parent
        }
        return 0
    }

    private mutating func checkSaveTo(_ questions: [Question], _ lines: [String: FormSheet.Line]) {
        var seen: Set<String> = []
        for question in questions {
            guard let target = question.extras.saveTo else { continue }
            let fault: TypeFault?
            if rules.isEmpty {
                fault = .saveToNoEntity
            } else if target.dataset.isEmpty, rules.count > 1 {
                fault = .saveToNoPrefix(target.property)
            } else if !target.dataset.isEmpty, lines[target.dataset] == nil {
                fault = .saveToUnknown(target.dataset)
            } else {
                let isNew = seen.insert(target.dataset + "#" + target.property).inserted
                fault = isNew ? nil : .saveToTwice(target.property)
            }
            if let fault {
                findings.append(FormFinding(.ofType(fault), sheet: "survey", cell: String(question.row)))
            }
        }
    }

    /// One list for each repeat, and everything it keeps in that repeat or around it.
    private mutating func place(_ questions: [Question], _ lines: [String: FormSheet.Line]) {
        for (index, rule) in rules.enumerated() {
            let others = rules[..<index].contains { $0.container == rule.container }
            let apart = questions.indices.contains { question in
                guard let target = questions[question].extras.saveTo else { return false }
                guard target.dataset.isEmpty || target.dataset == rule.dataset else { return false }
                return repeated(question, questions) != rule.container
            }
            if others || apart, let line = lines[rule.dataset] {
                report(.ofType(.entityScope(rule.dataset)), line, "list_name")
            }
        }
    }

    private mutating func report(_ fault: SheetFault, _ line: FormSheet.Line, _ column: String) {
        findings.append(FormFinding(fault, sheet: "entities", cell: line.address(column)))
    }
}
