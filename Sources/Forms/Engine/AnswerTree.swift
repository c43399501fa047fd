// SPDX-License-Identifier: Apache-2.0

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

    /// The answer itself; empty for groups.
    var text: String {
        if case .text(let text) = self { text } else { "" }
    }
}
