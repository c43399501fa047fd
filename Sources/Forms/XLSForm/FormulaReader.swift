// SPDX-License-Identifier: Apache-2.0

import Expressions

/// Reads the formulas of a form: `${name}` becomes the way to the question, then the formula is compiled.
struct FormulaReader {
    private(set) var findings: [FormFinding] = []
    private(set) var questions: [Question]
    private let lists: [ChoiceList]
    /// Questions by name; several where a name occurs in several groups.
    private let named: [String: [Int]]

    init(questions: [Question], lists: [ChoiceList]) {
        self.questions = questions
        self.lists = lists
        named = Dictionary(grouping: questions.indices.dropFirst(), by: { questions[$0].name })
    }

    mutating func read(_ lines: [Int: FormSheet.Line]) {
        for index in questions.indices {
            guard let line = lines[index] else { continue }
            var logic = questions[index].logic
            logic.relevant = formula("relevant", line, index)
            logic.constraint = formula("constraint", line, index)
            logic.calculation = formula("calculation", line, index)
            logic.required = required(line, index)
            logic.initial = initial(line, index)
            logic.repeatCount =
                questions[index].type == .repeating ? formula("repeat_count", line, index) : nil
            logic.choices = choices(line, index)
            questions[index].logic = logic
            if questions[index].type == .calculate, line["calculation"].isEmpty {
                report(.noCalculation(questions[index].name), line, "name")
            }
            checkLabels(line)
        }
    }

    private mutating func required(_ line: FormSheet.Line, _ index: Int) -> Formula? {
        let text = line["required"]
        if YesWord.isNo(text) { return nil }
        return YesWord.isYes(text)
            ? compile("true()", [], line, "required", []) : formula("required", line, index)
    }

    /// As in pyxform, a default is worked out only when it reads a question or calls a function.
    private mutating func initial(_ line: FormSheet.Line, _ index: Int) -> Initial {
        let text = line["default"]
        guard !text.isEmpty else { return .nothing }
        let isFormula = text.contains("${") || (text.contains("(") && text.hasSuffix(")"))
        guard isFormula, let formula = formula("default", line, index) else { return .text(text) }
        return .formula(formula)
    }

    private mutating func choices(_ line: FormSheet.Line, _ index: Int) -> Formula? {
        let filter = line["choice_filter"]
        guard !filter.isEmpty, let list = questions[index].list else { return nil }
        let name = lists[list].name
        let head = "instance('\(name)')" + "/root" + "/item["
        return formula("choice_filter", line, index, around: (head, "]"), isRelative: true)
    }

    private mutating func formula(
        _ column: String,
        _ line: FormSheet.Line,
        _ index: Int,
        around: (String, String) = ("", ""),
        isRelative: Bool = false
    ) -> Formula? {
        let text = line[column]
        guard !text.isEmpty else { return nil }
        var rewriting = NameRewriting(text: text, before: around.0)
        rewriting.run { name in
            guard let target = find(name, line, column) else { return nil }
            return (isRelative ? relativePath(to: target, from: index) : absolutePath(to: target), target)
        }
        guard rewriting.isComplete else { return nil }
        checkOrder(rewriting.references, line, index, column)
        return compile(
            rewriting.result + around.1,
            rewriting.references,
            line,
            column,
            rewriting.shifts
        )
    }

    private mutating func compile(
        _ text: String,
        _ references: [Int],
        _ line: FormSheet.Line,
        _ column: String,
        _ shifts: [NameRewriting.Shift]
    ) -> Formula? {
        func original(_ offset: Int) -> Int {
            let shift = shifts.last { $0.from <= offset }
            return max(0, shift.map { min(offset - $0.by, $0.most) } ?? offset)
        }
        do throws(ExpressionProblem) {
            let expression = try CompiledExpression(text)
            for var problem in expression.findings {
                problem.offset = original(problem.offset)
                report(.formula(problem), line, column)
            }
            for var caution in expression.cautions {
                caution.offset = original(caution.offset)
                report(.caution(caution), line, column)
            }
            return Formula(expression: expression, references: references)
        } catch {
            var problem = error
            problem.offset = original(problem.offset)
            report(.formula(problem), line, column)
            return nil
        }
    }

    private mutating func find(_ name: String, _ line: FormSheet.Line, _ column: String) -> Int? {
        let meant = named[name] ?? []
        if meant.isEmpty { report(.nameUnknown(name), line, column) }
        if meant.count > 1 { report(.nameTwiceMeant(name), line, column) }
        return meant.count == 1 ? meant[0] : nil
    }

    private mutating func checkOrder(
        _ references: [Int],
        _ line: FormSheet.Line,
        _ index: Int,
        _ column: String
    ) {
        guard questions[index].type != .calculate, column != "repeat_count" else { return }
        for target in references where target > index && !questions[target].type.isGroup {
            report(.usedBefore(questions[target].name, row: questions[target].row), line, column)
        }
    }

    /// Names in labels and hints stand for answers.
    private mutating func checkLabels(_ line: FormSheet.Line) {
        for column in ["label", "hint", "constraint_message"] {
            let wording = line.wording(column)
            for text in [wording.thai, wording.english] {
                var rewriting = NameRewriting(text: text)
                rewriting.run { name in find(name, line, column).map { ("", $0) } }
            }
        }
    }

    private func line(of question: Int) -> [Int] {
        var line: [Int] = []
        var next: Int? = question
        while let index = next {
            line.append(index)
            next = questions[index].parent
        }
        return line.reversed()
    }

    private func absolutePath(to target: Int) -> String {
        " " + line(of: target).map { "/" + questions[$0].name }.joined() + " "
    }

    /// Inside the brackets of a filter a path begins at a choice; `current()` leads back to the question.
    private func relativePath(to target: Int, from index: Int) -> String {
        let to = line(of: target)
        let from = line(of: index)
        let shared = zip(to, from).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: from.count - shared)
        let down = to.dropFirst(shared).map { questions[$0].name }
        return " current()/" + (up + down).joined(separator: "/") + " "
    }

    private mutating func report(_ fault: SheetFault, _ line: FormSheet.Line, _ column: String) {
        findings.append(FormFinding(fault, sheet: "survey", cell: line.address(column)))
    }
}
