// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Keeps how to reach the offices of organizations.
enum ContactStore {
    static func insert(_ contact: OrganizationContact, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into organization_contacts (id, organization, kind, value, note)
            values (\(contact.id), \(contact.organization), \(contact.kind), \(contact.value), \(contact.note))
            """
        )
        try clerk.log("contact.add", contact.id.rawValue, contact.organization.rawValue, tx)
    }

    static func update(_ contact: OrganizationContact, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.update(
            """
            update organization_contacts set kind = \(contact.kind), value = \(contact.value),
                note = \(contact.note), version = version + 1
            where id = \(contact.id) and version = \(contact.version)
            """,
            record: contact.id.rawValue
        )
        try clerk.log("contact.change", contact.id.rawValue, contact.organization.rawValue, tx)
    }

    static func remove(_ id: OrganizationContact.ID, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run("delete from organization_contacts where id = \(id)")
        try clerk.log("contact.remove", id.rawValue, tx)
    }

    static func find(_ id: OrganizationContact.ID, _ tx: Transaction) throws -> OrganizationContact? {
        try load("id = \(id)", tx).first
    }

    static func list(of organization: Organization.ID, _ tx: Transaction) throws -> [OrganizationContact] {
        try load("organization = \(organization)", tx)
    }

    private static func load(_ condition: SQL, _ tx: Transaction) throws -> [OrganizationContact] {
        try tx.rows(
            """
            select id, organization, kind, value, note, version from organization_contacts
            where \(condition) order by kind, value
            """
        ) { row in
            OrganizationContact(
                id: try row.get("id"),
                organization: try row.get("organization"),
                kind: try row.get("kind"),
                value: try row.get("value"),
                note: try row.get("note"),
                version: try row.get("version")
            )
        }
    }
}
