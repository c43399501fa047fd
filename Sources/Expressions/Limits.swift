// SPDX-License-Identifier: Apache-2.0

/// What an expression may cost, so that no form can stop the server or a phone.
enum Limits {
    /// UTF-16 units of one expression.
    static let length = 65_536
    /// Brackets, function calls and predicates inside each other.
    static let depth = 64
    /// Operators, calls, values and steps of one expression.
    static let terms = 20_000
    /// UTF-16 units of a text that an expression may build.
    static let text = 4_000_000
    /// States of a regular expression.
    static let states = 20_000
    /// Steps that one regular expression may take: states times signs of the text.
    static let patternSteps: Int64 = 50_000_000
    /// Groups of a regular expression inside each other.
    static let patternDepth = 64
}
