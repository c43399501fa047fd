// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Sealing
public import Storage

/// Seals this room's values again after the key was renewed, a slice at a time.
public enum FormsResealing {
    /// Renews what an older key sealed, of at most so many values of each kind.
    /// - Returns: how many values were sealed again; 0 when none is left.
    public static func step(_ keys: SealingKeys, limit: Int = 50, _ tx: Transaction) throws -> Int {
        let rows = SealedRows(sealer: Sealer(keys), limit: limit, tx: tx)
        return try answers(rows) + earlier(rows) + drafts(rows) + ClientResealing(rows: rows).step()
    }

    private static func answers(_ rows: SealedRows) throws -> Int {
        let older = try rows.older("select submission, answers from submission_sealed") { row in
            let id: Submission.ID = try row.get("submission")
            return SealedRows.Older(
                place: SubmissionStore.place(id),
                sealed: try row.get("answers"),
                key: (first: id.rawValue, second: "")
            )
        }
        return try rows.renew(older) {
            "update submission_sealed set answers = \($0) where submission = \($1.first)"
        }
    }

    private static func earlier(_ rows: SealedRows) throws -> Int {
        let sql: SQL = "select submission, version, answers from submission_earlier_sealed"
        let older = try rows.older(sql) { row in
            let id: Submission.ID = try row.get("submission")
            let version: Int = try row.get("version")
            return SealedRows.Older(
                place: SubmissionStore.earlierPlace(id, version),
                sealed: try row.get("answers"),
                key: (first: id.rawValue, second: String(version))
            )
        }
        return try rows.renew(older) { new, key in
            """
            update submission_earlier_sealed set answers = \(new)
            where submission = \(key.first) and version = \(Int(key.second))
            """
        }
    }

    private static func drafts(_ rows: SealedRows) throws -> Int {
        let older = try rows.older("select id, content from form_drafts") { row in
            let id: SheetDraft.ID = try row.get("id")
            return SealedRows.Older(
                place: DraftStore.place(id),
                sealed: try row.get("content"),
                key: (first: id.rawValue, second: "")
            )
        }
        return try rows.renew(older) { "update form_drafts set content = \($0) where id = \($1.first)" }
    }
}
