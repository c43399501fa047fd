// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage

/// Keeps who is what where and when; nothing is stored that may not stand beside what is there.
enum PositionStore {
    static func insert(_ position: Position, _ clerk: Clerk, _ tx: Transaction) throws {
        try check(position, tx)
        let (organization, committee) = columns(position.body)
        try tx.run(
            """
            insert into positions (id, person, organization, committee, role, title, represents, lent_by,
                starts, ends, order_number)
            values (\(position.id), \(position.person), \(organization), \(committee), \(position.role),
                \(position.title), \(position.represents), \(position.lentBy), \(position.term.starts),
                \(position.term.ends), \(position.order))
            """
        )
        try clerk.log("position.add", position.id.rawValue, tx)
    }

    static func update(_ position: Position, _ clerk: Clerk, _ tx: Transaction) throws {
        try check(position, tx)
        let (organization, committee) = columns(position.body)
        try tx.update(
            """
            update positions set person = \(position.person), organization = \(organization),
                committee = \(committee), role = \(position.role), title = \(position.title),
                represents = \(position.represents), lent_by = \(position.lentBy),
                starts = \(position.term.starts), ends = \(position.term.ends),
                order_number = \(position.order), version = version + 1
            where id = \(position.id) and version = \(position.version)
            """,
            record: position.id.rawValue
        )
        try clerk.log("position.change", position.id.rawValue, tx)
    }

    static func remove(_ id: Position.ID, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run("delete from positions where id = \(id)")
        try clerk.log("position.remove", id.rawValue, tx)
    }

    static func find(_ id: Position.ID, _ tx: Transaction) throws -> Position? {
        try load("where id = \(id)", tx).first
    }

    /// What a person is and was, the newest first.
    static func list(of person: Person.ID, _ tx: Transaction) throws -> [Position] {
        try load("where person = \(person) order by coalesce(starts, '') desc, id", tx)
    }

    /// What several persons are on a day.
    static func running(of persons: [Person.ID], on day: Day, _ tx: Transaction) throws -> [Position] {
        try load(
            """
            where person in (\(list: persons)) and (starts is null or starts <= \(day))
                and (ends is null or ends >= \(day)) order by id
            """,
            tx
        )
    }

    /// Who is and was in a committee, as an order names them.
    static func list(in committee: Committee.ID, _ tx: Transaction) throws -> [Position] {
        try load("where committee = \(committee) order by starts, id", tx)
            .sorted { ($0.role.rank, $0.id.rawValue) < ($1.role.rank, $1.id.rawValue) }
    }

    /// Positions that end between two days and that the reader may see, the soonest first.
    static func ending(from first: Day, to last: Day, within reach: AccessReach, _ tx: Transaction) throws
        -> [Position]
    {
        let reached = reach.condition(
            ReachColumns { organization in
                """
                exists (select 1 from persons p where p.id = positions.person
                    and p.organization = \(organization))
                """
            }
        )
        return try load("where ends between \(first) and \(last) and \(reached) order by ends, id", tx)
    }

    private static func check(_ position: Position, _ tx: Transaction) throws {
        guard try PersonStore.get(position.person, tx).state == .active else { throw PartnersProblem.erased }
        let (organization, committee) = columns(position.body)
        let body: SQL =
            organization == nil ? "committee = \(committee)" : "organization = \(organization)"
        try PositionRules.check(position, among: load("where \(body) and role = \(position.role)", tx))
    }

    private static func columns(_ body: Position.Body) -> (Organization.ID?, Committee.ID?) {
        switch body {
        case .organization(let id): (id, nil)
        case .committee(let id): (nil, id)
        }
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Position] {
        try tx.rows(
            """
            select id, person, organization, committee, role, title, represents, lent_by, starts, ends,
                order_number, version
            from positions \(rest)
            """
        ) { row in
            let committee = try row.find("committee", as: Committee.ID.self)
            return Position(
                id: try row.get("id"),
                person: try row.get("person"),
                body: try committee.map(Position.Body.committee)
                    ?? .organization(row.get("organization")),
                role: try row.get("role"),
                title: try row.get("title"),
                represents: try row.find("represents"),
                lentBy: try row.find("lent_by"),
                term: try Term(row),
                order: try row.get("order_number"),
                version: try row.get("version")
            )
        }
    }
}
