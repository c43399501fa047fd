// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Partners
import Places
public import Storage

/// The copies of shared commitments, one for each organization.
public enum CopyStore {
    /// One copy.
    static func find(_ id: CommitmentCopy.ID, _ tx: Transaction) throws -> CommitmentCopy? {
        try tx.row("\(columns) where id = \(id)").map(read)
    }

    /// One copy that must be there.
    /// - Throws: ``PlanningProblem/missing(record:)``.
    static func get(_ id: CommitmentCopy.ID, _ tx: Transaction) throws -> CommitmentCopy {
        guard let copy = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return copy
    }

    /// The copies of one commitment, by province.
    static func list(of commitment: Commitment.ID, _ tx: Transaction) throws -> [CommitmentCopy] {
        try tx.rows(
            "\(columns) where commitment = \(commitment) order by coalesce(place, ''), organization",
            read
        )
    }

    /// The copies of some commitments at once.
    static func list(of commitments: [Commitment.ID], _ tx: Transaction) throws -> [CommitmentCopy] {
        try tx.rows("\(columns) where commitment in (\(list: commitments)) and is_current = 1", read)
    }

    /// The copies of one plan's commitments.
    public static func list(plan: Plan.ID, _ tx: Transaction) throws -> [CommitmentCopy] {
        try tx.rows(
            """
            \(columns) where is_current = 1 and commitment in (select id from commitments where plan = \(plan))
            order by coalesce(place, ''), organization
            """,
            read
        )
    }

    /// The standing copies of an organization in a plan tree.
    public static func list(
        organization: Kernel.ID<Organization>,
        root: Plan.ID,
        _ tx: Transaction
    ) throws -> [CommitmentCopy] {
        try tx.rows(
            """
            \(columns) where organization = \(organization) and is_current = 1 and root = \(root)
            """,
            read
        )
    }

    /// Shares a commitment with an organization; its own is taken at once, another's waits for its answer.
    /// - Returns: the new copy, or the one that was there.
    @discardableResult
    static func insert(
        _ seed: CopySeed,
        root: Plan.ID,
        by doer: Doer,
        journals: Bool = true,
        _ tx: Transaction
    ) throws -> CommitmentCopy {
        let existing: SQL = "where commitment = \(seed.commitment) and organization = \(seed.organization)"
        if let copy = try tx.row("\(columns) \(existing)").map(read) { return copy }
        let id = CommitmentCopy.ID.new(at: doer.now)
        try tx.run(
            """
            insert into commitment_copies (id, commitment, root, organization, place, state, note)
            values (\(id), \(seed.commitment), \(root), \(seed.organization), \(seed.place), \(seed.state), '')
            """
        )
        let line = HistoryStore.Line(
            root: root,
            record: id.rawValue,
            action: .copyProposed,
            to: seed.state.rawValue
        )
        try HistoryStore.append(line, by: doer, journals: journals, tx)
        return try get(id, tx)
    }

    /// Takes down an organization's answer to its copy, and to its hosting of the same commitment.
    /// - Throws: ``PlanningProblem`` when another organization answers or a note is missing;
    ///   `changedMeanwhile`.
    public static func respond(
        _ id: CommitmentCopy.ID,
        version: Int,
        _ answer: CopyAnswer,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let copy = try get(id, tx)
        let state = try CopyRules.respond(copy, answer, by: doer.organization)
        try tx.update(
            """
            update commitment_copies set state = \(state), note = \(answer.note), responded_at = \(doer.now),
                version = version + 1
            where id = \(id) and version = \(version)
            """,
            record: id.rawValue
        )
        try HostingStore.follow(copy, answer: answer, by: doer, tx)
        try log(copy, .copyAnswered, to: state, why: answer.note, by: doer, tx)
    }

    /// Proposes a copy again after the commitment was changed to what was asked for.
    /// - Throws: ``PlanningProblem/cannotMove(from:to:)``; `changedMeanwhile`.
    static func proposeAgain(
        _ id: CommitmentCopy.ID,
        version: Int,
        why: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let copy = try get(id, tx)
        try CopyRules.proposeAgain(copy)
        try set(copy, version: version, state: .proposed, tx)
        try log(copy, .copyState, to: .proposed, why: why, by: doer, tx)
    }

    /// Moves accepted work on, or back with a reason.
    /// - Throws: ``PlanningProblem``; `changedMeanwhile`.
    public static func move(
        _ id: CommitmentCopy.ID,
        version: Int,
        to state: CommitmentCopy.State,
        why: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let copy = try get(id, tx)
        try CopyRules.move(copy, to: state, why: why)
        try set(copy, version: version, state: state, tx)
        try log(copy, .copyState, to: state, why: why, by: doer, tx)
    }
}

extension CopyStore {
    /// Sets a state that a rule has allowed.
    static func set(
        _ copy: CommitmentCopy,
        version: Int,
        state: CommitmentCopy.State,
        _ tx: Transaction
    ) throws {
        try tx.update(
            """
            update commitment_copies set state = \(state), version = version + 1
            where id = \(copy.id) and version = \(version)
            """,
            record: copy.id.rawValue
        )
    }

    /// The plan tree and the place that news about a copy count for.
    static func whereabouts(_ id: CommitmentCopy.ID, _ tx: Transaction) throws -> Whereabouts {
        let sql: SQL = """
            select p.programme, c.root, c.place as copy_place, m.place, m.plan_place, m.id as owner
            from commitment_copies c join commitments m on m.id = c.commitment join plans p on p.id = c.root
            where c.id = \(id)
            """
        guard let row = try tx.row(sql) else { throw PlanningProblem.missing(record: id.rawValue) }
        let places: [String?] = try [row.find("copy_place"), row.find("place"), row.find("plan_place")]
        return try Whereabouts(
            programme: row.get("programme"),
            root: row.get("root"),
            place: places.compactMap { $0 }.first { !$0.isEmpty },
            owner: .commitment(row.get("owner"))
        )
    }

    static func log(
        _ copy: CommitmentCopy,
        _ action: HistoryAction,
        to state: CommitmentCopy.State,
        why: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let root = try whereabouts(copy.id, tx).root
        let line = HistoryStore.Line(
            root: root,
            record: copy.id.rawValue,
            action: action,
            from: copy.state.rawValue,
            to: state.rawValue,
            why: why
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    private static let columns: SQL = """
        select id, commitment, organization, place, state, note, responded_at, last_news, needs_support, measured,
               version
        from commitment_copies
        """

    private static func read(_ row: Row) throws -> CommitmentCopy {
        try CommitmentCopy(
            id: row.get("id"),
            commitment: row.get("commitment"),
            organization: row.get("organization"),
            place: row.find("place"),
            state: row.get("state"),
            note: row.get("note"),
            respondedAt: row.find("responded_at"),
            lastNews: row.find("last_news"),
            needsSupport: row.get("needs_support"),
            measured: row.find("measured"),
            version: row.get("version")
        )
    }
}

/// Which programme, plan tree and place a work item counts for.
struct Whereabouts: Sendable {
    let programme: Kernel.ID<Programme>
    let root: Plan.ID
    /// Official code; nil when nothing says where.
    let place: String?
    /// The commitment or activity that has the targets.
    let owner: PlanItem
}
