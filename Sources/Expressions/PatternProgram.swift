// SPDX-License-Identifier: Apache-2.0

/// A pattern as steps of a machine that is in many states at once.
struct PatternProgram: Sendable {
    /// One state.
    enum Step: Sendable {
        /// Goes on behind a sign of the set.
        case take(SignSet)
        /// Goes on if the place is right.
        case edge(Pattern.Edge)
        /// Goes on if another program fits (or does not) at this place.
        case look(Int, isWanted: Bool)
        case jump(Int)
        case split(Int, Int)
        case done
    }

    private(set) var steps: [Step] = []
    /// What must follow (read backwards) or go before (read forwards), and whether it is read backwards.
    private(set) var looks: [(program: PatternProgram, isAhead: Bool)] = []
    private let isReversed: Bool

    /// How much one sign of text may cost.
    var cost: Int { steps.count + looks.reduce(0) { $0 + $1.program.cost } }

    /// The program of a pattern; reversed, it reads the text from its end.
    init(_ piece: Pattern.Piece, isReversed: Bool) throws(ExpressionProblem) {
        self.isReversed = isReversed
        try add(piece)
        steps.append(.done)
    }

    private mutating func append(_ step: Step) throws(ExpressionProblem) {
        steps.append(step)
        if steps.count > Limits.states { throw ExpressionProblem(.limit, at: 0) }
    }

    private mutating func add(_ piece: Pattern.Piece) throws(ExpressionProblem) {
        switch piece {
        case .nothing: break
        case .set(let set): try append(.take(set))
        case .edge(let edge): try append(.edge(edge))
        case .sequence(let pieces): for piece in isReversed ? pieces.reversed() : pieces { try add(piece) }
        case .choice(let branches): try add(choice: branches)
        case .times(let piece, let least, let most): try add(piece, least, most)
        case .look(let piece, let isAhead, let isWanted):
            looks.append((try PatternProgram(piece, isReversed: isAhead), isAhead))
            try append(.look(looks.count - 1, isWanted: isWanted))
        }
    }

    private mutating func add(choice branches: [Pattern.Piece]) throws(ExpressionProblem) {
        var ends: [Int] = []
        for (index, branch) in branches.enumerated() {
            let split = steps.count
            if index < branches.count - 1 { try append(.split(split + 1, 0)) }
            try add(branch)
            if index < branches.count - 1 {
                ends.append(steps.count)
                try append(.jump(0))
                steps[split] = .split(split + 1, steps.count)
            }
        }
        for end in ends { steps[end] = .jump(steps.count) }
    }

    private mutating func add(_ piece: Pattern.Piece, _ least: Int, _ most: Int?) throws(ExpressionProblem) {
        // A repetition of something empty could double forever: what is repeated counts, too.
        for _ in 0..<least { try addCounted(piece) }
        guard let most else {
            let split = steps.count
            try append(.split(split + 1, 0))
            try addCounted(piece)
            try append(.jump(split))
            steps[split] = .split(split + 1, steps.count)
            return
        }
        var splits: [Int] = []
        for _ in least..<max(least, most) {
            splits.append(steps.count)
            try append(.split(steps.count + 1, 0))
            try addCounted(piece)
        }
        for split in splits { steps[split] = .split(split + 1, steps.count) }
    }

    private mutating func addCounted(_ piece: Pattern.Piece) throws(ExpressionProblem) {
        let before = steps.count
        try add(piece)
        if steps.count == before { try append(.jump(before + 1)) }
    }
}
