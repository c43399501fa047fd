// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage

/// The numbers of board cells whose targets an indicator counts: from a recorded fact to the board at once.
struct TiedCells: Sendable {
    private struct Count: Sendable {
        let measure: Target.Measure?
        let steps: Int
        let figure: TargetFigure
        /// The province of the plan that the commitment stands in.
        let place: Kernel.ID<Place>?
    }

    private var counts: [Commitment.ID: Count] = [:]
    /// Where each organization answers for a tied commitment.
    private var places: [Commitment.ID: [Organization.ID: Kernel.ID<Place>]] = [:]

    /// Counts what the main targets of some commitments are tied to.
    static func load(
        _ question: BoardQuestion,
        plans: [Plan],
        commitments: [Commitment.ID],
        _ tx: Transaction
    ) throws -> TiedCells {
        var cells = TiedCells()
        guard let today = question.today else { return cells }
        let tied = try TieStore.main(of: commitments, tx)
        for (target, tie) in tied {
            guard let commitment = target.owner.commitment else { continue }
            let plan = try PlanStore.get(CommitmentStore.get(commitment, tx).plan, tx)
            let ground = TargetFigures.Ground(
                place: target.scope.place ?? plan.place,
                provinces: plans.compactMap(\.place),
                today: today
            )
            cells.counts[commitment] = Count(
                measure: target.measure,
                steps: target.rubric.count,
                figure: try TargetFigures.counted(tie, ground, tx),
                place: ground.place
            )
        }
        if question.axis == .organization { try cells.loadPlaces(tx) }
        return cells
    }

    private mutating func loadPlaces(_ tx: Transaction) throws {
        for copy in try CopyStore.list(of: Array(counts.keys), tx) {
            guard let place = copy.place else { continue }
            places[copy.commitment, default: [:]][copy.organization] = place
        }
    }

    /// Puts the counted numbers into a row; where nothing is known there is no number, never 0.
    func fill(_ row: BoardRow) -> BoardRow {
        guard let count = counts[row.commitment] else { return row }
        var row = row
        for (column, cell) in row.cells {
            var cell = cell
            cell.progress = measured(count, row.commitment, column).flatMap {
                TargetProgress(measure: count.measure, steps: count.steps, measured: $0)
            }
            cell.isCounted = true
            row.cells[column] = cell
        }
        return row
    }

    private func measured(_ count: Count, _ commitment: Commitment.ID, _ column: Board.Column) -> Quantity? {
        let place: Kernel.ID<Place>? =
            switch column {
            case .province(let place): place
            case .organization(let id): places[commitment]?[id]
            }
        guard let place, place != count.place else { return count.figure.total }
        return count.figure.provinces[Kernel.ID<Place>(String(place.rawValue.prefix(2)))]
    }
}
