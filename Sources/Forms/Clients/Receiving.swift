// SPDX-License-Identifier: Apache-2.0

import Access
import Expressions
import Kernel
import Storage
import Web

/// A record on its way in from a client, or a part of one.
struct Arrival: Sendable {
    let xml: [UInt8]
    let record: SubmissionXML
    let shelved: ShelvedForm
    /// Its answers in the form, worked out before any transaction: there is one writer, and many phones.
    let session: FormSession
    let organization: String
    let device: String
    /// Files with the names that the record calls them by.
    var files: [(name: String, digest: String, ready: ReadyFile)] = []
}

/// What became of it.
struct Received: Sendable, Equatable {
    let submission: Submission.ID
    let instance: String
    /// Whether anything was not there before: then clients are told "created", else only "accepted".
    let isNew: Bool
}

/// Takes records in from clients: in any order of parts, as often as they are sent, kept once.
struct Receiving {
    let needs: ClientNeeds
    let visit: Visit
    let tx: Transaction

    private var work: SubmissionWork {
        SubmissionWork(keys: needs.forms.keys, doer: visit.doer, tx: tx)
    }

    func take(_ arrival: Arrival) throws -> Received {
        let form = arrival.shelved.form
        let seal = InstanceSeal(needs.forms.keys)
        let id: Submission.ID
        var isNew = true
        if let known = try InstanceStore.find(arrival.record.instanceID, form: form.id, tx) {
            guard seal.isSame(known.seal, arrival.xml) else {
                throw ClientProblem.otherContent(instance: known.instance)
            }
            try requireOwn(try SubmissionStore.get(known.submission, tx))
            (id, isNew) = (known.submission, false)
        } else {
            id = try keep(arrival, seal.make(arrival.xml))
        }
        for file in arrival.files {
            isNew =
                try needs.recordFiles.keep(
                    file.ready,
                    name: file.name,
                    digest: file.digest,
                    of: id,
                    visit.doer,
                    tx
                ) || isNew
        }
        return Received(submission: id, instance: arrival.record.instanceID, isNew: isNew)
    }

    private func keep(_ arrival: Arrival, _ seal: String) throws -> Submission.ID {
        let session = arrival.session
        try ArrivalRules.check(session)
        let before = arrival.record.deprecatedID
        let (id, number) = try before.isEmpty ? begin(arrival, session) : edit(arrival, session, before)
        let instance = Instance(
            submission: id,
            instance: arrival.record.instanceID,
            number: number,
            seal: seal,
            device: arrival.device,
            sentAt: visit.clock.now,
            sentBy: visit.visitor.id
        )
        try InstanceStore.insert(instance, form: arrival.shelved.form.id, tx)
        let named =
            arrival.record.isEncrypted
            ? EncryptedRecord(arrival.record).names : ArrivalRules.fileNames(session).map(\.name)
        try needs.recordFiles.expect(named, of: id, tx)
        try EntityWork(needs: needs, visit: visit, tx: tx).take(arrival, id)
        return id
    }

    private func begin(_ arrival: Arrival, _ session: FormSession) throws -> (Submission.ID, Int) {
        var subject = Subject(
            organizations: [arrival.organization],
            programme: arrival.shelved.form.programme
        )
        subject.isNew = true
        try visit.require(Forms.fill, subject)
        let sent = sent(arrival, session, arrival.organization, programme: arrival.shelved.form.programme)
        return (try work.send(sent), 1)
    }

    /// The old answers are kept beside the new ones; only the newest may be edited.
    private func edit(
        _ arrival: Arrival,
        _ session: FormSession,
        _ before: String
    ) throws -> (Submission.ID, Int) {
        let old = try InstanceStore.submission(before, form: arrival.shelved.form.id, tx)
        try requireOwn(old)
        let instances = try InstanceStore.list(of: old.id, tx)
        if let last = instances.last, last.instance != before { throw ClientProblem.outdated }
        let sent = sent(arrival, session, old.ties.organization, programme: old.ties.programme)
        try work.change(old.id, version: old.version, sent)
        return (old.id, (instances.last?.number ?? 1) + 1)
    }

    /// One's own record, or one that the visitor may change on a page as well.
    private func requireOwn(_ submission: Submission) throws {
        if submission.recordedBy == visit.visitor.id { return }
        try visit.require(Forms.fill, submission.subject)
    }

    private func sent(
        _ arrival: Arrival,
        _ session: FormSession,
        _ organization: String,
        programme: String?
    ) -> SubmissionWork.Sent {
        SubmissionWork.Sent(
            form: arrival.shelved.form.id,
            formVersion: arrival.shelved.number,
            session: session,
            organization: organization,
            programme: programme
        )
    }
}

/// What is looked at before a client's record is kept.
///
/// Its own rules it has checked on the phone; what was recorded must not be lost because a later version asks
/// more.
enum ArrivalRules {
    /// What counts must be one of the form's words: a figure never carries what a client made up.
    /// - Throws: ``FormsProblem/refused(path:)``.
    static func check(_ session: FormSession) throws {
        for field in session.fields.indices.dropFirst(2) {
            let asked = session.question(of: field)
            let text = session.visible(field)
            guard !asked.use.countable.isEmpty, !text.isEmpty, !isWord(text, asked, session.model) else {
                continue
            }
            throw FormsProblem.refused(path: session.path(of: field))
        }
    }

    private static func isWord(_ text: String, _ asked: Question, _ model: FormModel) -> Bool {
        let words = asked.type == .selectMultiple ? text.blankParts : [text]
        let known = asked.list.map { model.lists[$0].choices.map(\.name) } ?? []
        if !known.isEmpty { return words.allSatisfy { known.contains($0) } }
        return words.allSatisfy { word in
            word.utf8.count <= 64
                && word.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                        || (0x61...0x7A).contains(byte)
                        || [0x2D, 0x2E, 0x5F].contains(byte)
                }
        }
    }

    /// The files that a record names, and whether each belongs to a protected question.
    static func fileNames(_ session: FormSession) -> [(name: String, isProtected: Bool)] {
        session.fields.indices.dropFirst(2).compactMap { field in
            let asked = session.question(of: field)
            let name = session.visible(field)
            guard asked.type.isAttachment, !name.isEmpty, name.utf8.count <= 300 else { return nil }
            return (name, asked.use.sensitivity.isProtected)
        }
    }
}
