// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Reads someone's running duties with what they allow, in one statement.
enum GrantList {
    static func running(of account: Account.ID, on day: Day, _ areas: AreaPlaces, _ tx: Transaction) throws
        -> [Grant]
    {
        var out: [Grant] = []
        var permissions: [String: Set<Permission>] = [:]
        let rows = try tx.rows(
            """
            select g.id, g.role, g.organization, g.place, g.area, g.programme, g.starts, g.ends,
                case when g.is_own_only = 1 or r.is_own_only = 1 then 1 else 0 end as is_own_only,
                case when g.is_counts_only = 1 or r.is_counts_only = 1 then 1 else 0 end as is_counts_only
            from grants g join roles r on r.id = g.role
            where g.account = \(account) and g.starts <= \(day) and g.withdrawn_at is null
                and (g.ends is null or g.ends >= \(day))
            order by g.given_at, g.id
            """
        )
        for row in rows {
            let role: String = try row.get("role")
            let allowed = try permissions[role] ?? held(role, tx)
            permissions[role] = allowed
            let scope = try GrantStore.scope(row)
            out.append(
                Grant(
                    id: try row.get("id"),
                    role: role,
                    permissions: allowed,
                    scope: Grant.Scope(
                        organization: scope.organization,
                        places: try PlaceCode.places(scope.place, scope.area, areas, tx),
                        programme: scope.programme,
                        isOwnOnly: scope.isOwnOnly,
                        isCountsOnly: scope.isCountsOnly
                    ),
                    starts: try row.get("starts"),
                    ends: try row.find("ends")
                )
            )
        }
        return out
    }

    private static func held(_ role: String, _ tx: Transaction) throws -> Set<Permission> {
        Set(
            try tx.rows("select permission from role_permissions where role = \(role) and is_held = 1") {
                Permission(rawValue: try $0.get("permission"))
            }
        )
    }
}
