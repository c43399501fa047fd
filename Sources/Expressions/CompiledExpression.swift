// SPDX-License-Identifier: Apache-2.0

/// An expression of a form (XPath 1.0 with the functions of ODK), read once and worked out as often as
/// needed.
///
/// It gives what JavaRosa, the engine of ODK Collect, gives; the few chosen differences are in
/// `docs/expressions.md`.
public struct CompiledExpression: Sendable {
    /// As it was written.
    public let text: String
    /// The names that the surroundings give values to, in the order of their slots.
    public let names: [String]
    /// What is wrong but shows only when it is reached: functions that the language does not know (the
    /// surroundings may), and calls with the wrong number of values.
    public let findings: [ExpressionProblem]
    /// What is allowed but hardly meant.
    public let cautions: [Caution]
    let term: Term

    /// Reads an expression.
    ///
    /// - Parameters:
    ///   - text: At most 65,536 UTF-16 units.
    ///   - naming: Whether plain names stand for values of the surroundings instead of fields of a form.
    /// - Throws: What cannot be read, and where.
    public init(_ text: String, naming: Bool = false) throws(ExpressionProblem) {
        let outcome = try Parser.read(text, naming: naming)
        self.text = text
        term = outcome.term
        names = outcome.names
        findings = outcome.findings
        cautions = outcome.cautions
    }

    /// What kind of value it comes to, as far as that is known without answers.
    public var kind: ValueKind { term.kind }

    /// Works the expression out.
    ///
    /// - Parameters:
    ///   - world: The form with its answers, the clock and chance.
    ///   - node: The field that the expression belongs to.
    /// - Returns: A value; nodes are not yet opened.
    /// - Throws: What is wrong with the values.
    public func evaluate<World: ExpressionWorld>(
        in world: inout World,
        at node: World.Node? = nil
    ) throws(ExpressionProblem) -> Value<World.Node> {
        var evaluator = Evaluator(world: world)
        defer { world = evaluator.world }
        return try evaluator.value(of: term, Focus(node: node, original: node))
    }

    /// Works the expression out to yes or no: an empty text, 0 and NaN are no.
    ///
    /// - Parameters:
    ///   - world: The form with its answers, the clock and chance.
    ///   - node: The field that the expression belongs to.
    /// - Returns: Whether it holds.
    /// - Throws: What is wrong with the values.
    public func holds<World: ExpressionWorld>(
        in world: inout World,
        at node: World.Node? = nil
    ) throws(ExpressionProblem) -> Bool {
        var evaluator = Evaluator(world: world)
        defer { world = evaluator.world }
        return try evaluator.truth(of: evaluator.value(of: term, Focus(node: node, original: node)))
    }
}

extension Term {
    var kind: ValueKind {
        switch self {
        case .number, .minus: .number
        case .text: .text
        case .slot, .foreign, .refused: .any
        case .path, .union: .nodes
        case .call(let function, _, _): function.kind
        case .all, .any: .truth
        case .chain(_, let links):
            switch links[0].operation {
            case .add, .subtract, .multiply, .divide, .remainder: .number
            default: .truth
            }
        }
    }
}
