// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Partners
public import Storage

/// Who hosts an item, who helps with it, and what they answered.
public enum HostingStore {
    /// One hosting.
    static func find(_ id: Hosting.ID, _ tx: Transaction) throws -> Hosting? {
        try tx.row("\(columns) where h.id = \(id)").map(read)
    }

    /// The hosts of one item, the main one first.
    static func list(of item: PlanItem, _ tx: Transaction) throws -> [Hosting] {
        switch item {
        case .commitment(let id):
            try tx.rows("\(columns) where h.commitment = \(id) order by h.role desc, h.organization", read)
        case .activity(let id):
            try tx.rows("\(columns) where h.activity = \(id) order by h.role desc, h.organization", read)
        }
    }

    /// All hostings of one plan's items.
    public static func list(plan: Plan.ID, _ tx: Transaction) throws -> [Hosting] {
        let commitments: SQL = "join commitments m on m.id = h.commitment where m.plan = \(plan)"
        let activities: SQL = "join activities a on a.id = h.activity where a.plan = \(plan)"
        return try tx.rows("\(columns) \(commitments) order by m.position, h.role desc", read)
            + tx.rows("\(columns) \(activities) order by a.position, h.role desc", read)
    }

    /// The main hosts of some commitments at once, for boards.
    static func hosts(of commitments: [Commitment.ID], _ tx: Transaction) throws -> [Hosting] {
        try tx.rows(
            "\(columns) where h.commitment in (\(list: commitments)) and h.state <> 'not-ours' order by h.role desc",
            read
        )
    }

    /// Names a host or a helper: the doer's own organization takes it at once, another is asked.
    ///
    /// A host of a commitment also gets its copy, so that its work can be seen.
    /// - Throws: ``PlanningProblem/hostTaken`` when another main host stands.
    @discardableResult
    static func insert(
        _ offer: HostOffer,
        root: Plan.ID,
        by doer: Doer,
        journals: Bool = true,
        _ tx: Transaction
    ) throws -> Hosting {
        let standing = try list(of: offer.item, tx)
        if let same = standing.first(where: { $0.organization == offer.organization }) { return same }
        try HostingRules.check(offer, among: standing)
        let id = Hosting.ID.new(at: doer.now)
        let state: Hosting.State = offer.organization == doer.organization ? .accepted : .proposed
        try tx.run(
            """
            insert into hostings (id, commitment, activity, organization, role, contribution, state, note)
            values (\(id), \(offer.item.commitment), \(offer.item.activity), \(offer.organization), \(offer.role),
                    \(offer.contribution), \(state), '')
            """
        )
        let line = HistoryStore.Line(
            root: root,
            record: offer.item.record,
            action: .hostProposed,
            to: offer.organization.rawValue,
            why: offer.contribution
        )
        try HistoryStore.append(line, by: doer, journals: journals, tx)
        try share(offer, root: root, by: doer, journals: journals, tx)
        guard let hosting = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return hosting
    }

    /// Takes down an organization's answer to a hosting.
    /// - Throws: ``PlanningProblem/notYours``, ``PlanningProblem/whyNeeded``; `changedMeanwhile`.
    public static func respond(
        _ id: Hosting.ID,
        version: Int,
        _ answer: CopyAnswer,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        guard let hosting = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        let state = try HostingRules.respond(hosting, answer, by: doer.organization)
        try tx.update(
            """
            update hostings set state = \(state), note = \(answer.note), responded_at = \(doer.now),
                version = version + 1
            where id = \(id) and version = \(version)
            """,
            record: id.rawValue
        )
        try settleActivity(hosting, answered: state, by: doer, tx)
        let line = HistoryStore.Line(
            root: try root(of: hosting.item, tx),
            record: hosting.item.record,
            action: .hostAnswered,
            from: hosting.state.rawValue,
            to: state.rawValue,
            why: answer.note
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    /// Changes what an organization contributes.
    /// - Throws: `changedMeanwhile` on a stale version.
    static func update(_ hosting: Hosting, by doer: Doer, _ tx: Transaction) throws {
        try tx.update(
            """
            update hostings set contribution = \(hosting.contribution), version = version + 1
            where id = \(hosting.id) and version = \(hosting.version)
            """,
            record: hosting.id.rawValue
        )
        let line = HistoryStore.Line(
            root: try root(of: hosting.item, tx),
            record: hosting.item.record,
            action: .itemChanged,
            to: hosting.contribution
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    /// Takes a host or helper away; a copy with its history stays.
    /// - Throws: `changedMeanwhile` on a stale version.
    static func remove(_ hosting: Hosting, by doer: Doer, _ tx: Transaction) throws {
        try tx.update(
            "delete from hostings where id = \(hosting.id) and version = \(hosting.version)",
            record: hosting.id.rawValue
        )
        let line = HistoryStore.Line(
            root: try root(of: hosting.item, tx),
            record: hosting.item.record,
            action: .hostRemoved,
            from: hosting.organization.rawValue
        )
        try HistoryStore.append(line, by: doer, tx)
    }
}

extension HostingStore {
    /// The answer to a copy is also the answer to hosting the same commitment.
    static func follow(
        _ copy: CommitmentCopy,
        answer: CopyAnswer,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        try tx.run(
            """
            update hostings set state = \(HostingRules.state(answer)), note = \(answer.note),
                responded_at = \(doer.now), version = version + 1
            where commitment = \(copy.commitment) and organization = \(copy.organization)
            """
        )
    }

    /// The shared plan of an item's tree.
    static func root(of item: PlanItem, _ tx: Transaction) throws -> Plan.ID {
        switch item {
        case .commitment(let id): try PlanStore.get(CommitmentStore.get(id, tx).plan, tx).root
        case .activity(let id): try ActivityStore.whereabouts(id, tx).root
        }
    }

    private static func share(
        _ offer: HostOffer,
        root: Plan.ID,
        by doer: Doer,
        journals: Bool,
        _ tx: Transaction
    ) throws {
        switch offer.item {
        case .commitment(let id):
            let own = offer.organization == doer.organization
            let commitment = try CommitmentStore.get(id, tx)
            let place = try PlanStore.get(commitment.plan, tx).place ?? commitment.place
            let seed = CopySeed(
                commitment: id,
                organization: offer.organization,
                place: offer.place ?? place,
                state: own ? .notStarted : .proposed
            )
            try CopyStore.insert(seed, root: root, by: doer, journals: journals, tx)
        case .activity(let id):
            guard offer.role == .host, offer.organization != doer.organization else { return }
            try tx.run(
                "update activities set state = 'proposed', version = version + 1 where id = \(id) and state = 'planned'"
            )
        }
    }

    private static func settleActivity(
        _ hosting: Hosting,
        answered state: Hosting.State,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        guard let id = hosting.item.activity, hosting.role == .host else { return }
        guard state == .accepted || state == .notOurs else { return }
        try tx.run(
            "update activities set state = 'planned', version = version + 1 where id = \(id) and state = 'proposed'"
        )
    }

    private static let columns: SQL = """
        select h.id, h.commitment, h.activity, h.organization, h.role, h.contribution, h.state, h.note, h.version
        from hostings h
        """

    private static func read(_ row: Row) throws -> Hosting {
        let item: PlanItem
        if let commitment: Commitment.ID = try row.find("commitment") {
            item = .commitment(commitment)
        } else {
            item = .activity(try row.get("activity"))
        }
        return try Hosting(
            id: row.get("id"),
            item: item,
            organization: row.get("organization"),
            role: row.get("role"),
            contribution: row.get("contribution"),
            state: row.get("state"),
            note: row.get("note"),
            version: row.get("version")
        )
    }
}
