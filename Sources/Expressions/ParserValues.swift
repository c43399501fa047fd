// SPDX-License-Identifier: Apache-2.0

/// Values, calls and paths: everything stronger than an operator.
extension Parser {
    mutating func pathOrValue() throws(ExpressionProblem) -> Term {
        try count()
        let offset = token.offset
        switch token.kind {
        case .number:
            at += 1
            return try endOfValue(.number(tokens[at - 1].number), offset)
        case .text:
            at += 1
            return try endOfValue(.text(tokens[at - 1].text), offset)
        case .variable:
            at += 1
            let problem = ExpressionProblem(.unsupported, at: offset, "$" + tokens[at - 1].text)
            return try endOfValue(refuse(problem), offset)
        case .open:
            at += 1
            let term = try expression()
            try expect(.close)
            return try endOfValue(term, offset)
        case .name where tokens[at + 1].kind == .open && !Self.isNodeTest(token.text):
            return try call()
        default:
            return try path()
        }
    }

    /// A value is no nodes: predicates and steps behind it have no meaning.
    private mutating func endOfValue(_ term: Term, _ offset: Int) throws(ExpressionProblem) -> Term {
        let predicates = try predicates()
        let steps = try laterSteps()
        guard !predicates.isEmpty || !steps.isEmpty else { return term }
        return refuse(ExpressionProblem(.unsupported, at: offset, predicates.isEmpty ? "/" : "[]"))
    }

    private static func isNodeTest(_ name: String) -> Bool {
        name.isSame("node") || name.isSame("text") || name.isSame("comment")
            || name.isSame("processing-instruction")
    }

    private mutating func call() throws(ExpressionProblem) -> Term {
        let name = token.text
        let offset = token.offset
        at += 2
        var arguments: [Term] = []
        if !take(.close) {
            repeat { arguments.append(try expression()) } while take(.comma)
            try expect(.close)
        }
        let predicates = try predicates()
        let steps = try laterSteps()
        if predicates.isEmpty, let start = pathStart(name, arguments, hasSteps: !steps.isEmpty) {
            return .path(Path(start: start, steps: steps, offset: offset))
        }
        guard predicates.isEmpty, steps.isEmpty else {
            return refuse(ExpressionProblem(.unsupported, at: offset, predicates.isEmpty ? "/" : "[]"))
        }
        guard let function = Function(named: name) else { return foreign(name, arguments, offset) }
        guard function.takes(arguments.count) else {
            return refuse(ExpressionProblem(.arity, at: offset, name))
        }
        return .call(function, arguments, at: offset)
    }

    private mutating func foreign(_ name: String, _ arguments: [Term], _ offset: Int) -> Term {
        // What the surroundings know shows when it is called; a finding says that this language does not
        // know it.
        findings.append(ExpressionProblem(.function, at: offset, name))
        return .foreign(name, arguments, at: offset)
    }

    /// `instance('name')/…` and `current()/…` begin paths.
    private func pathStart(_ name: String, _ arguments: [Term], hasSteps: Bool) -> Path.Start? {
        if name.isSame("current"), arguments.isEmpty { return .original }
        if name.isSame("instance"), arguments.count == 1, case .text(let list) = arguments[0] {
            return .instance(list)
        }
        return nil
    }

    private mutating func path() throws(ExpressionProblem) -> Term {
        let offset = token.offset
        if let name = loneName() {
            at += 1
            if let slot = slot(name) { return slot }
            at -= 1
        }
        if isNaming {
            throw token.kind == .end ? unexpected() : ExpressionProblem(.unsupported, at: offset, token.text)
        }
        var start = Path.Start.here
        var steps: [Step] = []
        if take(.slash) {
            start = .root
            guard isStep else { return .path(Path(start: start, steps: [], offset: offset)) }
        } else if take(.doubleSlash) {
            start = .root
            steps.append(Step(axis: .descendantOrThis, test: .node, predicates: []))
        }
        steps.append(try step())
        steps += try laterSteps()
        return .path(Path(start: start, steps: steps, offset: offset))
    }

    /// A name that is no part of a longer path.
    private func loneName() -> String? {
        guard token.kind == .name else { return nil }
        switch tokens[at + 1].kind {
        case .slash, .doubleSlash, .openBracket, .doubleColon, .open: return nil
        default: return token.text
        }
    }

    private var isStep: Bool {
        switch token.kind {
        case .name, .anything, .anyOfPrefix, .at, .dot, .doubleDot: true
        default: false
        }
    }

    private mutating func laterSteps() throws(ExpressionProblem) -> [Step] {
        var steps: [Step] = []
        while token.kind == .slash || token.kind == .doubleSlash {
            if token.kind == .doubleSlash {
                steps.append(Step(axis: .descendantOrThis, test: .node, predicates: []))
            }
            at += 1
            steps.append(try step())
        }
        return steps
    }

    private mutating func step() throws(ExpressionProblem) -> Step {
        try count()
        if take(.dot) { return Step(axis: .this, test: .node, predicates: []) }
        if take(.doubleDot) { return Step(axis: .parent, test: .node, predicates: []) }
        let (axis, offset) = (try axis(), token.offset)
        let test = try test()
        if case .attribute = axis {
            guard case .name = test else { throw ExpressionProblem(.unsupported, at: offset, "@*") }
        }
        return Step(axis: axis, test: test, predicates: try predicates())
    }

    private mutating func axis() throws(ExpressionProblem) -> Step.Axis {
        if take(.at) { return .attribute }
        guard token.kind == .name, tokens[at + 1].kind == .doubleColon else { return .child }
        let name = token
        at += 2
        for (word, axis) in Self.axes where name.text.isSame(word) { return axis }
        throw ExpressionProblem(.step, at: name.offset, name.text)
    }

    private static let axes: [(StaticString, Step.Axis)] = [
        ("child", .child), ("parent", .parent), ("self", .this), ("attribute", .attribute),
        ("descendant", .descendant), ("descendant-or-self", .descendantOrThis), ("ancestor", .ancestor),
        ("ancestor-or-self", .ancestorOrThis), ("following-sibling", .following),
        ("preceding-sibling", .preceding),
    ]

    private mutating func test() throws(ExpressionProblem) -> Step.Test {
        if take(.anything) { return .anything }
        guard token.kind == .name else {
            if token.kind == .anyOfPrefix {
                throw ExpressionProblem(.step, at: token.offset, token.text + ":*")
            }
            throw unexpected()
        }
        at += 1
        let name = tokens[at - 1]
        guard token.kind == .open else { return .name(name.text) }
        guard name.text.isSame("node"), tokens[at + 1].kind == .close else {
            throw ExpressionProblem(.step, at: name.offset, name.text + "()")
        }
        at += 2
        return .node
    }

    private mutating func predicates() throws(ExpressionProblem) -> [Term] {
        var predicates: [Term] = []
        let offset = token.offset
        while take(.openBracket) {
            predicates.append(try expression())
            try expect(.closeBracket)
        }
        cautions += Caution.filtering(predicates, at: offset)
        return predicates
    }
}
