// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// Puts copies into the cells of a board.
enum BoardRules {
    /// The cells of one commitment.
    /// - Parameters:
    ///   - copies: its copies.
    ///   - axis: what the columns are.
    ///   - planPlace: the province of its plan; nil for the shared plan.
    ///   - measure: its main target, when that is a quantity.
    ///   - steps: how many rubric steps its main target has.
    /// - Returns: a cell for each column that has something to say.
    static func cells(
        _ copies: [CommitmentCopy],
        axis: Board.Axis,
        planPlace: Kernel.ID<Place>?,
        measure: Target.Measure?,
        steps: Int
    ) -> [Board.Column: BoardCell] {
        if copies.isEmpty {
            guard axis == .province, let planPlace else { return [:] }
            let empty = BoardCell(standing: .noHost, copies: [], lastNews: nil, progress: nil)
            return [.province(planPlace): empty]
        }
        let groups = Dictionary(grouping: copies) { column(of: $0, axis: axis) }
        return groups.compactMapValues { cell($0, measure: measure, steps: steps) }
    }

    /// The column a copy stands in.
    static func column(of copy: CommitmentCopy, axis: Board.Axis) -> Board.Column {
        switch axis {
        case .organization: .organization(copy.organization)
        case .province: .province(copy.place.map { Kernel.ID<Place>(String($0.rawValue.prefix(2))) })
        }
    }

    private static func cell(_ copies: [CommitmentCopy], measure: Target.Measure?, steps: Int) -> BoardCell? {
        let standings = copies.map { Standing($0.state, needsSupport: $0.needsSupport) }
        guard let standing = Standing.together(standings) else { return nil }
        return BoardCell(
            standing: standing,
            copies: copies,
            lastNews: copies.compactMap(\.lastNews).max(),
            progress: progress(copies, measure: measure, steps: steps)
        )
    }

    /// One copy shows its own number; several show how many of them are done, because what they add up to
    /// cannot be held against the target of one.
    private static func progress(
        _ copies: [CommitmentCopy],
        measure: Target.Measure?,
        steps: Int
    ) -> TargetProgress? {
        if copies.count == 1 {
            return TargetProgress(measure: measure, steps: steps, measured: copies[0].measured)
        }
        let done = copies.count { $0.state == .done }
        return TargetProgress(reached: Quantity(done), aim: Quantity(copies.count))
    }
}
