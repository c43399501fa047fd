// SPDX-License-Identifier: Apache-2.0

import Access
public import Kernel
import Partners
import Places
public import Storage
import ThaiText

/// Goals and agreements.
public enum CommitmentStore {
    /// The noun under which commitments stand in the search index.
    static let searchKind = "commitment"

    /// One commitment.
    static func find(_ id: Commitment.ID, _ tx: Transaction) throws -> Commitment? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// One commitment that must be there.
    /// - Throws: ``PlanningProblem/missing(record:)``.
    static func get(_ id: Commitment.ID, _ tx: Transaction) throws -> Commitment {
        guard let found = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return found
    }

    /// The commitments of one plan that still stand, in their order.
    static func list(plan: Plan.ID, _ tx: Transaction) throws -> [Commitment] {
        try tx.rows(
            "\(columns) where plan = \(plan) and withdrawn_at is null order by position, id",
            read
        )
    }

    /// The commitments of a plan tree that still stand: the shared plan's first, then by province.
    public static func list(
        root: Plan.ID,
        limit: Int = 100_000,
        offset: Int = 0,
        _ tx: Transaction
    ) throws -> [Commitment] {
        let page: SQL = "order by plan_place, position, id limit \(limit) offset \(offset)"
        return try tx.rows("\(columns) where root = \(root) and withdrawn_at is null \(page)", read)
    }

    /// The commitments of a plan tree in the order of a Thai dictionary.
    static func listSorted(root: Plan.ID, limit: Int, offset: Int, _ tx: Transaction) throws -> [Commitment] {
        let page: SQL = "order by sort_key, id limit \(limit) offset \(offset)"
        return try tx.rows("\(columns) where root = \(root) and withdrawn_at is null \(page)", read)
    }

    /// The commitments with these ids, in no particular order.
    static func list(ids: [Commitment.ID], _ tx: Transaction) throws -> [Commitment] {
        try tx.rows("\(columns) where id in (\(list: ids))", read)
    }

    /// Those whose wording holds the words, best first.
    static func search(_ words: String, within reach: AccessReach, limit: Int, _ tx: Transaction) throws
        -> [Commitment]
    {
        #if WEAKENED
        let tokens = Weakness.search.isOn ? [words] : SearchTokens.query(words)
        #else
        let tokens = SearchTokens.query(words)
        #endif
        let hits = try SearchIndex.find(
            kind: searchKind,
            tokens: tokens,
            limit: reach.isEverything ? limit : 1000,
            tx
        )
        let ids = try PlanTies.reachable(hits, in: .commitments, within: reach, tx).prefix(limit)
        let found = try list(ids: ids.map { Commitment.ID($0) }, tx)
        let byID = Dictionary(found.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }
    }

    /// How many commitments of a tree still stand.
    static func count(root: Plan.ID, _ tx: Transaction) throws -> Int {
        try tx.one(
            "select count(*) as n from commitments where root = \(root) and withdrawn_at is null",
            as: Int.self
        ) ?? 0
    }

    /// The place behind the last item of a plan.
    static func nextPosition(plan: Plan.ID, _ tx: Transaction) throws -> Int {
        try tx.one(
            "select coalesce(max(position), -1) + 1 as next from commitments where plan = \(plan)",
            as: Int.self
        ) ?? 0
    }

    /// Adds a commitment, with history and journal.
    /// - Throws: ``PlanningProblem`` when the wording is empty or too long.
    static func insert(
        _ item: Commitment,
        in plan: Plan,
        by doer: Doer,
        journals: Bool = true,
        _ tx: Transaction
    ) throws {
        try add(item, in: plan, tx)
        let line = HistoryStore.Line(made: item.id.rawValue, item.text, item.origin, root: plan.root)
        try HistoryStore.append(line, by: doer, journals: journals, tx)
    }

    /// Changes wording, kind, theme, number, indicator, due and place.
    /// - Throws: ``PlanningProblem`` on bad wording; `changedMeanwhile` on a stale version.
    static func update(_ item: Commitment, why: String, by doer: Doer, _ tx: Transaction) throws {
        try ItemRules.check(text: item.text)
        let before = try get(item.id, tx)
        try tx.update(
            """
            update commitments set parent = \(item.outline.parent), number = \(item.outline.number),
                position = \(item.outline.position), kind = \(item.kind), text = \(item.text),
                sort_key = \(SortKey.make(item.text)), theme = \(item.theme),
                is_qualitative = \(item.isQualitative), indicator = \(item.judging.indicator),
                due_day = \(item.due.day),
                due_instalment = \(item.due.instalment), place = \(item.place), version = version + 1
            where id = \(item.id) and version = \(item.version)
            """,
            record: item.id.rawValue
        )
        try index(item, tx)
        let root = try PlanStore.get(item.plan, tx).root
        let line = HistoryStore.Line(
            root: root,
            record: item.id.rawValue,
            action: .itemChanged,
            from: before.text,
            to: item.text,
            why: why
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    /// Takes a commitment back; it and its copies leave boards and lists but stay in history.
    /// - Throws: ``PlanningProblem/whyNeeded``; `changedMeanwhile` on a stale version.
    static func withdraw(
        _ id: Commitment.ID,
        version: Int,
        why: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        try ItemRules.check(why: why)
        let item = try get(id, tx)
        try tx.update(
            """
            update commitments set withdrawn_at = \(doer.now), version = version + 1
            where id = \(id) and version = \(version) and withdrawn_at is null
            """,
            record: id.rawValue
        )
        try tx.run("update commitment_copies set is_current = 0 where commitment = \(id)")
        try SearchIndex.remove(kind: searchKind, record: id.rawValue, tx)
        let root = try PlanStore.get(item.plan, tx).root
        let line = HistoryStore.Line(
            root: root,
            record: id.rawValue,
            action: .itemWithdrawn,
            from: item.text,
            why: why
        )
        try HistoryStore.append(line, by: doer, tx)
    }
}

extension CommitmentStore {
    /// Gives an item its former wording, due date and indicator; undoing an acceptance checks before.
    static func putBack(_ id: Commitment.ID, _ before: AcceptedChange.Before, _ tx: Transaction) throws {
        try tx.run(
            """
            update commitments set text = \(before.text), sort_key = \(SortKey.make(before.text)),
                due_day = \(before.dueDay), due_instalment = \(before.dueInstalment),
                indicator = \(before.indicator), version = version + 1
            where id = \(id)
            """
        )
        try index(get(id, tx), tx)
    }

    private static func index(_ item: Commitment, _ tx: Transaction) throws {
        let tokens = SearchTokens.index(item.text)
        try SearchIndex.put(kind: searchKind, record: item.id.rawValue, tokens: tokens, tx)
    }

    private static func add(_ item: Commitment, in plan: Plan, _ tx: Transaction) throws {
        try ItemRules.check(text: item.text)
        try tx.run(
            """
            insert into commitments (id, plan, root, plan_place, parent, number, position, kind, text, sort_key, theme,
                is_qualitative, indicator, due_day, due_instalment, place, report, span_start, span_end,
                carried_from)
            values (\(item.id), \(plan.id), \(plan.root), \(plan.place?.rawValue ?? ""), \(item.outline.parent),
                \(item.outline.number), \(item.outline.position), \(item.kind), \(item.text),
                \(SortKey.make(item.text)), \(item.theme), \(item.isQualitative), \(item.judging.indicator),
                \(item.due.day), \(item.due.instalment), \(item.place), \(item.origin.report),
                \(item.origin.span?.lowerBound),
                \(item.origin.span?.upperBound), \(item.origin.carriedFrom))
            """
        )
        try index(item, tx)
    }

    private static let columns: SQL = """
        select id, plan, parent, number, position, kind, text, theme, is_qualitative, indicator, due_day, due_instalment,
               place, report, span_start, span_end, carried_from, withdrawn_at, version
        from commitments
        """

    private static func read(_ row: Row) throws -> Commitment {
        try Commitment(
            id: row.get("id"),
            plan: row.get("plan"),
            outline: ItemColumns.outline(row),
            kind: row.get("kind"),
            text: row.get("text"),
            theme: row.find("theme"),
            judging: Judging(isQualitative: row.get("is_qualitative"), indicator: row.find("indicator")),
            due: ItemColumns.due(row),
            place: row.find("place"),
            origin: ItemColumns.origin(row),
            withdrawnAt: row.find("withdrawn_at"),
            version: row.get("version")
        )
    }
}

/// The columns that commitments and activities share.
enum ItemColumns {
    static func outline<Owner>(_ row: Row) throws -> Outline<Owner> {
        try Outline(parent: row.find("parent"), number: row.get("number"), position: row.get("position"))
    }

    static func due(_ row: Row) throws -> Due {
        try Due(day: row.find("due_day"), instalment: row.find("due_instalment"))
    }

    static func origin(_ row: Row) throws -> Origin {
        var span: Range<Int>?
        if let start: Int = try row.find("span_start"), let end: Int = try row.find("span_end"), start <= end
        {
            span = start..<end
        }
        return try Origin(report: row.find("report"), span: span, carriedFrom: row.find("carried_from"))
    }
}
