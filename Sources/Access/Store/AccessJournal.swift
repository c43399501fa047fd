// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Writes what happened in this room into its chain: ids and words, never names, numbers or secrets.
enum AccessJournal {
    static func append(
        _ action: String,
        _ record: String,
        details: String = "",
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try Journal.append(
            .init(
                room: Access.name,
                time: now,
                actor: actor,
                action: action,
                record: record,
                details: details
            ),
            tx
        )
    }
}
