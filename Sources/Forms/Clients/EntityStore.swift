// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Sealing
import Storage
import Web

/// Lists and their things; what is known of a thing lies sealed, for it may be about a person.
enum EntityStore {
    /// The most things of one list that phones load.
    static let most = 50_000

    static func lists(in scope: ClientScope, _ tx: Transaction) throws -> [EntityList] {
        try tx.rows("\(listColumns) where programme = \(scope.programme ?? "") order by name", readList)
    }

    static func list(_ name: String, in scope: ClientScope, _ tx: Transaction) throws -> EntityList? {
        try tx.row("\(listColumns) where programme = \(scope.programme ?? "") and name = \(name)").map(
            readList
        )
    }

    /// One more list, or one more property of a list.
    static func put(_ list: EntityList, _ doer: Doer, _ tx: Transaction) throws {
        let properties = list.properties.joined(separator: " ")
        try tx.run(
            """
            insert into entity_lists (id, programme, name, properties, created_at, created_by)
            values (\(list.id), \(list.programme), \(list.name), \(properties), \(list.createdAt), \(doer.actor))
            on conflict (id) do update set properties = excluded.properties
            """
        )
        try doer.log("list.put", list.id.rawValue, tx)
    }

    /// The things that stand in a list, as far as the visitor may see them.
    static func all(
        of list: EntityList,
        within reach: AccessReach,
        _ keys: SealingKeys,
        _ tx: Transaction
    ) throws -> [Entity] {
        try tx.rows(
            """
            \(columns) where e.list = \(list.id) and e.deleted_at is null and \(reach.condition(reachColumns))
            order by e.created_at desc, e.id limit \(most)
            """
        ) { try read($0, keys) }
    }

    static func rows(
        of list: EntityList,
        within reach: AccessReach,
        _ needs: ClientNeeds,
        _ tx: Transaction
    ) throws -> [EntityRow] {
        try all(of: list, within: reach, needs.forms.keys, tx).map(\.row)
    }

    static func find(_ id: String, in list: EntityList, _ keys: SealingKeys, _ tx: Transaction) throws
        -> Entity?
    {
        try tx.row("\(columns) where e.list = \(list.id) and e.id = \(id)").map { try read($0, keys) }
    }

    static func isKnown(_ id: String, _ tx: Transaction) throws -> Bool {
        try tx.one("select count(*) from entities where id = \(id)", as: Int.self) ?? 0 > 0
    }

    /// Which of some things are still there for the visitor.
    static func standing(
        _ ids: [String],
        in scope: ClientScope,
        _ visit: Visit,
        _ tx: Transaction
    ) throws -> Set<String> {
        guard !ids.isEmpty else { return [] }
        let reach = visit.reach(Forms.fill).condition(reachColumns)
        return Set(
            try tx.rows(
                """
                select e.id from entities e join entity_lists l on l.id = e.list
                where l.programme = \(scope.programme ?? "") and e.deleted_at is null
                    and e.id in (\(list: ids)) and \(reach)
                """
            ) { try $0.get("id", as: String.self) }
        )
    }

    static func insert(
        _ new: Entity,
        in list: EntityList,
        source: String?,
        _ keys: SealingKeys,
        _ tx: Transaction
    ) throws {
        let content = try Sealer(keys).seal(try content(new.row), at: place(new.row.id))
        try tx.run(
            """
            insert into entities (id, list, organization, version, content, created_at, created_by)
            values (\(new.row.id), \(list.id), \(new.organization), 1, \(content), \(new.createdAt),
                \(new.createdBy))
            """
        )
        try keep(new.row, base: nil, source: source, by: new.createdBy, at: new.createdAt, keys, tx)
    }

    static func update(
        _ entity: Entity,
        base: Int?,
        source: String?,
        _ doer: Doer,
        _ keys: SealingKeys,
        _ tx: Transaction
    ) throws {
        let content = try Sealer(keys).seal(try content(entity.row), at: place(entity.row.id))
        try tx.update(
            """
            update entities set version = \(entity.row.version), content = \(content),
                conflict = \(entity.conflict?.rawValue), updated_at = \(doer.now)
            where id = \(entity.row.id) and version = \(entity.row.version - 1)
            """,
            record: entity.row.id
        )
        try keep(entity.row, base: base, source: source, by: doer.actor, at: doer.now, keys, tx)
    }

    static func remove(_ id: String, _ doer: Doer, _ tx: Transaction) throws {
        try tx.run("update entities set deleted_at = \(doer.now) where id = \(id)")
        try doer.log("entity.remove", id, tx)
    }

    /// The versions from one on, the oldest first.
    static func versions(_ id: String, from: Int, _ keys: SealingKeys, _ tx: Transaction) throws
        -> [EntityRow]
    {
        try tx.rows(
            """
            select version, content from entity_versions where entity = \(id) and version >= \(from)
            order by version
            """
        ) { row in
            let version: Int = try row.get("version")
            let text = try Sealer(keys).openText(row.get("content"), at: place(id, version))
            return try self.row(id, version, text)
        }
    }

    private static func keep(
        _ row: EntityRow,
        base: Int?,
        source: String?,
        by actor: String,
        at now: Instant,
        _ keys: SealingKeys,
        _ tx: Transaction
    ) throws {
        let content = try Sealer(keys).seal(try content(row), at: place(row.id, row.version))
        try tx.run(
            """
            insert into entity_versions (entity, version, base, content, source, created_at, created_by)
            values (\(row.id), \(row.version), \(base), \(content), \(source), \(now), \(actor))
            """
        )
        try Doer(actor: actor, now: now).log("entity.put", row.id, details: "version \(row.version)", tx)
    }

    static func place(_ id: String, _ version: Int? = nil) -> SealedPlace {
        SealedPlace(
            table: version == nil ? "entities" : "entity_versions",
            column: "content",
            row: version.map { "\(id) \($0)" } ?? id
        )
    }

    private static func content(_ row: EntityRow) throws -> String {
        let data = row.data.sorted { $0.key < $1.key }.map { (name: $0.key, value: JSONValue.text($0.value)) }
        let whole: JSONValue = ["label": .text(row.label), "data": .object(data)]
        return String(decoding: whole.bytes, as: UTF8.self)
    }

    private static func row(_ id: String, _ version: Int, _ text: String) throws -> EntityRow {
        let whole = try JSONValue.read(Array(text.utf8))
        let data = whole["data"]?.members.map { ($0.name, $0.value.text ?? "") } ?? []
        return EntityRow(
            id: id,
            version: version,
            label: whole["label"]?.text ?? "",
            data: Dictionary(data) { first, _ in first }
        )
    }

    private static let reachColumns = ReachColumns(
        programme: "(select nullif(p.programme, '') from entity_lists p where p.id = e.list)",
        recordedBy: "e.created_by",
        isOf: { "e.organization = \($0)" }
    )
    private static let listColumns: SQL =
        "select id, programme, name, properties, created_at from entity_lists"
    private static let columns: SQL = """
        select e.id, e.organization, e.version, e.content, e.conflict, e.created_at, e.created_by, e.updated_at,
            e.deleted_at
        from entities e
        """

    private static func readList(_ row: Row) throws -> EntityList {
        let properties: String = try row.get("properties")
        return try EntityList(
            id: row.get("id"),
            programme: row.get("programme"),
            name: row.get("name"),
            properties: properties.blankParts,
            createdAt: row.get("created_at")
        )
    }

    private static func read(_ row: Row, _ keys: SealingKeys) throws -> Entity {
        let id: String = try row.get("id")
        let text = try Sealer(keys).openText(row.get("content"), at: place(id))
        let conflict: String? = try row.find("conflict")
        return try Entity(
            row: self.row(id, row.get("version"), text),
            organization: row.get("organization"),
            conflict: conflict.flatMap(Entity.Conflict.init),
            createdAt: row.get("created_at"),
            createdBy: row.get("created_by"),
            updatedAt: row.find("updated_at"),
            deletedAt: row.find("deleted_at")
        )
    }
}
