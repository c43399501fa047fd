// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Records that came in together from one sheet.
struct Batch: Sendable, Equatable {
    typealias ID = Kernel.ID<Batch>

    let id: ID
    let form: Form.ID
    let sourceName: String
    let organization: String
    let count: Int
    let addedAt: Instant
    let undoneAt: Instant?
}

/// Imports of answers, so that each can be undone as a whole.
enum BatchStore {
    static func add(
        _ form: Form.ID,
        source: String,
        organization: String,
        _ doer: Doer,
        _ tx: Transaction
    ) throws -> Batch.ID {
        let id = Batch.ID.new(at: doer.now)
        try tx.run(
            """
            insert into form_batches (id, form, source_name, organization, count, added_at, added_by, version)
            values (\(id), \(form), \(source), \(organization), 0, \(doer.now), \(doer.actor), 1)
            """
        )
        try doer.log("batch.add", id.rawValue, tx)
        return id
    }

    /// A record of the batch.
    static func add(_ record: Submission.ID, to batch: Batch.ID, _ tx: Transaction) throws {
        try tx.run("insert into form_batch_records (batch, submission) values (\(batch), \(record))")
        try tx.run("update form_batches set count = count + 1 where id = \(batch)")
    }

    /// One batch.
    /// - Throws: ``FormsProblem/missing``.
    static func get(_ id: Batch.ID, _ tx: Transaction) throws -> Batch {
        guard let found = try tx.row("\(columns) where id = \(id)").map(read) else {
            throw FormsProblem.missing
        }
        return found
    }

    /// A form's batches of these organizations, the newest first.
    static func list(_ form: Form.ID, _ tx: Transaction) throws -> [Batch] {
        try tx.rows("\(columns) where form = \(form) order by added_at desc, id limit 50", read)
    }

    /// The next records of a batch that still stand.
    static func standing(_ id: Batch.ID, limit: Int, _ tx: Transaction) throws -> [Submission] {
        try tx.rows(
            """
            \(SubmissionStore.columns) where state <> 'taken-back'
                and id in (select submission from form_batch_records where batch = \(id))
            order by id limit \(limit)
            """,
            SubmissionStore.read
        )
    }

    /// Notes that the whole batch was taken back.
    static func undone(_ id: Batch.ID, _ doer: Doer, _ tx: Transaction) throws {
        try tx.run(
            "update form_batches set undone_at = \(doer.now), version = version + 1 where id = \(id)"
        )
        try doer.log("batch.undo", id.rawValue, tx)
    }

    private static let columns: SQL = """
        select id, form, source_name, organization, count, added_at, undone_at from form_batches
        """

    private static func read(_ row: Row) throws -> Batch {
        try Batch(
            id: row.get("id"),
            form: row.get("form"),
            sourceName: row.get("source_name"),
            organization: row.get("organization"),
            count: row.get("count"),
            addedAt: row.get("added_at"),
            undoneAt: row.find("undone_at")
        )
    }
}
