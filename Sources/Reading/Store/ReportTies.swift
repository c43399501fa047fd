// SPDX-License-Identifier: Apache-2.0

import Access
public import Files
public import Kernel
public import Storage
public import Web

/// Whose a report is: its organization's and its writer's; once accepted, its programme's partners' too.
public enum ReportTies {
    /// What the routes about one report are about.
    /// - Parameters:
    ///   - id: the report.
    ///   - partners: everyone who takes part in a programme, from the room that keeps them.
    ///   - tx: the transaction to read in.
    /// - Returns: its organizations, programme and writer; it lies in no place.
    /// - Throws: ``ReadingProblem/noReport``.
    public static func load(
        _ id: Report.ID,
        partners: (_ programme: String, Transaction) throws -> Set<String>,
        _ tx: Transaction
    ) throws -> Subject {
        guard
            let row = try tx.row(
                "select organization, created_by, programme, state from reports where id = \(id)"
            )
        else { throw ReadingProblem.noReport }
        let programme: String? = try row.find("programme")
        let state: Report.State = try row.get("state")
        var organizations: Set<String> = []
        if let own: String = try row.find("organization") { organizations.insert(own) }
        if state == .accepted, let programme { organizations.formUnion(try partners(programme, tx)) }
        return Subject(
            organizations: organizations,
            programme: programme,
            recordedBy: try row.get("created_by"),
            key: "report:" + id.rawValue
        )
    }

    /// The report that keeps a stored file; nil when none does.
    public static func report(keeping file: StoredFile.ID, _ tx: Transaction) throws -> Report.ID? {
        try tx.one("select id from reports where file = \(file)")
    }

    /// The condition on `reports` that lets through what a visitor may reach.
    /// - Parameters:
    ///   - reach: what they may reach.
    ///   - programmes: the programmes of every organization that the reach names.
    /// - Returns: a condition on the columns of `reports`.
    static func condition(_ reach: AccessReach, programmes: [String: [String]]) -> SQL {
        reach.condition(
            ReachColumns(programme: "reports.programme", recordedBy: "reports.created_by") { organization in
                """
                (coalesce(reports.organization = \(organization), 1 = 0)
                or (reports.state = 'accepted' and reports.programme is not null
                    and reports.programme in (\(list: programmes[organization] ?? []))))
                """
            }
        )
    }

    /// The report of a path, for the routes of this room.
    static func about(_ needs: ReadingNeeds) -> About {
        About { inputs in
            let id = Report.ID(try inputs.text("id"))
            return try await needs.database.read { try load(id, partners: needs.partners, $0) }
        }
    }
}
