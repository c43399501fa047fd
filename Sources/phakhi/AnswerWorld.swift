// SPDX-License-Identifier: Apache-2.0

import Expressions
import Foundation

/// Answers without their form, the machine's clock and its chance.
struct AnswerWorld: ExpressionWorld {
    typealias Node = Int

    var tree: AnswerTree?
    private var generator = SystemRandomNumberGenerator()

    init(tree: AnswerTree?) {
        self.tree = tree
    }

    var root: Int? { tree == nil ? nil : 0 }

    func parent(of node: Int) -> Int? {
        guard let parent = tree?.nodes[node].parent, parent >= 0 else { return nil }
        return parent
    }

    func children(of node: Int) -> [Int] { tree?.nodes[node].children ?? [] }

    func attribute(_ name: String, of node: Int) -> Int? {
        tree?.nodes[node].attributes.first { $0.name == name }?.node
    }

    func name(of node: Int) -> String { tree?.nodes[node].name ?? "" }

    func value(of node: Int) -> Value<Int> { .text(tree?.nodes[node].text ?? "") }

    func isSame(_ one: Int, _ other: Int) -> Bool { one == other }

    var now: Moment { Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }

    func secondsAheadOfUTC(at moment: Moment) -> Int {
        TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    }

    mutating func chance() -> UInt64 { generator.next() }

    /// Without a form there is no version of it.
    mutating func call(
        _ name: String,
        _ values: [Value<Int>],
        at offset: Int
    ) throws(ExpressionProblem) -> Value<Int>? {
        name == "version" && values.isEmpty ? .text("") : nil
    }
}
