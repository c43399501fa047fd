// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Storage
import ThaiText

/// Service units and the numbers in their registers.
public enum ServiceUnitStore {
    /// The unit of that name, made when there is none.
    static func take(
        _ name: String,
        organization: String,
        place: String?,
        _ doer: Doer,
        _ tx: Transaction
    ) throws -> ServiceUnit.ID {
        let known: ServiceUnit.ID? = try tx.one(
            "select id from service_units where organization = \(organization) and name = \(name)"
        )
        if let known { return known }
        let id = ServiceUnit.ID.new(at: doer.now)
        try tx.run(
            """
            insert into service_units (id, organization, place, name, sort_key, created_at, created_by)
            values (\(id), \(organization), \(place), \(name), \(SortKey.make(name)), \(doer.now),
                \(doer.actor))
            """
        )
        try doer.log("unit.add", id.rawValue, tx)
        return id
    }

    static func find(_ id: ServiceUnit.ID, _ tx: Transaction) throws -> ServiceUnit? {
        try tx.row("select id, organization, place, name from service_units where id = \(id)").map(read)
    }

    /// The units of an organization in the order of Thai.
    static func list(organization: String, _ tx: Transaction) throws -> [ServiceUnit] {
        try tx.rows(
            """
            select id, organization, place, name from service_units where organization = \(organization)
            order by sort_key, id
            """,
            read
        )
    }

    /// What units are called, by their ids.
    public static func names(_ ids: Set<String>, _ tx: Transaction) throws -> [String: String] {
        guard !ids.isEmpty else { return [:] }
        let rows = try tx.rows("select id, name from service_units where id in (\(list: ids.sorted()))") {
            row in
            try (row.get("id", as: String.self), row.get("name", as: String.self))
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// The opaque number that stands for a person: always the same one for a number of a unit's register.
    static func subject(_ number: String, of unit: ServiceUnit.ID, _ tx: Transaction) throws -> Int64 {
        let known: Int64? = try tx.one(
            "select subject from form_subjects where unit = \(unit) and number = \(number)"
        )
        if let known { return known }
        // By chance, so that it tells nothing; 62 bits never meet twice in one network.
        let subject = Int64.random(in: 1...(1 << 62))
        try tx.run(
            "insert into form_subjects (unit, number, subject) values (\(unit), \(number), \(subject))"
        )
        return subject
    }

    private static func read(_ row: Row) throws -> ServiceUnit {
        try ServiceUnit(
            id: row.get("id"),
            organization: row.get("organization"),
            place: row.find("place"),
            name: row.get("name")
        )
    }
}
