// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Storage

/// Takes an acceptance back as long as nobody has built on it.
enum UndoStore {
    /// Whether it can be taken back.
    /// - Throws: ``PlanningProblem`` saying why not.
    static func check(_ acceptance: Acceptance, own: Kernel.ID<Organization>?, _ tx: Transaction) throws {
        guard acceptance.undone == nil else { throw PlanningProblem.alreadyUndone }
        let latest = try AcceptStore.list(plan: acceptance.sharedPlan, tx).first
        guard latest?.id == acceptance.id else { throw PlanningProblem.undoNotLatest }
        let news = try count(newsSQL(acceptance.id), tx)
        guard news == 0 else { throw PlanningProblem.undoHasProgress(count: news) }
        let answers = try count(answersSQL(acceptance.id, own), tx)
        guard answers == 0 else { throw PlanningProblem.undoHasAnswers(count: answers) }
        let edits = try count(editsSQL(acceptance.id), tx)
        guard edits == 0 else { throw PlanningProblem.undoHasEdits(count: edits) }
    }

    /// Removes what it made and puts back what it changed.
    static func restore(_ acceptance: Acceptance, _ tx: Transaction) throws {
        let changes = try list(acceptance.id, tx)
        for change in changes.reversed() {
            switch (change.kind, change.before) {
            case (.plan, _): try removeEmptyPlan(change.record, tx)
            case (.commitment, nil):
                try tx.run("delete from commitments where id = \(change.record)")
                try SearchIndex.remove(kind: CommitmentStore.searchKind, record: change.record, tx)
            case (.activity, nil):
                try tx.run("delete from activities where id = \(change.record)")
                try SearchIndex.remove(kind: ActivityStore.searchKind, record: change.record, tx)
            case (.commitment, let before?):
                let id = Commitment.ID(change.record)
                try CommitmentStore.putBack(id, before, tx)
                try TargetUpdate.restore(before.targets, owner: .commitment(id), tx)
            case (.activity, let before?):
                let id = Activity.ID(change.record)
                try ActivityStore.putBack(id, before, tx)
                try TargetUpdate.restore(before.targets, owner: .activity(id), tx)
            }
        }
    }

    /// A plan into which someone has put something of their own stays.
    private static func removeEmptyPlan(_ id: String, _ tx: Transaction) throws {
        try tx.run(
            """
            delete from plans where id = \(id)
            and not exists (select 1 from commitments m where m.plan = \(id))
            and not exists (select 1 from activities a where a.plan = \(id))
            and not exists (select 1 from plans p where p.parent = \(id))
            """
        )
    }

    private static func list(_ id: Acceptance.ID, _ tx: Transaction) throws -> [AcceptedChange] {
        let sql: SQL = """
            select record_kind, record, before, after_version from acceptance_changes
            where acceptance = \(id) order by seq
            """
        return try tx.rows(sql) { row in
            try AcceptedChange(
                kind: row.get("record_kind"),
                record: row.get("record"),
                before: row.find("before", as: String.self).map { try AcceptedChange.Before.read($0) },
                afterVersion: row.find("after_version")
            )
        }
    }

    private static func count(_ sql: SQL, _ tx: Transaction) throws -> Int {
        try tx.one(sql, as: Int.self) ?? 0
    }

    /// News about what it made; about what it changed they came before, or block by its version.
    private static func newsSQL(_ id: Acceptance.ID) -> SQL {
        """
        select count(*) as n from progress p left join commitment_copies c on c.id = p.copy
        join acceptance_changes x on x.record = coalesce(c.commitment, p.activity)
        where x.acceptance = \(id) and (x.before is null or p.recorded_at >= (
            select accepted_at from acceptances where id = \(id)))
        """
    }

    private static func answersSQL(_ id: Acceptance.ID, _ own: Kernel.ID<Organization>?) -> SQL {
        let other: SQL = "organization is distinct from cast(\(own) as text)"
        return """
            select (select count(*) from commitment_copies c join acceptance_changes x on x.record = c.commitment
                    where x.acceptance = \(id) and x.before is null and c.responded_at is not null and c.\(other))
                 + (select count(*) from hostings h
                    join acceptance_changes x on x.record = coalesce(h.commitment, h.activity)
                    where x.acceptance = \(id) and x.before is null and h.responded_at is not null and h.\(other))
                 + (select count(*) from support_requests s left join commitment_copies c on c.id = s.copy
                    join acceptance_changes x on x.record = coalesce(c.commitment, s.activity)
                    where x.acceptance = \(id) and x.before is null) as n
            """
    }

    private static func editsSQL(_ id: Acceptance.ID) -> SQL {
        """
        select (select count(*) from acceptance_changes x join commitments m on m.id = x.record
                where x.acceptance = \(id) and x.before is not null and m.version <> x.after_version)
             + (select count(*) from acceptance_changes x join activities a on a.id = x.record
                where x.acceptance = \(id) and x.before is not null and a.version <> x.after_version) as n
        """
    }
}
