// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// What the routes about the register's records are about: always the organization that answers for them.
extension PartnersSubjects {
    var paper: About { owned { "select organization from organization_papers where id = \($0)" } }
    var parent: About { owned { "select organization from organization_parents where id = \($0)" } }
    var contact: About { owned { "select organization from organization_contacts where id = \($0)" } }
    var work: About { owned { "select organization from organization_works where id = \($0)" } }
    var entry: About { owned { "select organization from register_entries where id = \($0)" } }
    var person: About { recorded { "select organization, created_by from persons where id = \($0)" } }
    var household: About { recorded { "select organization, created_by from households where id = \($0)" } }

    var position: About {
        recorded {
            """
            select p.organization, p.created_by from positions s join persons p on p.id = s.person
            where s.id = \($0) and s.committee is null
            """
        }
    }

    var seat: About {
        recorded {
            """
            select c.organization, c.created_by from positions s join committees c on c.id = s.committee
            where s.id = \($0)
            """
        }
    }

    var member: About {
        recorded {
            """
            select h.organization, h.created_by from household_members m
            join households h on h.id = m.household where m.id = \($0)
            """
        }
    }

    /// A committee is changed by those who keep it.
    var keptCommittee: About {
        recorded { "select organization, created_by from committees where id = \($0)" }
    }

    /// A committee is seen by those who keep it and those who sit in it.
    var committee: About {
        About { inputs in
            let id = Committee.ID(try inputs.text("id"))
            let organizations = try await database.read { try CommitteeStore.organizations(of: id, $0) }
            return Subject(organizations: organizations)
        }
    }

    private func owned(_ sql: @escaping @Sendable (String) -> SQL) -> About {
        About { inputs in
            let id = try inputs.text("id")
            let owner: String? = try await database.read { try $0.one(sql(id)) }
            guard let owner else { throw PartnersProblem.noRecord }
            return Subject(organizations: [owner])
        }
    }

    private func recorded(_ sql: @escaping @Sendable (String) -> SQL) -> About {
        About { inputs in
            let id = try inputs.text("id")
            let found = try await database.read { tx in
                try tx.row(sql(id)).map { row in
                    Subject(
                        organizations: [try row.get("organization")],
                        recordedBy: try row.get("created_by")
                    )
                }
            }
            guard let found else { throw PartnersProblem.noRecord }
            return found
        }
    }
}
