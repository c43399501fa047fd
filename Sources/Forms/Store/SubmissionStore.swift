// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Sealing
import Storage

/// Records: one row each, with what is personal or sealed in a row of its own.
enum SubmissionStore {
    static func insert(_ new: Submission, sealed: AnswerTree, _ keys: SealingKeys, _ tx: Transaction) throws {
        let ties = new.ties
        try tx.run(
            """
            insert into submissions (id, form, form_version, organization, programme, place, unit, subject, day,
                state, answers, comment, recorded_by, recorded_at, version)
            values (\(new.id), \(new.form), \(new.formVersion), \(ties.organization), \(ties.programme),
                \(ties.place), \(ties.unit), \(ties.subject), \(ties.day), \(new.state), \(new.answers),
                \(new.comment), \(new.recordedBy), \(new.recordedAt), \(new.version))
            """
        )
        try seal(sealed, new.id, keys, tx)
    }

    /// New answers for a record; the old ones are kept beside it.
    static func replace(
        _ old: Submission,
        with new: Submission,
        sealed: AnswerTree,
        _ keys: SealingKeys,
        _ doer: Doer,
        _ tx: Transaction
    ) throws {
        try tx.run(
            """
            insert into submission_earlier (submission, version, form_version, state, day, answers, changed_at,
                changed_by)
            values (\(old.id), \(old.version), \(old.formVersion), \(old.state), \(old.ties.day),
                \(old.answers), \(doer.now), \(doer.actor))
            """
        )
        let ties = new.ties
        try tx.update(
            """
            update submissions set form_version = \(new.formVersion), place = \(ties.place),
                unit = \(ties.unit), subject = \(ties.subject), day = \(ties.day), state = \(new.state),
                answers = \(new.answers), changed_at = \(doer.now), outlived_at = null,
                version = version + 1
            where id = \(old.id) and version = \(new.version)
            """,
            record: old.id.rawValue
        )
        try keepSealed(old, keys, tx)
        try tx.run("delete from submission_sealed where submission = \(old.id)")
        try seal(sealed, old.id, keys, tx)
    }

    /// Keeps what is sealed in a record before it is changed.
    private static func keepSealed(_ old: Submission, _ keys: SealingKeys, _ tx: Transaction) throws {
        let answers = try self.sealed(old.id, keys, tx)
        guard !answers.isEmpty else { return }
        let bytes = try Sealer(keys).seal(
            try AnswerJSON.write(answers),
            at: earlierPlace(old.id, old.version)
        )
        try tx.run(
            """
            insert into submission_earlier_sealed (submission, version, answers)
            values (\(old.id), \(old.version), \(bytes))
            """
        )
    }

    /// Moves a record on.
    static func move(
        _ submission: Submission,
        to state: Submission.State,
        comment: String,
        _ tx: Transaction
    ) throws {
        try tx.update(
            """
            update submissions set state = \(state), comment = \(comment), version = version + 1
            where id = \(submission.id) and version = \(submission.version)
            """,
            record: submission.id.rawValue
        )
    }

    /// One record.
    /// - Throws: ``FormsProblem/missing``.
    static func get(_ id: Submission.ID, _ tx: Transaction) throws -> Submission {
        guard let found = try find(id, tx) else { throw FormsProblem.missing }
        return found
    }

    /// Whether somebody's record with this id was kept already.
    /// - Throws: ``FormsProblem/otherState`` when it is another's.
    static func isThere(_ id: Submission.ID, by actor: String, _ tx: Transaction) throws -> Bool {
        let owner: String? = try tx.one("select recorded_by from submissions where id = \(id)")
        guard let owner else { return false }
        guard owner == actor else { throw FormsProblem.otherState }
        return true
    }

    /// One record, or nil.
    static func find(_ id: Submission.ID, _ tx: Transaction) throws -> Submission? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// How many records of each form wait to be looked at, and how many there are.
    static func counts(within reach: AccessReach, _ tx: Transaction) throws -> [Form.ID: (
        all: Int, sent: Int
    )] {
        let rows = try tx.rows(
            """
            select form, count(*) as whole, sum(case when state = 'sent' then 1 else 0 end) as sent
            from submissions where \(reach.condition(reachColumns)) group by form
            """
        ) { row in
            try (
                row.get("form", as: Form.ID.self), row.get("whole", as: Int.self),
                row.get("sent", as: Int.self)
            )
        }
        return Dictionary(rows.map { ($0.0, (all: $0.1, sent: $0.2)) }) { first, _ in first }
    }

    /// What is personal or sealed in a record.
    static func sealed(_ id: Submission.ID, _ keys: SealingKeys, _ tx: Transaction) throws -> AnswerTree {
        let bytes: [UInt8]? = try tx.one("select answers from submission_sealed where submission = \(id)")
        guard let bytes else { return .group([]) }
        return try AnswerJSON.read(try Sealer(keys).openText(bytes, at: place(id)))
    }

    /// How often a record was changed.
    static func edits(_ id: Submission.ID, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from submission_earlier where submission = \(id)") ?? 0
    }

    /// The answers of a record before it was changed.
    struct Earlier: Sendable {
        let answers: AnswerTree
        let changedAt: Instant
    }

    /// The newest change first; what was sealed only with the keys to it.
    static func earlier(_ id: Submission.ID, opening keys: SealingKeys?, _ tx: Transaction) throws
        -> [Earlier]
    {
        try tx.rows(
            """
            select e.version, e.answers, e.changed_at, s.answers as sealed from submission_earlier e
            left join submission_earlier_sealed s on s.submission = e.submission and s.version = e.version
            where e.submission = \(id) order by e.version desc
            """
        ) { row in
            var answers = try AnswerJSON.read(row.get("answers"))
            if let keys, let sealed = try row.find("sealed", as: [UInt8].self) {
                let text = try Sealer(keys).openText(sealed, at: earlierPlace(id, row.get("version")))
                answers = answers.merged(with: try AnswerJSON.read(text))
            }
            return try Earlier(answers: answers, changedAt: row.get("changed_at"))
        }
    }

    private static func seal(
        _ answers: AnswerTree,
        _ id: Submission.ID,
        _ keys: SealingKeys,
        _ tx: Transaction
    ) throws {
        guard !answers.isEmpty else { return }
        let bytes = try Sealer(keys).seal(try AnswerJSON.write(answers), at: place(id))
        try tx.run("insert into submission_sealed (submission, answers) values (\(id), \(bytes))")
    }

    /// Where the sealed answers of a record belong.
    static func place(_ id: Submission.ID) -> SealedPlace {
        SealedPlace(table: "submission_sealed", column: "answers", row: id.rawValue)
    }

    /// Where the sealed answers before a change belong.
    static func earlierPlace(_ id: Submission.ID, _ version: Int) -> SealedPlace {
        SealedPlace(table: "submission_earlier_sealed", column: "answers", row: "\(id.rawValue) \(version)")
    }

    static let reachColumns = ReachColumns(
        programme: "programme",
        place: "place",
        recordedBy: "recorded_by",
        isOf: { "organization = \($0)" }
    )

    static let columns: SQL = """
        select id, form, form_version, organization, programme, place, unit, subject, day, state, answers,
            comment, recorded_by, recorded_at, version, changed_at
        from submissions
        """

    static func read(_ row: Row) throws -> Submission {
        try Submission(
            id: row.get("id"),
            form: row.get("form"),
            formVersion: row.get("form_version"),
            ties: SubmissionTies(
                organization: row.get("organization"),
                programme: row.find("programme"),
                place: row.find("place"),
                unit: row.find("unit"),
                subject: row.find("subject"),
                day: row.get("day")
            ),
            state: row.get("state"),
            answers: row.get("answers"),
            comment: row.get("comment"),
            recordedBy: row.get("recorded_by"),
            recordedAt: row.get("recorded_at"),
            version: row.get("version"),
            changedAt: row.find("changed_at")
        )
    }
}
