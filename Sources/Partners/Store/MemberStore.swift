// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage

/// Keeps who lives in a household; only the relation stands open.
enum MemberStore {
    static func insert(_ member: HouseholdMember, _ clerk: Clerk, _ tx: Transaction) throws {
        let (name, born, needs) = try sealed(member, clerk)
        try tx.run(
            """
            insert into household_members (id, household, name, born, relation, needs)
            values (\(member.id), \(member.household), \(name), \(born), \(member.relation), \(needs))
            """
        )
        try clerk.log("member.add", member.id.rawValue, tx)
    }

    static func update(_ member: HouseholdMember, _ clerk: Clerk, _ tx: Transaction) throws {
        let (name, born, needs) = try sealed(member, clerk)
        try tx.update(
            """
            update household_members set name = \(name), born = \(born), relation = \(member.relation),
                needs = \(needs), version = version + 1
            where id = \(member.id) and version = \(member.version)
            """,
            record: member.id.rawValue
        )
        try clerk.log("member.change", member.id.rawValue, tx)
    }

    static func remove(_ id: HouseholdMember.ID, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run("delete from household_members where id = \(id)")
        try clerk.log("member.remove", id.rawValue, tx)
    }

    static func find(_ id: HouseholdMember.ID, _ clerk: Clerk, _ tx: Transaction) throws -> HouseholdMember? {
        try load("where id = \(id)", clerk, tx).first
    }

    static func list(of household: Household.ID, _ clerk: Clerk, _ tx: Transaction) throws
        -> [HouseholdMember]
    {
        try load("where household = \(household) order by relation, id", clerk, tx)
    }

    /// The household of a member, without opening anything.
    static func household(of id: HouseholdMember.ID, _ tx: Transaction) throws -> Household.ID? {
        try tx.one("select household from household_members where id = \(id)")
    }

    static func place(_ id: HouseholdMember.ID, _ column: String) -> SealedPlace {
        SealedPlace(table: "household_members", column: column, row: id.rawValue)
    }

    private static func sealed(_ member: HouseholdMember, _ clerk: Clerk) throws -> (
        [UInt8]?, [UInt8]?, [UInt8]?
    ) {
        (
            try clerk.seal(member.name, place(member.id, "name")),
            try clerk.seal(member.born, place(member.id, "born")),
            try clerk.seal(member.needs, place(member.id, "needs"))
        )
    }

    private static func load(_ rest: SQL, _ clerk: Clerk, _ tx: Transaction) throws -> [HouseholdMember] {
        try tx.rows(
            "select id, household, name, born, relation, needs, version from household_members \(rest)"
        ) { row in
            let id = try row.get("id", as: HouseholdMember.ID.self)
            return HouseholdMember(
                id: id,
                household: try row.get("household"),
                name: try clerk.open(row.find("name"), place(id, "name")),
                born: try clerk.open(row.find("born"), place(id, "born")),
                relation: try row.get("relation"),
                needs: try clerk.open(row.find("needs"), place(id, "needs")),
                version: try row.get("version")
            )
        }
    }
}
