// SPDX-License-Identifier: Apache-2.0

import Expressions
public import Kernel
public import Sealing
public import Storage

/// A form that is filled in without a page.
public struct OpenForm: Sendable {
    /// The form.
    public let id: Form.ID
    let number: Int
    let programme: String?
    let model: FormModel
}

/// Brings forms and records in without a page, by the same rules: for the demo and for imports.
public struct FormsDesk {
    private let keys: SealingKeys
    private let doer: Doer
    private let tx: Transaction

    /// Works for somebody at a moment, in one transaction.
    public init(keys: SealingKeys, by actor: String, at now: Instant, _ tx: Transaction) {
        self.keys = keys
        doer = Doer(actor: actor, now: now)
        self.tx = tx
    }

    /// Takes in a form that comes with the house and opens it.
    /// - Parameters:
    ///   - name: its short name, such as `unit-baseline`.
    ///   - programme: the programme whose work it records, if it is one's.
    /// - Returns: the form, ready to be filled in.
    /// - Throws: ``FormsProblem/missing`` when there is none of this name.
    public func takeIn(_ name: String, programme: String?) throws -> OpenForm {
        guard let source = ShippedForms.source(name) else { throw FormsProblem.missing }
        return try takeIn(source, programme: programme)
    }

    /// The same for any form.
    func takeIn(_ source: FormSource, programme: String?) throws -> OpenForm {
        guard let model = source.read().model else { throw FormsProblem.missing }
        let added = try FormStore.add(source, model, programme: programme, doer, tx)
        try FormStore.open(try FormStore.get(added.form, tx), added.number, doer, tx)
        return OpenForm(id: added.form, number: added.number, programme: programme, model: model)
    }

    /// Fills the open version of a form in.
    /// - Parameters:
    ///   - form: the form.
    ///   - organization: who records it.
    ///   - answers: answers by the paths of their questions.
    ///   - isAccepted: whether it counts at once.
    /// - Returns: the record and the unit that it is about.
    /// - Throws: ``FormsProblem/refused(path:)`` with the first answer that is wrong.
    @discardableResult
    public func send(
        _ form: OpenForm,
        organization: String,
        answers: [String: String],
        isAccepted: Bool
    ) throws -> (record: Submission.ID, unit: String?) {
        let now = Moment(milliseconds: doer.now.milliseconds)
        var session = FormSession(form.model, now: now, isNew: true)
        for (path, text) in answers.sorted(by: { $0.key < $1.key }) {
            guard let field = session.field(at: path) else { throw FormsProblem.refused(path: path) }
            session.set(text, at: field)
        }
        if let finding = session.check().first {
            throw FormsProblem.refused(path: session.path(of: finding.field))
        }
        let work = SubmissionWork(keys: keys, doer: doer, tx: tx)
        let sent = SubmissionWork.Sent(
            form: form.id,
            formVersion: form.number,
            session: session,
            organization: organization,
            programme: form.programme
        )
        let id = try work.send(sent)
        let submission = try SubmissionStore.get(id, tx)
        if isAccepted { try work.accept(submission, session) }
        return (id, submission.ties.unit)
    }
}
