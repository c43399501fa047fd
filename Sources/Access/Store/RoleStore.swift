// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
import ThaiText
public import Web

/// Keeps roles and what they allow.
public enum RoleStore {
    /// Adds the roles and permissions that came with this version of the program; what a house took away
    /// from a role stays away.
    public static func fill(_ tx: Transaction) throws {
        for role in StandardRoles.all {
            try tx.run(
                """
                insert into roles (id, thai, english, is_own_only, is_counts_only, is_standard)
                values (\(role.id), \(role.title.thai), \(role.title.english), \(role.isOwnOnly),
                        \(role.isCountsOnly), 1)
                on conflict (id) do nothing
                """
            )
            for permission in role.permissions.map(\.rawValue).sorted() {
                try tx.run(
                    """
                    insert into role_permissions (role, permission, is_held) values (\(role.id), \(permission), 1)
                    on conflict (role, permission) do nothing
                    """
                )
            }
        }
    }

    /// All roles by their Thai names.
    public static func list(_ tx: Transaction) throws -> [Role] {
        let held = try Dictionary(
            grouping: tx.rows("select role, permission from role_permissions where is_held = 1"),
            by: { try $0.get("role", as: String.self) }
        )
        let roles = try tx.rows("select \(columns) from roles") { row in
            try role(row, held[row.get("id")] ?? [])
        }
        return roles.map { (Array(SortKey.make($0.title.thai).utf8), $0) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }

    /// One role, or nil.
    public static func find(_ id: String, _ tx: Transaction) throws -> Role? {
        guard let row = try tx.row("select \(columns) from roles where id = \(id)") else { return nil }
        return try role(
            row,
            tx.rows("select role, permission from role_permissions where role = \(id) and is_held = 1")
        )
    }

    /// Lets a role do something, or not any more.
    /// - Throws: ``AccessProblem/noRole``; ``AccessProblem/lastAdministrator`` for what makes the
    ///   administrator one.
    public static func setPermission(
        _ permission: Permission,
        held: Bool,
        of role: String,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        guard try find(role, tx) != nil else { throw AccessProblem.noRole }
        guard held || permission != Access.house else { throw AccessProblem.lastAdministrator }
        try tx.run(
            """
            insert into role_permissions (role, permission, is_held)
            values (\(role), \(permission.rawValue), \(held))
            on conflict (role, permission) do update set is_held = excluded.is_held
            """
        )
        let details = "\(held ? "add" : "remove") \(permission.rawValue)"
        try AccessJournal.append("role.permission", role, details: details, by: actor, at: now, tx)
    }

    private static let columns: SQL = "id, thai, english, is_own_only, is_counts_only, is_standard"

    private static func role(_ row: Row, _ held: [Row]) throws -> Role {
        Role(
            id: try row.get("id"),
            title: Sentence(try row.get("thai"), try row.get("english")),
            permissions: Set(try held.map { Permission(rawValue: try $0.get("permission")) }),
            isOwnOnly: try row.get("is_own_only"),
            isCountsOnly: try row.get("is_counts_only"),
            isStandard: try row.get("is_standard")
        )
    }
}
