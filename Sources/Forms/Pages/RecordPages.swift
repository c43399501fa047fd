// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Kernel
import Places
import Privacy
import Storage
import Web

/// One record: looking at it, accepting it, giving it back, taking it back.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /submissions/{id} | forms.read | its answers and what counts from it |
/// | GET | /submissions/{id}/files/{name} | forms.read, sealed ones forms.review | a file that came along |
/// | POST | /submissions/{id}/accept | forms.review | its facts are recorded |
/// | POST | /submissions/{id}/return | forms.review | goes back with a question |
/// | POST | /submissions/{id}/comment | forms.fill | something is said about it |
/// | POST | /submissions/{id}/take-back | forms.review | counts no more, with the reason |
struct RecordPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        let record = SubmissionSubjects(database: needs.database).record
        return [
            .get("/submissions/{id}", Forms.read, about: record, show),
            .get("/submissions/{id}/files/{name}", Forms.read, about: record, file),
            .post("/submissions/{id}/accept", Forms.review, about: record, accept),
            .post("/submissions/{id}/return", Forms.review, about: record, giveBack),
            .post("/submissions/{id}/comment", Forms.fill, about: record, comment),
            .post("/submissions/{id}/take-back", Forms.review, about: record, takeBack),
        ]
    }

    private func show(_ visit: Visit, _ input: ReviewInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let submission = try SubmissionStore.get(input.submission, tx)
            let form = try FormStore.get(submission.form, tx)
            let questions = try FormStore.model(form.id, submission.formVersion, tx)
            let opens = visit.may(Forms.review, submission.subject)
            let sealed = opens ? try SubmissionStore.sealed(submission.id, needs.keys, tx) : .group([])
            let answers = try AnswerJSON.read(submission.answers)
            let session = FormSession(
                questions,
                answers: answers.merged(with: sealed),
                now: visit.clock.moment
            )
            let names = try needs.organizations(tx).first { $0.id == submission.ties.organization }
            return RecordModel(
                form: form,
                submission: submission,
                table: AnswerTable(model: questions, language: visit.language),
                answers: answers,
                sealed: sealed,
                facts: try FactStore.list(source: SubmissionWork.source(submission.id), tx),
                organization: names?.name ?? submission.ties.organization,
                unit: try submission.ties.unit.flatMap { try ServiceUnitStore.names([$0], tx)[$0] },
                history: try SubmissionStore.earlier(
                    submission.id,
                    opening: opens ? needs.keys : nil,
                    tx
                ),
                files: try RecordFiles.list(of: submission.id, tx),
                opens: opens,
                comments: try CommentStore.list(submission.id, tx),
                completeness: Completeness(session) { opens || !$0.use.sensitivity.isProtected }
            )
        }
        return RecordPage(visit: visit, model: model, places: needs.places).reply()
    }

    private func file(_ visit: Visit, _ input: RecordFileInput) async throws -> Reply {
        let kept = try await needs.database.read { tx in
            let submission = try SubmissionStore.get(input.submission, tx)
            let opens = visit.may(Forms.review, submission.subject)
            return try needs.recordFiles.find(input.name, of: submission.id, opens: opens, tx)
        }
        return try needs.recordFiles.reply(kept, name: input.name)
    }

    private func accept(_ visit: Visit, _ input: ReviewInput) async throws -> Reply {
        try await needs.database.write { tx in
            try SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx)
                .accept(input.submission, version: input.version, now: visit.clock.moment)
        }
        return .see(FormsPaths.record(input.submission))
    }

    private func giveBack(_ visit: Visit, _ input: ReviewInput) async throws -> Reply {
        try await needs.database.write { tx in
            try SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx)
                .giveBack(input.submission, version: input.version, comment: input.words)
            try input.guarded.note(input.submission.rawValue, by: visit.doer.actor, at: visit.doer.now, tx)
        }
        return .see(FormsPaths.record(input.submission))
    }

    private func comment(_ visit: Visit, _ input: ReviewInput) async throws -> Reply {
        try await needs.database.write { tx in
            try SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx)
                .comment(input.submission, input.words)
            try input.guarded.note(input.submission.rawValue, by: visit.doer.actor, at: visit.doer.now, tx)
        }
        return .see(FormsPaths.record(input.submission))
    }

    private func takeBack(_ visit: Visit, _ input: ReviewInput) async throws -> Reply {
        try await needs.database.write { tx in
            try SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx)
                .takeBack(input.submission, version: input.version, reason: input.words)
            try input.guarded.note(input.submission.rawValue, by: visit.doer.actor, at: visit.doer.now, tx)
        }
        return .see(FormsPaths.record(input.submission))
    }
}

/// A file of a record.
private struct RecordFileInput: RouteInput {
    static let fields: [Field] = [.path(), .path("name")]
    let submission: Submission.ID
    let name: String

    init(_ inputs: Inputs) throws {
        submission = try inputs.id()
        name = try inputs.text("name")
    }
}

/// A record and what is said about it.
private struct ReviewInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("words", .text(max: 1000)), GuardAnswer.field,
    ]
    let submission: Submission.ID
    let version: Int
    let guarded: GuardedWords
    var words: String { guarded.first }

    init(_ inputs: Inputs) throws {
        submission = try inputs.id()
        version = inputs.findInteger("version") ?? 0
        guarded = try PrivacyGuard.check([inputs.find("words") ?? ""], .note, GuardAnswer.read(inputs))
    }
}
