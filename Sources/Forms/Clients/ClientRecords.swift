// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Records with what clients want to know about each.
struct ClientRecords: Sendable {
    /// One record.
    struct One: Sendable {
        let submission: Submission
        let instances: [Instance]
        let edits: Int
        let files: (expected: Int, present: Int)

        var instance: String { InstanceStore.name(submission.id, instances) }

        /// Central's word for how far it has come; nil for what just came.
        var reviewState: String? {
            let state = submission.reviewState
            return state == .received ? nil : state.rawValue
        }
    }

    static func load(_ submissions: [Submission], _ tx: Transaction) throws -> [One] {
        let ids = submissions.map(\.id)
        let instances = try InstanceStore.list(of: ids, tx)
        let files = try RecordFiles.counts(ids, tx)
        let edits = try edits(ids, tx)
        return submissions.map { submission in
            One(
                submission: submission,
                instances: instances[submission.id] ?? [],
                edits: edits[submission.id] ?? 0,
                files: files[submission.id] ?? (0, 0)
            )
        }
    }

    private static func edits(_ ids: [Submission.ID], _ tx: Transaction) throws -> [Submission.ID: Int] {
        guard !ids.isEmpty else { return [:] }
        let rows = try tx.rows(
            """
            select submission, count(*) as edits from submission_earlier
            where submission in (\(list: ids.map(\.rawValue))) group by submission
            """
        ) { row in try (row.get("submission", as: Submission.ID.self), row.get("edits", as: Int.self)) }
        return Dictionary(rows) { first, _ in first }
    }
}
