// SPDX-License-Identifier: Apache-2.0

public import Sealing
public import Storage

/// Seals this room's values again after the key was renewed, a slice at a time.
public enum PartnersResealing {
    private struct Column {
        let table: String
        let name: String
        let read: SQL
        let write: @Sendable (_ value: [UInt8], _ id: String) -> SQL
    }

    /// Names of columns cannot be bound, so each has statements of its own.
    private static let columns = [
        Column(
            table: "persons",
            name: "phone",
            read: "select id, phone as value from persons where phone is not null",
            write: { "update persons set phone = \($0) where id = \($1)" }
        ),
        Column(
            table: "persons",
            name: "mail",
            read: "select id, mail as value from persons where mail is not null",
            write: { "update persons set mail = \($0) where id = \($1)" }
        ),
        Column(
            table: "persons",
            name: "line",
            read: "select id, line as value from persons where line is not null",
            write: { "update persons set line = \($0) where id = \($1)" }
        ),
        Column(
            table: "households",
            name: "address",
            read: "select id, address as value from households where address is not null",
            write: { "update households set address = \($0) where id = \($1)" }
        ),
        Column(
            table: "households",
            name: "situation",
            read: "select id, situation as value from households where situation is not null",
            write: { "update households set situation = \($0) where id = \($1)" }
        ),
        Column(
            table: "households",
            name: "note",
            read: "select id, note as value from households where note is not null",
            write: { "update households set note = \($0) where id = \($1)" }
        ),
        Column(
            table: "household_members",
            name: "name",
            read: "select id, name as value from household_members where name is not null",
            write: { "update household_members set name = \($0) where id = \($1)" }
        ),
        Column(
            table: "household_members",
            name: "born",
            read: "select id, born as value from household_members where born is not null",
            write: { "update household_members set born = \($0) where id = \($1)" }
        ),
        Column(
            table: "household_members",
            name: "needs",
            read: "select id, needs as value from household_members where needs is not null",
            write: { "update household_members set needs = \($0) where id = \($1)" }
        ),
    ]

    /// Renews what an older key sealed, of at most so many values.
    /// - Returns: how many values were sealed again; 0 when none is left.
    public static func step(_ keys: SealingKeys, limit: Int = 50, _ tx: Transaction) throws -> Int {
        let sealer = Sealer(keys)
        var count = 0
        for column in columns where count < limit {
            var older: [(id: String, sealed: [UInt8])] = []
            try tx.forEach(column.read) { row in
                let sealed: [UInt8] = try row.get("value")
                if older.count + count < limit, sealer.needsReseal(sealed) {
                    older.append((try row.get("id"), sealed))
                }
            }
            for (id, sealed) in older {
                let place = SealedPlace(table: column.table, column: column.name, row: id)
                try tx.run(column.write(sealer.seal(sealer.open(sealed, at: place), at: place), id))
            }
            count += older.count
        }
        return count
    }
}
