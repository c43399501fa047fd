// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Kernel
import Storage
import Web

/// The files of records, as Central's REST knows them.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | …/submissions/{instance}/attachments | forms.read | their names, and which have come |
/// | GET | …/attachments/{name} | forms.read, protected ones forms.review | one of them |
/// | POST | …/attachments/{name} | forms.fill | one that was missing |
struct RecordFileAPI: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        let all = "/v1/projects/{project}/forms/{form}/submissions/{instance}/attachments"
        return [
            .get(all, Forms.read, about: .house, list),
            .get(all + "/{name}", Forms.read, about: .house, show),
            Route(.post, all + "/{name}", Forms.fill, about: .house, takes: ClientBody.file, add),
        ]
    }

    private func list(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let files = try await needs.database.read { tx in
            try RecordFiles.list(of: try find(visit, input, Forms.read, tx).id, tx)
        }
        let all = files.map { file -> JSONValue in ["name": .text(file.name), "exists": .bool(file.exists)] }
        return .json(JSONValue.list(all).bytes)
    }

    private func show(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let name = try input.text("name")
        let kept = try await needs.database.read { tx in
            let submission = try find(visit, input, Forms.read, tx)
            let opens = visit.may(Forms.review, submission.subject)
            return try needs.recordFiles.find(name, of: submission.id, opens: opens, tx)
        }
        return try needs.recordFiles.reply(kept, name: name)
    }

    private func add(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let name = try input.text("name")
        let (submission, isProtected) = try await needs.database.read { tx in
            let submission = try find(visit, input, Forms.fill, tx)
            return (submission, try self.isProtected(name, of: submission, visit, tx))
        }
        let bytes = visit.request.body
        let ready = try await needs.recordFiles.ready(bytes, name: name, isProtected: isProtected)
        let digest = needs.recordFiles.digest(bytes)
        try await needs.database.write { tx in
            _ = try needs.recordFiles.keep(
                ready,
                name: name,
                digest: digest,
                of: submission.id,
                visit.doer,
                tx
            )
        }
        return .json(ProjectAPI.done)
    }

    /// Whether the question that a file answers is personal or sealed; one that is not found is taken for it.
    private func isProtected(
        _ name: String,
        of submission: Submission,
        _ visit: Visit,
        _ tx: Transaction
    ) throws -> Bool {
        let form = try FormStore.get(submission.form, tx)
        let shelved = try needs.shelf.find(form, submission.formVersion, tx)
        let open = FormSession(
            shelved.model,
            answers: try AnswerJSON.read(submission.answers),
            now: visit.clock.moment
        )
        return ArrivalRules.fileNames(open).first { $0.name == name }?.isProtected ?? true
    }

    private func find(
        _ visit: Visit,
        _ input: ClientInput,
        _ permission: Permission,
        _ tx: Transaction
    ) throws -> Submission {
        let form = try ClientScope.load(input, visit, needs, tx).form(try input.text("form"), tx)
        let submission = try InstanceStore.submission(try input.text("instance"), form: form.id, tx)
        let isOwn = permission == Forms.fill && submission.recordedBy == visit.visitor.id
        guard isOwn || visit.may(permission, submission.subject) else { throw FormsProblem.missing }
        return submission
    }
}
