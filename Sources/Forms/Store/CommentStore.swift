// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// What was said about records.
enum CommentStore {
    /// Keeps what was said.
    static func add(_ words: String, about submission: Submission, _ doer: Doer, _ tx: Transaction) throws {
        try add(words, about: submission.id, state: submission.state, doer, tx)
    }

    /// The same with the state that the record has from now on.
    static func add(
        _ words: String,
        about id: Submission.ID,
        state: Submission.State,
        _ doer: Doer,
        _ tx: Transaction
    ) throws {
        guard !words.isEmpty else { return }
        try tx.run(
            """
            insert into submission_comments (id, submission, state, words, written_by, written_at)
            values (\(ID<SubmissionComment>.new(at: doer.now)), \(id), \(state), \(words), \(doer.actor),
                \(doer.now))
            """
        )
    }

    /// In the order of time.
    static func list(_ id: Submission.ID, _ tx: Transaction) throws -> [SubmissionComment] {
        try tx.rows(
            """
            select state, words, written_by, written_at from submission_comments
            where submission = \(id) order by written_at, id
            """
        ) { row in
            try SubmissionComment(
                state: row.get("state"),
                words: row.get("words"),
                writtenBy: row.get("written_by"),
                writtenAt: row.get("written_at")
            )
        }
    }
}
