// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel

/// The answers to all versions of a form in one table: the newest version's columns first, then those that
/// only older ones had.
struct AnswerColumns: Sendable {
    /// One question, as the newest version that has it words it.
    struct Column: Sendable {
        let path: String
        let table: AnswerTable
        let question: Int

        var title: String { table.title(question) }
        var asked: Question { table.model.questions[question] }
        func cell(_ text: String) -> SheetValue { table.cell(text, question) }
    }

    /// A repeat: a sheet of its own, whose rows name the row around them.
    struct Repeat: Sendable {
        let path: String
        let title: String
        let columns: [Column]
    }

    /// What stands once in a record.
    private(set) var root: [Column] = []
    private(set) var repeats: [Repeat] = []

    /// The columns of all versions, the newest first; what one of them protects is in no column.
    init(_ models: [FormModel], _ language: Language) {
        var hidden: Set<String> = []
        for model in models {
            for question in model.answered where model.questions[question].use.sensitivity.isProtected {
                hidden.insert(model.path(of: question))
            }
        }
        var inside: [String: [Column]] = [:]
        var groups: [(path: String, title: String)] = []
        var seen = hidden
        for model in models {
            let table = AnswerTable(model: model, language: language)
            for question in model.questions.indices {
                let path = model.path(of: question)
                let asked = model.questions[question]
                if asked.type == .repeating, !groups.contains(where: { $0.path == path }) {
                    groups.append((path, table.title(question)))
                }
                guard asked.type.hasAnswer, seen.insert(path).inserted else { continue }
                let column = Column(path: path, table: table, question: question)
                if let group = model.repeated(question) {
                    inside[model.path(of: group), default: []].append(column)
                } else {
                    root.append(column)
                }
            }
        }
        repeats = groups.map { Repeat(path: $0.path, title: $0.title, columns: inside[$0.path] ?? []) }
    }

    /// All columns, also those inside repeats.
    var all: [Column] { root + repeats.flatMap(\.columns) }
}

/// One record laid out flat: its answers by paths, and each repeat's as rows of their own.
struct AnswerRows {
    /// A row of a repeat: its own key, that of the row around it, and its answers.
    struct Part {
        let parent: String
        let key: String
        var answers: [String: String] = [:]
    }

    private(set) var root: [String: String] = [:]
    private(set) var parts: [String: [Part]] = [:]

    /// Lays a record out under its key; rows inside are `key/visits[2]`.
    init(_ tree: AnswerTree, key: String) {
        var part = Part(parent: "", key: key)
        walk(tree, "", within: "", &part)
        root = part.answers
    }

    private mutating func walk(_ tree: AnswerTree, _ path: String, within: String, _ part: inout Part) {
        switch tree {
        case .text(let text): if !text.isEmpty { part.answers[path] = text }
        case .group(let children):
            for child in children {
                walk(
                    child.tree,
                    path.isEmpty ? child.name : path + "/" + child.name,
                    within: within,
                    &part
                )
            }
        case .many(let children):
            let own = path.dropFirst(within.isEmpty ? 0 : within.count + 1)
            for (index, child) in children.enumerated() {
                var inner = Part(parent: part.key, key: "\(part.key)/\(own)[\(index + 1)]")
                let place = parts[path, default: []].count
                parts[path, default: []].append(inner)
                walk(child, path, within: path, &inner)
                parts[path]?[place] = inner
            }
        }
    }
}
