// SPDX-License-Identifier: Apache-2.0

/// Cuts an expression into signs and words, as JavaRosa does: after a value, `and`, `div` and `-` are
/// operators, with or without a blank behind them.
struct Lexer {
    private let units: [UInt16]
    private var at = 0
    private var tokens: [Token] = []
    private var afterValue = false

    private init(_ units: [UInt16]) {
        self.units = units
    }

    /// The signs and words of an expression, with `.end` at the end.
    static func tokens(_ text: String) throws(ExpressionProblem) -> [Token] {
        let units = text.units
        guard units.count <= Limits.length else { throw ExpressionProblem(.limit, at: Limits.length) }
        var lexer = Lexer(units)
        while lexer.at < units.count { try lexer.next() }
        lexer.append(.end, 0)
        return lexer.tokens
    }

    private mutating func append(_ kind: Token.Kind, _ length: Int, text: String = "", number: Double = 0) {
        tokens.append(Token(kind: kind, offset: at, text: text, number: number))
        afterValue = kind.endsValue
        at += length
    }

    private func unit(_ index: Int) -> UInt16 {
        index < units.count ? units[index] : 0
    }

    private func problem(_ code: ExpressionProblem.Code) -> ExpressionProblem {
        // The whole sign, also when it takes two units.
        let length = UTF16.isLeadSurrogate(units[at]) && at + 1 < units.count ? 2 : 1
        return ExpressionProblem(code, at: at, String(units: units[at..<at + length]))
    }

    private mutating func next() throws(ExpressionProblem) {
        let unit = units[at]
        if unit == 0x20 || unit >= 0x09 && unit <= 0x0D && unit != 0x0B {
            at += 1
        } else if let sign = sign(unit, self.unit(at + 1)) {
            append(sign.kind, sign.length)
        } else if let word = afterValue ? operatorWord() : nil {
            append(word.kind, word.length)
        } else if unit == 0x22 || unit == 0x27 {
            try quoted(unit)
        } else if Self.isDigit(unit) || unit == 0x2E {
            number()
        } else if unit == 0x24 {
            let length = nameLength(at + 1)
            guard length > 0 else { throw problem(.sign) }
            append(.variable, length + 1, text: String(units: units[at + 1..<at + 1 + length]))
        } else if !afterValue, nameLength(at) > 0 {
            name()
        } else {
            throw problem(afterValue ? .extra : .sign)
        }
    }

    private func sign(_ unit: UInt16, _ next: UInt16) -> (kind: Token.Kind, length: Int)? {
        switch (Self.ascii(unit), Self.ascii(next)) {
        case ("=", _): (.equal, 1)
        case ("!", "="): (.unequal, 2)
        case ("<", "="): (.lessOrEqual, 2)
        case ("<", _): (.less, 1)
        case (">", "="): (.greaterOrEqual, 2)
        case (">", _): (.greater, 1)
        case ("+", _): (.plus, 1)
        case ("-", _): (afterValue ? .minus : .negative, 1)
        case ("*", _): (afterValue ? .star : .anything, 1)
        case ("|", _): (.bar, 1)
        case ("/", "/"): (.doubleSlash, 2)
        case ("/", _): (.slash, 1)
        case ("[", _): (.openBracket, 1)
        case ("]", _): (.closeBracket, 1)
        case ("(", _): (.open, 1)
        case (")", _): (.close, 1)
        case (".", "."): (.doubleDot, 2)
        case (".", _) where !Self.isDigit(next): (.dot, 1)
        case ("@", _): (.at, 1)
        case (",", _): (.comma, 1)
        case (":", ":"): (.doubleColon, 2)
        default: nil
        }
    }

    private func operatorWord() -> (kind: Token.Kind, length: Int)? {
        func isWord(_ word: StaticString) -> Bool {
            for index in 0..<word.utf8CodeUnitCount where unit(at + index) != UInt16(word.utf8Start[index]) {
                return false
            }
            return true
        }
        if isWord("and") { return (.and, 3) }
        if isWord("or") { return (.or, 2) }
        if isWord("div") { return (.divide, 3) }
        if isWord("mod") { return (.remainder, 3) }
        return nil
    }

    private mutating func quoted(_ quote: UInt16) throws(ExpressionProblem) {
        var end = at + 1
        while end < units.count, units[end] != quote { end += 1 }
        guard end < units.count else { throw problem(.quote) }
        append(.text, end + 1 - at, text: String(units: units[at + 1..<end]))
    }

    private mutating func number() {
        var end = at
        var hasPoint = false
        while end < units.count, Self.isDigit(units[end]) || units[end] == 0x2E && !hasPoint {
            hasPoint = hasPoint || units[end] == 0x2E
            end += 1
        }
        append(.number, end - at, number: NumberText.digits(units[at..<end]) ?? .nan)
    }

    private mutating func name() {
        let length = nameLength(at)
        let name = units[at..<at + length]
        if unit(at + length) == 0x3A, unit(at + length + 1) == 0x2A, !name.contains(0x3A) {
            append(.anyOfPrefix, length + 2, text: String(units: name))
        } else {
            append(.name, length, text: String(units: name))
        }
    }

    /// The length of a name, with or without a prefix, that begins here; 0 when none does.
    private func nameLength(_ start: Int) -> Int {
        let length = simpleNameLength(start)
        guard length > 0, unit(start + length) == 0x3A else { return length }
        let second = simpleNameLength(start + length + 1)
        return second > 0 ? length + 1 + second : length
    }

    private func simpleNameLength(_ start: Int) -> Int {
        var end = start
        while end < units.count {
            let unit = units[end]
            let isInner = end > start && (Self.isDigit(unit) || unit == 0x2E || unit == 0x2D)
            guard isInner || unit == 0x5F || Letters.isCased(unit) else { break }
            end += 1
        }
        return end - start
    }

    /// An ASCII sign as it is written in the rules; any other unit as U+0000.
    private static func ascii(_ unit: UInt16) -> Unicode.Scalar {
        Unicode.Scalar(unit < 0x80 ? UInt8(unit) : 0)
    }

    private static func isDigit(_ unit: UInt16) -> Bool {
        unit >= 0x30 && unit <= 0x39
    }
}
