// SPDX-License-Identifier: Apache-2.0

import Expressions
import Facts
import Kernel
import Sealing
import Storage

/// What happens to records: sending, changing, accepting, giving back, taking back; facts go along in the
/// same transaction.
struct SubmissionWork {
    let keys: SealingKeys
    let doer: Doer
    let tx: Transaction

    /// A form as it was filled in, with everything that is not an answer.
    struct Sent {
        let form: Form.ID
        let formVersion: Int
        let session: FormSession
        let organization: String
        let programme: String?
    }

    /// Keeps a new record, whose id may have been made before it was sent; it counts once it is accepted.
    func send(_ sent: Sent, id: Submission.ID? = nil) throws -> Submission.ID {
        let new = try submission(sent, id: id ?? .new(at: doer.now), state: .sent)
        try SubmissionStore.insert(new, sealed: Self.protected(sent.session), keys, tx)
        try IndexStore.write(new, sent.session.model, sentAt: new.recordedAt, tx)
        try doer.log("submission.send", new.id.rawValue, tx)
        return new.id
    }

    /// Puts new answers in; what was accepted is taken from the figures and waits to be looked at again.
    func change(_ id: Submission.ID, version: Int, _ sent: Sent) throws {
        let old = try SubmissionStore.get(id, tx)
        guard old.state != .taken else { throw FormsProblem.otherState }
        if old.state == .accepted { try uncount(old) }
        let new = try submission(sent, id: id, state: .sent, version: version)
        try SubmissionStore.replace(old, with: new, sealed: Self.protected(sent.session), keys, doer, tx)
        try IndexStore.write(new, sent.session.model, sentAt: old.recordedAt, tx)
        try doer.log("submission.change", id.rawValue, tx)
    }

    /// Lets a record count: its facts and its unit's place among the targets are recorded.
    func accept(_ id: Submission.ID, version: Int, now: Moment) throws {
        let submission = try known(id, version, [.sent, .returned])
        let model = try FormStore.model(submission.form, submission.formVersion, tx)
        let sealed = try SubmissionStore.sealed(id, keys, tx)
        let answers = try AnswerJSON.read(submission.answers).merged(with: sealed)
        try accept(submission, FormSession(model, answers: answers, now: now))
    }

    /// The same for answers that are at hand.
    func accept(_ submission: Submission, _ session: FormSession) throws {
        let id = submission.id
        try SubmissionStore.move(submission, to: .accepted, comment: submission.comment, tx)
        let facts = FactRules(
            session: session,
            ties: submission.ties,
            source: Self.source(id),
            now: doer.now
        )
        do {
            for fact in facts.facts() { try FactStore.append(fact, tx) }
        } catch FactsProblem.otherScales(let kind) {
            throw FormsProblem.otherAmounts(kind: kind)
        }
        try doer.log("submission.accept", id.rawValue, tx)
    }

    /// Gives a record back with a question.
    func giveBack(_ id: Submission.ID, version: Int, comment: String) throws {
        guard !comment.isEmpty else { throw FormsProblem.reasonNeeded }
        let submission = try known(id, version, [.sent])
        try SubmissionStore.move(submission, to: .returned, comment: comment, tx)
        try CommentStore.add(comment, about: id, state: .returned, doer, tx)
        try doer.log("submission.return", id.rawValue, details: comment, tx)
    }

    /// Takes a record out of all figures; it is kept with the reason.
    func takeBack(_ id: Submission.ID, version: Int, reason: String) throws {
        guard !reason.isEmpty else { throw FormsProblem.reasonNeeded }
        let submission = try known(id, version, [.sent, .returned, .accepted])
        if submission.state == .accepted { try uncount(submission) }
        try SubmissionStore.move(submission, to: .taken, comment: reason, tx)
        try CommentStore.add(reason, about: id, state: .taken, doer, tx)
        try doer.log("submission.take-back", id.rawValue, details: reason, tx)
    }

    /// Says something about a record, whatever its state.
    func comment(_ id: Submission.ID, _ words: String) throws {
        guard !words.isEmpty else { throw FormsProblem.reasonNeeded }
        try CommentStore.add(words, about: try SubmissionStore.get(id, tx), doer, tx)
        try doer.log("submission.comment", id.rawValue, details: words, tx)
    }

    static func source(_ id: Submission.ID) -> FactSource {
        FactSource(kind: "forms.submission", record: id.rawValue)
    }

    /// Answers that may stand as they are.
    private static func open(_ session: FormSession) -> AnswerTree {
        #if WEAKENED
        if Weakness.classes.isOn { return session.answers { _ in true } }
        #endif
        return session.answers { !$0.use.sensitivity.isProtected }
    }

    /// Answers that are personal or sealed.
    static func protected(_ session: FormSession) -> AnswerTree {
        session.answers { $0.use.sensitivity.isProtected }
    }

    private func uncount(_ submission: Submission) throws {
        try FactStore.reverse(source: Self.source(submission.id), at: doer.now, tx)
    }

    private func known(
        _ id: Submission.ID,
        _ version: Int,
        _ states: Set<Submission.State>
    ) throws -> Submission {
        let submission = try SubmissionStore.get(id, tx)
        guard submission.version == version else {
            throw StorageProblem.changedMeanwhile(record: id.rawValue)
        }
        guard states.contains(submission.state) else { throw FormsProblem.otherState }
        return submission
    }

    private func submission(
        _ sent: Sent,
        id: Submission.ID,
        state: Submission.State,
        version: Int = 1
    ) throws -> Submission {
        let ties = try TiesRules(session: sent.session).ties(
            organization: sent.organization,
            programme: sent.programme,
            doer,
            tx
        )
        return Submission(
            id: id,
            form: sent.form,
            formVersion: sent.formVersion,
            ties: ties,
            state: state,
            answers: try AnswerJSON.write(Self.open(sent.session)),
            comment: "",
            recordedBy: doer.actor,
            recordedAt: doer.now,
            version: version
        )
    }
}
