// SPDX-License-Identifier: Apache-2.0

import Expressions

/// A form being filled in: its answers as a tree of fields, one for each question or as many as there are
/// repeats.
struct FormSession: Sendable {
    struct Field: Sendable {
        let question: Int
        let parent: Int
        var children: [Int] = []
        var text = ""
        var isRelevant = true
    }

    /// The most fields of one form, so that nobody can fill the memory with repeats.
    static let mostFields = 20_000

    let model: FormModel
    /// The first one is the document, the second the form itself.
    private(set) var fields: [Field]
    let now: Moment
    let device: Device
    /// Formulas that could not be worked out, with the field they belong to.
    var troubles: [(field: Int, problem: ExpressionProblem)] = []

    /// An empty form; defaults are put in when it is new, because a form that comes back has its answers.
    init(_ model: FormModel, now: Moment, isNew: Bool, device: Device = Device()) {
        self.model = model
        self.device = device
        self.now = now
        fields = [Field(question: -1, parent: -1)]
        begin(grow(question: 0, in: 0, isNew: isNew), isNew: isNew)
        recalculate()
    }

    /// A form with the answers that were kept.
    init(_ model: FormModel, answers: AnswerTree, now: Moment, device: Device = Device()) {
        self.model = model
        self.device = device
        self.now = now
        fields = [Field(question: -1, parent: -1)]
        grow(question: 0, in: 0, isNew: false)
        fill(1, from: answers)
        begin(Self.root, isNew: false)
        recalculate()
    }

    static let root = 1

    func question(of field: Int) -> Question { model.questions[fields[field].question] }

    /// All fields of a question, in order.
    func fields(of question: Int) -> [Int] {
        guard question != 0 else { return [Self.root] }
        guard let parent = model.questions[question].parent else { return [] }
        return fields(of: parent).flatMap { field in
            fields[field].children.filter { fields[$0].question == question }
        }
    }

    /// The answer of a question in the same repeat as a field, else the first one; empty when it is not
    /// asked.
    func answer(_ question: Int, near: Int = FormSession.root) -> String {
        var scope: Int? = near
        while let field = scope, field >= Self.root {
            if let found = first(question, in: field) { return visible(found) }
            scope = fields[field].parent
        }
        return ""
    }

    /// The answer of a field; empty when it is not asked.
    func visible(_ field: Int) -> String { fields[field].isRelevant ? fields[field].text : "" }

    private func first(_ question: Int, in field: Int) -> Int? {
        if fields[field].question == question { return field }
        for child in fields[field].children {
            if let found = first(question, in: child) { return found }
        }
        return nil
    }

    /// Puts an answer in; nothing is worked out before ``recalculate()``.
    mutating func set(_ text: String, at field: Int) {
        fields[field].text = text
    }

    /// Says whether a field is asked, and with it what lies in it and has no rule of its own.
    mutating func mark(_ field: Int, isRelevant: Bool) {
        guard fields[field].isRelevant != isRelevant else { return }
        fields[field].isRelevant = isRelevant
        for child in fields[field].children
        where model.questions[fields[child].question].logic.relevant == nil {
            mark(child, isRelevant: isRelevant)
        }
    }

    /// Answers a question as a person does: everything follows, and what the answer sets in motion.
    mutating func answer(_ text: String, at field: Int) {
        let isChanged = !fields[field].text.isSame(text)
        set(text, at: field)
        recalculate()
        if isChanged { trigger(from: field) }
    }

    /// One more repeat in a field of the group around it.
    /// - Returns: nil when the form is full.
    @discardableResult
    mutating func addRepeat(_ question: Int, in parent: Int, isNew: Bool = true) -> Int? {
        guard fields.count < Self.mostFields else { return nil }
        let added = grow(question: question, in: parent, isNew: isNew)
        if isNew { begin(added, isNew: true) }
        return added
    }

    /// Defaults that are worked out, when all fields are there; what nobody is asked has them in any case.
    private mutating func begin(_ field: Int, isNew: Bool) {
        let asked = question(of: field)
        if case .formula(let formula) = asked.logic.initial, fields[field].text.utf8.isEmpty,
            isNew || !asked.type.isAsked
        {
            fields[field].text = text(of: formula, at: field)
        }
        if asked.type == .metadata, fields[field].text.utf8.isEmpty {
            fields[field].text = device.text(for: asked.extras.preload, now: now)
        }
        for child in fields[field].children { begin(child, isNew: isNew) }
    }

    /// Takes one repeat away with everything in it.
    mutating func removeRepeat(_ field: Int) {
        let parent = fields[field].parent
        fields[parent].children.removeAll { $0 == field }
    }

    /// Makes the field of a question with everything in it; repeats begin with none, unless they are new.
    @discardableResult
    private mutating func grow(question: Int, in parent: Int, isNew: Bool) -> Int {
        let field = fields.count
        fields.append(Field(question: question, parent: parent))
        place(field, in: parent)
        let asked = model.questions[question]
        fields[field].isRelevant = fields[parent].isRelevant
        if isNew || !asked.type.isAsked, case .text(let text) = asked.logic.initial {
            fields[field].text = text
        }
        for child in asked.children {
            let inner = model.questions[child]
            if inner.type == .repeating, !isNew || inner.logic.repeatCount != nil { continue }
            grow(question: child, in: field, isNew: isNew)
        }
        return field
    }

    /// Behind the other fields of the same question, before those of later ones.
    private mutating func place(_ field: Int, in parent: Int) {
        let question = fields[field].question
        let later = fields[parent].children.firstIndex { fields[$0].question > question }
        fields[parent].children.insert(field, at: later ?? fields[parent].children.count)
    }

    private mutating func fill(_ field: Int, from tree: AnswerTree) {
        let asked = question(of: field)
        guard asked.type.isGroup else {
            fields[field].text = tree.text
            return
        }
        for child in asked.children {
            guard let part = tree[model.questions[child].name] else { continue }
            if case .many(let parts) = part {
                for part in parts {
                    guard let added = addRepeat(child, in: field, isNew: false) else { return }
                    fill(added, from: part)
                }
            } else if let inner = fields[field].children.first(where: { fields[$0].question == child }) {
                fill(inner, from: part)
            }
        }
    }
}
