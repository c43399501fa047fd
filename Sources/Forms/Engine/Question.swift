// SPDX-License-Identifier: Apache-2.0

import Expressions

/// A formula of a form and the questions that it reads.
struct Formula: Sendable {
    let expression: CompiledExpression
    /// Indices of questions.
    let references: [Int]
}

/// What stands in a question before anyone answers.
enum Initial: Sendable {
    case nothing
    case text(String)
    /// Worked out once, when the form is begun.
    case formula(Formula)
}

/// When a question is asked and what it takes.
struct QuestionLogic: Sendable {
    var relevant: Formula?
    var required: Formula?
    var constraint: Formula?
    var calculation: Formula?
    /// The items of the list that fit the other answers.
    var choices: Formula?
    var repeatCount: Formula?
    var initial = Initial.nothing
    var isReadOnly = false
    var constraintMessage = Wording()
    var requiredMessage = Wording()

    /// Whether anything about it follows from other answers.
    var isWorkedOut: Bool { relevant != nil || calculation != nil || repeatCount != nil }
}

/// Who may see an answer, and what it counts for.
struct QuestionUse: Sendable {
    enum Sensitivity: UInt8, Sendable {
        case `public`, `internal`, personal, sealed

        /// Whether answers are kept sealed, apart from the others, and never counted.
        var isProtected: Bool { self == .personal || self == .sealed }
    }

    /// What an answer says about the whole record.
    enum Role: UInt8, Sendable, CaseIterable {
        case day, place, unit, unitName, subject, targetSince, targetUntil
    }

    var sensitivity = Sensitivity.internal
    var purpose = ""
    /// The kind of the fact that this row records, dotted; empty for none.
    var fact = ""
    /// The key under which the chosen code counts; empty for none.
    var countable = ""
    /// Which of the fact's amounts it is: 1 to 4.
    var quantity: Int?
    var role: Role?
}

/// One row of a form: a question, a note, a calculation or a group of them.
struct Question: Sendable {
    var name: String
    var type: QuestionType
    /// The group it lies in; nil for the form itself.
    var parent: Int?
    var children: [Int] = []
    var label = Wording()
    var hint = Wording()
    var logic = QuestionLogic()
    /// Which list its choices are from.
    var list: Int?
    /// Words such as `minimal` or `multiline`.
    var appearance: [String] = []
    var use = QuestionUse()
    var extras = QuestionExtras()
    /// The row of the sheet, from 1.
    var row = 0

    /// Whether no row of the sheet asks it: it was made for a repeat's count, or for "other".
    var isGenerated: Bool { extras.isGenerated }

    func appears(_ word: String) -> Bool { appearance.contains { $0.isSame(word) } }
}
