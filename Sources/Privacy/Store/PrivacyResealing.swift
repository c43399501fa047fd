// SPDX-License-Identifier: Apache-2.0

public import Sealing
public import Storage

/// Seals this room's values again after the key was renewed, a slice at a time.
public enum PrivacyResealing {
    private static let consents = SealedColumn(table: "consents", column: "subject")
    private static let requests = ["who", "contact", "matter"].map {
        SealedColumn(table: "person_requests", column: $0)
    }

    private struct SealedColumn {
        let table: String
        let column: String
    }

    /// Renews what an older key sealed, of at most so many rows of each table.
    /// - Returns: how many values were sealed again; 0 when none is left.
    public static func step(_ keys: SealingKeys, limit: Int = 50, _ tx: Transaction) throws -> Int {
        let sealer = Sealer(keys)
        var count = 0
        for (id, sealed) in try rows(
            "select id, subject as value from consents where subject is not null",
            tx
        )
        where sealer.needsReseal(sealed) && count < limit {
            let new = try again(sealer, sealed, consents, id)
            try tx.run("update consents set subject = \(new) where id = \(id)")
            count += 1
        }
        return try count + reseal(sealer, limit: limit - count, tx)
    }

    private static func reseal(_ sealer: Sealer, limit: Int, _ tx: Transaction) throws -> Int {
        var count = 0
        for column in requests {
            // Names of columns cannot be bound; there are three, and each has its own statement.
            let all: SQL =
                switch column.column {
                case "who": "select id, who as value from person_requests where who is not null"
                case "contact": "select id, contact as value from person_requests where contact is not null"
                default: "select id, matter as value from person_requests where matter is not null"
                }
            for (id, sealed) in try rows(all, tx) where sealer.needsReseal(sealed) && count < limit {
                let new = try again(sealer, sealed, column, id)
                switch column.column {
                case "who": try tx.run("update person_requests set who = \(new) where id = \(id)")
                case "contact": try tx.run("update person_requests set contact = \(new) where id = \(id)")
                default: try tx.run("update person_requests set matter = \(new) where id = \(id)")
                }
                count += 1
            }
        }
        return count
    }

    private static func rows(_ sql: SQL, _ tx: Transaction) throws -> [(id: String, sealed: [UInt8])] {
        try tx.rows(sql) { (try $0.get("id"), try $0.get("value")) }
    }

    private static func again(_ sealer: Sealer, _ sealed: [UInt8], _ column: SealedColumn, _ id: String)
        throws
        -> [UInt8]
    {
        let place = SealedPlace(table: column.table, column: column.column, row: id)
        return try sealer.seal(sealer.open(sealed, at: place), at: place)
    }
}
