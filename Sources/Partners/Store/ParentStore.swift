// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Keeps to whom organizations belong; no ring is ever stored.
enum ParentStore {
    static func insert(_ parent: OrganizationParent, _ clerk: Clerk, _ tx: Transaction) throws {
        try check(parent, tx)
        try tx.run(
            """
            insert into organization_parents (id, organization, parent, starts, ends, reason)
            values (\(parent.id), \(parent.organization), \(parent.parent), \(parent.term.starts),
                \(parent.term.ends), \(parent.reason))
            """
        )
        try clerk.log("parent.add", parent.id.rawValue, parent.organization.rawValue, tx)
    }

    static func update(_ parent: OrganizationParent, _ clerk: Clerk, _ tx: Transaction) throws {
        try check(parent, tx)
        try tx.update(
            """
            update organization_parents set parent = \(parent.parent), starts = \(parent.term.starts),
                ends = \(parent.term.ends), reason = \(parent.reason), version = version + 1
            where id = \(parent.id) and version = \(parent.version)
            """,
            record: parent.id.rawValue
        )
        try clerk.log("parent.change", parent.id.rawValue, parent.organization.rawValue, tx)
    }

    static func remove(_ id: OrganizationParent.ID, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run("delete from organization_parents where id = \(id)")
        try clerk.log("parent.remove", id.rawValue, tx)
    }

    static func find(_ id: OrganizationParent.ID, _ tx: Transaction) throws -> OrganizationParent? {
        try load("id = \(id)", tx).first
    }

    /// Everything an organization belonged to, the newest first.
    static func list(of organization: Organization.ID, _ tx: Transaction) throws -> [OrganizationParent] {
        try load("organization = \(organization)", tx)
    }

    /// What belonged to an organization.
    static func children(of organization: Organization.ID, _ tx: Transaction) throws -> [OrganizationParent] {
        try load("parent = \(organization)", tx)
    }

    private static func check(_ new: OrganizationParent, _ tx: Transaction) throws {
        let known = try load("id <> \(new.id)", tx).map(edge)
        try ParentRules.check(edge(new), among: known)
    }

    private static func edge(_ parent: OrganizationParent) -> ParentRules.Edge {
        ParentRules.Edge(child: parent.organization, parent: parent.parent, term: parent.term)
    }

    private static func load(_ condition: SQL, _ tx: Transaction) throws -> [OrganizationParent] {
        try tx.rows(
            """
            select id, organization, parent, starts, ends, reason, version from organization_parents
            where \(condition) order by coalesce(starts, '') desc, id
            """
        ) { row in
            OrganizationParent(
                id: try row.get("id"),
                organization: try row.get("organization"),
                parent: try row.get("parent"),
                term: try Term(row),
                reason: try row.get("reason"),
                version: try row.get("version")
            )
        }
    }
}
