// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage

/// Sealed values of a table that an older key sealed, a slice at a time.
struct SealedRows {
    let sealer: Sealer
    let limit: Int
    let tx: Transaction

    /// Where one sealed value lies.
    struct Older {
        let place: SealedPlace
        let sealed: [UInt8]
        let key: (first: String, second: String)
    }

    /// Those of a query that an older key sealed.
    func older(_ sql: SQL, _ read: (Row) throws -> Older) throws -> [Older] {
        var found: [Older] = []
        try tx.forEach(sql) { row in
            guard found.count < limit else { return }
            let one = try read(row)
            if sealer.needsReseal(one.sealed) { found.append(one) }
        }
        return found
    }

    /// Seals them again and writes them back.
    /// - Returns: how many.
    func renew(
        _ older: [Older],
        _ statement: (_ new: [UInt8], _ key: (first: String, second: String)) -> SQL
    ) throws -> Int {
        for one in older {
            let new = try sealer.seal(try sealer.open(one.sealed, at: one.place), at: one.place)
            try tx.run(statement(new, one.key))
        }
        return older.count
    }
}
