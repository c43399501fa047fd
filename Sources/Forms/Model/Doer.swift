// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Who does something, and when.
struct Doer: Sendable, Equatable {
    /// The visitor's id; never a name.
    let actor: String
    let now: Instant

    /// Notes a change in the journal of this room.
    func log(_ action: String, _ record: String, details: String = "", _ tx: Transaction) throws {
        try Journal.append(
            .init(
                room: Forms.name,
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
