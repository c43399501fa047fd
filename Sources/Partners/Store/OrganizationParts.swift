// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage

/// The lists that belong to a partner: names, kinds, places; read for a page of partners at once.
enum OrganizationParts {
    static func write(_ organization: Organization, _ tx: Transaction) throws {
        let id = organization.id
        try tx.run("delete from organization_names where organization = \(id)")
        try tx.run("delete from organization_kinds where organization = \(id)")
        try tx.run("delete from organization_places where organization = \(id)")
        // Position 0 is the official name and 1 the English one, so that one query gives all names to match.
        for (position, name) in names(of: organization) {
            try tx.run(
                """
                insert into organization_names (organization, position, name)
                values (\(id), \(position), \(name))
                """
            )
        }
        for (position, kind) in distinct(organization.kinds).enumerated() {
            try tx.run(
                "insert into organization_kinds (organization, position, kind) values (\(id), \(position), \(kind))"
            )
        }
        for (position, place) in distinct(organization.places).enumerated() {
            try tx.run(
                """
                insert into organization_places (organization, position, place)
                values (\(id), \(position), \(place))
                """
            )
        }
    }

    static func read(into organizations: [Organization], _ tx: Transaction) throws -> [Organization] {
        guard !organizations.isEmpty else { return [] }
        // A whole list is read at once: naming every id would overflow a statement's values.
        let ids = organizations.map(\.id)
        let some: SQL = ids.count > 200 ? "1 = 1" : "organization in (\(list: ids))"
        let aliases: [Organization.ID: [String]] = try gather(
            "select organization, name as item from organization_names where position > 1 and \(some)",
            tx
        )
        let kinds: [Organization.ID: [OrganizationKind]] = try gather(
            "select organization, kind as item from organization_kinds where \(some)",
            tx
        )
        let places: [Organization.ID: [Kernel.ID<Place>]] = try gather(
            "select organization, place as item from organization_places where \(some)",
            tx
        )
        return organizations.map { organization in
            var whole = organization
            whole.aliases = aliases[organization.id] ?? []
            whole.kinds = kinds[organization.id] ?? []
            whole.places = places[organization.id] ?? []
            return whole
        }
    }

    private static func names(of organization: Organization) -> [(Int, String)] {
        var names = [(0, organization.name)]
        if let english = organization.english { names.append((1, english)) }
        return names
            + distinct(organization.aliases.filter { !$0.isEmpty }).enumerated().map {
                ($0.offset + 2, $0.element)
            }
    }

    private static func gather<Item: Readable>(
        _ sql: SQL,
        _ tx: Transaction
    ) throws -> [Organization.ID: [Item]] {
        var out: [Organization.ID: [Item]] = [:]
        try tx.forEach("\(sql) order by organization, position") { row in
            out[try row.get("organization"), default: []].append(try row.get("item"))
        }
        return out
    }

    private static func distinct<Item: Hashable>(_ items: [Item]) -> [Item] {
        var seen: Set<Item> = []
        return items.filter { seen.insert($0).inserted }
    }
}
