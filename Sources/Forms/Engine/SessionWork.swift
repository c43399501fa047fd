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
        let logic = question(of: field).logic
        let parent = fields[field].parent
        var isRelevant = parent == 0 || fields[parent].isRelevant
        if isRelevant, let formula = logic.relevant { isRelevant = holds(formula, at: field) ?? true }
        mark(field, isRelevant: isRelevant)
        if isRelevant, let formula = logic.calculation { set(text(of: formula, at: field), at: field) }
    }

    /// As many repeats as the form says, where it says so.
    private mutating func settleCount(of question: Int) {
        guard let formula = model.questions[question].logic.repeatCount,
            let parent = model.questions[question].parent
        else { return }
        for field in fields(of: parent) where fields[field].isRelevant {
            let wanted = Int(max(0, min(TypedReading.number(text(of: formula, at: field)) ?? 0, 1000)))
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
            let text = try formula.expression.evaluate(in: &self, at: field).text(in: self)
            return text.isSame("NaN") ? "" : text
        } catch {
            troubles.append((field, error))
            return ""
        }
    }

    /// What can be chosen in a field, as far as it fits the other answers.
    mutating func choices(at field: Int) -> [ChoiceList.Choice] {
        let asked = question(of: field)
        guard let list = asked.list else { return [] }
        let all = model.lists[list].choices
        guard let filter = asked.logic.choices else { return all }
        do throws(ExpressionProblem) {
            guard case .nodes(let nodes) = try filter.expression.evaluate(in: &self, at: field) else {
                return []
            }
            return nodes.compactMap { node in model.listNodes[node].choice.map { all[$0] } }
        } catch {
            troubles.append((field, error))
            return all
        }
    }
}
