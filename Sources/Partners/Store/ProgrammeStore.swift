// SPDX-License-Identifier: Apache-2.0

public import Access
public import Kernel
public import Storage
import ThaiText

/// Keeps programmes with their instalments, places and partners.
public enum ProgrammeStore {
    /// The noun in the search index and the journal.
    public static let noun = "programme"

    /// Adds a programme.
    /// - Throws: ``PartnersProblem`` when its title, period or instalments cannot be.
    public static func insert(_ programme: Programme, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        try ProgrammeRules.check(programme)
        try tx.run(
            """
            insert into programmes (id, title, english, theme, funder, starts, ends, state, sort_key, version,
                                    created_at, updated_at)
            values (\(programme.id), \(programme.title), \(programme.english), \(programme.theme),
                    \(programme.funder), \(programme.starts), \(programme.ends), \(programme.state),
                    \(SortKey.make(programme.title)), 1, \(now), \(now))
            """
        )
        try ProgrammeParts.write(programme, tx)
        try index(programme, tx)
        try journal("programme.add", programme, by: actor, at: now, tx)
    }

    /// Changes a programme; instalments keep their ids, those that are gone are removed.
    /// - Throws: `StorageProblem.changedMeanwhile` when it is no longer at the version it carries.
    public static func update(_ programme: Programme, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        try ProgrammeRules.check(programme)
        try tx.update(
            """
            update programmes set title = \(programme.title), english = \(programme.english),
                theme = \(programme.theme), funder = \(programme.funder), starts = \(programme.starts),
                ends = \(programme.ends), state = \(programme.state), sort_key = \(SortKey.make(programme.title)),
                updated_at = \(now), version = version + 1
            where id = \(programme.id) and version = \(programme.version)
            """,
            record: programme.id.rawValue
        )
        try ProgrammeParts.write(programme, tx)
        try index(programme, tx)
        try journal("programme.change", programme, by: actor, at: now, tx)
    }

    /// One programme, or nil.
    public static func find(_ id: Programme.ID, _ tx: Transaction) throws -> Programme? {
        try load("where id = \(id)", tx).first
    }

    /// One programme that must be there.
    /// - Throws: ``PartnersProblem/noProgramme``.
    public static func get(_ id: Programme.ID, _ tx: Transaction) throws -> Programme {
        guard let found = try find(id, tx) else { throw PartnersProblem.noProgramme }
        return found
    }

    /// Programmes in Thai order.
    /// - Parameters:
    ///   - reach: what the visitor may see.
    ///   - text: a piece of the title; empty for all.
    ///   - offset: how many to pass over.
    ///   - limit: how many at most.
    ///   - tx: the transaction to read in.
    /// - Returns: whole programmes.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func list(
        within reach: AccessReach,
        text: String = "",
        offset: Int = 0,
        limit: Int = 1000,
        _ tx: Transaction
    ) throws -> [Programme] {
        guard let condition = try condition(text, reach, tx) else { return [] }
        return try load("where \(condition) order by sort_key, id limit \(limit) offset \(offset)", tx)
    }

    /// How many programmes hold a piece of a word in their title.
    public static func count(within reach: AccessReach, text: String = "", _ tx: Transaction) throws -> Int {
        guard let condition = try condition(text, reach, tx) else { return 0 }
        return try tx.one("select count(*) as number from programmes where \(condition)") ?? 0
    }

    /// The programmes in which an organization has a part, or which it pays for, in Thai order.
    public static func list(
        of organization: Organization.ID,
        within reach: AccessReach,
        _ tx: Transaction
    ) throws -> [Programme] {
        try load(
            """
            where (funder = \(organization) or exists (select 1 from programme_partners p
                where p.programme = programmes.id and p.organization = \(organization)))
                and \(try reach.programmeCondition(tx))
            order by sort_key, id
            """,
            tx
        )
    }

    /// One instalment with the programme it belongs to.
    public static func find(
        instalment id: Instalment.ID,
        _ tx: Transaction
    ) throws -> (programme: Programme.ID, instalment: Instalment)? {
        try tx.row("select id, programme, number, title, starts, ends from instalments where id = \(id)").map
        { row in
            (try row.get("programme"), try ProgrammeParts.instalment(row))
        }
    }

    private static func condition(
        _ text: String,
        _ reach: AccessReach,
        _ tx: Transaction
    ) throws -> SQL? {
        let reachable = try reach.programmeCondition(tx)
        guard !text.isEmpty else { return "\(reachable)" }
        let found = try SearchIndex.find(kind: noun, tokens: SearchTokens.query(text), limit: 500, tx)
        return found.isEmpty ? nil : "id in (\(list: found)) and \(reachable)"
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Programme] {
        let rows = try tx.rows(
            "select id, title, english, theme, funder, starts, ends, state, version from programmes \(rest)"
        ) { row in
            Programme(
                id: try row.get("id"),
                title: try row.get("title"),
                english: try row.find("english"),
                theme: try row.find("theme"),
                funder: try row.find("funder"),
                starts: try row.find("starts"),
                ends: try row.find("ends"),
                state: try row.get("state"),
                version: try row.get("version")
            )
        }
        return try ProgrammeParts.read(into: rows, tx)
    }

    private static func index(_ programme: Programme, _ tx: Transaction) throws {
        let tokens = SearchTokens.index([programme.title, programme.english ?? ""].joined(separator: "\n"))
        try SearchIndex.put(kind: noun, record: programme.id.rawValue, tokens: tokens, tx)
    }

    private static func journal(
        _ action: String,
        _ programme: Programme,
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
                record: programme.id.rawValue,
                details: programme.title
            ),
            tx
        )
    }
}
