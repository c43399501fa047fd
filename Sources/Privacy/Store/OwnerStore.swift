// SPDX-License-Identifier: Apache-2.0

import Storage
import Web

/// Whose a consent, a request or a breach is.
enum OwnerStore {
    /// What the routes about one record are about.
    /// - Throws: ``PrivacyProblem/missing``.
    static func subject(_ matter: PrivacyMatter, _ id: String, _ tx: Transaction) throws -> Subject {
        // Names of tables cannot be bound; each has its own statement.
        let sql: SQL =
            switch matter {
            case .consent: "select organization, programme, created_by from consents where id = \(id)"
            case .request: "select organization, programme, created_by from person_requests where id = \(id)"
            case .telling: "select organization, programme, created_by from tellings where id = \(id)"
            case .breach: "select organization, programme, created_by from breaches where id = \(id)"
            }
        guard let row = try tx.row(sql) else { throw PrivacyProblem.missing }
        return try read(row).subject(recordedBy: row.get("created_by"), key: "\(matter.rawValue):\(id)")
    }

    static func read(_ row: Row) throws -> PrivacyOwner {
        PrivacyOwner(organization: try row.find("organization"), programme: try row.find("programme"))
    }
}
