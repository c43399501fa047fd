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
        case .integer, .decimal: return TypedReading.number(text).map { .number($0) } ?? .text(text)
        case .date: return TypedReading.moment(text).map { .moment($0) } ?? .text(text)
        default: return .text(text)
        }
    }
}
