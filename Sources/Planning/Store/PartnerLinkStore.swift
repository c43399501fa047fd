// SPDX-License-Identifier: Apache-2.0

import Access
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
        days: Int? = nil,
        by doer: Doer,
        _ tx: Transaction
    ) throws -> String {
        let token = Self.token()
        let expires = LinkRules.expires(from: doer.now, days: days)
        try tx.run(
            """
            insert into partner_links (digest, plan, organization, created_by, created_at, expires_at)
            values (\(digest(token)), \(plan), \(organization), \(doer.actor), \(doer.now), \(expires))
            """
        )
        try log(.linkMade, plan, organization, by: doer, tx)
        return token
    }

    /// The link behind a token.
    /// - Throws: ``PlanningProblem/linkUnknown`` when there is none or it was revoked,
    ///   ``PlanningProblem/linkExpired``.
    static func get(token: String, at now: Instant, _ tx: Transaction) throws -> PartnerLink {
        let sql: SQL = "\(columns) where digest = \(digest(token)) and revoked_at is null"
        guard let link = try tx.row(sql).map(read) else { throw PlanningProblem.linkUnknown }
        #if WEAKENED
        if Weakness.expiry.isOn { return link }
        #endif
        guard now < link.expires else { throw PlanningProblem.linkExpired }
        return link
    }

    /// A link by its name.
    /// - Throws: ``PlanningProblem/linkUnknown``.
    static func get(name: String, _ tx: Transaction) throws -> PartnerLink {
        guard let link = try find(names: [name], tx).first else { throw PlanningProblem.linkUnknown }
        return link
    }

    /// Links by their names, ended ones as well: history tells who made them.
    static func find(names: [String], _ tx: Transaction) throws -> [PartnerLink] {
        guard !names.isEmpty else { return [] }
        return try tx.rows(
            "\(columns) where substr(digest, 1, \(PartnerLink.nameLength)) in (\(list: names))",
            read
        )
    }

    /// The links of a plan that still work.
    static func list(plan: Plan.ID, at now: Instant, _ tx: Transaction) throws -> [PartnerLink] {
        try tx.rows(
            """
            \(columns) where plan = \(plan) and revoked_at is null and expires_at > \(now)
            order by organization, created_at
            """,
            read
        )
    }

    /// The links that still work and write for an organization that a visitor may speak for.
    static func list(within reach: AccessReach, at now: Instant, _ tx: Transaction) throws -> [PartnerLink] {
        let columns = ReachColumns(programme: "p.programme") { "l.organization = \($0)" }
        return try tx.rows(
            """
            select l.digest, l.plan, l.organization, l.created_by, l.created_at, l.expires_at, l.revoked_at,
                l.uses, l.last_used
            from partner_links l join plans p on p.id = l.plan
            where l.revoked_at is null and l.expires_at > \(now) and \(reach.condition(columns))
            order by l.organization, l.created_at limit 300
            """,
            read
        )
    }

    /// The shared plans in which an organization has something of its own.
    static func plans(of organization: Kernel.ID<Organization>, _ tx: Transaction) throws -> [Plan.ID] {
        try tx.rows(
            """
            select distinct root from commitment_copies
            where organization = \(organization) and is_current = 1 order by root limit 50
            """
        ) { try $0.get("root") }
    }

    /// Counts something that was sent by a link.
    static func use(_ link: PartnerLink, at now: Instant, _ tx: Transaction) throws {
        try tx.run(
            "update partner_links set uses = uses + 1, last_used = \(now) where digest = \(link.digest)"
        )
    }

    /// Stops a link; twice is the same as once.
    static func revoke(_ link: PartnerLink, by doer: Doer, _ tx: Transaction) throws {
        let count = try tx.run(
            """
            update partner_links set revoked_at = \(doer.now)
            where digest = \(link.digest) and revoked_at is null
            """
        )
        if count > 0 { try log(.linkRevoked, link.plan, link.organization, by: doer, tx) }
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

    static func digest(_ token: String) -> String { SHA256.hex(token.utf8) }

    private static let columns: SQL = """
        select digest, plan, organization, created_by, created_at, expires_at, revoked_at, uses, last_used
        from partner_links
        """

    private static func read(_ row: Row) throws -> PartnerLink {
        try PartnerLink(
            digest: row.get("digest"),
            plan: row.get("plan"),
            organization: row.get("organization"),
            created: Stamp(by: row.get("created_by"), at: row.get("created_at")),
            expires: row.get("expires_at"),
            revokedAt: row.find("revoked_at"),
            used: PartnerLink.Use(count: row.get("uses"), last: row.find("last_used"))
        )
    }
}
