// SPDX-License-Identifier: Apache-2.0

/// What stays of a record's open answers once its person was erased: what was counted, and where and when.
///
/// Texts go, for nobody knows whom they name, and so does the number in the unit's register.
struct ErasedAnswers {
    let model: FormModel

    /// Whether the form asks what the law protects, so that its records may only know the district.
    var isSensitive: Bool { model.questions.contains { $0.use.sensitivity == .sealed } }

    func kept(_ answers: AnswerTree) -> AnswerTree { kept(answers, in: 0) }

    private func kept(_ tree: AnswerTree, in group: Int) -> AnswerTree {
        switch tree {
        case .text: tree
        case .many(let parts): .many(parts.map { kept($0, in: group) })
        case .group(let parts):
            .group(
                parts.compactMap { part in
                    let found = model.questions.indices.dropFirst().first {
                        model.questions[$0].parent == group && model.questions[$0].name.isSame(part.name)
                    }
                    guard let found else { return nil }
                    if model.questions[found].type.isGroup { return (part.name, kept(part.tree, in: found)) }
                    return stays(model.questions[found]) ? (part.name, part.tree) : nil
                }
            )
        }
    }

    private func stays(_ question: Question) -> Bool {
        if question.use.role == .subject || question.use.sensitivity.isProtected { return false }
        // The place of a sensitive record is known by the record itself, to the district.
        if question.use.role == .place { return !isSensitive }
        let counts = !question.use.countable.isEmpty || question.use.quantity != nil
        return question.use.role != nil || counts || question.type.isChoice
    }
}
