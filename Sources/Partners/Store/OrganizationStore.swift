// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Places
public import Storage
import ThaiText

/// Keeps partners; every change stands in the journal and in the search index of the same transaction.
public enum OrganizationStore {
    /// The noun in the search index and the journal.
    public static let noun = "organization"

    /// Adds a partner.
    /// - Throws: ``PartnersProblem/noName`` for an empty name.
    public static func insert(
        _ organization: Organization,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        guard !organization.name.isEmpty else { throw PartnersProblem.noName }
        try tx.run(
            """
            insert into organizations (id, name, english, level, founded, sort_key, version, created_at,
                updated_at)
            values (\(organization.id), \(organization.name), \(organization.english), \(organization.level),
                    \(organization.founded), \(SortKey.make(organization.name)), 1, \(now), \(now))
            """
        )
        try OrganizationParts.write(organization, tx)
        try index(organization, tx)
        try journal("organization.add", organization, by: actor, at: now, tx)
    }

    /// Changes a partner.
    /// - Throws: `StorageProblem.changedMeanwhile` when it is no longer at the version it carries.
    public static func update(
        _ organization: Organization,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        guard !organization.name.isEmpty else { throw PartnersProblem.noName }
        try tx.update(
            """
            update organizations set name = \(organization.name), english = \(organization.english),
                level = \(organization.level), founded = \(organization.founded), sort_key = \(SortKey.make(organization.name)),
                updated_at = \(now), version = version + 1
            where id = \(organization.id) and version = \(organization.version)
            """,
            record: organization.id.rawValue
        )
        try OrganizationParts.write(organization, tx)
        try index(organization, tx)
        try journal("organization.change", organization, by: actor, at: now, tx)
    }

    /// Remembers another name that people use for a partner; a name it already has changes nothing.
    /// - Throws: ``PartnersProblem/noOrganization``.
    public static func addAlias(
        _ name: String,
        to id: Organization.ID,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        var organization = try get(id, tx)
        let known = [organization.name, organization.english ?? ""] + organization.aliases
        guard !name.isEmpty, !known.contains(name) else { return }
        organization.aliases.append(name)
        try update(organization, by: actor, at: now, tx)
    }

    /// One partner, or nil.
    public static func find(_ id: Organization.ID, _ tx: Transaction) throws -> Organization? {
        try load("where o.id = \(id)", tx).first
    }

    /// One partner that must be there.
    /// - Throws: ``PartnersProblem/noOrganization``.
    public static func get(_ id: Organization.ID, _ tx: Transaction) throws -> Organization {
        guard let found = try find(id, tx) else { throw PartnersProblem.noOrganization }
        return found
    }

    /// Partners in Thai order; ``OrganizationFilter/all`` for every one.
    public static func list(
        _ filter: OrganizationFilter,
        offset: Int = 0,
        limit: Int = 10_000,
        _ tx: Transaction
    ) throws -> [Organization] {
        guard let condition = try condition(filter, tx) else { return [] }
        return try load("where \(condition) order by o.sort_key, o.id limit \(limit) offset \(offset)", tx)
    }

    /// How many partners a filter lets through.
    public static func count(_ filter: OrganizationFilter, _ tx: Transaction) throws -> Int {
        guard let condition = try condition(filter, tx) else { return 0 }
        return try tx.one("select count(*) as number from organizations o where \(condition)") ?? 0
    }

    /// Partners whose names hold a piece of a word.
    public static func search(_ text: String, limit: Int, _ tx: Transaction) throws -> [Organization] {
        try list(OrganizationFilter(text: text), limit: limit, tx)
    }

    /// The official names of some partners; unknown ids are left out.
    public static func names(_ ids: [Organization.ID], _ tx: Transaction) throws -> [Organization.ID: String]
    {
        let rows = try tx.rows("select id, name from organizations where id in (\(list: ids))") { row in
            (try row.get("id", as: Organization.ID.self), try row.get("name", as: String.self))
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// The partners that one written name may mean; for many names make ``matching(_:)`` once.
    public static func match(_ written: String, _ tx: Transaction) throws -> [OrganizationMatch] {
        try matching(tx).match(written)
    }

    /// All names, ready to match the names of a whole report.
    public static func matching(_ tx: Transaction) throws -> OrganizationMatching {
        let names = try tx.rows(
            """
            select n.organization, o.name as official, n.name from organization_names n
            join organizations o on o.id = n.organization order by n.organization, n.position
            """
        ) { row in
            (
                organization: try row.get("organization", as: Organization.ID.self),
                official: try row.get("official", as: String.self), name: try row.get("name", as: String.self)
            )
        }
        return OrganizationMatching(names: names)
    }
}

extension OrganizationStore {
    /// - Returns: nil when nothing can be found, so that no statement need be asked.
    private static func condition(_ filter: OrganizationFilter, _ tx: Transaction) throws -> SQL? {
        var sql: SQL = "o.version > 0"
        if !filter.text.isEmpty {
            let tokens = SearchTokens.query(filter.text)
            let found = try SearchIndex.find(kind: noun, tokens: tokens, limit: 500, tx)
            guard !found.isEmpty else { return nil }
            sql = sql + " and o.id in (\(list: found))"
        }
        if let kind = filter.kind {
            sql = sql + " and exists (select 1 from organization_kinds k where k.organization = o.id"
            sql = sql + " and k.kind = \(kind))"
        }
        if let place = filter.place?.rawValue {
            sql = sql + " and exists (select 1 from organization_places p where p.organization = o.id"
            sql = sql + " and substr(p.place, 1, \(place.unicodeScalars.count)) = \(place))"
        }
        return sql
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Organization] {
        let rows = try tx.rows(
            "select o.id, o.name, o.english, o.level, o.founded, o.version from organizations o \(rest)"
        ) { row in
            Organization(
                id: try row.get("id"),
                name: try row.get("name"),
                english: try row.find("english"),
                level: try row.get("level"),
                founded: try row.find("founded"),
                version: try row.get("version")
            )
        }
        return try OrganizationParts.read(into: rows, tx)
    }

    private static func index(_ organization: Organization, _ tx: Transaction) throws {
        let names = [organization.name, organization.english ?? ""] + organization.aliases
        let tokens = SearchTokens.index(names.joined(separator: "\n"))
        try SearchIndex.put(kind: noun, record: organization.id.rawValue, tokens: tokens, tx)
    }

    private static func journal(
        _ action: String,
        _ organization: Organization,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try Journal.append(
            .init(
                room: Partners.name,
                time: now,
                actor: actor,
                action: action,
                record: organization.id.rawValue,
                details: organization.name
            ),
            tx
        )
    }
}
