// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
public import Web

/// Keeps who looked at which protected records; a look at a list is one row.
public enum ViewStore {
    /// Notes a look.
    public static func add(_ viewing: Viewing, _ tx: Transaction) throws {
        let (record, list, number) =
            switch viewing.seen {
            case .record(let record): (record as String?, nil as String?, 1)
            case .list(let list, let count): (nil, list, count)
            }
        try tx.run(
            """
            insert into views (id, at, account, kind, record, list, number)
            values (\(ID<Viewing>.new(at: viewing.at)), \(viewing.at), \(viewing.account), \(viewing.kind),
                    \(record), \(list), \(number))
            """
        )
    }

    /// Notes what a visitor is shown; the program itself and app keys' owners alike stand by their id.
    /// - Parameters:
    ///   - kind: the noun, such as `consent`.
    ///   - record: its id; nil for a list.
    ///   - count: how many rows the list showed.
    ///   - visit: who looks, and when.
    ///   - tx: the transaction to write in.
    /// - Throws: `StorageProblem` when it cannot be written: then nothing may be shown.
    public static func note(
        _ kind: String,
        _ record: String?,
        count: Int = 1,
        _ visit: Visit,
        _ tx: Transaction
    ) throws {
        let seen = record.map(Viewing.Seen.record) ?? .list(kind, count: count)
        try add(Viewing(at: visit.clock.now, account: visit.visitor.id, kind: kind, seen: seen), tx)
    }

    /// Who saw one record, the newest first; lists that showed it as one of many are not in it.
    public static func list(
        kind: String,
        record: String,
        offset: Int = 0,
        limit: Int = 100,
        _ tx: Transaction
    )
        throws -> [Viewing]
    {
        try load(
            """
            where kind = \(kind) and record = \(record) order by at desc, id desc
            limit \(limit) offset \(offset)
            """,
            tx
        )
    }

    /// What one person looked at, the newest first.
    public static func list(of account: String, offset: Int = 0, limit: Int = 100, _ tx: Transaction) throws
        -> [Viewing]
    {
        try load(
            "where account = \(account) order by at desc, id desc limit \(limit) offset \(offset)",
            tx
        )
    }

    /// How many looks lie further back than a moment.
    public static func count(before limit: Instant, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from views where at < \(limit)") ?? 0
    }

    /// Removes at most so many looks that lie further back than they are kept.
    /// - Returns: how many.
    @discardableResult
    public static func remove(before limit: Instant, atMost count: Int, _ tx: Transaction) throws -> Int {
        try tx.run(
            """
            delete from views where id in (select id from views where at < \(limit) order by at limit \(count))
            """
        )
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Viewing] {
        try tx.rows("select at, account, kind, record, list, number from views \(rest)") { row in
            let seen: Viewing.Seen =
                if let record: String = try row.find("record") {
                    .record(record)
                } else {
                    .list(try row.find("list") ?? "", count: try row.get("number"))
                }
            return Viewing(
                at: try row.get("at"),
                account: try row.get("account"),
                kind: try row.get("kind"),
                seen: seen
            )
        }
    }
}
