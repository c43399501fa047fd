// SPDX-License-Identifier: Apache-2.0

/// A regular expression in Java's notation that decides whether a whole text fits, in time that grows only
/// with the length of text times pattern: no pattern of a form can stop the server.
///
/// Not supported are the constructs that need trying back and forth: `\1`, atomic groups and possessive
/// quantifiers.
struct Pattern: Sendable {
    /// What a pattern consists of.
    indirect enum Piece: Sendable {
        case nothing
        case set(SignSet)
        case edge(Edge)
        case sequence([Piece])
        case choice([Piece])
        case times(Piece, Int, Int?)
        /// Something that must (or must not) follow or go before, without being taken.
        case look(Piece, isAhead: Bool, isWanted: Bool)
    }

    /// A place in the text.
    enum Edge: Sendable {
        case start, end, veryEnd, lineStart, lineEnd, word, noWord
    }

    private let program: PatternProgram

    /// Reads a pattern.
    ///
    /// - Throws: `pattern` when it cannot be read or is not supported, `limit` when it is too large.
    init(_ text: String) throws(ExpressionProblem) {
        var reader = PatternReader(text)
        program = try PatternProgram(reader.read(), isReversed: false)
    }

    /// Whether the whole text fits.
    ///
    /// - Throws: `limit` when text and pattern together are too large.
    func fits(_ text: String) throws(ExpressionProblem) -> Bool {
        let signs = text.unicodeScalars.map { $0.value }
        guard Int64(program.cost) * Int64(signs.count + 1) <= Limits.patternSteps else {
            throw ExpressionProblem(.limit, at: 0)
        }
        var run = PatternRun(program, signs)
        return run.fits()
    }
}

extension Evaluator {
    func matches(_ text: String, _ pattern: String) throws(ExpressionProblem) -> Bool {
        try Pattern(pattern).fits(text)
    }
}
