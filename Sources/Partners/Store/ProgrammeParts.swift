// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// The lists that belong to a programme: instalments, places, partners.
enum ProgrammeParts {
    static func write(_ programme: Programme, _ tx: Transaction) throws {
        try writeInstalments(programme, tx)
        let id = programme.id
        try tx.run("delete from programme_places where programme = \(id)")
        for (position, place) in programme.places.enumerated() {
            try tx.run(
                """
                insert into programme_places (programme, position, place) values (\(id), \(position), \(place))
                on conflict (programme, place) do nothing
                """
            )
        }
        try tx.run("delete from programme_partners where programme = \(id)")
        for (position, partner) in programme.partners.enumerated() {
            try tx.run(
                """
                insert into programme_partners (programme, position, organization, role)
                values (\(id), \(position), \(partner.organization), \(partner.role))
                on conflict (programme, organization, role) do nothing
                """
            )
        }
    }

    /// Instalments are changed in place, never made anew: commitments elsewhere are due at the end of one.
    private static func writeInstalments(_ programme: Programme, _ tx: Transaction) throws {
        let kept = programme.instalments.map(\.id)
        let id = programme.id
        if kept.isEmpty {
            try tx.run("delete from instalments where programme = \(id)")
        } else {
            try tx.run("delete from instalments where programme = \(id) and id not in (\(list: kept))")
        }
        // An id from another programme's form changes nothing there.
        // Out of the way first, so that two instalments can exchange their numbers.
        try tx.run("update instalments set number = number + 100000 where programme = \(id)")
        for instalment in programme.instalments {
            try tx.run(
                """
                insert into instalments (id, programme, number, title, starts, ends)
                values (\(instalment.id), \(id), \(instalment.number), \(instalment.title), \(instalment.starts),
                        \(instalment.ends))
                on conflict (id) do update set number = excluded.number, title = excluded.title,
                    starts = excluded.starts, ends = excluded.ends
                where instalments.programme = excluded.programme
                """
            )
        }
    }

    static func read(into programmes: [Programme], _ tx: Transaction) throws -> [Programme] {
        guard !programmes.isEmpty else { return [] }
        let ids = programmes.map(\.id)
        let some: SQL = ids.count > 200 ? "1 = 1" : "programme in (\(list: ids))"
        let instalments = try gather(
            """
            select id, programme, number, title, starts, ends from instalments where \(some)
            order by programme, number
            """,
            tx,
            instalment
        )
        let places = try gather(
            "select programme, place from programme_places where \(some) order by programme, position",
            tx
        ) { row in try row.get("place", as: Kernel.ID<Place>.self) }
        let partners = try gather(
            "select programme, organization, role from programme_partners where \(some) order by programme, position",
            tx
        ) { row in Programme.Partner(organization: try row.get("organization"), role: try row.get("role")) }
        return programmes.map { programme in
            var whole = programme
            whole.instalments = instalments[programme.id] ?? []
            whole.places = places[programme.id] ?? []
            whole.partners = partners[programme.id] ?? []
            return whole
        }
    }

    static func instalment(_ row: Row) throws -> Instalment {
        Instalment(
            id: try row.get("id"),
            number: try row.get("number"),
            title: try row.find("title"),
            starts: try row.find("starts"),
            ends: try row.find("ends")
        )
    }

    private static func gather<Item>(
        _ sql: SQL,
        _ tx: Transaction,
        _ read: (Row) throws -> Item
    ) throws -> [Programme.ID: [Item]] {
        var out: [Programme.ID: [Item]] = [:]
        try tx.forEach(sql) { row in out[try row.get("programme"), default: []].append(try read(row)) }
        return out
    }
}
