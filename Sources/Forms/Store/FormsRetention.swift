// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Records of field work that have outlived their use: persons and texts go, what was counted stays.
///
/// A person whose every record is that old leaves the unit's register too: the number in the figures then
/// leads to nobody, and if the person ever comes again, they count as someone new.
public enum FormsRetention {
    /// Records that still hold something of a person, recorded and changed last before a moment.
    /// - Parameters:
    ///   - before: what was recorded before this has outlived its use.
    ///   - held: ids that must stay.
    ///   - limit: at most so many.
    ///   - tx: the transaction to read in.
    /// - Returns: their ids, the oldest first.
    /// - Throws: `StorageProblem`.
    public static func list(before: Instant, sparing held: [String], limit: Int, _ tx: Transaction) throws
        -> [String]
    {
        let free: SQL = held.isEmpty ? "1 = 1" : "s.id not in (\(list: held))"
        return try tx.rows(
            """
            select s.id from submissions s
            where s.outlived_at is null and s.recorded_at < \(before) and \(free)
                and not exists (select 1 from submission_earlier e where e.submission = s.id
                    and e.changed_at >= \(before))
            order by s.recorded_at, s.id limit \(limit)
            """
        ) { try $0.get("id") }
    }

    /// Takes persons and texts out of at most so many records.
    /// - Returns: how many.
    /// - Throws: `StorageProblem`.
    public static func forget(
        before: Instant,
        sparing held: [String],
        limit: Int,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Int {
        let ids = try list(before: before, sparing: held, limit: limit, tx)
        for id in ids {
            guard let found = try SubmissionStore.find(Submission.ID(id), tx) else { continue }
            try FormsErasing.forget(found, tx)
            try tx.run("update submissions set outlived_at = \(now), recorded_by = '' where id = \(id)")
            guard let subject = found.ties.subject else { continue }
            try tx.run(
                """
                delete from form_subjects where subject = \(subject)
                    and not exists (select 1 from submissions s where s.subject = \(subject))
                """
            )
        }
        return ids.count
    }
}
