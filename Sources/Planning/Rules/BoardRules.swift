// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// Puts copies into the cells of a board.
enum BoardRules {
    /// The cells of one commitment.
    /// - Parameters:
    ///   - shares: its copies, counted by column and standing.
    ///   - axis: what the columns are.
    ///   - planPlace: the province of its plan; nil for the shared plan.
    ///   - measure: its main target, when that is a quantity.
    ///   - steps: how many rubric steps its main target has.
    /// - Returns: a cell for each column that has something to say.
    static func cells(
        _ shares: [BoardShare],
        axis: Board.Axis,
        planPlace: Kernel.ID<Place>?,
        measure: Target.Measure?,
        steps: Int
    ) -> [Board.Column: BoardCell] {
        if shares.isEmpty {
            guard axis == .province, let planPlace else { return [:] }
            let empty = BoardCell(standing: .noHost, copies: 0, lastNews: nil, progress: nil)
            return [.province(planPlace): empty]
        }
        return Dictionary(grouping: shares, by: \.column)
            .compactMapValues { cell($0, measure: measure, steps: steps) }
    }

    private static func cell(_ shares: [BoardShare], measure: Target.Measure?, steps: Int) -> BoardCell? {
        guard let standing = Standing.together(shares.map(\.standing)) else { return nil }
        let copies = shares.reduce(0) { $0 + $1.count }
        return BoardCell(
            standing: standing,
            copies: copies,
            lastNews: shares.compactMap(\.lastNews).max(),
            progress: progress(shares, copies: copies, measure: measure, steps: steps)
        )
    }

    /// One copy shows its own number; several show how many of them are done, because what they add up to
    /// cannot be held against the target of one.
    private static func progress(
        _ shares: [BoardShare],
        copies: Int,
        measure: Target.Measure?,
        steps: Int
    ) -> TargetProgress? {
        if copies == 1 {
            return TargetProgress(measure: measure, steps: steps, measured: shares.first?.measured)
        }
        let done = shares.reduce(0) { $0 + ($1.standing == .done ? $1.count : 0) }
        return TargetProgress(reached: Quantity(done), aim: Quantity(copies))
    }
}
