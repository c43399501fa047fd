// SPDX-License-Identifier: Apache-2.0

/// Escapes and brackets of regular expressions.
extension PatternReader {
    mutating func escape() throws(ExpressionProblem) -> Pattern.Piece {
        guard let next = sign() else { throw problem() }
        switch next {
        case 0x62, 0x42, 0x41, 0x5A, 0x7A, 0x47:
            at += 1
            return .edge(edge(next))
        case 0x52:
            at += 1
            return .choice([.sequence([.set(.one(0x0D)), .set(.one(0x0A))]), .set(.named(.vertical))])
        default: return set(try escapedSet())
        }
    }

    private func edge(_ sign: UInt32) -> Pattern.Edge {
        switch sign {
        case 0x62: .word
        case 0x42: .noWord
        case 0x5A: .end
        case 0x7A: .veryEnd
        default: .start
        }
    }

    /// What stands for one sign behind a backslash, inside and outside brackets.
    mutating func escapedSet() throws(ExpressionProblem) -> SignSet {
        guard let next = sign() else { throw problem() }
        at += 1
        switch next {
        case 0x64: return .named(.digit)
        case 0x44: return .other(.named(.digit))
        case 0x77: return .named(.word)
        case 0x57: return .other(.named(.word))
        case 0x73: return .named(.space)
        case 0x53: return .other(.named(.space))
        case 0x68: return .named(.horizontal)
        case 0x48: return .other(.named(.horizontal))
        case 0x76: return .named(.vertical)
        case 0x56: return .other(.named(.vertical))
        case 0x70, 0x50: return try property(isOther: next == 0x50)
        default: return .one(try escapedSign(next))
        }
    }

    private mutating func escapedSign(_ next: UInt32) throws(ExpressionProblem) -> UInt32 {
        switch next {
        case 0x74: return 0x09
        case 0x6E: return 0x0A
        case 0x72: return 0x0D
        case 0x66: return 0x0C
        case 0x61: return 0x07
        case 0x65: return 0x1B
        case 0x78 where take("{"): return try hexadecimal(upTo: 6, until: "}")
        case 0x78: return try hexadecimal(exactly: 2)
        case 0x75: return try hexadecimal(exactly: 4)
        case 0x30: return try octal()
        case 0x63:
            guard let letter = sign() else { throw problem() }
            at += 1
            return letter ^ 0x40
        default:
            // Letters and digits without a meaning are errors; `\1` looks back, which is not supported.
            if SignClass.alphanumeric.contains(next) { throw problem() }
            return next
        }
    }

    private mutating func hexadecimal(exactly count: Int) throws(ExpressionProblem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count { value = value * 16 + (try hexadecimalDigit()) }
        return value
    }

    private mutating func hexadecimal(
        upTo count: Int,
        until end: Unicode.Scalar
    ) throws(ExpressionProblem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count where sign() != end.value { value = value * 16 + (try hexadecimalDigit()) }
        guard take(end), value <= 0x10FFFF else { throw problem() }
        return value
    }

    private mutating func hexadecimalDigit() throws(ExpressionProblem) -> UInt32 {
        guard let next = sign(), SignClass.hexadecimal.contains(next) else { throw problem() }
        at += 1
        return next <= 0x39 ? next - 0x30 : next | 0x20 - 0x57
    }

    private mutating func octal() throws(ExpressionProblem) -> UInt32 {
        var value: UInt32 = 0
        var count = 0
        while count < 3, let next = sign(), next >= 0x30, next <= 0x37, value * 8 + next - 0x30 <= 0o377 {
            value = value * 8 + next - 0x30
            at += 1
            count += 1
        }
        guard count > 0 else { throw problem() }
        return value
    }

    /// `\p{Alpha}`, `\pL`, `\P{…}`.
    private mutating func property(isOther: Bool) throws(ExpressionProblem) -> SignSet {
        var name = ""
        if take("{") {
            while let next = sign(), next != 0x7D {
                name.unicodeScalars.append(Unicode.Scalar(next) ?? "\u{FFFD}")
                at += 1
            }
            guard take("}") else { throw problem() }
        } else {
            guard let next = sign(), let scalar = Unicode.Scalar(next) else { throw problem() }
            name.unicodeScalars.append(scalar)
            at += 1
        }
        guard let named = SignClass(named: name) else { throw problem() }
        return isOther ? .other(.named(named)) : .named(named)
    }

    /// What stands between brackets; the opening one is taken already.
    mutating func bracket() throws(ExpressionProblem) -> SignSet {
        let isOther = take("^")
        var sets: [SignSet] = []
        var narrowed: SignSet?
        var isFirst = true
        while true {
            guard let next = sign() else { throw problem() }
            if next == 0x5D, !isFirst || narrowed != nil || !sets.isEmpty {
                at += 1
                break
            }
            if next == 0x26, sign(1) == 0x26 {
                at += 2
                let set = SignSet.union(sets)
                narrowed = sets.isEmpty && narrowed != nil ? narrowed : narrowed.map { .both($0, set) } ?? set
                sets = []
                continue
            }
            isFirst = false
            sets.append(try bracketItem())
        }
        if let before = narrowed { narrowed = sets.isEmpty ? before : .both(before, .union(sets)) }
        let whole = narrowed ?? .union(sets)
        return isOther ? .other(whole) : whole
    }

    private mutating func bracketItem() throws(ExpressionProblem) -> SignSet {
        guard let next = sign() else { throw problem() }
        at += 1
        if next == 0x5B { return try nested() }
        let item: SignSet = next == 0x5C ? try escapedSet() : .one(next)
        guard case .one(let low) = item, sign() == 0x2D, let after = sign(1), after != 0x5D, after != 0x5B
        else {
            return item
        }
        at += 2
        let end: SignSet = after == 0x5C ? try escapedSet() : .one(after)
        guard case .one(let high) = end, high >= low else { throw problem() }
        return .range(low, high)
    }

    private mutating func nested() throws(ExpressionProblem) -> SignSet {
        brackets += 1
        defer { brackets -= 1 }
        if brackets > Limits.patternDepth { throw problem(.limit) }
        return try bracket()
    }
}
