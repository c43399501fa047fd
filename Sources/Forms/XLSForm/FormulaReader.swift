// SPDX-License-Identifier: Apache-2.0

import Expressions

/// Reads the formulas of a form: `${name}` becomes the way to the question, then the formula is compiled.
struct FormulaReader {
    private(set) var findings: [FormFinding] = []
    private(set) var questions: [Question]
    private(set) var readsLastSaved = false
    private let lists: [ChoiceList]
    private let paths: NamePaths

    init(questions: [Question], lists: [ChoiceList]) {
        self.questions = questions
        self.lists = lists
        paths = NamePaths(questions)
    }

    mutating func read(_ lines: [Int: FormSheet.Line]) {
        for index in questions.indices {
            guard let line = lines[index] else { continue }
            let cells = FormulaCells(line: line)
            readLogic(cells, index)
            readChoices(cells, index)
            readTriggers(cells, index)
            checkLabels(cells)
        }
    }

    private mutating func readLogic(_ cells: FormulaCells, _ index: Int) {
        var logic = questions[index].logic
        logic.relevant = formula("relevant", cells, index)
        logic.constraint = formula("constraint", cells, index)
        logic.calculation = questions[index].isGenerated ? logic.calculation : calculation(cells, index)
        logic.required = required(cells, index)
        logic.initial = initial(cells, index)
        if questions[index].type == .repeating { logic.repeatCount = count(cells, index) }
        questions[index].logic = logic
        let isEmpty = cells["calculation"].isEmpty && cells["default"].isEmpty
        if questions[index].type == .calculate, isEmpty, !questions[index].isGenerated {
            report(.noCalculation(questions[index].name), cells, "name")
        }
    }

    private mutating func calculation(_ cells: FormulaCells, _ index: Int) -> Formula? {
        cells["trigger"].isEmpty ? formula("calculation", cells, index) : nil
    }

    /// As in pyxform, what is more than one name is worked out in a row of its own.
    private mutating func count(_ cells: FormulaCells, _ index: Int) -> Formula? {
        let own = index - 1
        guard own > 0, questions[own].isGenerated, questions[own].row == questions[index].row,
            questions[own].name == questions[index].name + "_count"
        else { return formula("repeat_count", cells, index) }
        questions[own].logic.calculation = formula("repeat_count", cells, own)
        let path = paths.path(to: own, from: index, isCurrent: false)
        return compile(path, [own], cells, "repeat_count", [])
    }

    private mutating func required(_ cells: FormulaCells, _ index: Int) -> Formula? {
        let text = cells["required"]
        if YesWord.isNo(text) { return nil }
        return YesWord.isYes(text)
            ? compile("true()", [], cells, "required", []) : formula("required", cells, index)
    }

    /// As in pyxform, a default is worked out when it reads a question, reckons or calls a function.
    private mutating func initial(_ cells: FormulaCells, _ index: Int) -> Initial {
        let text = cells["default"]
        guard !text.isEmpty else { return .nothing }
        guard DefaultText.isFormula(text, of: questions[index].type) else { return .text(text) }
        return formula("default", cells, index).map { .formula($0) } ?? .text(text)
    }

    private mutating func readTriggers(_ cells: FormulaCells, _ index: Int) {
        let text = cells["trigger"]
        guard !text.isEmpty else { return }
        var rewriting = NameRewriting(text: text)
        rewriting.run { name in find(name, cells, "trigger").map { ("", $0) } }
        let rest = rewriting.result.filter { !$0.isWhitespace }
        let isList = rest.allSatisfy { $0 == "," } && rest.count >= rewriting.references.count - 1
        if rewriting.isComplete, !isList || rewriting.references.isEmpty {
            report(.ofType(.badTrigger(text)), cells, "trigger")
        }
        questions[index].extras.triggers = rewriting.references
        questions[index].extras.action = formula("calculation", cells, index)
    }

    private mutating func readChoices(_ cells: FormulaCells, _ index: Int) {
        let asked = questions[index]
        if let seed = asked.extras.parameter("seed"), asked.extras.shuffle != nil {
            readSeed(seed, cells, index)
        }
        let filter = cells["choice_filter"]
        if let rows = asked.extras.rows {
            let path = rowsPath(rows, index)
            let head = path + "[./" + questions[rows].name + " != ''" + (filter.isEmpty ? "" : " and (")
            questions[index].logic.choices =
                filter.isEmpty
                ? compile(head + "]", [rows], cells, "type", [])
                : formula("choice_filter", cells, index, around: (head, ")]"), isInList: true)
        } else if let list = asked.list, !filter.isEmpty || asked.extras.shuffle != nil {
            readFilter(lists[list].name, filter, cells, index)
        }
    }

    private func rowsPath(_ rows: Int, _ index: Int) -> String {
        let whole = paths.path(to: questions[rows].parent ?? 0, from: index, isCurrent: false)
        return whole.filter { $0 != " " }
    }

    private mutating func readSeed(_ seed: String, _ cells: FormulaCells, _ index: Int) {
        var rewriting = NameRewriting(text: seed)
        rewriting.run { name in
            find(name, cells, "parameters").map { (paths.path(to: $0, from: index, isCurrent: false), $0) }
        }
        let formula = compile(rewriting.result, rewriting.references, cells, "parameters", rewriting.shifts)
        if let formula { questions[index].extras.shuffle = .seed(formula) }
    }

    private mutating func readFilter(
        _ list: String,
        _ filter: String,
        _ cells: FormulaCells,
        _ index: Int
    ) {
        var head = ChoiceList.items(of: list) + (filter.isEmpty ? "" : "[")
        var tail = filter.isEmpty ? "" : "]"
        switch questions[index].extras.shuffle {
        case .freely: (head, tail) = ("randomize(" + head, tail + ")")
        case .seed(let seed): (head, tail) = ("randomize(" + head, tail + ", " + seed.expression.text + ")")
        case nil: break
        }
        questions[index].logic.choices =
            filter.isEmpty
            ? compile(head + tail, [], cells, "parameters", [])
            : formula("choice_filter", cells, index, around: (head, tail), isInList: true)
    }

    /// A formula of a column; nil when it is empty or wrong.
    mutating func formula(
        _ column: String,
        _ cells: FormulaCells,
        _ index: Int,
        around: (String, String) = ("", ""),
        isInList: Bool = false
    ) -> Formula? {
        let text = cells[column]
        guard !text.isEmpty else { return nil }
        let places = FormulaPlaces(text)
        var rewriting = NameRewriting(text: text, before: around.0)
        rewriting.runPlaced { name, offset in
            if name.hasPrefix("last-saved#") { return lastSaved(name, cells, column) }
            if name == "instanceID" { return (" /" + questions[0].name + "/meta/instanceID ", 0) }
            guard let target = find(name, cells, column) else { return nil }
            if places.isWhole(at: offset) { return (paths.absolute(target), target) }
            let isCurrent = isInList || places.isInList(at: offset)
            return (paths.path(to: target, from: index, isCurrent: isCurrent), target)
        }
        guard rewriting.isComplete else { return nil }
        if rewriting.result.contains("${") {
            report(.ofType(.badReference(text)), cells, column)
            return nil
        }
        checkOrder(rewriting.references, cells, index, column)
        return compile(
            rewriting.result + around.1,
            rewriting.references,
            cells,
            column,
            rewriting.shifts
        )
    }

    private mutating func lastSaved(_ name: String, _ cells: FormulaCells, _ column: String) -> (String, Int)?
    {
        guard let target = find(String(name.dropFirst("last-saved#".count)), cells, column) else {
            return nil
        }
        readsLastSaved = true
        return (" instance('__last-saved')" + paths.plain(target) + " ", 0)
    }

    private mutating func compile(
        _ text: String,
        _ references: [Int],
        _ cells: FormulaCells,
        _ column: String,
        _ shifts: [NameRewriting.Shift]
    ) -> Formula? {
        func original(_ offset: Int) -> Int {
            let shift = shifts.last { $0.from <= offset }
            return max(0, shift.map { min(offset - $0.by, $0.most) } ?? offset)
        }
        do throws(ExpressionProblem) {
            let expression = try CompiledExpression(text)
            for var problem in expression.findings where !problem.isForeign(in: expression.text) {
                problem.offset = original(problem.offset)
                report(.formula(problem), cells, column)
            }
            for var caution in expression.cautions {
                caution.offset = original(caution.offset)
                report(.caution(caution), cells, column)
            }
            return Formula(expression: expression, references: references)
        } catch {
            var problem = error
            problem.offset = original(problem.offset)
            report(.formula(problem), cells, column)
            return nil
        }
    }

    private mutating func find(_ name: String, _ cells: FormulaCells, _ column: String) -> Int? {
        let meant = paths.questions(named: name)
        if name.contains(where: \.isWhitespace) {
            report(.ofType(.badReference("${" + name + "}")), cells, column)
            return nil
        }
        if meant.isEmpty { report(.nameUnknown(name), cells, column) }
        if meant.count > 1 { report(.nameTwiceMeant(name), cells, column) }
        return meant.count == 1 ? meant[0] : nil
    }

    private mutating func checkOrder(
        _ references: [Int],
        _ cells: FormulaCells,
        _ index: Int,
        _ column: String
    ) {
        guard index > 0, questions[index].type.isAsked || questions[index].type.isGroup,
            column != "repeat_count"
        else {
            return
        }
        for target in references where target > index && !questions[target].type.isGroup {
            report(.usedBefore(questions[target].name, row: questions[target].row), cells, column)
        }
    }

    /// Names in labels and hints stand for answers.
    private mutating func checkLabels(_ cells: FormulaCells) {
        for column in ["label", "hint", "constraint_message", "required_message", "guidance_hint"] {
            let wording = cells.line.wording(column)
            for text in [wording.thai, wording.english] where text.utf8.contains(0x24) {
                var rewriting = NameRewriting(text: text)
                rewriting.run { name in
                    let plain = name.hasPrefix("last-saved#") ? String(name.dropFirst(11)) : name
                    return find(plain, cells, column).map { ("", $0) }
                }
                if rewriting.isComplete, rewriting.result.contains("${") {
                    report(.ofType(.badReference(text)), cells, column)
                }
            }
        }
    }

    private mutating func report(_ fault: SheetFault, _ cells: FormulaCells, _ column: String) {
        findings.append(FormFinding(fault, sheet: cells.sheet, cell: cells.line.address(column)))
    }
}

/// The cells that formulas are read from, with their sheet.
struct FormulaCells {
    var sheet = "survey"
    let line: FormSheet.Line

    subscript(column: String) -> String { line[column] }
}

extension ExpressionProblem {
    /// Whether it is a function of the world around.
    func isForeign(in text: String) -> Bool {
        let rest = text.utf16.dropFirst(offset).prefix(16)
        return ["pulldata(", "version(", "jr:choice-name("].contains { rest.starts(with: $0.utf16) }
    }
}
