// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Deletes whom a record is about.
public enum FormsErasing {
    /// Deletes what is personal or sealed in a record and its earlier answers; what was counted stays.
    /// - Returns: whether there was such a record.
    public static func erase(_ record: String, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> Bool
    {
        let found: Int = try tx.one("select count(*) from submissions where id = \(record)") ?? 0
        guard found > 0 else { return false }
        try tx.run("delete from submission_sealed where submission = \(record)")
        try tx.run("delete from submission_earlier where submission = \(record)")
        try tx.run("delete from submission_comments where submission = \(record)")
        try Journal.forget(record: record, tx)
        try Doer(actor: actor, now: now).log("submission.erase", record, tx)
        return true
    }
}
