// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage

/// The items that news can be sent about, the ones last heard of first.
enum WorkChoiceStore {
    /// Accepted and unfinished copies, of one organization or of all.
    static func list(
        organization: Organization.ID?,
        within reach: AccessReach,
        limit: Int,
        _ tx: Transaction
    ) throws -> [WorkChoice] {
        let own: SQL = organization.map { "and c.organization = \($0)" } ?? ""
        let rows = try tx.rows(
            """
            select c.id, c.organization, m.text
            from commitment_copies c join commitments m on m.id = c.commitment join plans p on p.id = c.root
            where c.is_current = 1 and c.state in ('not-started', 'waiting') and m.withdrawn_at is null \(own)
            and \(reach.condition(PlanTies.copyColumns))
            order by coalesce(c.last_news, '') desc, m.position, c.id limit \(limit)
            """
        )
        let ids: [Organization.ID] = try rows.map { try $0.get("organization") }
        let names = try OrganizationStore.names(Array(Set(ids)), tx)
        return try rows.map { row in
            let id: Organization.ID = try row.get("organization")
            return WorkChoice(
                item: .copy(try row.get("id")),
                text: try row.get("text"),
                organization: names[id] ?? id.rawValue
            )
        }
    }
}
