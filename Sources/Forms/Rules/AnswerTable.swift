// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel

/// The answers of many records as a table; what is personal or sealed is never in it.
struct AnswerTable {
    let model: FormModel
    let language: Language

    /// The questions of the first sheet: open ones that stand once in a record.
    var columns: [Int] {
        model.answered.filter {
            model.repeated($0) == nil && !model.questions[$0].use.sensitivity.isProtected
        }
    }

    /// Each repeat with its open questions: a sheet of its own.
    var repeats: [(question: Int, columns: [Int])] {
        model.questions.indices.filter { model.questions[$0].type == .repeating }.map { group in
            (
                group,
                model.answered.filter {
                    model.repeated($0) == group && !model.questions[$0].use.sensitivity.isProtected
                }
            )
        }
    }

    /// What stands above a column.
    func title(_ question: Int) -> String {
        let label = model.questions[question].label.text(isThai: language == .thai)
        return label.isEmpty ? model.questions[question].name : label
    }

    /// The answer as people read it: the labels of choices, numbers, days.
    func cell(_ text: String, _ question: Int) -> SheetValue {
        guard !text.isEmpty else { return .empty }
        let asked = model.questions[question]
        switch asked.type {
        case .integer, .decimal: return TypedReading.number(text).map { .number($0) } ?? .text(text)
        case .date: return Day(iso: text).map { .day($0) } ?? .text(text)
        case .selectOne: return .text(label(text, asked))
        case .selectMultiple: return .text(text.blankParts.map { label($0, asked) }.joined(separator: ", "))
        default: return .text(text)
        }
    }

    private func label(_ name: String, _ asked: Question) -> String {
        let choice = asked.list.flatMap { list in model.lists[list].choices.first { $0.name == name } }
        return choice?.label.text(isThai: language == .thai) ?? name
    }

    /// The answer to a question that stands once in a record.
    func answer(_ question: Int, in tree: AnswerTree) -> String {
        rows(question, in: tree).first?.text ?? ""
    }

    /// What a record holds for a question or group: one part, or as many as there are repeats.
    func rows(_ question: Int, in tree: AnswerTree) -> [AnswerTree] {
        var trees = [tree]
        for step in model.lineage(of: question) {
            trees = trees.flatMap { tree -> [AnswerTree] in
                guard let part = tree[model.questions[step].name] else { return [] }
                if case .many(let parts) = part { return parts }
                return [part]
            }
        }
        return trees
    }

    /// The answer inside one repeat.
    func answer(_ question: Int, inRepeat tree: AnswerTree, of group: Int) -> String {
        let steps = model.lineage(of: question).drop { $0 != group }.dropFirst()
        var part: AnswerTree? = tree
        for step in steps { part = part?[model.questions[step].name] }
        return part?.text ?? ""
    }
}
