// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Households and persons of an organization as other rooms may list them: what they are called and where,
/// nothing that is sealed.
public enum RegisterLists {
    /// One of them; the place is a code, or nil.
    public typealias Item = (id: String, version: Int, label: String, place: String?)

    /// So many of each.
    private static let most = 5000

    /// The households that an organization looks after, the oldest first.
    public static func households(of organization: Organization.ID, _ tx: Transaction) throws -> [Item] {
        try tx.rows(
            """
            select id, version, label, place from households
            where organization = \(organization) and state = 'active' order by created_at, id limit \(most)
            """
        ) { (try $0.get("id"), try $0.get("version"), try $0.get("label"), try $0.find("place")) }
    }

    /// The persons that an organization keeps in the register, by name.
    public static func persons(of organization: Organization.ID, _ tx: Transaction) throws -> [Item] {
        try tx.rows(
            """
            select id, version, prefix, name from persons
            where organization = \(organization) and state = 'active' order by sort_key, id limit \(most)
            """
        ) { row in
            let name = try row.get("prefix", as: String.self) + row.get("name", as: String.self)
            return (try row.get("id"), try row.get("version"), name, nil)
        }
    }
}
