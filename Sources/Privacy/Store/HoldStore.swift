// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Records that must stay while a person's request about them is open: nobody answers "show me" with what
/// was deleted last night.
enum HoldStore {
    /// Keeps a record until the request is closed; saying it twice changes nothing.
    /// - Throws: ``PrivacyProblem/requestClosed``.
    static func insert(
        _ record: String,
        for request: PersonRequest,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        guard !request.state.isClosed else { throw PrivacyProblem.requestClosed }
        let count = try tx.run(
            """
            insert into holds (request, record, held_at, held_by)
            values (\(request.id), \(record), \(now), \(actor)) on conflict (request, record) do nothing
            """
        )
        guard count > 0 else { return }
        try Privacy.log("hold", record, by: actor, at: now, tx)
    }

    /// What a request holds, or held while it was open.
    static func list(_ request: PersonRequest.ID, _ tx: Transaction) throws -> [String] {
        try tx.rows("select record from holds where request = \(request) order by held_at, record") {
            try $0.get("record")
        }
    }

    /// Every record that is held now.
    static func held(_ tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            select distinct h.record from holds h join person_requests r on r.id = h.request
            where r.closed_at is null order by h.record
            """
        ) { try $0.get("record") }
    }
}
