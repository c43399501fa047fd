// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

extension ReportStore {
    /// Marks a report as turned into a plan; its draft stands still from now on.
    /// - Throws: ``ReadingProblem/noReport``, ``ReadingProblem/alreadyAccepted``.
    public static func markAccepted(_ id: Report.ID, actor: String, now: Instant, _ tx: Transaction) throws {
        guard let report = try find(id, tx) else { throw ReadingProblem.noReport }
        guard report.state != .accepted else { throw ReadingProblem.alreadyAccepted }
        try move(id, to: .accepted, now, tx)
        try note("report.accept", id, "", actor, now, tx)
    }

    /// Opens the review again after accepting was undone.
    public static func markReopened(_ id: Report.ID, actor: String, now: Instant, _ tx: Transaction) throws {
        guard try find(id, tx) != nil else { throw ReadingProblem.noReport }
        try move(id, to: .review, now, tx)
        try note("report.reopen", id, "", actor, now, tx)
    }

    /// Sets the programme that a report belongs to.
    public static func setProgramme(_ programme: String?, of id: Report.ID, now: Instant, _ tx: Transaction)
        throws
    {
        try tx.run(
            """
            update reports set programme = \(programme), changed_at = \(now), version = version + 1
            where id = \(id)
            """
        )
    }

    static func move(_ id: Report.ID, to state: Report.State, _ now: Instant, _ tx: Transaction) throws {
        try tx.run(
            """
            update reports set state = \(state), changed_at = \(now), version = version + 1 where id = \(id)
            """
        )
    }
}
