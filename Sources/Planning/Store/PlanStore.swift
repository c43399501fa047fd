// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Partners
import Places
public import Storage

/// Plans and their trees.
public enum PlanStore {
    /// One plan.
    static func find(_ id: Plan.ID, _ tx: Transaction) throws -> Plan? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// One plan that must be there.
    /// - Throws: ``PlanningProblem/missing(record:)``.
    static func get(_ id: Plan.ID, _ tx: Transaction) throws -> Plan {
        guard let plan = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return plan
    }

    /// The shared plan and the provincial plans under it, the shared one first, then by province code.
    public static func tree(_ root: Plan.ID, _ tx: Transaction) throws -> [Plan] {
        try tx.rows("\(columns) where id = \(root) or parent = \(root) order by coalesce(place, '')", read)
    }

    /// The shared plans of a programme, newest first; of all programmes without one.
    static func list(
        programme: Kernel.ID<Programme>? = nil,
        limit: Int = 200,
        offset: Int = 0,
        _ tx: Transaction
    ) throws -> [Plan] {
        guard let programme else {
            let all: SQL = "where parent is null order by made_at desc limit \(limit) offset \(offset)"
            return try tx.rows("\(columns) \(all)", read)
        }
        let condition: SQL = "where programme = \(programme) and parent is null"
        return try tx.rows(
            "\(columns) \(condition) order by made_at desc limit \(limit) offset \(offset)",
            read
        )
    }

    /// The shared plan that a newly read report of a programme belongs to: the newest that is not closed.
    static func current(of programme: Kernel.ID<Programme>, _ tx: Transaction) throws -> Plan? {
        let sql: SQL = """
            where programme = \(programme) and parent is null and state <> 'closed' order by made_at desc limit 1
            """
        return try tx.row("\(columns) \(sql)").map(read)
    }

    /// The shared plans of all programmes that are not closed, newest first.
    static func running(limit: Int, _ tx: Transaction) throws -> [Plan] {
        let condition: SQL = "where parent is null and state <> 'closed'"
        return try tx.rows("\(columns) \(condition) order by made_at desc, id limit \(limit)", read)
    }

    /// Makes a plan, with history and journal.
    /// - Throws: ``PlanningProblem`` when title or days cannot be right.
    @discardableResult
    static func insert(_ plan: Plan, by doer: Doer, _ tx: Transaction) throws -> Plan {
        try PlanRules.check(title: plan.title, starts: plan.starts, ends: plan.ends)
        try tx.run(
            """
            insert into plans (id, programme, parent, place, title, year, starts, ends, state, previous, report, made_at)
            values (\(plan.id), \(plan.programme), \(plan.parent), \(plan.place), \(plan.title), \(plan.year),
                    \(plan.starts), \(plan.ends), \(plan.state), \(plan.previous), \(plan.report), \(doer.now))
            """
        )
        let line = HistoryStore.Line(
            root: plan.root,
            record: plan.id.rawValue,
            action: .planMade,
            to: plan.title
        )
        try HistoryStore.append(line, by: doer, tx)
        return plan
    }

    /// Changes title, year and days.
    /// - Throws: `StorageProblem.changedMeanwhile` when the version is not the stored one.
    static func update(_ plan: Plan, by doer: Doer, _ tx: Transaction) throws {
        try PlanRules.check(title: plan.title, starts: plan.starts, ends: plan.ends)
        try tx.update(
            """
            update plans set title = \(plan.title), year = \(plan.year), starts = \(plan.starts), ends = \(plan.ends),
                             version = version + 1
            where id = \(plan.id) and version = \(plan.version)
            """,
            record: plan.id.rawValue
        )
        let line = HistoryStore.Line(
            root: plan.root,
            record: plan.id.rawValue,
            action: .planChanged,
            to: plan.title
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    /// Moves a plan on, or back with a reason.
    /// - Throws: ``PlanningProblem`` when it cannot move so; `changedMeanwhile` on a stale version.
    public static func move(
        _ id: Plan.ID,
        version: Int,
        to state: Plan.State,
        why: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let plan = try get(id, tx)
        try PlanRules.move(plan, to: state, why: why)
        try tx.update(
            "update plans set state = \(state), version = version + 1 where id = \(id) and version = \(version)",
            record: id.rawValue
        )
        let line = HistoryStore.Line(
            root: plan.root,
            record: id.rawValue,
            action: .planState,
            from: plan.state.rawValue,
            to: state.rawValue,
            why: why
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    private static let columns: SQL = """
        select id, programme, parent, place, title, year, starts, ends, state, previous, report, version from plans
        """

    private static func read(_ row: Row) throws -> Plan {
        try Plan(
            id: row.get("id"),
            programme: row.get("programme"),
            parent: row.find("parent"),
            place: row.find("place"),
            title: row.get("title"),
            year: row.find("year"),
            starts: row.find("starts"),
            ends: row.find("ends"),
            state: row.get("state"),
            previous: row.find("previous"),
            report: row.find("report"),
            version: row.get("version")
        )
    }
}
