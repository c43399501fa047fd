// SPDX-License-Identifier: Apache-2.0

import Expressions

/// The answers of one record as they are kept: names and texts, groups, and repeats in order.
indirect enum AnswerTree: Sendable {
    case text(String)
    case group([(name: String, tree: AnswerTree)])
    case many([AnswerTree])

    /// What lies in a group under a name.
    subscript(name: String) -> AnswerTree? {
        guard case .group(let parts) = self else { return nil }
        return parts.first { $0.name.isSame(name) }?.tree
    }

    /// The answer at a path such as `visits[2]/kind`; nil when there is none.
    func text(at path: String) -> String? {
        var part = self
        for step in path.parts(at: 0x2F) {
            let names = step.parts(at: 0x5B)
            guard let name = names.first, let next = part[name] else { return nil }
            part = next
            guard case .many(let parts) = part else { continue }
            let number = names.count > 1 ? Int(names[1].parts(at: 0x5D).first ?? "") ?? 0 : 1
            guard parts.indices.contains(number - 1) else { return nil }
            part = parts[number - 1]
        }
        if case .text(let text) = part { return text }
        return nil
    }

    /// The answer itself; empty for groups.
    var text: String {
        if case .text(let text) = self { text } else { "" }
    }
}
