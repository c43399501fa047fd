// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Which organizations have signed who is controller and who is processor.
enum AgreementStore {
    static func insert(
        _ organization: String,
        agreedOn: Day,
        note: String,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let id = ProcessingAgreement.ID.new(at: now)
        try tx.run(
            """
            insert into processing_agreements
                (id, organization, agreed_on, note, wording, recorded_at, recorded_by)
            values (\(id), \(organization), \(agreedOn), \(note), \(AgreementText.wording), \(now), \(actor))
            """
        )
        try Privacy.log("agreement.record", id.rawValue, by: actor, at: now, tx)
    }

    static func list(_ tx: Transaction) throws -> [ProcessingAgreement] {
        try tx.rows("select * from processing_agreements order by agreed_on desc, id") { row in
            try ProcessingAgreement(
                id: row.get("id"),
                organization: row.get("organization"),
                agreedOn: row.get("agreed_on"),
                note: row.get("note"),
                wording: row.get("wording")
            )
        }
    }
}
