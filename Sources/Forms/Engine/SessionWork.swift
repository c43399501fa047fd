// SPDX-License-Identifier: Apache-2.0

import Expressions

/// Working the form out: what is asked, what is calculated, how many repeats there are.
extension FormSession {
    /// Works everything out in the order of what reads what.
    mutating func recalculate() {
        troubles = []
        for question in model.order {
            settleCount(of: question)
            for field in fields(of: question) { settle(field) }
        }
    }

    private mutating func settle(_ field: Int) {
        let index = fields[field].question
        var isRelevant = fields[fields[field].parent].isRelevant
        if isRelevant, let formula = model.questions[index].logic.relevant {
            isRelevant = holds(formula, at: field) ?? true
        }
        mark(field, isRelevant: isRelevant)
        if let formula = model.questions[index].logic.calculation {
            set(text(of: formula, at: field), at: field)
        }
    }

    /// What a changed answer sets in motion: the fields nearest to it.
    mutating func trigger(from field: Int) {
        guard let targets = model.triggered[fields[field].question] else { return }
        for target in targets {
            for place in fields(of: target, near: field) {
                let action = model.questions[target].extras.action
                set(action.map { text(of: $0, at: place) } ?? "", at: place)
            }
        }
        recalculate()
    }

    /// The fields of a question in the repeats that a field lies in.
    private func fields(of question: Int, near field: Int) -> [Int] {
        var scope: Int? = field
        while let here = scope, here >= Self.root {
            let found = fields(of: question).filter { lies($0, in: here) }
            if !found.isEmpty { return found }
            scope = fields[here].parent
        }
        return []
    }

    private func lies(_ field: Int, in group: Int) -> Bool {
        var next = field
        while next > 0 {
            if next == group { return true }
            next = fields[next].parent
        }
        return false
    }

    /// As many repeats as the form says, where it says so.
    private mutating func settleCount(of question: Int) {
        guard let formula = model.questions[question].logic.repeatCount,
            let parent = model.questions[question].parent
        else { return }
        for field in fields(of: parent) where fields[field].isRelevant {
            // The way to the number begins at a row; any other part of the same group leads there too.
            guard let place = fields[field].children.first ?? addRepeat(question, in: field) else { continue }
            let wanted = Int(max(0, min(TypedReading.number(text(of: formula, at: place)) ?? 0, 1000)))
            var present = fields[field].children.filter { fields[$0].question == question }
            while present.count > wanted { removeRepeat(present.removeLast()) }
            while present.count < wanted, let added = addRepeat(question, in: field) { present.append(added) }
        }
    }

    /// Whether a formula holds; nil when it cannot be worked out.
    mutating func holds(_ formula: Formula, at field: Int) -> Bool? {
        do throws(ExpressionProblem) {
            return try formula.expression.holds(in: &self, at: field)
        } catch {
            troubles.append((field, error))
            return nil
        }
    }

    /// What a formula comes to as it stands in a record; empty when it cannot be worked out.
    mutating func text(of formula: Formula, at field: Int) -> String {
        do throws(ExpressionProblem) {
            let value = try formula.expression.evaluate(in: &self, at: field)
            let text = try value.text(in: self)
            return text.isSame("NaN") ? "" : text
        } catch {
            troubles.append((field, error))
            return ""
        }
    }
}
