// SPDX-License-Identifier: Apache-2.0

import Expressions

/// Takes the parts of a form apart; what is missing reads as nothing and is noted.
struct PackReader {
    private let bytes: [UInt8]
    private var place = 0
    /// Whether everything was there and could be read.
    private(set) var isWhole = true

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func number() -> Int {
        var number: UInt = 0
        var shift: UInt = 0
        while place < bytes.count, shift < 57 {
            let byte = bytes[place]
            place += 1
            number |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: number) }
            shift += 7
        }
        isWhole = false
        return 0
    }

    /// How many parts follow: never more than there are bytes.
    mutating func count() -> Int {
        let count = number()
        guard count >= 0, count <= bytes.count - place else {
            isWhole = false
            return 0
        }
        return count
    }

    mutating func text() -> String {
        let length = count()
        defer { place += length }
        return String(decoding: bytes[place..<(place + length)], as: UTF8.self)
    }

    mutating func wording() -> Wording {
        let thai = text()
        return Wording(thai: thai, english: text())
    }

    mutating func truth() -> Bool { number() == 1 }

    mutating func formula() -> Formula? {
        guard truth() else { return nil }
        let source = text()
        var references: [Int] = []
        for _ in 0..<count() { references.append(number()) }
        do throws(ExpressionProblem) {
            return Formula(expression: try CompiledExpression(source), references: references)
        } catch {
            isWhole = false
            return nil
        }
    }

    mutating func rule() -> EntityRule {
        var rule = EntityRule(dataset: text())
        rule.container = number()
        rule.label = formula()
        rule.createIf = formula()
        rule.updateIf = formula()
        rule.entityID = formula()
        return rule
    }

    mutating func list() -> ChoiceList {
        var list = ChoiceList(name: text(), choices: [])
        list.isFile = truth()
        for _ in 0..<count() {
            let name = text()
            var choice = ChoiceList.Choice(name: name, label: wording())
            for _ in 0..<count() {
                let column = text()
                choice.columns.append((name: column, text: text()))
            }
            list.choices.append(choice)
        }
        return list
    }

    mutating func question() -> Question {
        let name = text()
        let type = QuestionType(rawValue: UInt8(truncatingIfNeeded: number()))
        if type == nil { isWhole = false }
        var question = Question(name: name, type: type ?? .text)
        question.parent = index()
        question.list = index()
        question.label = wording()
        question.hint = wording()
        for _ in 0..<count() { question.appearance.append(text()) }
        readLogic(&question.logic)
        readExtras(&question.extras)
        return question
    }

    private mutating func index() -> Int? {
        let number = number()
        return number > 0 ? number - 1 : nil
    }

    private mutating func readLogic(_ logic: inout QuestionLogic) {
        logic.relevant = formula()
        logic.required = formula()
        logic.constraint = formula()
        logic.calculation = formula()
        logic.choices = formula()
        logic.repeatCount = formula()
        switch number() {
        case 1: logic.initial = .text(text())
        case 2: if let formula = formula() { logic.initial = .formula(formula) }
        default: break
        }
        logic.isReadOnly = truth()
        logic.constraintMessage = wording()
        logic.requiredMessage = wording()
    }

    private mutating func readExtras(_ extras: inout QuestionExtras) {
        extras.preload = text()
        for _ in 0..<count() { extras.triggers.append(number()) }
        extras.action = formula()
        let value = text()
        let label = text()
        if !value.utf8.isEmpty { extras.file = ("", value, label) }
        extras.rows = index()
    }

    /// Whether every number that points somewhere does.
    func fits(_ questions: [Question], _ lists: [ChoiceList]) -> Bool {
        for (index, question) in questions.enumerated() {
            if index > 0, question.parent.map({ $0 < 0 || $0 >= index }) ?? true { return false }
            if let list = question.list, !lists.indices.contains(list) { return false }
            if let rows = question.extras.rows, !questions.indices.contains(rows) { return false }
            let logic = question.logic
            let formulas = [
                logic.relevant, logic.calculation, logic.repeatCount,
            ]
            for formula in formulas {
                guard let formula else { continue }
                if !formula.references.allSatisfy({ questions.indices.contains($0) }) { return false }
            }
            if !question.extras.triggers.allSatisfy({ questions.indices.contains($0) }) { return false }
        }
        return true
    }
}
