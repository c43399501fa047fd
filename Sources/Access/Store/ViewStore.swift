// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

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

    /// Removes looks that lie further back than they are kept.
    /// - Returns: how many.
    @discardableResult
    public static func remove(before limit: Instant, _ tx: Transaction) throws -> Int {
        try tx.run("delete from views where at < \(limit)")
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
