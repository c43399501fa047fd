// SPDX-License-Identifier: Apache-2.0

/// Reads Java's notation of regular expressions.
struct PatternReader {
    let signs: [UInt32]
    var at = 0
    private var depth = 0
    var brackets = 0
    private var groupNames: [[UInt32]] = []
    private var isAnyCase = false
    private var isDotAll = false
    private var isMultiline = false

    init(_ text: String) {
        signs = Self.unquoted(text.unicodeScalars.map { $0.value })
    }

    /// `\Q…\E` written with backslashes, as Java does it first of all.
    private static func unquoted(_ signs: [UInt32]) -> [UInt32] {
        var plain: [UInt32] = []
        var isQuoted = false
        var at = 0
        while at < signs.count {
            let next = at + 1 < signs.count ? signs[at + 1] : 0
            if signs[at] == 0x5C, next == (isQuoted ? 0x45 : 0x51) {
                isQuoted.toggle()
                at += 2
            } else if isQuoted {
                if signs[at] < 0x80, !SignClass.alphanumeric.contains(signs[at]) { plain.append(0x5C) }
                plain.append(signs[at])
                at += 1
            } else {
                // A sign behind a backslash is part of it.
                let length = signs[at] == 0x5C && at + 1 < signs.count ? 2 : 1
                plain += signs[at..<at + length]
                at += length
            }
        }
        return plain
    }

    mutating func read() throws(ExpressionProblem) -> Pattern.Piece {
        let piece = try choice()
        if at < signs.count { throw problem() }
        return piece
    }

    func problem(_ code: ExpressionProblem.Code = .pattern) -> ExpressionProblem {
        var text = ""
        for sign in signs { text.unicodeScalars.append(Unicode.Scalar(sign) ?? "\u{FFFD}") }
        return ExpressionProblem(code, at: 0, text)
    }

    func sign(_ offset: Int = 0) -> UInt32? {
        at + offset < signs.count ? signs[at + offset] : nil
    }

    mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard sign() == wanted.value else { return false }
        at += 1
        return true
    }

    func set(_ set: SignSet) -> Pattern.Piece {
        .set(isAnyCase ? .anyCase(set) : set)
    }

    private mutating func choice() throws(ExpressionProblem) -> Pattern.Piece {
        depth += 1
        defer { depth -= 1 }
        if depth > Limits.patternDepth { throw problem(.limit) }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(ExpressionProblem) -> Pattern.Piece {
        var pieces: [Pattern.Piece] = []
        while let next = sign(), next != 0x7C, next != 0x29 {
            let piece = try atom()
            pieces.append(try repeated(piece))
        }
        return pieces.count == 1 ? pieces[0] : .sequence(pieces)
    }

    private mutating func repeated(_ piece: Pattern.Piece) throws(ExpressionProblem) -> Pattern.Piece {
        let bounds: (Int, Int?)
        switch sign() {
        case 0x2A: bounds = (0, nil)
        case 0x2B: bounds = (1, nil)
        case 0x3F: bounds = (0, 1)
        case 0x7B: bounds = try counted()
        default: return piece
        }
        at += 1
        // Whether as few or as many as possible is the same for a whole text; never giving back is not.
        if !take("?"), sign() == 0x2B { throw problem() }
        return .times(piece, bounds.0, bounds.1)
    }

    /// `{2}`, `{2,}`, `{2,5}`; stays before the closing brace.
    private mutating func counted() throws(ExpressionProblem) -> (Int, Int?) {
        at += 1
        guard let least = number() else { throw problem() }
        var most: Int? = least
        if take(",") { most = sign() == 0x7D ? nil : number() ?? -1 }
        guard sign() == 0x7D, most.map({ $0 >= least }) ?? true else { throw problem() }
        guard least <= Limits.states, (most ?? 0) <= Limits.states else { throw problem(.limit) }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var number: Int?
        while let digit = sign(), digit >= 0x30, digit <= 0x39, (number ?? 0) < 1_000_000 {
            number = (number ?? 0) * 10 + Int(digit - 0x30)
            at += 1
        }
        return number
    }

    private mutating func atom() throws(ExpressionProblem) -> Pattern.Piece {
        guard let next = sign() else { throw problem() }
        // Java repeats no repetition: `a**` is an error, and in `a{2}{3}` the second count has nothing
        // before it.
        if next == 0x7B { return .nothing }
        at += 1
        switch next {
        case 0x28: return try group()
        case 0x5B: return set(try bracket())
        case 0x2E: return isDotAll ? .set(.range(0, 0x10FFFF)) : .set(.other(.named(.lineEnd)))
        case 0x5E: return .edge(isMultiline ? .lineStart : .start)
        case 0x24: return .edge(isMultiline ? .lineEnd : .end)
        case 0x5C: return try escape()
        case 0x2A, 0x2B, 0x3F: throw problem()
        default: return set(.one(next))
        }
    }

    private mutating func group() throws(ExpressionProblem) -> Pattern.Piece {
        let flags = (isAnyCase, isDotAll, isMultiline)
        var look: (isAhead: Bool, isWanted: Bool)?
        if take("?") {
            if take("=") {
                look = (true, true)
            } else if take("!") {
                look = (true, false)
            } else if take("<") {
                if sign() == 0x3D || sign() == 0x21 {
                    look = (false, sign() == 0x3D)
                    at += 1
                } else {
                    try groupName()
                }
            } else if !take(":") {
                // `(?i)` counts until the end of the group around it.
                if try !flagsEndWithColon() { return .nothing }
            }
        }
        let piece = try choice()
        guard take(")") else { throw problem() }
        (isAnyCase, isDotAll, isMultiline) = flags
        return look.map { .look(piece, isAhead: $0.isAhead, isWanted: $0.isWanted) } ?? piece
    }

    private mutating func groupName() throws(ExpressionProblem) {
        let start = at
        while let next = sign(), SignClass.alphanumeric.contains(next) { at += 1 }
        let name = Array(signs[start..<at])
        guard let first = name.first, SignClass.letter.contains(first), take(">"), !groupNames.contains(name)
        else {
            throw problem()
        }
        groupNames.append(name)
    }

    private mutating func flagsEndWithColon() throws(ExpressionProblem) -> Bool {
        var isOn = true
        while let next = sign() {
            at += 1
            switch next {
            case 0x2D: isOn = false
            case 0x69: isAnyCase = isOn
            case 0x73: isDotAll = isOn
            case 0x6D: isMultiline = isOn
            case 0x29: return false
            case 0x3A: return true
            default: throw problem()
            }
        }
        throw problem()
    }
}
