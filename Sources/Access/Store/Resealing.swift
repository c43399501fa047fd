// SPDX-License-Identifier: Apache-2.0

public import Sealing
public import Storage

/// Seals this room's values again with the current key, in slices, while the server goes on serving.
public enum Resealing {
    /// One slice.
    /// - Parameters:
    ///   - keys: the ring; what older keys sealed is opened and sealed with the current one.
    ///   - cursor: where the last slice ended; nil begins.
    ///   - limit: how many rows to look at.
    ///   - tx: the transaction to write in.
    /// - Returns: how many values were sealed again, and where to go on; nil when nothing is left.
    /// - Throws: `SealingProblem` when a value was altered or its key is missing.
    public static func step(
        _ keys: SealingKeys,
        after cursor: String? = nil,
        limit: Int = 100,
        _ tx: Transaction
    ) throws -> (done: Int, next: String?) {
        let position = try Position(cursor)
        guard let column = position.column else { return (0, nil) }
        let rows = try read(column, after: position.row, limit, tx)
        let sealer = Sealer(keys)
        var done = 0
        for (account, sealed) in rows where sealer.needsReseal(sealed) {
            let place = column.place(account)
            try write(column, account, try sealer.seal(sealer.open(sealed, at: place), at: place), tx)
            done += 1
        }
        if let last = rows.last, rows.count == limit { return (done, "\(column.rawValue) \(last.0)") }
        return (done, column.next.map { "\($0.rawValue) " })
    }

    /// How many PINs an older key still has a part in: they are hashed again when they are typed, and
    /// must be issued anew when that key is taken away before.
    public static func olderPins(_ keys: SealingKeys, _ tx: Transaction) throws -> Int {
        let label = "scrypt-pin.\(keys.current)"
        return try tx.one(
            "select count(*) as number from locks where substr(pin, 1, \(label.utf8.count)) <> \(label)"
        ) ?? 0
    }

    /// Column and last row of a cursor, `phone 0194…`.
    private struct Position {
        var column: SealedColumn?
        var row = ""

        init(_ cursor: String?) throws {
            guard let cursor else {
                column = SealedColumn.allCases.first
                return
            }
            let parts = cursor.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            column = parts.first.flatMap { SealedColumn(rawValue: String($0)) }
            row = parts.count > 1 ? String(parts[1]) : ""
        }
    }

    private static func read(_ column: SealedColumn, after row: String, _ limit: Int, _ tx: Transaction)
        throws
        -> [(Account.ID, [UInt8])]
    {
        let query: SQL =
            switch column {
            case .phone:
                """
                select account, number as sealed from account_phones where account > \(row)
                order by account limit \(limit)
                """
            case .totp:
                """
                select account, secret as sealed from totp where account > \(row)
                order by account limit \(limit)
                """
            }
        return try tx.rows(query) { (try $0.get("account"), try $0.get("sealed")) }
    }

    private static func write(
        _ column: SealedColumn,
        _ account: Account.ID,
        _ sealed: [UInt8],
        _ tx: Transaction
    ) throws {
        switch column {
        case .phone: try tx.run("update account_phones set number = \(sealed) where account = \(account)")
        case .totp: try tx.run("update totp set secret = \(sealed) where account = \(account)")
        }
    }
}

extension SealedColumn {
    /// The column after this one.
    fileprivate var next: SealedColumn? {
        let all = SealedColumn.allCases
        guard let index = all.firstIndex(of: self), index + 1 < all.count else { return nil }
        return all[index + 1]
    }
}
