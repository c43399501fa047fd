// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Privacy
import Storage

/// What the register deletes when its time is over, and from when that counts.
public enum PartnersRetention {
    /// Persons whose positions have all ended and who were not changed since; households not visited since.
    public static let slices: [Retained] = [
        Retained(
            purpose: Purpose.ID("persons"),
            title: PeopleText.keptPersons,
            count: { try persons($0, limit: 1_000_000, $1).count },
            remove: { cut, limit, tx in
                let old = try persons(cut, limit: limit, tx)
                for id in old { _ = try PersonStore.erase(id, by: "retention", at: cut.now, tx) }
                return old.count
            }
        ),
        Retained(
            purpose: Purpose.ID("households"),
            title: PeopleText.keptHouseholds,
            count: { try households($0, limit: 1_000_000, $1).count },
            remove: { cut, limit, tx in
                let old = try households(cut, limit: limit, tx)
                for id in old { _ = try HouseholdStore.erase(id, by: "retention", at: cut.now, tx) }
                return old.count
            }
        ),
    ]

    private static func persons(_ cut: RetentionCut, limit: Int, _ tx: Transaction) throws -> [Person.ID] {
        try tx.rows(
            """
            select id from persons where state = 'active' and updated_at < \(cut.before)
                and \(cut.isFree("id")) and not exists (select 1 from positions s
                    where s.person = persons.id and coalesce(s.ends, '9999-12-31') >= \(cut.before.bangkokDay))
            order by updated_at, id limit \(limit)
            """
        ) { try $0.get("id") }
    }

    private static func households(_ cut: RetentionCut, limit: Int, _ tx: Transaction) throws -> [Household
        .ID]
    {
        try tx.rows(
            """
            select id from households where state = 'active' and updated_at < \(cut.before)
                and coalesce(visited, '') < \(cut.before.bangkokDay) and \(cut.isFree("id"))
            order by updated_at, id limit \(limit)
            """
        ) { try $0.get("id") }
    }
}
