// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What is wrong with one answer, and where.
struct AnswerFinding: Sendable {
    enum Code: Sendable, CaseIterable {
        /// A question that must be answered is not.
        case required
        /// The form's own rule refuses the answer.
        case constraint
        /// Not a whole number.
        case integer
        /// Not a number.
        case decimal
        /// Not a day.
        case date
        /// Not a day with a time.
        case dateTime
        /// Not a time of day.
        case time
        /// Not a place by latitude and longitude.
        case place
        /// Not one of the choices that fit the other answers.
        case choice
        /// A formula of the form cannot be worked out with these answers.
        case formula
    }

    let code: Code
    let field: Int
    /// In the author's words, or ours where there are none.
    let text: Wording
}

extension FormSession {
    /// Everything that is wrong with what is asked, in the order of the form.
    mutating func check() -> [AnswerFinding] {
        recalculate()
        var found = troubles.map { trouble in
            let text = Wording(thai: trouble.problem.thai, english: trouble.problem.english)
            return AnswerFinding(code: .formula, field: trouble.field, text: text)
        }
        check(Self.root, &found)
        return found
    }

    private mutating func check(_ field: Int, _ found: inout [AnswerFinding]) {
        guard fields[field].isRelevant else { return }
        let type = question(of: field).type
        if type.isGroup {
            for child in fields[field].children { check(child, &found) }
        } else if type.isAsked, let finding = checkAnswer(field) {
            found.append(finding)
        }
    }

    private mutating func checkAnswer(_ field: Int) -> AnswerFinding? {
        let asked = question(of: field)
        let text = fields[field].text
        if text.utf8.isEmpty {
            guard let formula = asked.logic.required, holds(formula, at: field) == true else { return nil }
            return finding(.required, field, asked.logic.requiredMessage)
        }
        if let code = wrongKind(field, asked, text) { return finding(code, field, Wording()) }
        guard let formula = asked.logic.constraint, holds(formula, at: field) == false else { return nil }
        return finding(.constraint, field, asked.logic.constraintMessage)
    }

    mutating func wrongKind(_ field: Int, _ asked: Question, _ text: String) -> AnswerFinding.Code? {
        switch asked.type {
        case .integer: return TypedReading.isInteger(text) ? nil : .integer
        case .decimal, .range: return TypedReading.number(text) == nil ? .decimal : nil
        case .date: return TypedReading.moment(text) == nil ? .date : nil
        case .dateTime: return TypedReading.instant(text) == nil ? .dateTime : nil
        case .time: return TypedReading.instant("2000-01-01T" + text) == nil ? .time : nil
        case .geopoint: return Geometry.isPoint(text) ? nil : .place
        case .geotrace, .geoshape:
            return text.parts(at: 0x3B).allSatisfy { Geometry.isPoint($0) } ? nil : .place
        case .selectOne, .selectMultiple, .rank:
            guard knowsChoices(of: asked) else { return nil }
            let names = choices(at: field).map(\.name)
            let chosen = asked.type.isSplit ? text.blankParts : [text]
            return chosen.allSatisfy { one in names.contains { $0.isSame(one) } } ? nil : .choice
        default: return nil
        }
    }

    private func finding(_ code: AnswerFinding.Code, _ field: Int, _ words: Wording) -> AnswerFinding {
        let own = EngineText.words(for: code)
        let thai =
            words.thai.utf8.isEmpty ? (words.english.utf8.isEmpty ? own.thai : words.english) : words.thai
        let english =
            words.english.utf8.isEmpty ? (words.thai.utf8.isEmpty ? own.english : words.thai) : words.english
        return AnswerFinding(code: code, field: field, text: Wording(thai: thai, english: english))
    }
}
