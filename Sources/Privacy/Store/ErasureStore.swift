// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// What was erased, by ids only, so that it can be erased again after a restore.
enum ErasureStore {
    static func holds(_ room: String, _ record: String, _ tx: Transaction) throws -> Bool {
        try tx.one(
            "select count(*) from erasures where room = \(room) and record = \(record)",
            as: Int.self
        ) ?? 0 > 0
    }

    static func insert(_ erasure: Erasure, by actor: String, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into erasures (room, record, erased_at, erased_by)
            values (\(erasure.room), \(erasure.record), \(erasure.at), \(actor))
            on conflict (room, record) do update set erased_at = excluded.erased_at
            """
        )
    }

    static func count(_ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from erasures") ?? 0
    }
}
