// SPDX-License-Identifier: Apache-2.0

import Expressions
public import Kernel
public import Sealing
public import Storage

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
    /// - Returns: the form.
    /// - Throws: ``FormsProblem/missing`` when there is none of this name.
    public func takeIn(_ name: String, programme: String?) throws -> Form.ID {
        guard let source = ShippedForms.source(name), let model = source.read().model else {
            throw FormsProblem.missing
        }
        let added = try FormStore.add(source, model, programme: programme, doer, tx)
        try FormStore.open(try FormStore.get(added.form, tx), added.number, doer, tx)
        return added.form
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
        _ form: Form.ID,
        organization: String,
        answers: [String: String],
        isAccepted: Bool
    ) throws -> (record: Submission.ID, unit: String?) {
        let form = try FormStore.get(form, tx)
        guard let number = form.open else { throw FormsProblem.notOpen }
        let now = Moment(milliseconds: doer.now.milliseconds)
        var session = FormSession(try FormStore.model(form.id, number, tx), now: now, isNew: true)
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
            formVersion: number,
            session: session,
            organization: organization,
            programme: form.programme
        )
        let id = try work.send(sent)
        if isAccepted { try work.accept(id, version: 1, now: now) }
        return (id, try SubmissionStore.get(id, tx).ties.unit)
    }
}
