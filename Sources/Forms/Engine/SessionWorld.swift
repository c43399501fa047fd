// SPDX-License-Identifier: Apache-2.0

import Expressions

/// The form as formulas see it: answers from 0 on, lists below 0.
extension FormSession: ExpressionWorld {
    var root: Int? { 0 }

    func instance(_ name: String) -> Int? { model.listNodes.document(name) }

    func parent(of node: Int) -> Int? {
        if node < 0 { return model.listNodes[node].parent }
        return node == 0 ? nil : fields[node].parent
    }

    func children(of node: Int) -> [Int] {
        node < 0 ? model.listNodes[node].children : fields[node].children
    }

    func name(of node: Int) -> String {
        if node < 0 { return model.listNodes[node].name }
        return node == 0 ? "" : question(of: node).name
    }

    func isSame(_ one: Int, _ other: Int) -> Bool { one == other }

    func value(of node: Int) -> Value<Int> {
        if node < 0 { return .text(model.listNodes[node].text) }
        let text = visible(node)
        guard node > 0, !text.utf8.isEmpty else { return .text("") }
        switch question(of: node).type {
        case .integer, .decimal, .range:
            return TypedReading.number(text).map { .number($0) } ?? .text(text)
        case .date: return TypedReading.moment(text).map { .moment($0) } ?? .text(text)
        case .dateTime: return TypedReading.instant(text).map { .moment($0) } ?? .text(text)
        default: return .text(text)
        }
    }

    /// `pulldata(list, wanted, key, value)` looks a file up; `version()` is that of the form.
    mutating func call(
        _ name: String,
        _ values: [Value<Int>],
        at offset: Int
    ) throws(ExpressionProblem) -> Value<Int>? {
        if name.isSame("version"), values.isEmpty { return .text(model.version) }
        if name.isSame("jr:choice-name"), values.count == 2 {
            return .text(choiceName(try values[0].text(in: self), try values[1].text(in: self)))
        }
        guard name.isSame("pulldata"), values.count == 4 else { return nil }
        var words: [String] = []
        for value in values { words.append(try value.text(in: self)) }
        guard let list = model.lists.first(where: { $0.isFile && $0.name.isSame(words[0]) }) else {
            return .text("")
        }
        let row = list.choices.first { $0.column(words[2]).isSame(words[3]) }
        return .text(row?.column(words[1]) ?? "")
    }

    /// What a choice is called in the form's first language; `path` leads to the question.
    private func choiceName(_ name: String, _ path: String) -> String {
        guard let last = path.parts(at: 0x2F).last?.blankParts.first,
            let asked = model.questions.first(where: { $0.name.isSame(last) && $0.list != nil }),
            let list = asked.list
        else { return "" }
        let file = asked.extras.file
        let choice = model.lists[list].choices.first { choice in
            (file.map { choice.column($0.value) } ?? choice.name).isSame(name)
        }
        guard let choice else { return "" }
        return file.map { choice.column($0.label) } ?? choice.label.text(isThai: model.extras.isThaiFirst)
    }
}
