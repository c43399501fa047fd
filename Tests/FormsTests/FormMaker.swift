// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel
import Testing

@testable import Forms

/// Forms for tests, written as their authors write them.
enum FormMaker {
    /// A form from the rows of its sheets, as CSV.
    static func source(_ survey: String, choices: String = "", settings: String = "form_title\nแบบทดสอบ")
        -> FormSource
    {
        let parts = [("survey", survey), ("choices", choices), ("settings", settings)].filter {
            !$0.1.isEmpty
        }
        return FormSource(name: "test", tables: parts.map { ($0.0, Array($0.1.utf8)) })
    }

    static func model(
        _ survey: String,
        choices: String = "",
        _ place: SourceLocation = #_sourceLocation
    ) throws -> FormModel {
        let reading = source(survey, choices: choices).read()
        let errors = reading.findings.filter { $0.severity == .error }.map {
            "\($0.place) \($0.text.english)"
        }
        return try #require(reading.model, "\(errors)", sourceLocation: place)
    }

    /// 2026-02-05 in Bangkok.
    static let now = Moment(milliseconds: 1_770_256_800_000)

    static func session(_ survey: String, choices: String = "", _ answers: [String: String] = [:]) throws
        -> FormSession
    {
        var session = FormSession(try model(survey, choices: choices), now: now, isNew: true)
        for (path, text) in answers.sorted(by: { $0.key < $1.key }) {
            session.set(text, at: try session.place(path))
        }
        session.recalculate()
        return session
    }
}

extension FormSession {
    /// The field at a path, which must be there.
    mutating func place(_ path: String) throws -> Int {
        let field = field(at: path)
        return try #require(field, "\(path)")
    }

    /// What stands at a path; nil where nothing is asked.
    func shown(_ path: String) -> String? {
        var copy = self
        guard let field = copy.field(at: path), copy.fields[field].isRelevant else { return nil }
        return copy.fields[field].text
    }

    /// The findings as `path code`.
    func codes() -> [String] {
        var copy = self
        return copy.check().map { "\(copy.path(of: $0.field)) \($0.code)" }
    }
}
