// SPDX-License-Identifier: Apache-2.0

public import Sealing
public import Storage

/// Seals this room's values again after the key was renewed, a slice at a time.
public enum FormsResealing {
    /// Renews what an older key sealed, of at most so many records.
    /// - Returns: how many values were sealed again; 0 when none is left.
    public static func step(_ keys: SealingKeys, limit: Int = 50, _ tx: Transaction) throws -> Int {
        let sealer = Sealer(keys)
        var older: [(id: Submission.ID, sealed: [UInt8])] = []
        try tx.forEach("select submission, answers from submission_sealed") { row in
            let sealed: [UInt8] = try row.get("answers")
            if older.count < limit, sealer.needsReseal(sealed) {
                older.append((try row.get("submission"), sealed))
            }
        }
        for (id, sealed) in older {
            let place = SubmissionStore.place(id)
            let new = try sealer.seal(sealer.open(sealed, at: place), at: place)
            try tx.run("update submission_sealed set answers = \(new) where submission = \(id)")
        }
        return older.count + (try stepDrafts(sealer, limit: limit, tx))
    }

    private static func stepDrafts(_ sealer: Sealer, limit: Int, _ tx: Transaction) throws -> Int {
        var older: [(id: SheetDraft.ID, sealed: [UInt8])] = []
        try tx.forEach("select id, content from form_drafts") { row in
            let sealed: [UInt8] = try row.get("content")
            if older.count < limit, sealer.needsReseal(sealed) { older.append((try row.get("id"), sealed)) }
        }
        for (id, sealed) in older {
            let place = DraftStore.place(id)
            let new = try sealer.seal(sealer.open(sealed, at: place), at: place)
            try tx.run("update form_drafts set content = \(new) where id = \(id)")
        }
        return older.count
    }
}
