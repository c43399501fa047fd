// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Privacy
import Storage
import Web

/// Answers from a sheet: sending it, saying which column is which question, looking, bringing in, undoing.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /forms/{id}/import | forms.fill | where to send a sheet; with one, what its columns mean and what is wrong |
/// | POST | /forms/{id}/import | forms.fill | keeps the sheet, sealed, until it is brought in |
/// | POST | /forms/{id}/import/take | forms.fill | looks again with other columns, or brings the rows in |
/// | POST | /forms/{id}/import/undo | forms.fill | takes a whole import back, its facts too |
struct BatchPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        [
            .get("/forms/{id}/import", Forms.fill, about: .house, show),
            .post("/forms/{id}/import", Forms.fill, about: .house, send),
            .post("/forms/{id}/import/take", Forms.fill, about: .house, take),
            .post("/forms/{id}/import/undo", Forms.fill, about: .house, undo),
        ]
    }

    private func show(_ visit: Visit, _ input: BatchInput) async throws -> Reply {
        BatchPage(visit: visit, model: try await model(visit, input), places: needs.places).reply()
    }

    private func send(_ visit: Visit, _ input: BatchInput) async throws -> Reply {
        guard let file = input.file else { throw InputProblem.missing(field: "file") }
        let grid = try SheetGrid(file.fileName, file.bytes)
        let draft = try await needs.database.write { tx in
            try DraftStore.add(file.fileName, try grid.stored, needs.keys, visit.doer, tx)
        }
        return .see(FormsPaths.bringIn(input.form, draft))
    }

    private func take(_ visit: Visit, _ input: BatchInput) async throws -> Reply {
        let model = try await model(visit, input)
        guard input.isTaking, let work = model.work else {
            return BatchPage(visit: visit, model: model, places: needs.places).reply()
        }
        guard let organization = model.organization else { throw FormsProblem.organizationNeeded }
        guard work.faultCount == 0 || input.onlyGood else {
            return BatchPage(visit: visit, model: model, places: needs.places).reply()
        }
        var subject = Subject(organizations: [organization], programme: model.form.programme)
        subject.isNew = true
        try visit.require(Forms.fill, subject)
        let guarded = try PrivacyGuard.check(work.texts, .note, input.answer)
        let accepts = input.accepts && visit.may(Forms.review, subject)
        let batch = try await needs.database.write { tx in
            let source = work.draft.name
            let id = try BatchStore.add(
                model.form.id,
                source: source,
                organization: organization,
                visit.doer,
                tx
            )
            try guarded.note(id.rawValue, by: visit.doer.actor, at: visit.doer.now, tx)
            return id
        }
        try await work.slices(of: 40, words: guarded.words) { slice in
            try await bringIn(visit, model, slice, organization, batch, accepts: accepts)
        }
        try await needs.database.write { try DraftStore.remove(work.draft.id, $0) }
        return .see(FormsPaths.form(model.form.id, "import"))
    }

    /// A slice of the good rows in a transaction of its own, so that others go on writing meanwhile.
    private func bringIn(
        _ visit: Visit,
        _ model: BatchModel,
        _ slice: [FormSession],
        _ organization: String,
        _ batch: Batch.ID,
        accepts: Bool
    ) async throws {
        try await needs.database.write { tx in
            let submissions = SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx)
            for session in slice {
                let sent = SubmissionWork.Sent(
                    form: model.form.id,
                    formVersion: model.number,
                    session: session,
                    organization: organization,
                    programme: model.form.programme
                )
                let id = try submissions.send(sent)
                try BatchStore.add(id, to: batch, tx)
                if accepts { try submissions.accept(try SubmissionStore.get(id, tx), session) }
            }
        }
    }

    private func undo(_ visit: Visit, _ input: BatchInput) async throws -> Reply {
        guard let id = input.batch else { throw InputProblem.missing(field: "batch") }
        let batch = try await needs.database.read { try BatchStore.get(id, $0) }
        guard batch.form == input.form else { throw FormsProblem.missing }
        let form = try await needs.database.read { try FormStore.get(batch.form, $0) }
        let subject = Subject(organizations: [batch.organization], programme: form.programme)
        try visit.require(Forms.fill, subject)
        let reason = visit.say(BatchText.undoReason)
        while true {
            let left = try await needs.database.write { tx in
                let work = SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx)
                let found = try BatchStore.standing(id, limit: 40, tx)
                for record in found { try work.takeBack(record.id, version: record.version, reason: reason) }
                return found.count
            }
            if left == 0 { break }
        }
        try await needs.database.write { try BatchStore.undone(id, visit.doer, $0) }
        return .see(FormsPaths.form(input.form, "import"))
    }

    private func model(_ visit: Visit, _ input: BatchInput) async throws -> BatchModel {
        let reach = visit.reach(Forms.fill, beginning: true)
        let own = reach.named.organizations
        return try await needs.database.read { tx in
            let form = try FormStore.get(input.form, tx)
            guard let number = form.open else { throw FormsProblem.notOpen }
            let model = try FormStore.model(form.id, number, tx)
            let names = try needs.organizations(tx)
            let all = names.filter { reach.isEverything || own.contains($0.id) }
            let batches = try BatchStore.list(form.id, tx).filter { batch in
                all.contains { $0.id == batch.organization }
            }
            let draft = try input.draft.map { try DraftStore.get($0, needs.keys, by: visit.doer.actor, tx) }
            let chosen = input.organization.flatMap { id in all.contains { $0.id == id } ? id : nil }
            return BatchModel(
                form: form,
                number: number,
                questions: model,
                organizations: all,
                organization: chosen ?? (all.count == 1 ? all.first?.id : nil),
                batches: batches,
                work: draft.map { BatchWork($0, model, input.columns, visit, needs.places) }
            )
        }
    }
}

/// A sheet, what its columns mean, or an import to undo.
struct BatchInput: RouteInput {
    static let fields: [Field] = [
        .path(), .query("draft", .id), Field(.file, "file", .file(max: 10_000_000)), .form("draft", .id),
        .form("organization", .id), Field(.form, "column", .text(max: 300), repeated: true),
        .form("act", .word(["look", "take"])), .form("good", .flag), .form("accept", .flag),
        .form("batch", .id), GuardAnswer.field,
    ]
    let form: Form.ID
    let draft: SheetDraft.ID?
    let file: Upload?
    let organization: String?
    /// For each column the path of its question; empty before anyone chose.
    let columns: [String]
    let isTaking: Bool
    let onlyGood: Bool
    let accepts: Bool
    let batch: Batch.ID?
    let answer: GuardAnswer?

    init(_ inputs: Inputs) throws {
        form = try inputs.id()
        draft = inputs.findID("draft")
        file = inputs.upload("file")
        organization = inputs.find("organization")
        columns = inputs.all("column")
        isTaking = inputs.find("act") == "take"
        onlyGood = inputs.flag("good")
        accepts = inputs.flag("accept")
        batch = inputs.findID("batch")
        answer = GuardAnswer.read(inputs)
    }
}
