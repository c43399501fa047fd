// SPDX-License-Identifier: Apache-2.0

public import Storage

/// What was agreed, and how far everyone has come with it.
///
/// Programme → plan → commitments → targets → activities; one copy of a commitment for each organization
/// that shares it. A report becomes a plan through `AcceptRules` and ``AcceptStore``; news become facts
/// in ``ProgressStore``.
public enum Planning {
    /// The room's name in the journal and in migration ids.
    public static let name = "planning"
    /// The room's tables, in order.
    public static let migrations: [Migration] = PlanningMigrations.all
}
