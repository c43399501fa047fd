// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Accounts that have outlived their use: nobody was to do anything with them for as long as they are kept.
///
/// What is looked at is the last duty's end, or the closing; somebody who still signs in is kept.
public enum AccountRetention {
    /// The accounts that are to be erased now.
    /// - Parameters:
    ///   - before: what ended before this has outlived its use.
    ///   - held: ids that must stay.
    ///   - limit: at most so many.
    ///   - tx: the transaction to read in.
    /// - Returns: their ids, those longest without change first.
    /// - Throws: `StorageProblem`.
    public static func list(
        before: Instant,
        sparing held: [String] = [],
        limit: Int,
        _ tx: Transaction
    ) throws -> [Account.ID] {
        let free: SQL = held.isEmpty ? "1 = 1" : "a.id not in (\(list: held))"
        return try tx.rows(
            """
            select a.id from accounts a
            where a.state <> \(Account.State.erased) and a.created_at < \(before) and \(free)
                and (a.state = \(Account.State.closed) and a.updated_at < \(before)
                    or not exists (select 1 from grants g where g.account = a.id
                        and (g.withdrawn_at is null or g.withdrawn_at >= \(before))
                        and (g.ends is null or g.ends >= \(before.bangkokDay)))
                    and not exists (select 1 from sessions s where s.account = a.id
                        and s.seen_at >= \(before)))
            order by a.updated_at, a.id limit \(limit)
            """
        ) { try $0.get("id") }
    }

    /// Erases at most so many of them.
    /// - Returns: how many were erased.
    /// - Throws: `StorageProblem`.
    public static func erase(
        before: Instant,
        sparing held: [String],
        limit: Int,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Int {
        let ids = try list(before: before, sparing: held, limit: limit, tx)
        for id in ids {
            try AccountStore.erase(id, by: "retention", at: now, tx)
            try Journal.forget(record: id.rawValue, tx)
        }
        return ids.count
    }
}
