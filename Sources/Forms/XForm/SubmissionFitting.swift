// SPDX-License-Identifier: Apache-2.0

/// Why a submission does not fit its form.
enum SubmissionProblem: Sendable, Equatable {
    /// The form has no such question: the path.
    case unknown(String)
    /// More than once, although it is no repeat.
    case tooMany(String)
    /// More repeats than a form may have.
    case tooLong(String)
    /// A text where a group belongs, or the other way round.
    case otherShape(String)
}

extension SubmissionXML {
    /// The answers as the form has them.
    ///
    /// Repeats are lists also when there is one, and strangers are left out.
    func fitted(to model: FormModel) -> (answers: AnswerTree, problems: [SubmissionProblem]) {
        var fitting = SubmissionFitting(model: model)
        let tree = fitting.fit(answers, 0, "")
        return (tree, fitting.problems)
    }
}

private struct SubmissionFitting {
    let model: FormModel
    var problems: [SubmissionProblem] = []

    private static let mostRepeats = 1000

    init(model: FormModel) {
        self.model = model
    }

    mutating func fit(_ tree: AnswerTree, _ group: Int, _ path: String) -> AnswerTree {
        guard case .group(let parts) = tree else {
            if !tree.text.allSatisfy(\.isWhitespace) { problems.append(.otherShape(path)) }
            return .group([])
        }
        var fitted: [(name: String, tree: AnswerTree)] = []
        for part in parts {
            let here = path.isEmpty ? part.name : path + "/" + part.name
            let child = model.questions[group].children.first { model.questions[$0].name == part.name }
            guard let child else {
                problems.append(.unknown(here))
                continue
            }
            if let tree = fit(part.tree, as: child, here) { fitted.append((part.name, tree)) }
        }
        return .group(fitted)
    }

    private mutating func fit(_ tree: AnswerTree, as child: Int, _ path: String) -> AnswerTree? {
        let type = model.questions[child].type
        if type == .repeating {
            var rows = [tree]
            if case .many(let many) = tree { rows = many }
            if rows.count > Self.mostRepeats { problems.append(.tooLong(path)) }
            return .many(rows.prefix(Self.mostRepeats).map { fit($0, child, path) })
        }
        switch tree {
        case .many:
            problems.append(.tooMany(path))
            return nil
        case .group where !type.isGroup:
            problems.append(.otherShape(path))
            return nil
        case .text where type.isGroup, .group: return fit(tree, child, path)
        case .text(let text): return type == .note || text.isEmpty ? nil : tree
        }
    }
}
