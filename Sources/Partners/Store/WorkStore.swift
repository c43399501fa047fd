// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// Keeps who works on what where.
enum WorkStore {
    static func insert(_ work: OrganizationWork, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into organization_works (id, organization, theme, place, starts, ends, note)
            values (\(work.id), \(work.organization), \(work.theme), \(work.place), \(work.term.starts),
                \(work.term.ends), \(work.note))
            """
        )
        try clerk.log("work.add", work.id.rawValue, work.organization.rawValue, tx)
    }

    static func update(_ work: OrganizationWork, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.update(
            """
            update organization_works set theme = \(work.theme), place = \(work.place),
                starts = \(work.term.starts), ends = \(work.term.ends), note = \(work.note),
                version = version + 1
            where id = \(work.id) and version = \(work.version)
            """,
            record: work.id.rawValue
        )
        try clerk.log("work.change", work.id.rawValue, work.organization.rawValue, tx)
    }

    static func remove(_ id: OrganizationWork.ID, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run("delete from organization_works where id = \(id)")
        try clerk.log("work.remove", id.rawValue, tx)
    }

    static func find(_ id: OrganizationWork.ID, _ tx: Transaction) throws -> OrganizationWork? {
        try load("id = \(id)", tx).first
    }

    static func list(of organization: Organization.ID, _ tx: Transaction) throws -> [OrganizationWork] {
        try load("organization = \(organization)", tx)
    }

    /// Who works on which theme where on a day inside a place: what organizations say themselves, and what
    /// the running programmes say of their partners.
    static func spots(in place: String, on day: Day, _ tx: Transaction) throws -> [ThemeSpot] {
        let length = place.unicodeScalars.count
        let own: [ThemeSpot] = try tx.rows(
            """
            select distinct organization, theme, place from organization_works
            where (substr(place, 1, \(length)) = \(place) or place = substr(\(place), 1, length(place)))
                and (starts is null or starts <= \(day)) and (ends is null or ends >= \(day))
            """,
            spot
        )
        // A partner of a programme works where both are: the smaller of the two places counts.
        let programmes: [ThemeSpot] = try tx.rows(
            """
            select distinct pp.organization, g.theme,
                case when length(op.place) >= length(gp.place) then op.place else gp.place end as place
            from programme_partners pp join programmes g on g.id = pp.programme
            join programme_places gp on gp.programme = g.id
            join organization_places op on op.organization = pp.organization
            where g.state = 'running' and g.theme is not null and pp.role <> 'funder'
                and (g.starts is null or g.starts <= \(day)) and (g.ends is null or g.ends >= \(day))
                and (substr(op.place, 1, length(gp.place)) = gp.place
                    or substr(gp.place, 1, length(op.place)) = op.place)
                and (substr(op.place, 1, \(length)) = \(place) or substr(gp.place, 1, \(length)) = \(place))
            """,
            spot
        )
        return Array(Set(own + programmes))
    }

    private static func spot(_ row: Row) throws -> ThemeSpot {
        ThemeSpot(
            organization: try row.get("organization"),
            theme: try row.get("theme"),
            place: try row.get("place")
        )
    }

    private static func load(_ condition: SQL, _ tx: Transaction) throws -> [OrganizationWork] {
        try tx.rows(
            """
            select id, organization, theme, place, starts, ends, note, version from organization_works
            where \(condition) order by theme, place, id
            """
        ) { row in
            OrganizationWork(
                id: try row.get("id"),
                organization: try row.get("organization"),
                theme: try row.get("theme"),
                place: try row.get("place"),
                term: try Term(row),
                note: try row.get("note"),
                version: try row.get("version")
            )
        }
    }
}
