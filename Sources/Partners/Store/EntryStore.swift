// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import ThaiText

/// Keeps good practices, innovations and sources of help.
enum EntryStore {
    static let noun = "register-entry"

    static func insert(_ entry: RegisterEntry, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into register_entries (id, organization, sort, theme, title, body, place, since, way,
                sort_key, created_at)
            values (\(entry.id), \(entry.organization), \(entry.sort), \(entry.theme), \(entry.title),
                \(entry.body), \(entry.place), \(entry.since), \(entry.way), \(SortKey.make(entry.title)),
                \(clerk.now))
            """
        )
        try index(entry, tx)
        try clerk.log("entry.add", entry.id.rawValue, entry.title, tx)
    }

    static func update(_ entry: RegisterEntry, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.update(
            """
            update register_entries set sort = \(entry.sort), theme = \(entry.theme), title = \(entry.title),
                body = \(entry.body), place = \(entry.place), since = \(entry.since), way = \(entry.way),
                sort_key = \(SortKey.make(entry.title)), version = version + 1
            where id = \(entry.id) and version = \(entry.version)
            """,
            record: entry.id.rawValue
        )
        try index(entry, tx)
        try clerk.log("entry.change", entry.id.rawValue, entry.title, tx)
    }

    static func remove(_ id: RegisterEntry.ID, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run("delete from register_entries where id = \(id)")
        try SearchIndex.remove(kind: noun, record: id.rawValue, tx)
        try clerk.log("entry.remove", id.rawValue, tx)
    }

    static func find(_ id: RegisterEntry.ID, _ tx: Transaction) throws -> RegisterEntry? {
        try load("where id = \(id)", tx).first
    }

    static func list(of organization: Organization.ID, _ tx: Transaction) throws -> [RegisterEntry] {
        try load("where organization = \(organization) order by sort, sort_key, id", tx)
    }

    /// The register in Thai order.
    static func list(_ filter: EntryFilter, offset: Int = 0, limit: Int = 10_000, _ tx: Transaction) throws
        -> [RegisterEntry]
    {
        guard let condition = try condition(filter, tx) else { return [] }
        return try load("where \(condition) order by sort_key, id limit \(limit) offset \(offset)", tx)
    }

    static func count(_ filter: EntryFilter, _ tx: Transaction) throws -> Int {
        guard let condition = try condition(filter, tx) else { return 0 }
        return try tx.one("select count(*) as number from register_entries where \(condition)") ?? 0
    }

    private static func condition(_ filter: EntryFilter, _ tx: Transaction) throws -> SQL? {
        var sql: SQL = "1 = 1"
        if let sort = filter.sort { sql = sql + " and sort = \(sort)" }
        if let theme = filter.theme { sql = sql + " and theme = \(theme)" }
        guard !filter.text.isEmpty else { return sql }
        let tokens = SearchTokens.query(filter.text)
        let found = try SearchIndex.find(kind: noun, tokens: tokens, limit: 500, tx)
        return found.isEmpty ? nil : sql + " and id in (\(list: found))"
    }

    private static func index(_ entry: RegisterEntry, _ tx: Transaction) throws {
        let tokens = SearchTokens.index(entry.title + "\n" + entry.body)
        try SearchIndex.put(kind: noun, record: entry.id.rawValue, tokens: tokens, tx)
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [RegisterEntry] {
        try tx.rows(
            """
            select id, organization, sort, theme, title, body, place, since, way, version
            from register_entries \(rest)
            """
        ) { row in
            RegisterEntry(
                id: try row.get("id"),
                organization: try row.get("organization"),
                sort: try row.get("sort"),
                theme: try row.find("theme"),
                title: try row.get("title"),
                body: try row.get("body"),
                place: try row.find("place"),
                since: try row.find("since"),
                way: try row.get("way"),
                version: try row.get("version")
            )
        }
    }
}
