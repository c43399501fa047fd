// SPDX-License-Identifier: Apache-2.0

/// What surrounds an expression: the form with its answers, the clock, chance.
///
/// A form engine, a single record or nothing at all can be a world; everything but the node type has a
/// default.
public protocol ExpressionWorld {
    /// A field or a group of fields; an index or another small value.
    associatedtype Node

    /// The value of a name by its number in the expression's `names`; only asked where names stand for
    /// values.
    func value(ofSlot slot: Int) -> Value<Node>
    /// The document node of the form: the parent of its outermost element. Nil when there is no form.
    var root: Node? { get }
    /// The document node of a list that goes with the form; nil when there is none of this name.
    func instance(_ name: String) -> Node?
    /// The node that this one lies in.
    func parent(of node: Node) -> Node?
    /// The nodes in this one, in order; repeats as often as they are filled.
    func children(of node: Node) -> [Node]
    /// The attribute of a node.
    func attribute(_ name: String, of node: Node) -> Node?
    /// The name of a node, with its prefix.
    func name(of node: Node) -> String
    /// The answer in a node, with its type; empty text when there is none or it is not relevant.
    func value(of node: Node) -> Value<Node>
    /// Whether a node is asked; paths pass over those that are not, as in JavaRosa.
    func isRelevant(_ node: Node) -> Bool
    /// Whether both are the same node.
    func isSame(_ one: Node, _ other: Node) -> Bool

    /// Milliseconds since the beginning of 1970 in UTC.
    var now: Moment { get }
    /// How many seconds local time is ahead of UTC at that moment.
    func secondsAheadOfUTC(at moment: Moment) -> Int
    /// The next number of a series of chance: 64 bits.
    mutating func chance() -> UInt64
    /// A function that the language does not know; nil when the world does not know it either.
    ///
    /// - Throws: What is wrong with the values.
    mutating func call(
        _ name: String,
        _ values: [Value<Node>],
        at offset: Int
    ) throws(ExpressionProblem) -> Value<Node>?
}

extension ExpressionWorld {
    /// Empty.
    public func value(ofSlot slot: Int) -> Value<Node> { .text("") }
    /// No form.
    public var root: Node? { nil }
    /// No lists.
    public func instance(_ name: String) -> Node? { nil }
    /// Nothing.
    public func parent(of node: Node) -> Node? { nil }
    /// Nothing.
    public func children(of node: Node) -> [Node] { [] }
    /// Nothing.
    public func attribute(_ name: String, of node: Node) -> Node? { nil }
    /// No name.
    public func name(of node: Node) -> String { "" }
    /// No answer.
    public func value(of node: Node) -> Value<Node> { .text("") }
    /// Everything is asked.
    public func isRelevant(_ node: Node) -> Bool { true }
    /// No node is another.
    public func isSame(_ one: Node, _ other: Node) -> Bool { false }
    /// The beginning of 1970.
    public var now: Moment { Moment(milliseconds: 0) }
    /// Thailand's time.
    public func secondsAheadOfUTC(at moment: Moment) -> Int { 25_200 }
    /// Always the same.
    public mutating func chance() -> UInt64 { 0 }
    /// No further functions.
    public mutating func call(
        _ name: String,
        _ values: [Value<Node>],
        at offset: Int
    ) throws(ExpressionProblem) -> Value<Node>? { nil }
}
