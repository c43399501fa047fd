// SPDX-License-Identifier: Apache-2.0

import Expressions

/// Names of fields for pages, and the answers as they are kept.
extension FormSession {
    /// The way to a field, such as `visits[2]/kind`; empty for the form itself.
    func path(of field: Int) -> String {
        guard field > Self.root else { return "" }
        let asked = question(of: field)
        var step = asked.name
        if asked.type == .repeating {
            let siblings = fields[fields[field].parent].children.filter {
                fields[$0].question == fields[field].question
            }
            step += "[" + String((siblings.firstIndex(of: field) ?? 0) + 1) + "]"
        }
        let before = path(of: fields[field].parent)
        return before.utf8.isEmpty ? step : before + "/" + step
    }

    /// The field at a path; repeats that are missing are made.
    /// - Returns: nil when the form has no such question, or the number of a repeat is out of reach.
    mutating func field(at path: String) -> Int? {
        var field = Self.root
        for step in path.parts(at: 0x2F) {
            let parts = step.parts(at: 0x5B)
            let number = parts.count > 1 ? Int(parts[1].parts(at: 0x5D).first ?? "") ?? 0 : 1
            guard let name = parts.first, number >= 1, number <= 1000,
                let child = model.questions[fields[field].question].children.first(where: {
                    model.questions[$0].name.isSame(name)
                })
            else { return nil }
            guard let next = self.field(child, number, in: field) else { return nil }
            field = next
        }
        return field
    }

    /// Puts answers that were kept into fields that were left empty, of the questions that the caller names.
    mutating func fillEmpty(from tree: AnswerTree, _ wanted: (Question) -> Bool) {
        for field in fields.indices.dropFirst(2) where fields[field].text.utf8.isEmpty {
            guard wanted(question(of: field)), let text = tree.text(at: path(of: field)) else { continue }
            set(text, at: field)
        }
        recalculate()
    }

    /// One more repeat, new and with its defaults, where the path says so: `visits[3]` behind two others.
    mutating func addRepeat(at path: String) {
        let steps = path.parts(at: 0x2F)
        let around = steps.dropLast().joined(separator: "/")
        guard let last = steps.last?.parts(at: 0x5B).first, let parent = field(at: around) else { return }
        let children = model.questions[fields[parent].question].children
        guard let question = children.first(where: { model.questions[$0].name.isSame(last) }),
            model.questions[question].type == .repeating
        else { return }
        addRepeat(question, in: parent)
    }

    private mutating func field(_ question: Int, _ number: Int, in parent: Int) -> Int? {
        var present = fields[parent].children.filter { fields[$0].question == question }
        while present.count < number, model.questions[question].type == .repeating {
            guard let added = addRepeat(question, in: parent, isNew: false) else { return nil }
            present.append(added)
        }
        return number <= present.count ? present[number - 1] : nil
    }

    /// The answers that belong to the record, of the questions that the caller keeps; what is not asked is
    /// left out.
    func answers(_ keeps: (Question) -> Bool = { _ in true }) -> AnswerTree { tree(Self.root, keeps) }

    private func tree(_ field: Int, _ keeps: (Question) -> Bool) -> AnswerTree {
        let asked = question(of: field)
        guard asked.type.isGroup else { return .text(fields[field].text) }
        var parts: [(name: String, tree: AnswerTree)] = []
        for child in asked.children {
            let inner = model.questions[child]
            let present = fields[field].children.filter {
                fields[$0].question == child && fields[$0].isRelevant
            }
            if inner.type == .repeating {
                if !present.isEmpty { parts.append((inner.name, .many(present.map { tree($0, keeps) }))) }
            } else if let only = present.first, inner.type != .note, inner.type.isGroup || keeps(inner) {
                if inner.type.isGroup || !fields[only].text.utf8.isEmpty {
                    parts.append((inner.name, tree(only, keeps)))
                }
            }
        }
        return .group(parts)
    }
}
