// SPDX-License-Identifier: Apache-2.0

public import Storage

/// The spine of all numbers: dated, placed, sourced events that rooms record beside their own records.
///
/// A fact is only ever appended or reversed. Measures keep figures over facts live; ``CellStore`` reads
/// them, and ``FactTable`` reads what no measure keeps.
public enum Facts {
    /// The room's name in the journal and in migration ids.
    public static let name = "facts"
    /// The room's tables, in order.
    public static let migrations: [Migration] = FactsMigrations.all
}
