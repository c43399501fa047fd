// SPDX-License-Identifier: Apache-2.0

extension Evaluator {
    func code(_ function: Function, _ values: [Value<Node>]) throws(ExpressionProblem) -> String {
        throw ExpressionProblem(.unsupported, at: 0)
    }

    func matches(_ text: String, _ pattern: String) throws(ExpressionProblem) -> Bool {
        throw ExpressionProblem(.unsupported, at: 0)
    }
}

enum Elementary {
    static func value(_ function: Function, _ number: Double) -> Double { .nan }
    static func power(_ base: Double, _ exponent: Double) -> Double { .nan }
    static func angle(y: Double, x: Double) -> Double { .nan }
}
