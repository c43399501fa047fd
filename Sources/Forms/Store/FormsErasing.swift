// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Deletes whom records are about; what was counted stays.
public enum FormsErasing {
    /// The opaque number of the person a record is about; nil when it names none, or there is no such record.
    public static func subject(of record: String, _ tx: Transaction) throws -> Int64? {
        try tx.one("select subject from submissions where id = \(record) and subject is not null")
    }

    /// Deletes what is personal or sealed in a record and its earlier answers, texts, and whom it is about.
    /// - Returns: whether there was such a record.
    public static func erase(_ record: String, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> Bool
    {
        guard let found = try SubmissionStore.find(Submission.ID(record), tx) else { return false }
        try forget(found, tx)
        try Journal.forget(record: record, tx)
        try Doer(actor: actor, now: now).log("submission.erase", record, tx)
        return true
    }

    /// The same for every record about a person; the person's number in the unit's register goes too.
    /// - Returns: whether this room knew the person.
    public static func erase(
        subject: Int64,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Bool {
        let records = try tx.rows("select id from submissions where subject = \(subject) order by id") {
            try $0.get("id", as: String.self)
        }
        for record in records { _ = try erase(record, by: actor, at: now, tx) }
        let known = try tx.run("delete from form_subjects where subject = \(subject)")
        return known > 0 || !records.isEmpty
    }

    /// Kinds of facts that say nothing the law protects: those of forms that seal no answer.
    ///
    /// Whatever kind is in no form is not among them: nobody knows what it says.
    public static func harmlessKinds(_ tx: Transaction) throws -> Set<String> {
        let versions = try tx.rows("select form, number from form_versions") { row in
            (try row.get("form", as: Form.ID.self), try row.get("number", as: Int.self))
        }
        var (harmless, sensitive): (Set<String>, Set<String>) = ([], [])
        for (form, number) in versions {
            // A file that a newer program cannot read any more says nothing good.
            guard let model = try? FormStore.model(form, number, tx) else { continue }
            let kinds = model.questions.map(\.use.fact).filter { !$0.isEmpty }
            if ErasedAnswers(model: model).isSensitive {
                sensitive.formUnion(kinds)
            } else {
                harmless.formUnion(kinds)
            }
        }
        return harmless.subtracting(sensitive)
    }

    /// Takes out of a record whom it is about; a sensitive one knows only the district afterwards.
    static func forget(_ found: Submission, _ tx: Transaction) throws {
        // What cannot be read as its form any more keeps no answer.
        let model = try? FormStore.model(found.form, found.formVersion, tx)
        let rules = model.map { ErasedAnswers(model: $0) }
        let answers = try rules?.kept(AnswerJSON.read(found.answers)) ?? .group([])
        let place =
            rules?.isSensitive == false ? found.ties.place : found.ties.place.map { String($0.prefix(4)) }
        try tx.run("delete from submission_sealed where submission = \(found.id)")
        try tx.run("delete from submission_earlier_sealed where submission = \(found.id)")
        try tx.run("delete from submission_earlier where submission = \(found.id)")
        try tx.run("delete from submission_comments where submission = \(found.id)")
        // What phones sent along: what is kept sealed goes, and the ties to photos in room Files.
        try tx.run("delete from submission_files where submission = \(found.id)")
        try tx.run("delete from submission_values where submission = \(found.id)")
        try tx.run(
            """
            update submissions set answers = \(try AnswerJSON.write(answers)), subject = null,
                place = \(place), comment = '', version = version + 1
            where id = \(found.id)
            """
        )
        guard let model, let left = try SubmissionStore.find(found.id, tx) else { return }
        try IndexStore.write(left, model, sentAt: left.recordedAt, tx)
    }
}
