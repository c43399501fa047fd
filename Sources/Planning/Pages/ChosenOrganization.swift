// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage
import ThaiText
import Web

/// Whose work this browser shows first: chosen on the first page, or said when a report was accepted.
enum ChosenOrganization {
    /// The choice that the browser sent along, as far as it is one of the visitor's.
    static func find(_ visit: Visit) -> Organization.ID? {
        if let own = visit.actingFor(Planning.work) { return Organization.ID(own) }
        // Who looks after a programme may look at any of its partners; the lists show no more than theirs.
        let programmes = visit.reach(Planning.work).named.programmes
        let chosen = visit.request.cookie("organization").flatMap { $0.isEmpty ? nil : Organization.ID($0) }
        return programmes.isEmpty ? nil : chosen
    }

    /// Has the browser remember a choice; nothing chosen shows everyone's work.
    static func remember(_ id: Organization.ID?, in reply: Reply) -> Reply {
        var reply = reply
        let keep = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
        reply.headers.append(("set-cookie", "organization=\(id?.rawValue ?? "")\(keep)"))
        return reply
    }

    /// Names of the organizations among which a visitor may choose.
    static func names(_ visit: Visit, _ tx: Transaction) throws -> [String] {
        let reach = visit.reach(Planning.work, beginning: true)
        if reach.isEverything { return try OrganizationStore.list(.all, limit: 300, tx).map(\.name) }
        let names = try OrganizationStore.names(Array(offered(reach, tx)), tx)
        return names.values.sorted { SortKey.make($0) < SortKey.make($1) }
    }

    /// - Throws: ``PlanningProblem/notForThem`` when the organization is none that the visitor may choose.
    static func check(_ id: Organization.ID, _ visit: Visit, _ tx: Transaction) throws {
        let reach = visit.reach(Planning.work, beginning: true)
        guard try reach.isEverything || offered(reach, tx).contains(id) else {
            throw PlanningProblem.notForThem
        }
    }

    private static func offered(_ reach: AccessReach, _ tx: Transaction) throws -> Set<Organization.ID> {
        let partners = try reach.named.programmes.flatMap {
            try ProgrammeTies.load(Programme.ID($0), tx).partners
        }
        return Set(reach.named.organizations.union(partners).map { Organization.ID($0) })
    }
}
