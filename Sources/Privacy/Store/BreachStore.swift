// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage

/// The register of breaches; an assessment is kept even when nobody had to be told.
enum BreachStore {
    static func insert(
        _ weighing: Breach.Weighing,
        awareAt: Instant,
        owner: PrivacyOwner = PrivacyOwner(),
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> Breach.ID {
        let id = Breach.ID.new(at: now)
        try tx.run(
            """
            insert into breaches (id, aware_at, weighing, risk, reason, version, created_at, created_by,
                organization, programme)
            values (\(id), \(awareAt), \(try json(weighing)), \(BreachRules.suggested(weighing)), '', 1, \(now),
                \(actor), \(owner.organization), \(owner.programme))
            """
        )
        try Privacy.log("breach.record", id.rawValue, by: actor, at: now, tx)
        return id
    }

    static func get(_ id: Breach.ID, _ tx: Transaction) throws -> Breach {
        guard let breach = try tx.row("select * from breaches where id = \(id)").map(read) else {
            throw PrivacyProblem.missing
        }
        return breach
    }

    static func list(reached: SQL, _ tx: Transaction) throws -> [Breach] {
        try tx.rows("select * from breaches where \(reached) order by aware_at desc, id", read)
    }

    /// Breaches that lie further back than the register is kept.
    static func expired(_ cut: RetentionCut, limit: Int, _ tx: Transaction) throws -> [Breach.ID] {
        try tx.rows(
            """
            select id from breaches where aware_at < \(cut.before) and \(cut.isFree("id"))
            order by aware_at limit \(limit)
            """
        ) { try $0.get("id") }
    }

    static func remove(_ ids: [Breach.ID], _ tx: Transaction) throws {
        try tx.run("delete from breaches where id in (\(list: ids.map(\.rawValue)))")
    }

    /// What a person decided about a breach.
    static func decide(_ breach: Breach, by actor: String, at now: Instant, _ tx: Transaction) throws {
        try BreachRules.check(breach.risk, breach.reason, reported: breach.reportedAt != nil)
        try tx.update(
            """
            update breaches set weighing = \(try json(breach.weighing)), risk = \(breach.risk),
                reported_at = \(breach.reportedAt), told_at = \(breach.toldAt), reason = \(breach.reason),
                version = version + 1
            where id = \(breach.id) and version = \(breach.version)
            """,
            record: breach.id.rawValue
        )
        try Privacy.log("breach.decide", breach.id.rawValue, by: actor, at: now, tx)
    }

    private static func json(_ weighing: Breach.Weighing) throws -> String {
        String(decoding: try JSONEncoder().encode(weighing), as: UTF8.self)
    }

    private static func read(_ row: Row) throws -> Breach {
        let weighing: String = try row.get("weighing")
        return try Breach(
            id: row.get("id"),
            awareAt: row.get("aware_at"),
            weighing: JSONDecoder().decode(Breach.Weighing.self, from: Data(weighing.utf8)),
            risk: row.get("risk"),
            reportedAt: row.find("reported_at"),
            toldAt: row.find("told_at"),
            reason: row.get("reason"),
            owner: OwnerStore.read(row),
            version: row.get("version")
        )
    }
}
