// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Sealing
import Storage

/// Keeps households; whatever could find or shame someone is sealed.
enum HouseholdStore {
    static func insert(_ record: HouseholdRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        let household = record.household
        let (address, situation, note) = try sealed(record, clerk)
        try tx.run(
            """
            insert into households (id, organization, place, label, address, situation, note, state, visited,
                created_at, created_by, updated_at)
            values (\(household.id), \(household.organization), \(household.place), \(household.label),
                \(address), \(situation), \(note), 'active', \(household.visited), \(clerk.now),
                \(clerk.actor), \(clerk.now))
            """
        )
        try clerk.log("household.add", household.id.rawValue, tx)
    }

    static func update(_ record: HouseholdRecord, _ clerk: Clerk, _ tx: Transaction) throws {
        let household = record.household
        let (address, situation, note) = try sealed(record, clerk)
        try tx.update(
            """
            update households set place = \(household.place), label = \(household.label),
                address = \(address), situation = \(situation), note = \(note),
                visited = \(household.visited), updated_at = \(clerk.now), version = version + 1
            where id = \(household.id) and version = \(household.version) and state = 'active'
            """,
            record: household.id.rawValue
        )
        try clerk.log("household.change", household.id.rawValue, tx)
    }

    static func find(_ id: Household.ID, _ tx: Transaction) throws -> Household? {
        try load("where id = \(id) and state = 'active'", tx).first
    }

    static func get(_ id: Household.ID, _ tx: Transaction) throws -> Household {
        guard let household = try find(id, tx) else { throw PartnersProblem.noRecord }
        return household
    }

    /// Opens what is sealed about a household; the caller notes the look.
    static func secrets(of id: Household.ID, _ clerk: Clerk, _ tx: Transaction) throws -> HouseholdSecrets {
        let row = try tx.row("select address, situation, note from households where id = \(id)").map { row in
            (
                address: try row.find("address", as: [UInt8].self),
                situation: try row.find("situation", as: [UInt8].self),
                note: try row.find("note", as: [UInt8].self)
            )
        }
        guard let row else { throw PartnersProblem.noRecord }
        let situation = try clerk.open(row.situation, place(id, "situation"))
        return HouseholdSecrets(
            address: try clerk.open(row.address, place(id, "address")),
            situation: HousingSituation(rawValue: situation),
            note: try clerk.open(row.note, place(id, "note"))
        )
    }

    /// Households that the reader may see, the newest first.
    static func list(
        in place: String?,
        within reach: AccessReach,
        offset: Int = 0,
        limit: Int = 10_000,
        _ tx: Transaction
    ) throws -> [Household] {
        try load(
            """
            where \(condition(place, reach)) order by created_at desc, id limit \(limit) offset \(offset)
            """,
            tx
        )
    }

    static func count(in place: String?, within reach: AccessReach, _ tx: Transaction) throws -> Int {
        try tx.one("select count(*) as number from households where \(condition(place, reach))") ?? 0
    }

    /// Deletes who lives there and how; that there was a household in a district stays.
    static func erase(_ id: Household.ID, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> Bool
    {
        let count = try tx.run(
            """
            update households set state = 'erased', label = '', place = substr(place, 1, 4), address = null,
                situation = null, note = null, version = version + 1, updated_at = \(now)
            where id = \(id)
            """
        )
        guard count > 0 else { return false }
        try tx.run("delete from household_members where household = \(id)")
        try Journal.forget(record: id.rawValue, tx)
        try PartnersErasing.log("household.erase", id.rawValue, by: actor, at: now, tx)
        return true
    }

    static func place(_ id: Household.ID, _ column: String) -> SealedPlace {
        SealedPlace(table: "households", column: column, row: id.rawValue)
    }

    private static func sealed(_ record: HouseholdRecord, _ clerk: Clerk) throws -> (
        [UInt8]?, [UInt8]?, [UInt8]?
    ) {
        let (id, secrets) = (record.household.id, record.secrets)
        return (
            try clerk.seal(secrets.address, place(id, "address")),
            try clerk.seal(secrets.situation?.rawValue ?? "", place(id, "situation")),
            try clerk.seal(secrets.note, place(id, "note"))
        )
    }

    private static func condition(_ place: String?, _ reach: AccessReach) -> SQL {
        let reached = reach.condition(
            ReachColumns(recordedBy: "created_by") { "organization = \($0)" }
        )
        let sql: SQL = "state = 'active' and \(reached)"
        guard let place else { return sql }
        return sql + " and substr(place, 1, \(place.unicodeScalars.count)) = \(place)"
    }

    private static func load(_ rest: SQL, _ tx: Transaction) throws -> [Household] {
        try tx.rows(
            """
            select id, organization, place, label, visited, version,
                (select count(*) from household_members m where m.household = households.id) as members
            from households \(rest)
            """
        ) { row in
            Household(
                id: try row.get("id"),
                organization: try row.get("organization"),
                place: try row.find("place"),
                label: try row.get("label"),
                visited: try row.find("visited"),
                version: try row.get("version"),
                members: try row.get("members")
            )
        }
    }
}
