// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Kernel
public import Privacy
public import Storage

/// What of a plan is public, as dated snapshots; publishing is always a person's choice.
public enum PublicationStore {
    /// Publishes plans as they stand now; earlier snapshots stay but are no longer shown.
    /// - Parameters:
    ///   - plans: a plan with its provinces' plans.
    ///   - answer: what was answered when the guard found persons in the texts; nil asks.
    ///   - doer: who publishes.
    ///   - tx: the transaction.
    /// - Throws: `PrivacyGuardProblem` when that has to be asked first, ``PlanningProblem/missing(record:)``.
    public static func publish(
        _ plans: [Plan.ID],
        _ answer: GuardAnswer? = nil,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let contents = try plans.map { PublicContent(try ProvinceStore.sheet($0, withSums: false, tx)) }
        let guarded = try PrivacyGuard.check(contents.flatMap(\.words), .publishing, answer)
        var words = guarded.words[...]
        for (plan, content) in zip(plans, contents) {
            let count = content.words.count
            try publish(plan, content.saying(Array(words.prefix(count))), by: doer, tx)
            words = words.dropFirst(count)
        }
        if let first = plans.first { try guarded.note(first.rawValue, by: doer.actor, at: doer.now, tx) }
    }

    private static func publish(
        _ id: Plan.ID,
        _ content: PublicContent,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let json = String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
        try tx.run(
            """
            update published_plans set withdrawn_at = \(doer.now) where plan = \(id) and withdrawn_at is null
            """
        )
        try tx.run(
            """
            insert into published_plans (plan, published_at, published_by, snapshot)
            values (\(id), \(doer.now), \(doer.actor), \(json))
            on conflict (plan, published_at) do update set snapshot = excluded.snapshot, withdrawn_at = null
            """
        )
        try log(id, .planPublished, by: doer, tx)
    }

    /// Takes a plan out of the public view.
    /// - Returns: whether it was public.
    @discardableResult
    static func withdraw(_ id: Plan.ID, by doer: Doer, _ tx: Transaction) throws -> Bool {
        let count = try tx.run(
            "update published_plans set withdrawn_at = \(doer.now) where plan = \(id) and withdrawn_at is null"
        )
        if count > 0 { try log(id, .planUnpublished, by: doer, tx) }
        return count > 0
    }

    /// What the public sees of a plan now; nil when it sees nothing.
    static func find(_ id: Plan.ID, _ tx: Transaction) throws -> PublishedPlan? {
        try tx.row("\(columns) where d.plan = \(id) and d.withdrawn_at is null").map(read)
    }

    /// When what the public sees now was published, without reading it; nil when it sees nothing.
    static func publishedAt(_ id: Plan.ID, _ tx: Transaction) throws -> Instant? {
        try tx.one("select published_at from published_plans where plan = \(id) and withdrawn_at is null")
    }

    /// Everything that is public of a plan tree, the shared plan first.
    static func list(root: Plan.ID, _ tx: Transaction) throws -> [PublishedPlan] {
        try tx.rows(
            """
            \(columns) join plans p on p.id = d.plan
            where (p.id = \(root) or p.parent = \(root)) and d.withdrawn_at is null order by coalesce(p.place, '')
            """,
            read
        )
    }

    /// The shared plans of which something is public, newest publication first.
    static func roots(limit: Int = 200, _ tx: Transaction) throws -> [Plan.ID] {
        try tx.rows(
            """
            select coalesce(p.parent, p.id) as root, max(d.published_at) as latest
            from published_plans d join plans p on p.id = d.plan where d.withdrawn_at is null
            group by coalesce(p.parent, p.id) order by latest desc limit \(limit)
            """
        ) { try $0.get("root") }
    }

    private static func log(_ id: Plan.ID, _ action: HistoryAction, by doer: Doer, _ tx: Transaction) throws {
        let root = try PlanStore.get(id, tx).root
        try HistoryStore.append(.init(root: root, record: id.rawValue, action: action), by: doer, tx)
    }

    private static let columns: SQL = """
        select d.plan, d.published_at, d.published_by, d.snapshot, d.withdrawn_at from published_plans d
        """

    private static func read(_ row: Row) throws -> PublishedPlan {
        let json: String = try row.get("snapshot")
        return try PublishedPlan(
            plan: row.get("plan"),
            published: Stamp(by: row.get("published_by"), at: row.get("published_at")),
            content: JSONDecoder().decode(PublicContent.self, from: Data(json.utf8))
        )
    }
}

extension PublicContent {
    /// Organizations and the work they have taken; what was only proposed to one, its wishes, names, notes
    /// and lines of news stay inside.
    init(_ sheet: PlanSheet) {
        title = sheet.plan.title
        place = sheet.plan.place?.rawValue
        items = sheet.commitments.map { item in
            let standings = item.copies.filter(\.state.isAccepted).map { copy in
                (copy.organization.rawValue, Standing(copy.state, needsSupport: copy.needsSupport))
            }
            return Item(
                number: item.commitment.outline.number,
                text: item.commitment.text,
                targets: item.targets,
                standings: Dictionary(standings, uniquingKeysWith: { first, _ in first })
            )
        }
    }
}
