// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
import ThaiText

/// Keeps areas, beside those that came with the program.
///
/// What came with the program is always there; changing it keeps a changed copy under the same id.
public enum AreaStore {
    /// The noun in the journal.
    public static let noun = "area"

    /// Adds an area.
    /// - Throws: ``PlacesProblem`` for an empty name, a reversed period, an unknown code, or no place at all.
    public static func insert(_ area: Area, by actor: String, at now: Instant, _ tx: Transaction) throws {
        try AreaRules.check(area)
        try tx.run(
            """
            insert into areas (id, kind, thai, english, inside, sort_key, version, created_at, updated_at)
            values (\(area.id), \(area.kind), \(area.thai), \(area.english), \(area.inside),
                    \(SortKey.make(area.thai)), 1, \(now), \(now))
            """
        )
        try writeMembers(area, tx)
        try journal("area.add", area, by: actor, at: now, tx)
    }

    /// Changes an area, also one that came with the program.
    /// - Throws: `StorageProblem.changedMeanwhile` when it is no longer at the version it carries;
    ///   ``PlacesProblem`` as for a new one.
    public static func update(_ area: Area, by actor: String, at now: Instant, _ tx: Transaction) throws {
        if area.version == 0, try load("where a.id = \(area.id)", tx).isEmpty {
            return try insert(area, by: actor, at: now, tx)
        }
        try AreaRules.check(area)
        try tx.update(
            """
            update areas set kind = \(area.kind), thai = \(area.thai), english = \(area.english),
                inside = \(area.inside), sort_key = \(SortKey.make(area.thai)), updated_at = \(now),
                version = version + 1
            where id = \(area.id) and version = \(area.version)
            """,
            record: area.id.rawValue
        )
        try tx.run("delete from area_places where area = \(area.id)")
        try writeMembers(area, tx)
        try journal("area.change", area, by: actor, at: now, tx)
    }

    /// One area, kept or bundled; nil when there is none.
    public static func find(_ id: Kernel.ID<Area>, _ tx: Transaction) throws -> Area? {
        try load("where a.id = \(id)", tx).first ?? BundledAreas.all.find(id)
    }

    /// One area that must be there.
    /// - Throws: ``PlacesProblem/noArea``.
    public static func get(_ id: Kernel.ID<Area>, _ tx: Transaction) throws -> Area {
        guard let area = try find(id, tx) else { throw PlacesProblem.noArea }
        return area
    }

    /// The areas of a kind, or all: first the bundled ones in their own order, then the others in Thai order.
    public static func list(kind: Area.Kind? = nil, _ tx: Transaction) throws -> [Area] {
        let kept = try load(kind.map { "where a.kind = \($0)" } ?? "", tx)
        // A bundled area that was changed may have left its kind: the kept copy decides.
        let changed = Set(try tx.rows("select id from areas") { try $0.get("id", as: Kernel.ID<Area>.self) })
        let bundled = BundledAreas.all.areas.compactMap { area in
            changed.contains(area.id)
                ? kept.first { $0.id == area.id } : (kind == nil || area.kind == kind) ? area : nil
        }
        let shown = Set(bundled.map(\.id))
        return bundled + kept.filter { !shown.contains($0.id) }
    }

    /// The areas that a place belongs to on a day, itself or through a place above it.
    public static func list(holding place: Kernel.ID<Place>, on day: Day, _ tx: Transaction) throws -> [Area]
    {
        try list(tx).filter { $0.holds(place, on: day) }
    }
}

extension AreaStore {
    private static func load(_ condition: SQL, _ tx: Transaction) throws -> [Area] {
        let members = try Dictionary(
            grouping: tx.rows(
                """
                select p.area, p.place, p.starts, p.ends from area_places p join areas a on a.id = p.area
                \(condition) order by p.area, p.position
                """
            ) { row in
                (
                    area: try row.get("area", as: Kernel.ID<Area>.self),
                    member: Area.Member(
                        try row.get("place"),
                        from: try row.find("starts"),
                        until: try row.find("ends")
                    )
                )
            },
            by: \.area
        )
        return try tx.rows(
            """
            select a.id, a.kind, a.thai, a.english, a.inside, a.version from areas a
            \(condition) order by a.sort_key, a.id
            """
        ) { row in
            let id: Kernel.ID<Area> = try row.get("id")
            return Area(
                id: id,
                kind: try row.get("kind"),
                thai: try row.get("thai"),
                english: try row.get("english"),
                inside: try row.find("inside"),
                members: members[id, default: []].map(\.member),
                version: try row.get("version")
            )
        }
    }

    private static func writeMembers(_ area: Area, _ tx: Transaction) throws {
        for (position, member) in area.members.enumerated() {
            try tx.run(
                """
                insert into area_places (area, position, place, starts, ends)
                values (\(area.id), \(position), \(member.place), \(member.from), \(member.until))
                """
            )
        }
    }

    private static func journal(
        _ action: String,
        _ area: Area,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let places = area.members.map(\.place.rawValue).joined(separator: " ")
        let entry = Journal.Entry(
            room: Places.name,
            time: now,
            actor: actor,
            action: action,
            record: area.id.rawValue,
            details: "\(area.thai): \(places)"
        )
        try Journal.append(entry, tx)
    }
}
