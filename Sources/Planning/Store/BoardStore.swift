// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage

/// What a board asks for.
struct BoardQuestion: Sendable, Equatable {
    /// The shared plan.
    let root: Plan.ID
    /// What the columns are.
    var axis = Board.Axis.organization
    /// Only the commitments of this plan; nil takes the whole tree.
    var plan: Plan.ID?
    /// How many rows to skip.
    var offset = 0
    /// How many rows at most.
    var limit = 100
    /// Figures of indicators count up to this day; nil leaves them out.
    var today: Day?

    init(
        root: Plan.ID,
        axis: Board.Axis = .organization,
        plan: Plan.ID? = nil,
        offset: Int = 0,
        limit: Int = 100
    ) {
        self.root = root
        self.axis = axis
        self.plan = plan
        self.offset = offset
        self.limit = limit
    }
}

/// Reads a board in five queries, whatever its size.
enum BoardStore {
    /// The board of a plan tree.
    /// - Throws: ``PlanningProblem/missing(record:)`` when there is no such plan.
    static func board(_ question: BoardQuestion, _ tx: Transaction) throws -> Board {
        let plans = try PlanStore.tree(question.root, tx)
        guard !plans.isEmpty else { throw PlanningProblem.missing(record: question.root.rawValue) }
        let lines = try lines(question, tx)
        let ids = lines.map(\.id)
        let shares = Dictionary(grouping: try shares(of: ids, axis: question.axis, tx), by: \.commitment)
        let hosts = Dictionary(grouping: try HostingStore.hosts(of: ids, tx)) { $0.item }
        let tallies = try tallies(question.root, axis: question.axis, tx)
        let counted = try TiedCells.load(question, plans: plans, commitments: ids, tx)
        let rows = lines.map { line in
            counted.fill(
                row(
                    line,
                    axis: question.axis,
                    shares: shares[line.id] ?? [],
                    hosts: hosts[.commitment(line.id)] ?? []
                )
            )
        }
        return Board(
            axis: question.axis,
            plans: plans,
            columns: columns(question.axis, plans: plans, tallies: tallies),
            rows: rows,
            total: try count(question, tx),
            figures: figures(tallies)
        )
    }

    /// How many copies of a plan tree stand where, without the board itself.
    static func figures(root: Plan.ID, _ tx: Transaction) throws -> BoardFigures {
        figures(try tallies(root, axis: .organization, tx))
    }

    /// The statement that reads a page of commitments; a test asks the database which index it takes.
    static func linesSQL(_ question: BoardQuestion) -> SQL {
        let page: SQL =
            "order by m.plan_place, m.position, m.id limit \(question.limit) offset \(question.offset)"
        let columns: SQL = """
            select m.id, m.plan, m.plan_place, m.number, m.text, m.kind, m.due_day, m.due_instalment,
                   t.comparator, t.quantity, t.upper_quantity, t.unit, t.rubric
            from commitments m left join targets t on t.commitment = m.id and t.position = 0
            """
        guard let plan = question.plan else {
            return "\(columns) where m.root = \(question.root) and m.withdrawn_at is null \(page)"
        }
        return """
            \(columns) where m.root = \(question.root) and m.plan = \(plan) and m.withdrawn_at is null \(page)
            """
    }

    /// The statement that counts all copies of a tree by column; it reads nothing but its index.
    static func tallySQL(_ root: Plan.ID, axis: Board.Axis) -> SQL {
        let column: SQL = axis == .organization ? "organization" : "place"
        return """
            select \(column) as owner, state, needs_support, count(*) as n from commitment_copies
            where root = \(root) and is_current = 1 group by \(column), state, needs_support
            order by \(column), state, needs_support
            """
    }

    /// The statement that counts the copies of some commitments by column and standing, so that a board
    /// reads a line for a cell and not for each organization in it.
    static func shareSQL(_ commitments: [Commitment.ID], axis: Board.Axis) -> SQL {
        let column: SQL = axis == .organization ? "organization" : "substr(place, 1, 2)"
        return """
            select commitment, \(column) as owner, state, needs_support, count(*) as n,
                max(last_news) as last_news, max(measured) as measured
            from commitment_copies where commitment in (\(list: commitments)) and is_current = 1
            group by commitment, \(column), state, needs_support
            """
    }
}

extension BoardStore {
    private struct Line {
        let id: Commitment.ID
        let plan: Plan.ID
        let planPlace: Kernel.ID<Place>?
        let label: BoardRow.Label
        let kind: Commitment.Kind
        let due: Due
        let measure: Target.Measure?
        let steps: Int
    }

    private struct Tally {
        let column: Board.Column
        let standing: Standing
        let count: Int
    }

    private static func lines(_ question: BoardQuestion, _ tx: Transaction) throws -> [Line] {
        try tx.rows(linesSQL(question)) { row in
            let place: String = try row.get("plan_place")
            let measure = try TargetStore.measure(row)
            let rubric: String = try row.find("rubric") ?? "[]"
            return try Line(
                id: row.get("id"),
                plan: row.get("plan"),
                planPlace: place.isEmpty ? nil : Kernel.ID<Place>(place),
                label: BoardRow.Label(number: row.get("number"), text: row.get("text")),
                kind: row.get("kind"),
                due: ItemColumns.due(row),
                measure: measure,
                steps: measure == nil ? TargetStore.steps(rubric).count : 0
            )
        }
    }

    private static func tallies(
        _ root: Plan.ID,
        axis: Board.Axis,
        _ tx: Transaction
    ) throws -> [Tally] {
        try tx.rows(tallySQL(root, axis: axis)) { row in
            try Tally(column: column(row, axis), standing: standing(row), count: row.get("n"))
        }
    }

    private static func shares(
        of commitments: [Commitment.ID],
        axis: Board.Axis,
        _ tx: Transaction
    ) throws -> [BoardShare] {
        try tx.rows(shareSQL(commitments, axis: axis)) { row in
            try BoardShare(
                commitment: row.get("commitment"),
                column: column(row, axis),
                standing: standing(row),
                count: row.get("n"),
                lastNews: row.find("last_news"),
                measured: row.find("measured")
            )
        }
    }

    private static func standing(_ row: Row) throws -> Standing {
        let state: CommitmentCopy.State = try row.get("state")
        return Standing(state, needsSupport: try row.get("needs_support"))
    }

    private static func column(_ row: Row, _ axis: Board.Axis) throws -> Board.Column {
        if axis == .organization { return .organization(try row.get("owner")) }
        let place: String? = try row.find("owner")
        return .province(place.map { Kernel.ID<Place>(String($0.prefix(2))) })
    }

    private static func figures(_ tallies: [Tally]) -> BoardFigures {
        var counts: [Standing: Int] = [:]
        for tally in tallies { counts[tally.standing, default: 0] += tally.count }
        return BoardFigures(counts: counts)
    }

    private static func count(_ question: BoardQuestion, _ tx: Transaction) throws -> Int {
        guard let plan = question.plan else { return try CommitmentStore.count(root: question.root, tx) }
        return try tx.one(
            "select count(*) as n from commitments where plan = \(plan) and withdrawn_at is null",
            as: Int.self
        ) ?? 0
    }

    private static func columns(_ axis: Board.Axis, plans: [Plan], tallies: [Tally]) -> [Board.Column] {
        var seen: Set<Board.Column> = []
        let tallied = tallies.map(\.column).filter { seen.insert($0).inserted }
        guard axis == .province else { return tallied }
        let own = plans.compactMap { plan in plan.place.map { String($0.rawValue.prefix(2)) } }
        let shared = tallied.compactMap { column in
            if case .province(let place?) = column { place.rawValue } else { nil }
        }
        let provinces = Set(own + shared).sorted().map { Board.Column.province(Kernel.ID<Place>($0)) }
        return seen.contains(.province(nil)) ? provinces + [.province(nil)] : provinces
    }

    private static func row(
        _ line: Line,
        axis: Board.Axis,
        shares: [BoardShare],
        hosts: [Hosting]
    ) -> BoardRow {
        BoardRow(
            commitment: line.id,
            plan: line.plan,
            label: line.label,
            kind: line.kind,
            due: line.due,
            measure: line.measure,
            hosts: hosts,
            cells: BoardRules.cells(
                shares,
                axis: axis,
                planPlace: line.planPlace,
                measure: line.measure,
                steps: line.steps
            )
        )
    }
}
