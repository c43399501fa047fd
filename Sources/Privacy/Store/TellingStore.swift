// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Keeps what people have to be told, until they were.
enum TellingStore {
    static func insert(_ new: NewTelling, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> Telling.ID
    {
        guard !new.source.isEmpty else { throw PrivacyProblem.sourceEmpty }
        let id = Telling.ID.new(at: now)
        try tx.run(
            """
            insert into tellings (id, source, people, purpose, received, due, state, answer, version, created_at,
                created_by, organization, programme)
            values (\(id), \(new.source), \(new.people), \(new.purpose), \(new.received),
                \(TellingRules.due(new.received)), 'open', '', 1, \(now), \(actor), \(new.owner.organization),
                \(new.owner.programme))
            """
        )
        try Privacy.log("telling.add", id.rawValue, by: actor, at: now, tx)
        return id
    }

    /// - Throws: ``PrivacyProblem/missing``.
    static func get(_ id: Telling.ID, _ tx: Transaction) throws -> Telling {
        guard let found = try tx.row("select * from tellings where id = \(id)").map(read) else {
            throw PrivacyProblem.missing
        }
        return found
    }

    /// Open ones first, the nearest day at the top; then closed ones, newest first.
    static func list(reached: SQL, offset: Int = 0, limit: Int = 1_000_000, _ tx: Transaction) throws
        -> [Telling]
    {
        try tx.rows(
            """
            select * from tellings where \(reached) order by case when closed_at is null then 0 else 1 end,
                case when closed_at is null then due end, closed_at desc, id limit \(limit) offset \(offset)
            """,
            read
        )
    }

    static func count(reached: SQL, isOpen: Bool = false, _ tx: Transaction) throws -> Int {
        try tx.one(
            "select count(*) from tellings where (\(isOpen) = 0 or closed_at is null) and \(reached)"
        ) ?? 0
    }

    /// Closes one as its page knew it.
    /// - Throws: what ``TellingRules`` refuses, `StorageProblem.changedMeanwhile`.
    static func close(
        _ id: Telling.ID,
        version: Int,
        as state: Telling.State,
        answer: String,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        try TellingRules.check(try get(id, tx), to: state, answer: answer)
        try tx.update(
            """
            update tellings set state = \(state), answer = \(answer), closed_at = \(now), closed_by = \(actor),
                version = version + 1
            where id = \(id) and version = \(version)
            """,
            record: id.rawValue
        )
        try Privacy.log("telling.\(state.rawValue)", id.rawValue, by: actor, at: now, tx)
    }

    /// Closed ones that have outlived their use.
    static func expired(_ cut: RetentionCut, limit: Int, _ tx: Transaction) throws -> [Telling.ID] {
        try tx.rows(
            """
            select id from tellings where closed_at < \(cut.before) and \(cut.isFree("id"))
            order by closed_at limit \(limit)
            """
        ) { try $0.get("id") }
    }

    static func remove(_ ids: [Telling.ID], _ tx: Transaction) throws {
        try tx.run("delete from tellings where id in (\(list: ids.map(\.rawValue)))")
    }

    private static func read(_ row: Row) throws -> Telling {
        try Telling(
            id: row.get("id"),
            source: row.get("source"),
            people: row.get("people"),
            purpose: row.get("purpose"),
            received: row.get("received"),
            due: row.get("due"),
            state: row.get("state"),
            answer: row.get("answer"),
            closedAt: row.find("closed_at"),
            closedBy: row.find("closed_by"),
            owner: OwnerStore.read(row),
            version: row.get("version")
        )
    }
}
