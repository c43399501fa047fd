// SPDX-License-Identifier: Apache-2.0

/// What changed between two sets of answers.
enum AnswerDiff {
    /// One answer that is another now; empty where there was or is none.
    struct Change: Equatable {
        /// The way to the answer, such as `visits[2]/kind`.
        let path: String
        let before: String
        let after: String
    }

    /// The changes in the order of the old answers, then what is new.
    static func changes(_ before: AnswerTree, _ after: AnswerTree) -> [Change] {
        let old = texts(before, "")
        let new = texts(after, "")
        let known = Dictionary(new) { first, _ in first }
        let earlier = Set(old.map(\.0))
        let changed = old.filter { known[$0.0] ?? "" != $0.1 }.map {
            Change(path: $0.0, before: $0.1, after: known[$0.0] ?? "")
        }
        return changed
            + new.filter { !earlier.contains($0.0) }.map { Change(path: $0.0, before: "", after: $0.1) }
    }

    private static func texts(_ tree: AnswerTree, _ path: String) -> [(String, String)] {
        switch tree {
        case .text(let text): text.isEmpty ? [] : [(path, text)]
        case .group(let parts):
            parts.flatMap { texts($0.tree, path.isEmpty ? $0.name : path + "/" + $0.name) }
        case .many(let parts): parts.enumerated().flatMap { texts($1, "\(path)[\($0 + 1)]") }
        }
    }
}
