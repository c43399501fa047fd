// SPDX-License-Identifier: Apache-2.0

import Foundation

extension FormReading {
    /// What the form asks, as one line of JSON; nil when it has errors.
    /// - Throws: when the text cannot be written as JSON, which no text of a form makes happen.
    public func summary() throws -> String? {
        guard let model else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(FormSummary(model)), as: UTF8.self)
    }
}

/// A form in a few words, for other programs.
private struct FormSummary: Encodable {
    struct Asked: Encodable {
        let path: String
        let type: String
        let thai: String
        let english: String
        let choices: [String]?
        let fact: String?
        let countable: String?
        let quantity: Int?
    }

    let id: String
    let title: String
    let version: String
    let questions: [Asked]

    init(_ model: FormModel) {
        id = model.id
        title = model.title.text(isThai: true)
        version = model.version
        questions = model.questions.indices.dropFirst().map { index in
            let asked = model.questions[index]
            return Asked(
                path: model.path(of: index),
                type: "\(asked.type)",
                thai: asked.label.thai,
                english: asked.label.english,
                choices: asked.list.map { model.lists[$0].choices.map(\.name) },
                fact: asked.use.fact.nonEmpty,
                countable: asked.use.countable.nonEmpty,
                quantity: asked.use.quantity
            )
        }
    }
}
