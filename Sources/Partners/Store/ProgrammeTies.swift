// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Who is tied to a programme, as far as deciding about its records goes.
public struct ProgrammeTies: Sendable, Equatable {
    /// Everyone who takes part.
    public let partners: Set<String>
    /// Those who pay and do nothing else: totals are theirs, records are not.
    public let payers: Set<String>
    /// Those who may shape it: leads and co-hosts, everyone while there are none.
    public let coordinators: Set<String>

    /// Reads the ties of one programme; one that is not there has none.
    public static func load(_ id: Programme.ID, _ tx: Transaction) throws -> ProgrammeTies {
        let rows: [(String, Programme.Role)] = try tx.rows(
            """
            select organization, role from programme_partners where programme = \(id)
            union all
            select funder, 'funder' from programmes where id = \(id) and funder is not null
            """
        ) { (try $0.get("organization"), try $0.get("role")) }
        let leading = rows.filter { $0.1 == .lead || $0.1 == .coHost }.map(\.0)
        let working = Set(rows.filter { $0.1 != .funder }.map(\.0))
        return ProgrammeTies(
            partners: working,
            payers: Set(rows.map(\.0)).subtracting(working),
            coordinators: leading.isEmpty ? working : Set(leading)
        )
    }

    /// The programmes that each of some organizations takes part in.
    /// - Parameters:
    ///   - organizations: which.
    ///   - paying: whether those count that an organization only pays for.
    ///   - tx: the transaction to read in.
    /// - Returns: programmes by organization.
    /// - Throws: `StorageProblem` when the data cannot be read.
    public static func programmes(of organizations: Set<String>, paying: Bool, _ tx: Transaction) throws
        -> [String: [String]]
    {
        let ids = organizations.sorted()
        let role: SQL = paying ? "" : " and role <> 'funder'"
        let funded: SQL =
            paying ? " union select funder, id from programmes where funder in (\(list: ids))" : ""
        var found: [String: [String]] = [:]
        try tx.forEach(
            """
            select organization, programme from programme_partners
            where organization in (\(list: ids))\(role)\(funded)
            """
        ) { row in found[try row.get("organization"), default: []].append(try row.get("programme")) }
        return found
    }
}
