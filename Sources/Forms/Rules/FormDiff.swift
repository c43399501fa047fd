// SPDX-License-Identifier: Apache-2.0

/// What changed from one version of a form to the next.
enum FormDiff {
    /// One difference, by the path of the question.
    enum Change: Equatable {
        case added(String)
        case removed(String)
        case retyped(String, from: QuestionType, to: QuestionType)
        case reworded(String)
        /// Choices that came and went, by what is stored.
        case choices(String, added: [String], removed: [String])
        /// Who may see it changed.
        case reclassed(String)
    }

    /// The differences in the order of the newer form, then what is gone.
    static func changes(_ before: FormModel, _ after: FormModel) -> [Change] {
        let old = byPath(before)
        let new = byPath(after)
        var found: [Change] = []
        for index in after.questions.indices.dropFirst() {
            let path = after.path(of: index)
            guard let earlier = old[path] else {
                found.append(.added(path))
                continue
            }
            found += changes(path, before, before.questions[earlier], after, after.questions[index])
        }
        for index in before.questions.indices.dropFirst() {
            let path = before.path(of: index)
            if new[path] == nil { found.append(.removed(path)) }
        }
        return found
    }

    private static func byPath(_ model: FormModel) -> [String: Int] {
        Dictionary(model.questions.indices.map { (model.path(of: $0), $0) }) { first, _ in first }
    }

    private static func changes(
        _ path: String,
        _ before: FormModel,
        _ old: Question,
        _ after: FormModel,
        _ new: Question
    ) -> [Change] {
        var found: [Change] = []
        if old.type != new.type { found.append(.retyped(path, from: old.type, to: new.type)) }
        if old.label.thai != new.label.thai || old.label.english != new.label.english {
            found.append(.reworded(path))
        }
        if old.use.sensitivity != new.use.sensitivity { found.append(.reclassed(path)) }
        let earlier = names(old, before)
        let now = names(new, after)
        if old.type.isChoice, new.type.isChoice, Set(earlier) != Set(now) {
            found.append(
                .choices(
                    path,
                    added: now.filter { !earlier.contains($0) },
                    removed: earlier.filter { !now.contains($0) }
                )
            )
        }
        return found
    }

    private static func names(_ question: Question, _ model: FormModel) -> [String] {
        question.list.map { model.lists[$0].choices.map(\.name) } ?? []
    }
}
