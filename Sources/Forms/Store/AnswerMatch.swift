// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Whether a record gives wanted answers, as far as no index knows it.
struct AnswerMatch {
    private let wanted: [SubmissionFilter.Wanted]
    /// The questions of each version of the form that was met; nil where it does not ask one of them.
    private var asked: [Int: [Int]?] = [:]

    init(_ wanted: [SubmissionFilter.Wanted]) { self.wanted = wanted }

    /// Keeps out most records that do not fit; those it lets through must be looked at.
    static func sieve(_ wanted: SubmissionFilter.Wanted) -> SQL {
        let name = wanted.question.split(separator: "/").last.map(String.init) ?? ""
        let sql: SQL = " and answers like \("%" + escaped("\"\(name)\":\"") + "%") escape '!'"
        // What stands escaped in JSON is left to the look at the record itself.
        let isPlain = wanted.answer.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" }
        guard isPlain else { return sql }
        return sql + " and answers like \("%" + escaped(wanted.answer) + "%") escape '!'"
    }

    /// Whether a record gives all of them: one of several choices, or one of several repeats, is enough.
    mutating func fits(_ record: Submission, _ model: () throws -> FormModel) throws -> Bool {
        let model = try model()
        let questions: [Int]? =
            if let known = asked[record.formVersion] { known } else { Self.questions(wanted, model) }
        asked[record.formVersion] = .some(questions)
        guard let questions else { return false }
        let answers = try AnswerJSON.read(record.answers)
        let table = AnswerTable(model: model, language: .thai)
        return zip(wanted, questions).allSatisfy { wanted, question in
            let isSplit = model.questions[question].type.isSplit
            return table.rows(question, in: answers).contains { tree in
                isSplit ? tree.text.blankParts.contains(wanted.answer) : tree.text == wanted.answer
            }
        }
    }

    private static func questions(_ wanted: [SubmissionFilter.Wanted], _ model: FormModel) -> [Int]? {
        let found = wanted.compactMap { one in
            model.answered.first { model.path(of: $0) == one.question }
        }
        return found.count == wanted.count ? found : nil
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for letter in text {
            if letter == "%" || letter == "_" || letter == "!" { out.append("!") }
            out.append(letter)
        }
        return out
    }
}
