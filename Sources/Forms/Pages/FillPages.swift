// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Privacy
import Storage
import Web

/// Filling a form in, and changing what was sent.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /forms/{id}/fill | forms.fill | the open version, empty |
/// | POST | /forms/{id}/fill | forms.fill | works it out again, or keeps the record |
/// | GET, POST | /submissions/{id}/edit | forms.fill | the same for a record that was sent; the old answers stay |
struct FillPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        let record = SubmissionSubjects(database: needs.database).record
        return [
            .get("/forms/{id}/fill", Forms.fill, about: .house, begin),
            .post("/forms/{id}/fill", Forms.fill, about: .house, carryOn),
            .get("/submissions/{id}/edit", Forms.fill, about: record, edit),
            .post("/submissions/{id}/edit", Forms.fill, about: record, change),
        ]
    }

    private func begin(_ visit: Visit, _ input: FillInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let form = try FormStore.get(Form.ID(input.id), tx)
            guard let number = form.open else { throw FormsProblem.notOpen }
            let session = FormSession(
                try FormStore.model(form.id, number, tx),
                now: visit.clock.moment,
                isNew: true
            )
            return try self.model(visit, form, number, session, visit.actingFor(Forms.fill), tx)
        }
        return FillPage(visit: visit, model: model, places: needs.places).reply()
    }

    private func carryOn(_ visit: Visit, _ input: FillInput) async throws -> Reply {
        var model = try await needs.database.read { tx in
            let form = try FormStore.get(Form.ID(input.id), tx)
            let number = input.formVersion ?? form.open ?? form.newest
            return try self.typed(visit, form, number, input, input.organization, tx)
        }
        let attached = AttachedFiles(needs: needs, doer: visit.doer)
        try await attached.hold(input, in: &model)
        guard input.act == .send, settle(&model) else {
            return FillPage(visit: visit, model: model, places: needs.places).reply()
        }
        guard let organization = model.organization else { throw FormsProblem.organizationNeeded }
        var subject = Subject(organizations: [organization], programme: model.form.programme)
        subject.isNew = true
        try visit.require(Forms.fill, subject)
        let guarded = try OpenTexts.check(&model.session, input.answer)
        let sent = sent(model, organization, programme: model.form.programme)
        let files = try await attached.ready(model)
        let id = try await needs.database.write { tx in
            let id = try SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx).send(sent)
            try attached.keep(files, of: id, sent.session, tx)
            try guarded.note(id.rawValue, by: visit.doer.actor, at: visit.doer.now, tx)
            return id
        }
        return .see(FormsPaths.record(id))
    }

    private func edit(_ visit: Visit, _ input: FillInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let submission = try SubmissionStore.get(Submission.ID(input.id), tx)
            let form = try FormStore.get(submission.form, tx)
            let number = form.open ?? submission.formVersion
            let sealed = try self.sealed(visit, submission, tx) ?? .group([])
            let answers = try AnswerJSON.read(submission.answers).merged(with: sealed)
            let questions = try FormStore.model(form.id, number, tx)
            let session = FormSession(questions, answers: answers, now: visit.clock.moment)
            let owner = submission.ties.organization
            var model = try self.model(visit, form, number, session, owner, isSent: true, tx)
            model.changes = (submission.id, submission.version)
            return model
        }
        return FillPage(visit: visit, model: model, places: needs.places).reply()
    }

    private func change(_ visit: Visit, _ input: FillInput) async throws -> Reply {
        let id = Submission.ID(input.id)
        var (model, ties, hidden) = try await needs.database.read { tx in
            let submission = try SubmissionStore.get(id, tx)
            let form = try FormStore.get(submission.form, tx)
            let number = input.formVersion ?? form.open ?? form.newest
            let owner = submission.ties.organization
            var model = try self.typed(visit, form, number, input, owner, isSent: true, tx)
            model.changes = (id, input.seen ?? submission.version)
            let isOpen = try self.sealed(visit, submission, tx) != nil
            let kept = isOpen ? .group([]) : try SubmissionStore.sealed(id, needs.keys, tx)
            return (model, submission.ties, kept)
        }
        let attached = AttachedFiles(needs: needs, doer: visit.doer)
        try await attached.hold(input, in: &model)
        // What the visitor may not see stays as it was; it is no part of the page that comes back.
        var whole = model
        whole.session.fillEmpty(from: hidden) { $0.use.sensitivity.isProtected }
        guard input.act == .send, settle(&whole), let version = model.changes?.version else {
            model.faults = whole.faults
            return FillPage(visit: visit, model: model, places: needs.places).reply()
        }
        let guarded = try OpenTexts.check(&whole.session, input.answer)
        let sent = sent(whole, ties.organization, programme: ties.programme)
        let files = try await attached.ready(whole)
        try await needs.database.write { tx in
            try guarded.note(id.rawValue, by: visit.doer.actor, at: visit.doer.now, tx)
            try SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx).change(id, version: version, sent)
            try attached.keep(files, of: id, sent.session, tx)
        }
        return .see(FormsPaths.record(id))
    }

    /// The sealed answers for who may open them: reviewers, and whoever recorded them; nil for others.
    private func sealed(_ visit: Visit, _ submission: Submission, _ tx: Transaction) throws -> AnswerTree? {
        let isOwn = submission.recordedBy == visit.visitor.id
        guard isOwn || visit.may(Forms.review, submission.subject) else { return nil }
        return try SubmissionStore.sealed(submission.id, needs.keys, tx)
    }

    private func sent(_ model: FillModel, _ organization: String, programme: String?) -> SubmissionWork.Sent {
        SubmissionWork.Sent(
            form: model.form.id,
            formVersion: model.formVersion,
            session: model.session,
            organization: organization,
            programme: programme
        )
    }

    /// Looks for everything that is to be mended.
    /// - Returns: whether it can be kept.
    private func settle(_ model: inout FillModel) -> Bool {
        model.faults =
            model.fileFaults + model.session.check() + FillModel.unclearPlaces(model.session, needs.places)
        return model.faults.isEmpty
    }

    private func typed(
        _ visit: Visit,
        _ form: Form,
        _ number: Int,
        _ input: FillInput,
        _ organization: String?,
        isSent: Bool = false,
        _ tx: Transaction
    ) throws -> FillModel {
        let answers = TypedAnswers(fields: input.typed, today: visit.clock.today, places: needs.places)
        var session = answers.session(
            try FormStore.model(form.id, number, tx),
            now: visit.clock.moment
        )
        input.act.apply(to: &session)
        return try model(visit, form, number, session, organization, isSent: isSent, tx)
    }

    /// What the page shows, with the organizations that the visitor may record for.
    func model(
        _ visit: Visit,
        _ form: Form,
        _ number: Int,
        _ session: FormSession,
        _ organization: String?,
        isSent: Bool = false,
        _ tx: Transaction
    ) throws -> FillModel {
        let reach = visit.reach(Forms.fill, beginning: true)
        let own = reach.named.organizations
        let all = try needs.organizations(tx).filter { reach.isEverything || own.contains($0.id) }
        // For a new record one's own can be chosen; a record that was sent keeps whose it is.
        let known = organization.flatMap { id in isSent || all.contains { $0.id == id } ? id : nil }
        let chosen = known ?? (all.count == 1 ? all.first?.id : nil)
        return FillModel(
            form: form,
            formVersion: number,
            session: session,
            organization: chosen,
            organizations: all,
            units: try chosen.map { try ServiceUnitStore.list(organization: $0, tx) } ?? []
        )
    }
}
