// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Places
public import Storage
import ThaiText

/// Activities.
public enum ActivityStore {
    /// The noun under which activities stand in the search index.
    static let searchKind = "activity"

    /// One activity.
    static func find(_ id: Activity.ID, _ tx: Transaction) throws -> Activity? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// One activity that must be there.
    /// - Throws: ``PlanningProblem/missing(record:)``.
    static func get(_ id: Activity.ID, _ tx: Transaction) throws -> Activity {
        guard let found = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return found
    }

    /// The activities of one plan, in their order.
    static func list(plan: Plan.ID, _ tx: Transaction) throws -> [Activity] {
        try tx.rows("\(columns) where plan = \(plan) order by position, id", read)
    }

    /// The activities of a plan tree: the shared plan's first, then by province.
    public static func list(root: Plan.ID, limit: Int = 100_000, offset: Int = 0, _ tx: Transaction) throws
        -> [Activity]
    {
        let page: SQL = "order by plan_place, position, id limit \(limit) offset \(offset)"
        return try tx.rows("\(columns) where root = \(root) \(page)", read)
    }

    /// The activities that serve one commitment.
    static func list(commitment: Commitment.ID, _ tx: Transaction) throws -> [Activity] {
        try tx.rows("\(columns) where commitment = \(commitment) order by position, id", read)
    }

    /// Those whose wording holds the words, best first.
    static func search(_ words: String, limit: Int, _ tx: Transaction) throws -> [Activity] {
        let tokens = SearchTokens.query(words)
        let ids = try SearchIndex.find(kind: searchKind, tokens: tokens, limit: limit, tx)
        let found = try tx.rows("\(columns) where id in (\(list: ids))", read)
        let byID = Dictionary(found.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }
    }

    /// The place behind the last activity of a plan.
    static func nextPosition(plan: Plan.ID, _ tx: Transaction) throws -> Int {
        try tx.one(
            "select coalesce(max(position), -1) + 1 as next from activities where plan = \(plan)",
            as: Int.self
        ) ?? 0
    }

    /// Adds an activity, with history and journal.
    /// - Throws: ``PlanningProblem`` when wording or days cannot be right.
    static func insert(
        _ item: Activity,
        in plan: Plan,
        by doer: Doer,
        journals: Bool = true,
        _ tx: Transaction
    ) throws {
        try add(item, in: plan, tx)
        let line = HistoryStore.Line(made: item.id.rawValue, item.text, item.origin, root: plan.root)
        try HistoryStore.append(line, by: doer, journals: journals, tx)
    }

    /// Changes wording, commitment, number, days, cost, indicator and place.
    /// - Throws: ``PlanningProblem`` on bad wording or days; `changedMeanwhile` on a stale version.
    static func update(_ item: Activity, why: String, by doer: Doer, _ tx: Transaction) throws {
        try ItemRules.check(text: item.text)
        try PlanRules.check(starts: item.starts, ends: item.due.day)
        let before = try get(item.id, tx)
        try tx.update(
            """
            update activities set commitment = \(item.commitment), parent = \(item.outline.parent),
                number = \(item.outline.number), position = \(item.outline.position), text = \(item.text),
                sort_key = \(SortKey.make(item.text)), starts = \(item.starts), due_day = \(item.due.day),
                due_instalment = \(item.due.instalment), cost = \(item.cost), indicator = \(item.terms.indicator),
                place = \(item.place), version = version + 1
            where id = \(item.id) and version = \(item.version)
            """,
            record: item.id.rawValue
        )
        try index(item, tx)
        let line = HistoryStore.Line(
            root: try PlanStore.get(item.plan, tx).root,
            record: item.id.rawValue,
            action: .itemChanged,
            from: before.text,
            to: item.text,
            why: why
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    /// Moves an activity on, or back and away with a reason.
    /// - Throws: ``PlanningProblem``; `changedMeanwhile` on a stale version.
    static func move(
        _ id: Activity.ID,
        version: Int,
        to state: Activity.State,
        why: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let item = try get(id, tx)
        try ActivityRules.move(item, to: state, why: why)
        try set(item, version: version, state: state, why: why, by: doer, tx)
    }

    /// Sets a state that a rule has allowed, with history and journal.
    static func set(
        _ item: Activity,
        version: Int,
        state: Activity.State,
        why: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        try tx.update(
            """
            update activities set state = \(state), version = version + 1
            where id = \(item.id) and version = \(version)
            """,
            record: item.id.rawValue
        )
        let line = HistoryStore.Line(
            root: try PlanStore.get(item.plan, tx).root,
            record: item.id.rawValue,
            action: .activityState,
            from: item.state.rawValue,
            to: state.rawValue,
            why: why
        )
        try HistoryStore.append(line, by: doer, tx)
    }
}

extension ActivityStore {
    /// The plan tree and the place that news about an activity count for.
    static func whereabouts(_ id: Activity.ID, _ tx: Transaction) throws -> Whereabouts {
        let sql: SQL = """
            select p.programme, a.root, a.place, a.plan_place
            from activities a join plans p on p.id = a.root where a.id = \(id)
            """
        guard let row = try tx.row(sql) else { throw PlanningProblem.missing(record: id.rawValue) }
        let places: [String?] = try [row.find("place"), row.find("plan_place")]
        return try Whereabouts(
            programme: row.get("programme"),
            root: row.get("root"),
            place: places.compactMap { $0 }.first { !$0.isEmpty },
            owner: .activity(id)
        )
    }

    /// Gives an item its former wording, due date and indicator; undoing an acceptance checks before.
    static func putBack(_ id: Activity.ID, _ before: AcceptedChange.Before, _ tx: Transaction) throws {
        try tx.run(
            """
            update activities set text = \(before.text), sort_key = \(SortKey.make(before.text)),
                due_day = \(before.dueDay), due_instalment = \(before.dueInstalment),
                indicator = \(before.indicator), version = version + 1
            where id = \(id)
            """
        )
        try index(get(id, tx), tx)
    }

    private static func index(_ item: Activity, _ tx: Transaction) throws {
        let tokens = SearchTokens.index(item.text)
        try SearchIndex.put(kind: searchKind, record: item.id.rawValue, tokens: tokens, tx)
    }

    private static func add(_ item: Activity, in plan: Plan, _ tx: Transaction) throws {
        try ItemRules.check(text: item.text)
        try PlanRules.check(starts: item.starts, ends: item.due.day)
        try tx.run(
            """
            insert into activities (id, plan, root, plan_place, commitment, parent, number, position, text, sort_key,
                starts, due_day, due_instalment, cost, indicator, place, state, report, span_start, span_end,
                carried_from)
            values (\(item.id), \(plan.id), \(plan.root), \(plan.place?.rawValue ?? ""), \(item.commitment),
                \(item.outline.parent), \(item.outline.number), \(item.outline.position), \(item.text),
                \(SortKey.make(item.text)), \(item.starts), \(item.due.day), \(item.due.instalment), \(item.cost),
                \(item.terms.indicator), \(item.place), \(item.state), \(item.origin.report),
                \(item.origin.span?.lowerBound),
                \(item.origin.span?.upperBound), \(item.origin.carriedFrom))
            """
        )
        try index(item, tx)
    }

    private static let columns: SQL = """
        select id, plan, commitment, parent, number, position, text, starts, due_day, due_instalment, cost, indicator,
               place, state, report, span_start, span_end, carried_from, last_news, needs_support, measured, version
        from activities
        """

    private static func read(_ row: Row) throws -> Activity {
        try Activity(
            id: row.get("id"),
            plan: row.get("plan"),
            commitment: row.find("commitment"),
            outline: ItemColumns.outline(row),
            text: row.get("text"),
            starts: row.find("starts"),
            due: ItemColumns.due(row),
            terms: ActivityTerms(cost: row.find("cost"), indicator: row.find("indicator")),
            place: row.find("place"),
            state: row.get("state"),
            record: ActivityRecord(
                origin: ItemColumns.origin(row),
                lastNews: row.find("last_news"),
                needsSupport: row.get("needs_support"),
                measured: row.find("measured")
            ),
            version: row.get("version")
        )
    }
}
