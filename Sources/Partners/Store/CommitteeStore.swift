// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import ThaiText

/// Keeps committees and working groups.
enum CommitteeStore {
    static func insert(_ committee: Committee, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into committees (id, organization, kind, title, place, legal_basis, order_number, order_day,
                starts, ends, seats, quorum, duties, sort_key, created_at, created_by)
            values (\(committee.id), \(committee.organization), \(committee.kind), \(committee.title),
                \(committee.place), \(committee.legalBasis), \(committee.orderNumber), \(committee.orderDay),
                \(committee.term.starts), \(committee.term.ends), \(committee.seats), \(committee.quorum),
                \(committee.duties), \(SortKey.make(committee.title)), \(clerk.now), \(clerk.actor))
            """
        )
        try clerk.log("committee.add", committee.id.rawValue, committee.title, tx)
    }

    static func update(_ committee: Committee, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.update(
            """
            update committees set kind = \(committee.kind), title = \(committee.title),
                place = \(committee.place), legal_basis = \(committee.legalBasis),
                order_number = \(committee.orderNumber), order_day = \(committee.orderDay),
                starts = \(committee.term.starts), ends = \(committee.term.ends), seats = \(committee.seats),
                quorum = \(committee.quorum), duties = \(committee.duties),
                sort_key = \(SortKey.make(committee.title)), version = version + 1
            where id = \(committee.id) and version = \(committee.version)
            """,
            record: committee.id.rawValue
        )
        try clerk.log("committee.change", committee.id.rawValue, committee.title, tx)
    }

    static func find(_ id: Committee.ID, _ tx: Transaction) throws -> Committee? {
        try load("where id = \(id)", tx).first
    }

    static func get(_ id: Committee.ID, _ tx: Transaction) throws -> Committee {
        guard let committee = try find(id, tx) else { throw PartnersProblem.noRecord }
        return committee
    }

    static func list(of organization: Organization.ID, _ tx: Transaction) throws -> [Committee] {
        try load("where organization = \(organization) order by sort_key, id", tx)
    }

    /// Committees in Thai order that the reader may see: of their organizations, or where these sit.
    static func list(
        within reach: AccessReach,
        endingBy last: Day? = nil,
        offset: Int = 0,
        limit: Int = 10_000,
        _ tx: Transaction
    ) throws -> [Committee] {
        var condition = reached(reach)
        if let last { condition = condition + " and ends is not null and ends <= \(last)" }
        let order: SQL = last == nil ? "sort_key, id" : "ends, id"
        return try load("where \(condition) order by \(order) limit \(limit) offset \(offset)", tx)
    }

    static func count(within reach: AccessReach, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) as number from committees where \(reached(reach))") ?? 0
    }

    /// Whose matter a committee is: the one that keeps it and those that sit in it.
    static func organizations(of id: Committee.ID, _ tx: Transaction) throws -> Set<String> {
        let seated: [String] = try tx.rows(
            "select represents from positions where committee = \(id) and represents is not null"
        ) { try $0.get("represents") }
        return Set(seated + [try get(id, tx).organization.rawValue])
    }

    private static func reached(_ reach: AccessReach) -> SQL {
        reach.condition(
            ReachColumns(recordedBy: "created_by") { organization in
                """
                (organization = \(organization) or exists (select 1 from positions s
                    where s.committee = committees.id and s.represents = \(organization)))
                """
            }
        )
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Committee] {
        try tx.rows(
            """
            select id, organization, kind, title, place, legal_basis, order_number, order_day, starts, ends,
                seats, quorum, duties, version
            from committees \(rest)
            """
        ) { row in
            Committee(
                id: try row.get("id"),
                organization: try row.get("organization"),
                kind: try row.get("kind"),
                title: try row.get("title"),
                place: try row.find("place"),
                legalBasis: try row.get("legal_basis"),
                orderNumber: try row.get("order_number"),
                orderDay: try row.find("order_day"),
                term: try Term(row),
                seats: try row.find("seats"),
                quorum: try row.find("quorum"),
                duties: try row.get("duties"),
                version: try row.get("version")
            )
        }
    }
}
