// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What can be chosen.
extension FormSession {
    /// What can be chosen in a field, as far as it fits the other answers.
    mutating func choices(at field: Int) -> [ChoiceList.Choice] {
        let asked = question(of: field)
        if let rows = asked.extras.rows { return choices(from: rows, at: field) }
        guard let list = asked.list else { return [] }
        let all = model.lists[list]
        guard let filter = asked.logic.choices else { return all.choices.map { shown($0, asked) } }
        do throws(ExpressionProblem) {
            guard case .nodes(let nodes) = try filter.expression.evaluate(in: &self, at: field) else {
                return []
            }
            return nodes.compactMap { node in
                model.listNodes[node].choice.map { shown(all.choices[$0], asked) }
            }
        } catch {
            troubles.append((field, error))
            return all.choices.map { shown($0, asked) }
        }
    }

    /// Whether the choices are known: those of a file are not before it is there.
    func knowsChoices(of question: Question) -> Bool {
        guard let list = question.list else { return question.extras.rows != nil }
        return !model.lists[list].isFile || !model.lists[list].choices.isEmpty
    }

    private func shown(_ choice: ChoiceList.Choice, _ asked: Question) -> ChoiceList.Choice {
        guard let file = asked.extras.file else { return choice }
        let label = choice.column(file.label)
        return .init(
            name: choice.column(file.value),
            label: Wording(thai: label, english: label),
            columns: choice.columns
        )
    }

    /// The answers that the rows of a repeat have.
    private mutating func choices(from question: Int, at field: Int) -> [ChoiceList.Choice] {
        var names: [String] = []
        if let formula = self.question(of: field).logic.choices {
            do throws(ExpressionProblem) {
                if case .nodes(let nodes) = try formula.expression.evaluate(in: &self, at: field) {
                    let name = model.questions[question].name
                    names = nodes.flatMap { row in
                        fields[row].children.filter { self.question(of: $0).name.isSame(name) }
                            .map { visible($0) }
                    }
                }
            } catch {
                troubles.append((field, error))
            }
        }
        return names.map { .init(name: $0, label: Wording(thai: $0, english: $0)) }
    }
}
