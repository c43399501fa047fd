// SPDX-License-Identifier: Apache-2.0

/// One sign or word of an expression, and where it begins.
struct Token: Sendable {
    /// What it is.
    enum Kind: Sendable, Equatable {
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
        case plus, minus, negative, star, anything, bar, slash, doubleSlash
        case openBracket, closeBracket, open, close, dot, doubleDot, at, comma, doubleColon
        case and, or, divide, remainder
        case variable, name, anyOfPrefix, number, text
        case end
    }

    var kind: Kind
    var offset: Int
    /// The name or the text.
    var text = ""
    var number: Double = 0
}

extension Token.Kind {
    /// Whether a value ends here, so that an operator may follow: then `-` is minus and `div` is division.
    var endsValue: Bool {
        switch self {
        case .anything, .anyOfPrefix, .name, .variable, .number, .text, .closeBracket, .close, .dot,
            .doubleDot:
            true
        default: false
        }
    }
}
