// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Storage

/// Secret addresses for organizations without an account.
enum PartnerLinkStore {
    /// Makes a link.
    /// - Returns: the token that stands in the address; it is told only now, the database keeps its digest.
    static func insert(
        plan: Plan.ID,
        organization: Kernel.ID<Organization>,
        by doer: Doer,
        _ tx: Transaction
    ) throws -> String {
        let token = Self.token()
        try tx.run(
            """
            insert into partner_links (digest, plan, organization, created_by, created_at)
            values (\(digest(token)), \(plan), \(organization), \(doer.actor), \(doer.now))
            """
        )
        try log(.linkMade, plan, organization, by: doer, tx)
        return token
    }

    /// The link behind a token.
    /// - Throws: ``PlanningProblem/linkUnknown`` when there is none or it was revoked.
    static func get(token: String, _ tx: Transaction) throws -> PartnerLink {
        let sql: SQL = "\(columns) where digest = \(digest(token)) and revoked_at is null"
        guard let link = try tx.row(sql).map(read) else { throw PlanningProblem.linkUnknown }
        return link
    }

    /// The links of a plan that still work.
    static func list(plan: Plan.ID, _ tx: Transaction) throws -> [PartnerLink] {
        try tx.rows(
            "\(columns) where plan = \(plan) and revoked_at is null order by organization, created_at",
            read
        )
    }

    /// Stops all links of an organization to a plan.
    /// - Returns: how many worked until now.
    @discardableResult
    static func revoke(
        plan: Plan.ID,
        organization: Kernel.ID<Organization>,
        by doer: Doer,
        _ tx: Transaction
    ) throws -> Int {
        let count = try tx.run(
            """
            update partner_links set revoked_at = \(doer.now)
            where plan = \(plan) and organization = \(organization) and revoked_at is null
            """
        )
        if count > 0 { try log(.linkRevoked, plan, organization, by: doer, tx) }
        return count
    }

    private static func log(
        _ action: HistoryAction,
        _ plan: Plan.ID,
        _ organization: Kernel.ID<Organization>,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let root = try PlanStore.get(plan, tx).root
        let line = HistoryStore.Line(
            root: root,
            record: plan.rawValue,
            action: action,
            to: organization.rawValue
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    /// 128 random bits in hexadecimal.
    private static func token() -> String {
        var generator = SystemRandomNumberGenerator()
        return Hex.text((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    private static func digest(_ token: String) -> String { SHA256.hex(token.utf8) }

    private static let columns: SQL =
        "select digest, plan, organization, created_by, created_at, revoked_at from partner_links"

    private static func read(_ row: Row) throws -> PartnerLink {
        try PartnerLink(
            digest: row.get("digest"),
            plan: row.get("plan"),
            organization: row.get("organization"),
            created: Stamp(by: row.get("created_by"), at: row.get("created_at")),
            revokedAt: row.find("revoked_at")
        )
    }
}
