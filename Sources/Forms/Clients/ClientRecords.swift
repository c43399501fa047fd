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
        /// When its answers were last changed.
        let changedAt: Instant?
        let edits: Int
        let files: (expected: Int, present: Int)

        var instance: String { InstanceStore.name(submission.id, instances) }

        /// Central's word for how far it has come.
        var reviewState: String? {
            switch submission.state {
            case .sent: edits > 0 ? "edited" : nil
            case .accepted: "approved"
            case .returned: "hasIssues"
            case .taken: "rejected"
            }
        }
    }

    static func load(_ submissions: [Submission], _ tx: Transaction) throws -> [One] {
        let ids = submissions.map(\.id)
        let instances = try InstanceStore.list(of: ids, tx)
        let files = try RecordFiles.counts(ids, tx)
        let changes = try changes(ids, tx)
        return submissions.map { submission in
            One(
                submission: submission,
                instances: instances[submission.id] ?? [],
                changedAt: changes[submission.id]?.last,
                edits: changes[submission.id]?.count ?? 0,
                files: files[submission.id] ?? (0, 0)
            )
        }
    }

    private static func changes(_ ids: [Submission.ID], _ tx: Transaction) throws -> [Submission.ID: (
        last: Instant, count: Int
    )] {
        guard !ids.isEmpty else { return [:] }
        let rows = try tx.rows(
            """
            select submission, max(changed_at) as last, count(*) as edits from submission_earlier
            where submission in (\(list: ids.map(\.rawValue))) group by submission
            """
        ) { row in
            try (
                row.get("submission", as: Submission.ID.self), row.get("last", as: Instant.self),
                row.get("edits", as: Int.self)
            )
        }
        return Dictionary(rows.map { ($0.0, (last: $0.1, count: $0.2)) }) { first, _ in first }
    }
}
