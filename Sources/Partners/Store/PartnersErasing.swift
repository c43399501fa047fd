// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Deletes whom a record of this room is about; doing it twice does no harm.
public enum PartnersErasing {
    /// Deletes a person's identity; days and roles of positions stay as those of nobody.
    /// - Returns: whether there was such a person.
    public static func person(_ record: String, by actor: String, at now: Instant, _ tx: Transaction) throws
        -> Bool
    {
        try PersonStore.erase(ID(record), by: actor, at: now, tx)
    }

    /// Deletes who lives in a household and how; that there was one in a district stays.
    /// - Returns: whether there was such a household.
    public static func household(_ record: String, by actor: String, at now: Instant, _ tx: Transaction)
        throws
        -> Bool
    {
        try HouseholdStore.erase(ID(record), by: actor, at: now, tx)
    }

    static func log(_ action: String, _ record: String, by actor: String, at now: Instant, _ tx: Transaction)
        throws
    {
        try Journal.append(
            .init(
                room: Partners.name,
                time: now,
                actor: actor,
                action: action,
                record: record,
                details: ""
            ),
            tx
        )
    }
}
