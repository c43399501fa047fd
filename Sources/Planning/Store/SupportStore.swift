// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Partners
public import Storage

/// Requests for support and their answers.
public enum SupportStore {
    /// One request.
    static func find(_ id: SupportRequest.ID, _ tx: Transaction) throws -> SupportRequest? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// The requests about one item, newest first.
    static func list(of item: WorkItem, _ tx: Transaction) throws -> [SupportRequest] {
        switch item {
        case .copy(let id): try tx.rows("\(columns) where copy = \(id) order by opened_at desc", read)
        case .activity(let id): try tx.rows("\(columns) where activity = \(id) order by opened_at desc", read)
        }
    }

    /// The requests of a plan tree that wait for an answer, oldest first.
    static func open(root: Plan.ID, limit: Int = 500, _ tx: Transaction) throws -> [SupportRequest] {
        try tx.rows(
            "\(columns) where root = \(root) and state = 'open' order by opened_at limit \(limit)",
            read
        )
    }

    /// Asks for support with an item.
    /// - Throws: ``PlanningProblem/textEmpty`` when nothing is said.
    @discardableResult
    public static func ask(
        _ kind: SupportRequest.Kind,
        _ text: String,
        for item: WorkItem,
        by doer: Doer,
        _ tx: Transaction
    ) throws -> SupportRequest {
        try ItemRules.check(text: text)
        guard let organization = doer.organization else { throw PlanningProblem.organizationNeeded }
        let place = try ProgressStore.whereabouts(item, tx)
        let id = SupportRequest.ID.new(at: doer.now)
        try tx.run(
            """
            insert into support_requests (id, root, copy, activity, organization, kind, text, state, answer, opened_by,
                opened_at)
            values (\(id), \(place.root), \(item.copy), \(item.activity), \(organization), \(kind), \(text), 'open', '',
                \(doer.actor), \(doer.now))
            """
        )
        try mark(item, tx)
        try log(item, .supportAsked, why: text, by: doer, tx)
        guard let request = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return request
    }

    /// Answers a request.
    /// - Throws: ``PlanningProblem/textEmpty``, ``PlanningProblem/cannotMove(from:to:)``; `changedMeanwhile`.
    public static func answer(
        _ id: SupportRequest.ID,
        version: Int,
        _ text: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        try ItemRules.check(text: text)
        let request = try get(id, tx)
        try SupportRules.move(request, to: .answered)
        try tx.update(
            """
            update support_requests set state = 'answered', answer = \(text), answered_by = \(doer.organization),
                version = version + 1
            where id = \(id) and version = \(version)
            """,
            record: id.rawValue
        )
        try mark(request.item, tx)
        try log(request.item, .supportAnswered, why: text, by: doer, tx)
    }

    /// Ends a request: it is no longer needed.
    /// - Throws: ``PlanningProblem/cannotMove(from:to:)``; `changedMeanwhile`.
    static func close(_ id: SupportRequest.ID, version: Int, by doer: Doer, _ tx: Transaction) throws {
        let request = try get(id, tx)
        try SupportRules.move(request, to: .closed)
        try tx.update(
            """
            update support_requests set state = 'closed', version = version + 1
            where id = \(id) and version = \(version)
            """,
            record: id.rawValue
        )
        try mark(request.item, tx)
        try log(request.item, .supportClosed, why: "", by: doer, tx)
    }
}

extension SupportStore {
    private static func get(_ id: SupportRequest.ID, _ tx: Transaction) throws -> SupportRequest {
        guard let request = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return request
    }

    private static func mark(_ item: WorkItem, _ tx: Transaction) throws {
        switch item {
        case .copy(let id):
            try tx.run(
                """
                update commitment_copies set needs_support = (
                    select case when count(*) > 0 then 1 else 0 end from support_requests
                    where copy = \(id) and state = 'open')
                where id = \(id)
                """
            )
        case .activity(let id):
            try tx.run(
                """
                update activities set needs_support = (
                    select case when count(*) > 0 then 1 else 0 end from support_requests
                    where activity = \(id) and state = 'open')
                where id = \(id)
                """
            )
        }
    }

    private static func log(
        _ item: WorkItem,
        _ action: HistoryAction,
        why: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let root = try ProgressStore.whereabouts(item, tx).root
        let line = HistoryStore.Line(root: root, record: item.record, action: action, why: why)
        try HistoryStore.append(line, by: doer, tx)
    }

    private static let columns: SQL = """
        select id, copy, activity, organization, kind, text, state, answer, answered_by, opened_by, opened_at, version
        from support_requests
        """

    private static func read(_ row: Row) throws -> SupportRequest {
        try SupportRequest(
            id: row.get("id"),
            item: ProgressStore.item(row),
            organization: row.get("organization"),
            kind: row.get("kind"),
            text: row.get("text"),
            state: row.get("state"),
            answer: row.get("answer"),
            answeredBy: row.find("answered_by"),
            opened: Stamp(by: row.get("opened_by"), at: row.get("opened_at")),
            version: row.get("version")
        )
    }
}
