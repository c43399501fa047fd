// SPDX-License-Identifier: Apache-2.0

import Expressions

/// Puts the parts of a form behind each other.
struct PackWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ number: Int) {
        var rest = UInt(bitPattern: number)
        // Seven bits a byte; the eighth says that more follow.
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ words: Wording) {
        add(words.thai)
        add(words.english)
    }

    mutating func add(_ isTrue: Bool) { add(isTrue ? 1 : 0) }

    mutating func add(_ formula: Formula?) {
        add(formula != nil)
        guard let formula else { return }
        add(formula.expression.text)
        add(formula.references.count)
        for reference in formula.references { add(reference) }
    }

    mutating func add(_ rule: EntityRule) {
        add(rule.dataset)
        add(rule.container)
        add(rule.label)
        add(rule.createIf)
        add(rule.updateIf)
        add(rule.entityID)
    }

    mutating func add(_ list: ChoiceList) {
        add(list.name)
        add(list.isFile)
        add(list.choices.count)
        for choice in list.choices {
            add(choice.name)
            add(choice.label)
            add(choice.columns.count)
            for column in choice.columns {
                add(column.name)
                add(column.text)
            }
        }
    }

    mutating func add(_ question: Question) {
        add(question.name)
        add(Int(question.type.rawValue))
        add((question.parent ?? -1) + 1)
        add((question.list ?? -1) + 1)
        add(question.label)
        add(question.hint)
        add(question.appearance.count)
        for word in question.appearance { add(word) }
        add(question.logic)
        add(question.extras)
    }

    private mutating func add(_ logic: QuestionLogic) {
        for formula in [
            logic.relevant, logic.required, logic.constraint, logic.calculation, logic.choices,
            logic.repeatCount,
        ] {
            add(formula)
        }
        switch logic.initial {
        case .nothing: add(0)
        case .text(let text):
            add(1)
            add(text)
        case .formula(let formula):
            add(2)
            add(formula)
        }
        add(logic.isReadOnly)
        add(logic.constraintMessage)
        add(logic.requiredMessage)
    }

    private mutating func add(_ extras: QuestionExtras) {
        add(extras.preload)
        add(extras.triggers.count)
        for trigger in extras.triggers { add(trigger) }
        add(extras.action)
        add(extras.file?.value ?? "")
        add(extras.file?.label ?? "")
        add((extras.rows ?? -1) + 1)
    }
}
