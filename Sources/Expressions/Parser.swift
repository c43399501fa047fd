// SPDX-License-Identifier: Apache-2.0

/// Makes terms of signs and words, by descent from the weakest operator to the strongest.
struct Parser {
    let tokens: [Token]
    var at = 0
    private var depth = 0
    var terms = 0
    /// Plain names become slots, in the order in which they first occur; nil where paths are paths.
    private var names: [String]?
    /// What is wrong but shows only when it is reached.
    var findings: [ExpressionProblem] = []
    var cautions: [Caution] = []

    private init(_ tokens: [Token], names: [String]?) {
        self.tokens = tokens
        self.names = names
    }

    /// What reading a text gives.
    struct Outcome {
        var term: Term
        var names: [String]
        var findings: [ExpressionProblem]
        var cautions: [Caution]
    }

    /// Reads a whole expression; with `naming`, plain names stand for values of the surroundings.
    static func read(_ text: String, naming: Bool) throws(ExpressionProblem) -> Outcome {
        let tokens = try Lexer.tokens(text)
        guard tokens.count > 1 else { throw ExpressionProblem(.empty, at: 0) }
        var parser = Parser(tokens, names: naming ? [] : nil)
        let term = try parser.expression()
        guard parser.token.kind == .end else { throw parser.unexpected() }
        return Outcome(
            term: term,
            names: parser.names ?? [],
            findings: parser.findings,
            cautions: parser.cautions
        )
    }

    var token: Token { tokens[at] }

    mutating func take(_ kind: Token.Kind) -> Bool {
        guard token.kind == kind else { return false }
        at += 1
        return true
    }

    mutating func expect(_ kind: Token.Kind) throws(ExpressionProblem) {
        if !take(kind) {
            throw token.kind == .end ? ExpressionProblem(.bracket, at: token.offset) : unexpected()
        }
    }

    /// What to say about a sign that cannot stand here.
    func unexpected() -> ExpressionProblem {
        switch token.kind {
        case .end: ExpressionProblem(.missing, at: token.offset)
        case .close, .closeBracket: ExpressionProblem(.bracket, at: token.offset)
        default:
            ExpressionProblem(at > 0 && tokens[at - 1].kind.endsValue ? .extra : .missing, at: token.offset)
        }
    }

    mutating func count() throws(ExpressionProblem) {
        terms += 1
        if terms > Limits.terms { throw ExpressionProblem(.limit, at: token.offset) }
    }

    mutating func refuse(_ problem: ExpressionProblem) -> Term {
        findings.append(problem)
        return .refused(problem)
    }

    mutating func expression() throws(ExpressionProblem) -> Term {
        depth += 1
        defer { depth -= 1 }
        if depth > Limits.depth { throw ExpressionProblem(.limit, at: token.offset) }
        var parts = [try conjunction()]
        while take(.or) { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(ExpressionProblem) -> Term {
        var parts = [try equality()]
        while take(.and) { parts.append(try equality()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func equality() throws(ExpressionProblem) -> Term {
        let first = try comparison()
        var links: [Link] = []
        while let (operation, place) = operation([(.equal, .equal), (.unequal, .unequal)]) {
            links.append(Link(operation: operation, term: try comparison(), offset: tokens[place].offset))
        }
        return links.isEmpty ? first : .chain(first, links)
    }

    private mutating func comparison() throws(ExpressionProblem) -> Term {
        let first = try sum()
        var links: [Link] = []
        let offset = token.offset
        while let (operation, place) = operation([
            (.less, .less), (.lessOrEqual, .lessOrEqual), (.greater, .greater),
            (.greaterOrEqual, .greaterOrEqual),
        ]) {
            links.append(Link(operation: operation, term: try sum(), offset: tokens[place].offset))
        }
        guard !links.isEmpty else { return first }
        cautions += Caution.comparing([first] + links.map { $0.term }, at: offset)
        return .chain(first, links)
    }

    private mutating func sum() throws(ExpressionProblem) -> Term {
        let first = try product()
        var links: [Link] = []
        while let (operation, place) = operation([(.plus, .add), (.minus, .subtract)]) {
            links.append(Link(operation: operation, term: try product(), offset: tokens[place].offset))
        }
        return links.isEmpty ? first : .chain(first, links)
    }

    private mutating func product() throws(ExpressionProblem) -> Term {
        let first = try signed()
        var links: [Link] = []
        while let (operation, place) = operation([
            (.star, .multiply), (.divide, .divide), (.remainder, .remainder),
        ]) {
            links.append(Link(operation: operation, term: try signed(), offset: tokens[place].offset))
        }
        return links.isEmpty ? first : .chain(first, links)
    }

    /// The next sign if it is one of these operators, and its number among the signs.
    private mutating func operation(_ pairs: [(Token.Kind, Operation)]) -> (Operation, Int)? {
        for (kind, operation) in pairs where take(kind) { return (operation, at - 1) }
        return nil
    }

    private mutating func signed() throws(ExpressionProblem) -> Term {
        var minuses = 0
        while take(.negative) {
            minuses += 1
            if minuses > Limits.depth { throw ExpressionProblem(.limit, at: token.offset) }
        }
        var term = try union()
        for _ in 0..<minuses { term = .minus(term) }
        return term
    }

    private mutating func union() throws(ExpressionProblem) -> Term {
        let offset = token.offset
        var parts = [try pathOrValue()]
        while take(.bar) { parts.append(try pathOrValue()) }
        return parts.count == 1 ? parts[0] : .union(parts, at: offset)
    }

    /// Whether names stand for values of the surroundings.
    var isNaming: Bool { names != nil }

    /// The number of a name among those that the surroundings give values to.
    mutating func slot(_ name: String) -> Term? {
        guard var known = names else { return nil }
        defer { names = known }
        for (index, other) in known.enumerated() where other.isSame(name) { return .slot(index) }
        known.append(name)
        return .slot(known.count - 1)
    }
}
