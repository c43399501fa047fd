// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage

/// Records for feeds, as far as the visitor may see them.
enum ODataStore {
    /// What filters and orders may name.
    static let columns: [String: SQL] = [
        "__id": "submissions.id",
        "__system/submissionDate": "recorded_at",
        "__system/updatedAt": "changed_at",
        "__system/submitterId": """
        (select n.number from client_numbers n where n.kind = 'actor' and n.word = submissions.recorded_by)
        """,
        "__system/reviewState": """
        case when state = 'accepted' then 'approved' when state = 'returned' then 'hasIssues'
            when state = 'taken-back' then 'rejected'
            when changed_at is not null then 'edited'
            else null end
        """,
        "__system/deletedAt": "null",
        "__system/formVersion": "form_version",
    ]

    /// Which records a feed shows.
    struct Query: Sendable {
        let form: Form.ID
        let condition: SQL?
        let order: SQL
    }

    static func count(_ query: Query, within reach: AccessReach, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from submissions \(condition(query, reach))") ?? 0
    }

    static func list(
        _ query: Query,
        within reach: AccessReach,
        offset: Int,
        limit: Int,
        _ tx: Transaction
    ) throws -> [Submission] {
        try tx.rows(
            """
            \(SubmissionStore.columns) \(condition(query, reach)) order by \(query.order), id desc
            limit \(limit) offset \(offset)
            """,
            SubmissionStore.read
        )
    }

    private static func condition(_ query: Query, _ reach: AccessReach) -> SQL {
        let base: SQL = "where form = \(query.form) and \(reach.condition(SubmissionStore.reachColumns))"
        return query.condition.map { "\(base) and \($0)" } ?? base
    }
}
