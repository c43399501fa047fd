// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Up to eight questions of a form whose answers can be searched by an index; never sealed ones.
enum IndexStore {
    /// So many questions of one form.
    static let most = 8

    /// The paths of the indexed questions, in order.
    static func questions(_ form: Form.ID, _ tx: Transaction) throws -> [String] {
        try tx.rows("select question from form_indexes where form = \(form) order by place") {
            try $0.get("question")
        }
    }

    /// The questions that can have an index: open ones.
    static func allowed(_ model: FormModel) -> [Int] {
        model.answered.filter { !model.questions[$0].use.sensitivity.isProtected }
    }

    /// Chooses the questions; records that are there already follow by ``fill(_:after:limit:_:)``.
    static func choose(_ form: Form.ID, _ paths: [String], _ doer: Doer, _ tx: Transaction) throws {
        try tx.run("delete from form_indexes where form = \(form)")
        for (place, path) in paths.prefix(most).enumerated() {
            try tx.run(
                "insert into form_indexes (form, question, place) values (\(form), \(path), \(place + 1))"
            )
        }
        try doer.log("form.index", form.rawValue, details: paths.joined(separator: " "), tx)
    }

    /// Writes the values of the next records of a form.
    /// - Returns: the last one that was done; nil when none was left.
    static func fill(_ form: Form.ID, after: String, limit: Int, _ tx: Transaction) throws -> String? {
        let wanted = try questions(form, tx)
        let records = try tx.rows(
            """
            \(SubmissionStore.columns) where form = \(form) and id > \(after) order by id limit \(limit)
            """,
            SubmissionStore.read
        )
        for record in records {
            let model = try FormStore.model(form, record.formVersion, tx)
            try write(record, model, wanted, sentAt: record.recordedAt, tx)
        }
        return records.last?.id.rawValue
    }

    /// Writes the values of one record, instead of those that were there, with the time when it was first
    /// sent, which no change moves.
    static func write(_ record: Submission, _ model: FormModel, sentAt: Instant, _ tx: Transaction) throws {
        let wanted = try questions(record.form, tx)
        guard !wanted.isEmpty else { return }
        try write(record, model, wanted, sentAt: sentAt, tx)
    }

    private static func write(
        _ record: Submission,
        _ model: FormModel,
        _ wanted: [String],
        sentAt: Instant,
        _ tx: Transaction
    ) throws {
        let answers = try AnswerJSON.read(record.answers)
        try tx.run("delete from submission_values where submission = \(record.id)")
        let table = AnswerTable(model: model, language: .thai)
        for question in allowed(model) where wanted.contains(model.path(of: question)) {
            let texts = table.rows(question, in: answers).map(\.text)
            let parts =
                model.questions[question].type.isSplit ? texts.flatMap(\.blankParts) : texts
            for part in Set(parts.filter { !$0.isEmpty }.map { String($0.prefix(200)) }) {
                try tx.run(
                    """
                    insert into submission_values (submission, of_form, question, answer, sent_at)
                    values (\(record.id), \(record.form), \(model.path(of: question)), \(part),
                        \(sentAt))
                    """
                )
            }
        }
    }
}
