// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Storage

/// Which units a programme aims at, and since when.
public enum UnitSetStore {
    /// The units of a programme with their days; those of no programme count for every one.
    public static func list(programme: String?, _ tx: Transaction) throws -> [UnitMembership] {
        try tx.rows(
            """
            select unit, programme, starts, ends from unit_sets
            where programme is null or programme = \(programme) order by unit, starts
            """
        ) { row in
            try UnitMembership(
                unit: row.get("unit"),
                programme: row.find("programme"),
                from: row.get("starts"),
                to: row.find("ends")
            )
        }
    }

    /// Notes what an accepted record says about its unit.
    static func insert(_ set: UnitMembership, submission: Submission.ID, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into unit_sets (submission, unit, programme, starts, ends)
            values (\(submission), \(set.unit), \(set.programme), \(set.from), \(set.to))
            """
        )
    }

    static func remove(submission: Submission.ID, _ tx: Transaction) throws {
        try tx.run("delete from unit_sets where submission = \(submission)")
    }
}
